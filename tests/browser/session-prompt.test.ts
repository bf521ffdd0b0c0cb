import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { inBrowser } from '../support/browser';
import { createReaders, manySignIns as config } from '../support/readers';
import {
  endOf,
  makeSessionPage,
  prompt,
  serveElsewhere,
  signInHere,
} from '../support/session-page';

/** Readers' sessions with limits of seconds instead of half an hour, in a real browser against the real portal. */

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

/** Maximum time that a session ends earlier on the page than on the server, because of the response's latency. */
const UNDERWAY = 2_000;

/** Opens a page of a reader who has just signed in; passes the page and the session's end. */
const asReader = (look: (page: Page, end: number) => Promise<void>) =>
  inBrowser(app.url + makeSessionPage(), async (page) => {
    await signInHere(page, account);
    await page.reload();
    await page.getByRole('textbox').focus();
    await look(page, await endOf(page));
  });

/** Valid refresh tokens of readers. Each renewal creates one and invalidates one. */
const liveTokens = () =>
  app.strapi.db
    .query('admin::session')
    .count({ where: { origin: 'users-permissions', status: 'active' } });

const openTab = async (page: Page): Promise<Page> => {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return tab;
};

const untilTime = (moment: number) => setTimeout(Math.max(0, moment - Date.now()));

/** Stops the browser's renderer processes until a given time, as a sleeping device does. */
async function sleepUntil(page: Page, moment: number): Promise<void> {
  const devtools = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {};
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  expect(pages).not.toEqual([]);
  for (const id of pages) process.kill(id, 'SIGSTOP');
  await untilTime(moment);
  for (const id of pages) process.kill(id, 'SIGCONT');
}

/** Counts the page's requests about its session. */
function countQuestions(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/newsroom/session')) count += 1;
  });
  return () => count;
}

describe('an inactive reader', () => {
  beforeAll(() => start({ idleSeconds: 10, absoluteSeconds: 120, warnBeforeSeconds: 6 }));

  test('is warned in time, extends the session with one key in one tab, and all tabs are informed', async () => {
    await asReader(async (page, end) => {
      const other = await openTab(page);
      await Promise.all([prompt(page).waitFor(), prompt(other).waitFor()]);
      const warnedAt = Date.now();
      expect(warnedAt).toBeGreaterThan(end - 6_000 - UNDERWAY);
      expect(warnedAt).toBeLessThan(end);

      const button = page.getByRole('button', { name: EXTEND });
      await button.and(page.locator(':focus')).waitFor();
      await prompt(page)
        .getByText(/Thời gian chờ: [1-6] giây/)
        .first()
        .waitFor();

      const asked = countQuestions(other);
      await page.keyboard.press('Enter');
      await Promise.all([page, other].map((tab) => prompt(tab).waitFor({ state: 'hidden' })));
      // It was informed by the first tab, not by the portal.
      expect(asked()).toBe(0);
      const extended = await endOf(page);
      expect(extended).toBeGreaterThan(end);
      await page.locator('textarea:focus').waitFor();
      // The prompt comes again before each end.
      await prompt(other).waitFor();
      await other.getByRole('button', { name: EXTEND }).click();
      await prompt(page).waitFor({ state: 'hidden' });
      expect(await endOf(page)).toBeGreaterThan(extended);
    });
  });

  test('who returns from sleep after the end sees it, keeps the typed text, and can sign in again', async () => {
    await asReader(async (page) => {
      await page.evaluate(`
        addEventListener('newsroom-session-warning', () => (document.title = 'sắp hết phiên'));
        addEventListener('newsroom-session-expired', () => (document.title += ', hết phiên'));
      `);
      await page.getByRole('textbox').fill('Mùa nước nổi về');
      // Typing may have extended the session.
      await sleepUntil(page, (await endOf(page)) + 2_500);

      await prompt(page).getByText(ENDED).waitFor();
      // The device slept all the time, so there was no warning.
      expect(await page.title()).toBe('Tòa soạn, hết phiên');
      expect(await endOf(page)).toBe(0);
      const link = page.getByRole('link', { name: 'Đăng nhập lại' });
      await link.and(page.locator(':focus')).waitFor();

      const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await tab.waitForLoadState();
      await signInHere(tab, account);
      await tab.reload();
      await prompt(page).waitFor({ state: 'hidden' });
      expect(await page.getByRole('textbox').inputValue()).toBe('Mùa nước nổi về');
      expect(await endOf(page)).toBeGreaterThan(0);
    });
  });

  test('sees when the session has ended, and the server agrees', async () => {
    await asReader(async (page, end) => {
      await prompt(page).getByText(ENDED).waitFor();
      expect(Date.now()).toBeGreaterThan(end - UNDERWAY);
      expect(await endOf(page)).toBe(0);
      await page.getByRole('button', { name: 'Đóng' }).click();
      await prompt(page).waitFor({ state: 'hidden' });
    });
  });

  test('is not warned while writing, and no script can pretend to be a reader', async () => {
    await asReader(async (page, end) => {
      while (Date.now() < end + 1_000) {
        await page.keyboard.type('a');
        expect(await prompt(page).count()).toBe(0);
        await setTimeout(450);
      }
      expect(await endOf(page)).toBeGreaterThan(end);

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
      expect(await endOf(page)).toBe(0);
    });
  });

  test('two tabs that renew and keep alive at the same time both stay signed in with one renewal', async () => {
    await asReader(async (page, end) => {
      const other = await openTab(page);
      const before = await liveTokens();
      const token = async () => {
        const cookies = await page.context().cookies();
        return cookies.find(({ name }) => name === 'strapi_up_refresh')?.value;
      };
      const first = await token();
      const renew = (tab: Page) =>
        tab.evaluate(async () => {
          const paths = ['auth/refresh', 'newsroom/session/keepalive', 'auth/refresh'];
          const answers = await Promise.all(
            paths.map((path) => fetch(`/api/${path}`, { method: 'POST' }))
          );
          return answers.map(({ status }) => status);
        });
      const statuses = await Promise.all([renew(page), renew(other)]);
      expect(statuses.flat()).toEqual(Array(6).fill(200));
      expect(await liveTokens()).toBe(before);
      expect(await token()).not.toBe(first);
      expect(await endOf(other)).toBeGreaterThan(end);
      // The portal accepts the token that the browser has now.
      expect(await renew(other)).toEqual([200, 200, 200]);
      expect(await liveTokens()).toBe(before);
    });
  });
});

