import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { inBrowser } from '../support/browser';
import { createReaders, manySignIns as config } from '../support/readers';
import {
  leftFor,
  makeSessionPage,
  prompt,
  serveElsewhere,
  signInHere,
} from '../support/session-page';

/** A session's limits in seconds instead of half an hour, in a real browser against the real portal. */

let app: App;
let account: { email: string; password: string };

const EXTEND = 'Bấm vào đây để duy trì trạng thái đăng nhập';
const ENDED = 'Phiên đăng nhập đã kết thúc';

async function start(sessions: object): Promise<void> {
  const options = { newsroom: { sessions }, config };
  if (app) await app.restart(options);
  else app = await startApp(options);
  account ??= await createReaders(app.url).register();
}

/** A page of a reader who has just signed in; `signedInAt` is the wall clock. */
const asReader = (look: (page: Page, signedInAt: number) => Promise<void>) =>
  inBrowser(app.url + makeSessionPage(), async (page) => {
    await signInHere(page, account);
    const signedInAt = Date.now();
    await page.reload();
    await page.getByRole('textbox').focus();
    await look(page, signedInAt);
  });

const openTab = async (page: Page): Promise<Page> => {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return tab;
};

/** Stops the processes behind pages, as a device does that sleeps, for so many milliseconds. */
async function sleep(page: Page, ms: number): Promise<void> {
  const devtools = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {};
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  expect(pages).not.toEqual([]);
  for (const id of pages) process.kill(id, 'SIGSTOP');
  await setTimeout(ms);
  for (const id of pages) process.kill(id, 'SIGCONT');
}

describe('a reader who is away', () => {
  beforeAll(() => start({ idleSeconds: 7, absoluteSeconds: 60, warnBeforeSeconds: 4 }));

  test('is warned in time, extends by one key in one tab, and every tab knows', async () => {
    await asReader(async (page, signedInAt) => {
      const other = await openTab(page);
      await Promise.all([prompt(page).waitFor(), prompt(other).waitFor()]);
      const after = (Date.now() - signedInAt) / 1000;
      expect(after).toBeGreaterThan(2.5);
      expect(after).toBeLessThan(4.5);

      const button = page.getByRole('button', { name: EXTEND });
      await button.and(page.locator(':focus')).waitFor();
      expect(await prompt(page).textContent()).toMatch(/Thời gian chờ: [1-4] giây/);

      await page.keyboard.press('Enter');
      await Promise.all(
        [page, other].map((tab) => prompt(tab).waitFor({ state: 'hidden', timeout: 2_000 }))
      );
      expect(await leftFor(page)).toBeGreaterThan(6_000);
      await page.locator('textarea:focus').waitFor();
      // And again: as often as it takes.
      await prompt(other).waitFor();
      await other.getByRole('button', { name: EXTEND }).click();
      await prompt(page).waitFor({ state: 'hidden', timeout: 2_000 });
      expect(await leftFor(page)).toBeGreaterThan(6_000);
    });
  });

  test('who comes back from sleep after the end is told so, keeps what was written, and signs in again', async () => {
    await asReader(async (page) => {
      await page.getByRole('textbox').fill('Mùa nước nổi về');
      await page.evaluate(`
        addEventListener('newsroom-session-warning', () => (document.title = 'sắp hết phiên'));
        addEventListener('newsroom-session-expired', () => (document.title += ', hết phiên'));
      `);
      await sleep(page, 8_000);

      await prompt(page).getByText(ENDED).waitFor();
      // Asleep all the time: nobody was there to be warned.
      expect(await page.title()).toBe('Tòa soạn, hết phiên');
      expect(await leftFor(page)).toBe(0);
      const link = page.getByRole('link', { name: 'Đăng nhập lại' });
      await link.and(page.locator(':focus')).waitFor();

      const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await tab.waitForLoadState();
      await signInHere(tab, account);
      await tab.reload();
      await prompt(page).waitFor({ state: 'hidden', timeout: 5_000 });
      expect(await page.getByRole('textbox').inputValue()).toBe('Mùa nước nổi về');
      expect(await leftFor(page)).toBeGreaterThan(0);
    });
  });

  test('who does nothing is told at the end, and the server says the same', async () => {
    await asReader(async (page, signedInAt) => {
      await prompt(page).getByText(ENDED).waitFor();
      const after = (Date.now() - signedInAt) / 1000;
      expect(after).toBeGreaterThan(6.5);
      expect(after).toBeLessThan(9);
      expect(await leftFor(page)).toBe(0);
      await page.getByRole('button', { name: 'Đóng' }).click();
      expect(await prompt(page).count()).toBe(0);
    });
  });

  test('is not warned while writing, and no script can pretend to be a reader', async () => {
    await asReader(async (page) => {
      for (let nth = 0; nth < 20; nth += 1) {
        await page.keyboard.type('a');
        await setTimeout(450);
      }
      expect(await prompt(page).count()).toBe(0);
      expect(await leftFor(page)).toBeGreaterThan(4_000);

      await page.evaluate(
        `setInterval(() => document.body.dispatchEvent(new Event('pointerdown')), 200)`
      );
      await prompt(page).waitFor();
    });
  });

  test('signs out in one tab, and the other knows', async () => {
    await asReader(async (page) => {
      const other = await openTab(page);
      await prompt(page).waitFor();
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await prompt(page).waitFor({ state: 'hidden' });
      await prompt(other).getByText(ENDED).waitFor();
      expect(await leftFor(page)).toBe(0);
    });
  });

  test('two tabs that renew together both stay signed in', async () => {
    await asReader(async (page) => {
      const other = await openTab(page);
      const refresh = (tab: Page) =>
        tab.evaluate(async () => {
          const answers = await Promise.all(
            [1, 2, 3].map(() => fetch('/api/auth/refresh', { method: 'POST' }))
          );
          return answers.map(({ status }) => status);
        });
      const statuses = await Promise.all([refresh(page), refresh(other)]);
      expect(statuses.flat()).toEqual(Array(6).fill(200));
      expect(await leftFor(other)).toBeGreaterThan(5_000);
      await prompt(page).waitFor();
      await page.getByRole('button', { name: EXTEND }).click();
      await prompt(other).waitFor({ state: 'hidden' });
    });
  });
});

