import type { App } from '../support/app';
import { startApp } from '../support/app';
import { signInOnPage, speak } from '../support/admin-page';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';
import { createColleague } from '../support/colleagues';
import { createFactories } from '../support/factories';

let app: App;

beforeAll(async () => {
  app = await startApp({ graphql: false, adminPanel: true });
});

const PAGE = '/admin/plugins/newsroom';

test('a newsroom without articles invites to write one', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await signInOnPage(page, superAdmin);
    await page.getByRole('link', { name: 'Newsroom', exact: true }).first().click();
    await page.getByText('There are no articles yet.').waitFor();
    await page.getByRole('link', { name: 'Write an article' }).first().click();
    await page.waitForURL(/plugin::newsroom\.article\/create/);
    await page.locator('[name=title]').waitFor();
    expect(await page.locator('[name=title]').inputValue()).toBe('');
  });
});

describe('with articles', () => {
  beforeAll(async () => {
    const make = createFactories(app);
    await make.article({ locale: 'vi', title: 'Bài còn dở' });
    await make.article({ locale: 'vi', title: 'Bài đã lên trang', status: 'published' });
  });

  test('the page and the widgets show drafts and missing parts in Vietnamese', async () => {
    await inBrowser(`${app.url}/admin`, async (page) => {
      await speak(page, 'vi');
      await page.reload();
      await signInOnPage(page, superAdmin);

      const widget = (name: string) => page.getByRole('region', { name });
      await widget('Bản nháp hôm nay').getByText('Bài còn dở').waitFor();
      await widget('Vừa đăng').getByText('Bài đã lên trang').waitFor();
      const lacks = widget('Cần xử lý').getByText('Thiếu ảnh bìa');
      await lacks.nth(1).waitFor();
      expect(await lacks.count()).toBe(2);

      await page.getByRole('link', { name: 'Tòa soạn', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Tòa soạn' }).waitFor();
      const drafts = page.getByRole('region', { name: 'Bản nháp hôm nay' });
      await drafts.getByText('vừa xong').or(drafts.getByText('phút trước')).waitFor();
      await drafts.getByRole('link', { name: 'Bài còn dở' }).click();
      await page.waitForURL(/plugin::newsroom\.article\/\w+\?plugins.*locale.*=vi/);
    });
  });

  test('on a phone nothing is wider than the screen', async () => {
    await inBrowser(`${app.url}/admin`, async (page) => {
      await signInOnPage(page, superAdmin);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(PAGE);
      await page.getByRole('link', { name: 'Bài còn dở' }).first().waitFor();
      const tooWide = await page.evaluate(`[...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1).length`);
      expect(tooWide).toBe(0);
    });
  });

  test('a failed request can be retried', async () => {
    await inBrowser(`${app.url}/admin`, async (page) => {
      await signInOnPage(page, superAdmin);
      await page.route('**/newsroom/overview', (route) => route.fulfill({ status: 500, json: {} }));
      await page.goto(PAGE);
      await page.getByText('The overview could not be loaded.').waitFor();
      await page.unroute('**/newsroom/overview');
      await page.getByRole('button', { name: 'Try again' }).click();
      expect(await page.getByRole('link', { name: 'Bài còn dở' }).first().textContent()).toBe(
        'Bài còn dở'
      );
    });
  });

  test('a user without permission to read articles sees no widgets and no lists, but all other permitted links', async () => {
    const colleague = await createColleague(app, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: 'plugin::newsroom.source',
        properties: { fields: ['name'] },
      },
    ]);
    await inBrowser(`${app.url}/admin`, async (page) => {
      await signInOnPage(page, colleague);
      await page.getByRole('region', { name: 'Profile' }).waitFor();
      expect(await page.getByRole('region', { name: 'Needs attention' }).count()).toBe(0);

      await page.getByRole('link', { name: 'Newsroom', exact: true }).first().click();
      const links = page.getByRole('region', { name: 'Everything in the newsroom' });
      await links.getByRole('link').first().waitFor();
      expect(await links.getByRole('link').allTextContents()).toEqual(['Sources']);
      expect(await page.getByRole('region', { name: 'Needs attention' }).count()).toBe(0);
    });
  });
});

test('a quick filter narrows down the list of articles and is shown as active', async () => {
  const { article } = createFactories(app);
  await article({ locale: 'vi', title: 'Bài nổi bật', featured: true });
  await inBrowser(`${app.url}/admin`, async (page) => {
    await speak(page, 'vi');
    await page.reload();
    await signInOnPage(page, superAdmin);
    await page.goto(
      `${app.url}/admin/content-manager/collection-types/plugin::newsroom.article?plugins[i18n][locale]=vi`
    );
    const row = (title: string) => page.getByRole('row').filter({ hasText: title });
    await row('Bài còn dở').waitFor();
    await page.getByRole('button', { name: 'Tất cả bài viết' }).click();
    await page.getByRole('menuitem', { name: 'Tin nổi bật' }).click();
    await row('Bài còn dở').waitFor({ state: 'detached' });
    await row('Bài nổi bật').waitFor();

    await page.getByRole('button', { name: 'Tin nổi bật' }).click();
    await page.getByRole('menuitem', { name: 'Đã đăng' }).click();
    await row('Bài đã lên trang').waitFor();
    await row('Bài nổi bật').waitFor({ state: 'detached' });
    expect(await row('Bài đã lên trang').count()).toBe(1);
  });
});