test('an extension that the server did not confirm is shown as failed and can be retried', async () => {
  const limits = { idleSeconds: 93, absoluteSeconds: 300, warnBeforeSeconds: 90 };
  await start(limits);
  await asReader(async (page, end) => {
    await prompt(page).waitFor();
    await app.stop();
    const button = page.getByRole('button', { name: EXTEND });
    await button.click();
    await page.getByRole('alert').getByText('Chưa duy trì được đăng nhập').waitFor();
    // The countdown continues.
    const left = prompt(page).locator('[part=left]');
    const before = (await left.textContent()) ?? '';
    await left.filter({ hasNotText: before }).waitFor();

    await start(limits);
    await button.click();
    await prompt(page).waitFor({ state: 'hidden' });
    expect(await endOf(page)).toBeGreaterThan(end);
  });
});

test('the absolute end is announced and cannot be extended', async () => {
  await start({ idleSeconds: 8, absoluteSeconds: 14, warnBeforeSeconds: 5 });
  await asReader(async (page, end) => {
    // Both limits started at the sign-in.
    const final = end + 6_000;
    while ((await prompt(page).count()) === 0 && Date.now() < final) {
      await page.keyboard.type('a');
      await setTimeout(200);
    }
    expect(Date.now()).toBeGreaterThan(final - 5_000 - UNDERWAY);
    expect(Date.now()).toBeLessThan(final);
    await prompt(page).getByText('không thể kéo dài').waitFor();
    expect(await page.getByRole('button', { name: EXTEND }).count()).toBe(0);

    await page.getByRole('button', { name: 'Đóng' }).click();
    await prompt(page).waitFor({ state: 'hidden' });
    await page.keyboard.type('a');
    await prompt(page).getByText(ENDED).waitFor();
    expect(Date.now()).toBeGreaterThan(final - UNDERWAY);
    expect(await endOf(page)).toBe(0);
  });
});

test('a page of another origin uses a token, and retries after the portal was unreachable', async () => {
  const limits = { idleSeconds: 60, absoluteSeconds: 300, warnBeforeSeconds: 54, graceSeconds: 60 };
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
    await prompt(page).waitFor();
    await page.getByRole('button', { name: 'Click here to stay signed in' }).click();
    await prompt(page).waitFor({ state: 'hidden' });
  });
  await elsewhere.close();
});
