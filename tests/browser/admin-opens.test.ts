import type { App } from '../support/app';
import { startApp } from '../support/app';
import { inBrowser } from '../support/browser';
import { signIn } from '../support/panel';

let app: App;

beforeAll(async () => {
  app = await startApp({ graphql: false, adminPanel: true });
});

test('an editor signs in and finds the articles in the Content Manager', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    await page.getByRole('link', { name: 'Article', exact: true }).click();
    await page.waitForURL(/content-manager\/collection-types\/plugin::newsroom\.article/);

    const heading = page.getByRole('heading', { level: 1 });
    await heading.filter({ hasText: 'Article' }).waitFor();
    expect(await heading.textContent()).toBe('Article');
  });
});
