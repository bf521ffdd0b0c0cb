import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { signInOnPage, speak } from '../support/admin-page';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';
import { editorLimits } from '../support/editor-session';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';

/** An editor's session whose limits are seconds, in the real panel of the real portal. */

const FORM =
  '/admin/content-manager/collection-types/plugin::newsroom.article/create?plugins[i18n][locale]=vi';
const TITLE = 'Phiên làm việc sắp kết thúc';
const ENDED = 'Phiên làm việc đã kết thúc';
const EXTEND = 'Tiếp tục làm việc';

let app: SpawnedApp | undefined;

interface Limits {
  access?: number;
  idle: number;
  absolute: number;
  warn: number;
}

async function start({ access = 300, idle, absolute, warn }: Limits): Promise<void> {
  const options = {
    adminPanel: true,
    config: editorLimits({
      accessTokenLifespan: access,
      idleSessionLifespan: idle,
      maxSessionLifespan: absolute,
    }),
    newsroom: { editorSessions: { warnBeforeSeconds: warn } },
  };
  // In a process of its own: Strapi keeps such limits for every app that starts after this one.
  const before = app?.url;
  await app?.stop();
  app = await spawnApp(options, before);
}

const prompt = (page: Page) => page.getByRole('alertdialog');
const titled = (page: Page, title: string) => prompt(page).getByRole('heading', { name: title });
const title = (page: Page) => page.locator('[name=title]');

/** The form of a new article, of an editor who has just signed in; the moment is that of the sign-in. */
const asEditor = (look: (page: Page, signedInAt: number) => Promise<void>) =>
  inBrowser(`${app?.url}/admin`, async (page) => {
    await speak(page, 'vi');
    await page.reload();
    await signInOnPage(page, superAdmin);
    const signedInAt = Date.now();
    await page.goto(FORM);
    await title(page).waitFor();
    await look(page, signedInAt);
  });

const openTab = async (page: Page): Promise<Page> => {
  const tab = await page.context().newPage();
  await tab.goto('/admin');
  await tab.getByRole('navigation').first().waitFor();
  return tab;
};

const since = (moment: number) => (Date.now() - moment) / 1000;

test('an editor who is away is warned in time, extends by one key, and the other tab knows', async () => {
  await start({ idle: 20, absolute: 300, warn: 8 });
  await asEditor(async (page, signedInAt) => {
    const other = await openTab(page);
    await title(page).focus();
    await page.bringToFront();
    await Promise.all([titled(page, TITLE).waitFor(), titled(other, TITLE).waitFor()]);
    expect(since(signedInAt)).toBeGreaterThan(9);
    expect(since(signedInAt)).toBeLessThan(15);
    const button = page.getByRole('button', { name: EXTEND });
    await button.and(page.locator(':focus')).waitFor();
    expect(await prompt(page).textContent()).toMatch(/Còn [1-8] giây/);

    await page.keyboard.press('Enter');
    await Promise.all(
      [page, other].map((tab) => prompt(tab).waitFor({ state: 'hidden', timeout: 4_000 }))
    );
    await page.locator('[name=title]:focus').waitFor();
    // Past the first end: the session lives, and nobody was asked twice.
    await setTimeout(Math.max(0, signedInAt + 21_000 - Date.now()));
    expect(await prompt(page).count()).toBe(0);
  });
});

test('an editor at work is never asked, whatever else the panel does', async () => {
  await start({ idle: 12, absolute: 300, warn: 5 });
  await asEditor(async (page, signedInAt) => {
    await title(page).focus();
    while (since(signedInAt) < 25) {
      await page.keyboard.type('ạ');
      expect(await prompt(page).count()).toBe(0);
      await setTimeout(300);
    }
    // And is once they stop.
    await titled(page, TITLE).waitFor();
  });
});

test('no extension is believed that the server did not confirm', async () => {
  const limits = { idle: 60, absolute: 300, warn: 50 };
  await start(limits);
  await asEditor(async (page) => {
    await titled(page, TITLE).waitFor();
    await app?.stop();
    await page.getByRole('button', { name: EXTEND }).click();
    await page.getByRole('alert').getByText('Chưa kéo dài được phiên làm việc').waitFor();
    const before = await prompt(page).textContent();
    await setTimeout(1_500);
    expect(await prompt(page).textContent()).not.toBe(before);

    await start(limits);
    await page.getByRole('button', { name: EXTEND }).click();
    await prompt(page).waitFor({ state: 'hidden' });
  });
});

test('the absolute end is announced and cannot be put off', async () => {
  await start({ idle: 20, absolute: 16, warn: 6 });
  await asEditor(async (page, signedInAt) => {
    await titled(page, TITLE).waitFor();
    await prompt(page).getByText('không thể kéo dài thêm').waitFor();
    expect(await page.getByRole('button', { name: EXTEND }).count()).toBe(0);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await title(page).fill('Lũ về');
    await titled(page, ENDED).waitFor();
    expect(since(signedInAt)).toBeGreaterThan(14.5);
    expect(since(signedInAt)).toBeLessThan(20);
    expect(await title(page).inputValue()).toBe('Lũ về');
  });
});

test('who does nothing is told at the end, and the server says the same', async () => {
  await start({ idle: 12, absolute: 300, warn: 4 });
  await asEditor(async (page, signedInAt) => {
    await titled(page, ENDED).waitFor();
    expect(since(signedInAt)).toBeGreaterThan(10.5);
    expect(since(signedInAt)).toBeLessThan(16);
    const status = await page.evaluate(
      async () => (await fetch('/admin/access-token', { method: 'POST' })).status
    );
    expect(status).toBe(401);
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.waitForURL(/\/auth\/login/);
    expect(await prompt(page).count()).toBe(0);
  });
});