test('an extension that the server did not confirm is shown as failed, and can be tried again', async () => {
  const limits = { idleSeconds: 45, absoluteSeconds: 300, warnBeforeSeconds: 42 };
  await start(limits);
  await asReader(async (page) => {
    await prompt(page).waitFor();
    await app.stop();
    const button = page.getByRole('button', { name: EXTEND });
    await button.click();
    await page.getByRole('alert').getByText('Chưa duy trì được đăng nhập').waitFor();
    const before = await prompt(page).textContent();
    await setTimeout(1_500);
    expect(await prompt(page).textContent()).not.toBe(before);

    await start(limits);
    await button.click();
    await prompt(page).waitFor({ state: 'hidden' });
    expect(await leftFor(page)).toBeGreaterThan(42_000);
  });
});

test('the absolute end is announced and comes, whatever the reader does', async () => {
  await start({ idleSeconds: 6, absoluteSeconds: 10, warnBeforeSeconds: 3 });
  await asReader(async (page, signedInAt) => {
    while ((await prompt(page).count()) === 0 && Date.now() - signedInAt < 15_000) {
      await page.keyboard.type('a');
      await setTimeout(200);
    }
    const announced = (Date.now() - signedInAt) / 1000;
    expect(announced).toBeGreaterThan(6.5);
    expect(announced).toBeLessThan(8.5);
    await prompt(page).getByText('không thể kéo dài').waitFor();
    expect(await page.getByRole('button', { name: EXTEND }).count()).toBe(0);

    await page.getByRole('button', { name: 'Đóng' }).click();
    expect(await prompt(page).count()).toBe(0);
    await page.keyboard.type('a');
    await prompt(page).getByText(ENDED).waitFor();
    expect((Date.now() - signedInAt) / 1000).toBeLessThan(12);
    expect(await leftFor(page)).toBe(0);
  });
});

test('a page of another origin goes by a token, and asks again when the portal was away', async () => {
  const limits = { idleSeconds: 60, absoluteSeconds: 300, warnBeforeSeconds: 59, graceSeconds: 60 };
  await start(limits);
  const { cookie: token } = await createReaders(app.url).signIn(account);
  const elsewhere = await serveElsewhere(
    `<!doctype html><html lang="en"><script type="module" src="${app.url}/api/newsroom/widgets/session.js"></script>`
  );
  await inBrowser(elsewhere.url, async (page) => {
    await page.evaluate(`customElements.whenDefined('newsroom-session')`);
    await app.stop();
    await page.evaluate(`
      const element = document.createElement('newsroom-session');
      element.setAttribute('endpoint', '${app.url}/api/newsroom/session');
      element.token = () => '${token}';
      document.body.append(element);
    `);
    await setTimeout(1_000);
    expect(await prompt(page).count()).toBe(0);
    await start(limits);
    await prompt(page).waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Click here to stay signed in' }).click();
    await prompt(page).waitFor({ state: 'hidden', timeout: 1_000 });
  });
  await elsewhere.close();
});
