import type { Page } from 'playwright-core';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { inBrowser } from '../support/browser';
import { signIn } from '../support/panel';

let app: App;

beforeAll(async () => {
  app = await startApp({
    graphql: false,
    adminPanel: true,
    // In other modes Strapi relaxes the panel's policy. Only the cookie would need https.
    env: { NODE_ENV: 'production' },
    config: { admin: { auth: { cookie: { secure: false } } } },
  });
});

/** Collects violations of the policy, which the browser reports as events on the page. */
async function watchRefusals(page: Page): Promise<() => Promise<string[]>> {
  const refused: string[] = [];
  await page.exposeFunction('reportRefusal', (what: string) => refused.push(what));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    reportRefusal(event.violatedDirective + ': ' + event.blockedURI));`);
  return async () => {
    await page.waitForLoadState('networkidle');
    return refused;
  };
}

test('the admin panel works under the content security policy of production', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    const refused = await watchRefusals(page);
    await page.reload();
    await signIn(page);
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    await page.getByRole('link', { name: 'Article', exact: true }).click();
    await page.getByRole('link', { name: 'Create new entry' }).first().click();
    await page.locator('input[name=title]').waitFor();
    await page.getByRole('link', { name: 'Media Library' }).first().click();
    await page.getByRole('heading', { name: 'Media Library' }).waitFor();
    // A library of the panel tests whether eval is allowed and works without it.
    expect(new Set(await refused())).toEqual(new Set(['script-src: eval']));

    // An injected script does not run.
    const message = page.waitForEvent('console', (said) =>
      said.text().includes('Content Security')
    );
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
    `);
    expect((await message).text()).toContain('inline script');
    expect(await page.title()).not.toBe('ran');
  });
});
