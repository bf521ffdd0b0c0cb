import type { App } from '../support/app';
import { startApp } from '../support/app';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';

let app: App;

beforeAll(async () => {
  app = await startApp({ adminPanel: true });
});

test('an editor signs in and finds the articles in the Content Manager', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await page.locator('input[name=email]').fill(superAdmin.email);
    await page.locator('input[name=password]').fill(superAdmin.password);
    await page.locator('button[type=submit]').click();
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    await page.getByRole('link', { name: 'Article', exact: true }).click();
    await page.waitForURL(/content-manager\/collection-types\/plugin::newsroom\.article/);

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Article');
  });
});
