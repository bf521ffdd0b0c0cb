import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { signInOnPage, speak } from '../support/admin-page';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';
import { beginSession, editorLimits, endsOf, handOver } from '../support/editor-session';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';

/** Editors' sessions with limits of seconds, in the portal's real panel. */

const FORM =
  '/admin/content-manager/collection-types/plugin::newsroom.article/create?plugins[i18n][locale]=vi';
const TITLE = 'Phiên làm việc sắp kết thúc';
const ENDED = 'Phiên làm việc đã kết thúc';
const EXTEND = 'Tiếp tục làm việc';

let app: SpawnedApp | undefined;

interface Limits {
  idle: number;
  absolute: number;
  warn: number;
}

async function start({ idle, absolute, warn }: Limits): Promise<void> {
  const options = {
    graphql: false,
    adminPanel: true,
    config: editorLimits({
      accessTokenLifespan: 300,
      idleSessionLifespan: idle,
      maxSessionLifespan: absolute,
    }),
    newsroom: { editorSessions: { warnBeforeSeconds: warn } },
  };
  // In a separate process, because Strapi would keep these limits for later apps of this process.
  const before = app?.url;
  await app?.stop();
  app = await spawnApp(options, before);
}

const prompt = (page: Page) => page.getByRole('alertdialog');
const titled = (page: Page, title: string) => prompt(page).getByRole('heading', { name: title });
const title = (page: Page) => page.locator('[name=title]');

/** Maximum time that a session ends earlier on the page than on the server, because of the response's latency. */
const UNDERWAY = 3_000;

/** Opens the form of a new article with a session that has just started; passes the page and the session's ends. */
const asEditor = (look: (page: Page, ends: { idle: number; absolute: number }) => Promise<void>) =>
  inBrowser(`${app?.url}/admin`, async (page) => {
    await speak(page, 'vi');
    await page.reload();
    await signInOnPage(page, superAdmin);
    await page.goto(FORM);
    await title(page).waitFor();
    await beginSession(page);
    const ends = await endsOf(page);
    await title(page).waitFor();
    await look(page, ends);
  });

const openTab = async (page: Page): Promise<Page> => {
  const tab = await page.context().newPage();
  await tab.goto('/admin');
  await tab.getByRole('navigation').first().waitFor();
  return tab;
};

const until = (moment: number) => setTimeout(Math.max(0, moment - Date.now()));

describe('with a warning of eight seconds', () => {
  beforeAll(() => start({ idle: 24, absolute: 300, warn: 8 }));

  test('an inactive editor is warned in time, extends the session with one key, and the other tab is informed', async () => {
    await asEditor(async (page, ends) => {
      await title(page).focus();
      const other = await openTab(page);
      await page.bringToFront();
      await Promise.all([titled(page, TITLE).waitFor(), titled(other, TITLE).waitFor()]);
      const warnedAt = Date.now();
      expect(warnedAt).toBeGreaterThan(ends.idle - 8_000 - UNDERWAY);
      expect(warnedAt).toBeLessThan(ends.idle);
      const button = page.getByRole('button', { name: EXTEND });
      await button.and(page.locator(':focus')).waitFor();
      await prompt(page)
        .getByText(/Còn [1-8] giây/)
        .first()
        .waitFor();

      await page.keyboard.press('Enter');
      // A tab without the news of the renewal would show that the session has ended.
      await Promise.all([page, other].map((tab) => prompt(tab).waitFor({ state: 'hidden' })));
      await page.locator('[name=title]:focus').waitFor();
      expect((await endsOf(page)).idle).toBeGreaterThan(ends.idle + 5_000);
      // After the first end the session is alive, and there is no second prompt.
      await until(ends.idle + 500);
      expect(await prompt(page).count()).toBe(0);
      expect(await prompt(other).count()).toBe(0);
    });
  });
});

test('two tabs that renew their access token together stay signed in', async () => {
  // Long limits, so that the test does not depend on a fast machine.
  await start({ idle: 300, absolute: 600, warn: 20 });
  await asEditor(async (page) => {
    const context = page.context();
    const other = await openTab(page);
    const tabs = [page, other];
    const refused = tabs.map((tab) => tab.waitForResponse((response) => response.status() === 401));
    const renewals: number[] = [];
    context.on('response', (response) => {
      if (response.url().endsWith('/admin/access-token')) renewals.push(response.status());
    });
    await context.route('**/admin/access-token', async (route) => {
      await Promise.all(refused);
      await route.continue();
    });
    // Simulates an expired access token: the server rejects it, and both tabs request a new one.
    await handOver(context, (token) => `${token}x`);
    await Promise.all(tabs.map((tab) => tab.reload()));
    await Promise.all([title(page).waitFor(), other.getByRole('navigation').first().waitFor()]);
    expect(new Set(renewals)).toEqual(new Set([200]));
    for (const tab of tabs) expect(tab.url()).not.toContain('/auth/');
    expect((await endsOf(page)).idle).toBeGreaterThan(Date.now());
  });
});

test('an active editor never sees the prompt, whatever else the panel does', async () => {
  await start({ idle: 16, absolute: 300, warn: 6 });
  await asEditor(async (page, ends) => {
    await title(page).focus();
    while (Date.now() < ends.idle + 4_000) {
      await page.keyboard.type('ạ');
      expect(await prompt(page).count()).toBe(0);
      await setTimeout(300);
    }
    // The warning appears once the editor stops.
    await titled(page, TITLE).waitFor();
  });
});

test('an extension that the server did not confirm is shown as failed', async () => {
  const limits = { idle: 93, absolute: 300, warn: 90 };
  await start(limits);
  await asEditor(async (page) => {
    await titled(page, TITLE).waitFor();
    await app?.stop();
    await page.getByRole('button', { name: EXTEND }).click();
    await page.getByRole('alert').getByText('Chưa kéo dài được phiên làm việc').waitFor();
    // The countdown continues.
    const left =
      (await prompt(page)
        .getByText(/^Còn \d+ giây$/)
        .first()
        .textContent()) ?? '';
    await prompt(page).getByText(left, { exact: true }).first().waitFor({ state: 'hidden' });

    await start(limits);
    await page.getByRole('button', { name: EXTEND }).click();
    await prompt(page).waitFor({ state: 'hidden' });
  });
});

test('the absolute end is announced and cannot be extended', async () => {
  await start({ idle: 90, absolute: 18, warn: 9 });
  await asEditor(async (page, { absolute }) => {
    await titled(page, TITLE).waitFor();
    await prompt(page).getByText('không thể kéo dài thêm').waitFor();
    expect(await page.getByRole('button', { name: EXTEND }).count()).toBe(0);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await title(page).fill('Lũ về');
    await titled(page, ENDED).waitFor();
    expect(Date.now()).toBeGreaterThan(absolute - UNDERWAY);
    expect(await title(page).inputValue()).toBe('Lũ về');
  });
});

test('an inactive editor sees when the session has ended, and the server agrees', async () => {
  await start({ idle: 12, absolute: 300, warn: 4 });
  await asEditor(async (page, { idle }) => {
    await titled(page, ENDED).waitFor();
    expect(Date.now()).toBeGreaterThan(idle - UNDERWAY);
    await until(idle + 200);
    const status = await page.evaluate(
      async () => (await fetch('/admin/access-token', { method: 'POST' })).status
    );
    expect(status).toBe(401);
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.waitForURL(/\/auth\/login/);
    await prompt(page).waitFor({ state: 'hidden' });
  });
});
