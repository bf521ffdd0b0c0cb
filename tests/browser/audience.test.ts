import { readFileSync } from 'node:fs';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { signInOnPage, speak } from '../support/admin-page';
import type { AudienceSite } from '../support/audience-site';
import { makeAudienceSite } from '../support/audience-site';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';
import { whereItIsNoon } from '../support/visitors';

let app: App;
let site: AudienceSite;

beforeAll(async () => {
  app = await startApp({
    graphql: false,
    adminPanel: true,
    newsroom: { timeZone: whereItIsNoon() },
  });
  site = await makeAudienceSite(app);
});

test('an editor sees audience figures in Vietnamese, sorts them, downloads them, and sees them beside the article', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await speak(page, 'vi');
    await page.reload();
    await signInOnPage(page, superAdmin);
    await page.getByRole('link', { name: 'Độc giả', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Độc giả' }).waitFor();

    // The chart is drawn and its numbers are readable.
    const chart = page.getByRole('figure', { name: 'Lượt truy cập và lượt xem theo ngày' });
    await chart.locator('.recharts-area-curve').waitFor();
    await chart.getByText('Xem dạng bảng').click();
    await chart.getByRole('row').nth(30).waitFor();
    expect(await chart.getByRole('row').count()).toBe(31);

    const table = page.getByRole('table', { name: 'Bài viết' });
    const titles = () => table.locator('tbody th').allTextContents();
    await table.getByRole('link', { name: 'Bến phà' }).waitFor();
    expect((await titles())[0]).toBe('Cầu mới, đường “cũ”');
    await table.getByRole('button', { name: 'Xu hướng' }).click();
    await page.waitForURL(/sort=trend/);
    await page.locator('table[aria-busy=false]').first().waitFor();
    await table
      .getByRole('columnheader', { name: 'Xu hướng' })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải bảng bài viết dạng CSV' }).click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file.startsWith('\uFEFFTiêu đề,')).toBe(true);
    expect(file).toContain('"Cầu mới, đường “cũ”"');

    await table.getByRole('link', { name: 'Bến phà' }).click();
    const panel = page.getByRole('complementary').filter({ hasText: 'Mọi ngôn ngữ' });
    await panel.getByText('Lượt xem 30 ngày qua').first().waitFor();
    await panel.getByText('65', { exact: true }).waitFor();
    expect(page.url()).toContain(site.ids['ferry']);
  });
});
