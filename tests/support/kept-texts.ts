import type { Locator, Page } from 'playwright-core';
import { signInOnPage, speak } from './admin-page';
import { inBrowser } from './browser';
import { superAdmin } from './clients';

/** Text of editors that a browser keeps, and the panel that offers it back. In Vietnamese. */

export const title = (page: Page) => page.locator('[name=title]');
export const offer = (page: Page) =>
  page.getByRole('dialog', { name: 'Khôi phục nội dung chưa lưu?' });
export const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });

export const addressOf = (documentId: string) =>
  `/admin/content-manager/collection-types/plugin::newsroom.article/${documentId}?plugins[i18n][locale]=vi`;

/** The sign-in page of a panel that speaks Vietnamese. */
export const onVietnamesePage = (url: string, work: (page: Page) => Promise<void>) =>
  inBrowser(
    `${url}/admin`,
    async (page) => {
      await speak(page, 'vi');
      await page.reload();
      await work(page);
    },
    { viewport: { width: 1440, height: 1000 } }
  );

/** What stands on the device: each text as JSON. */
const readKept = (page: Page) =>
  page.evaluate<string[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('newsroom-kept-texts');
    opening.onerror = () => reject(new Error('No storage'));
    opening.onsuccess = () => {
      const all = opening.result.transaction('texts').objectStore('texts').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map((one) => JSON.stringify(one)));
      };
    };
  })`);

/** The panel writes and deletes beside what it shows: looks until it is so. */
async function readKeptUntil(page: Page, isSo: (kept: string[]) => boolean): Promise<string[]> {
  const deadline = Date.now() + 60_000;
  let kept = await readKept(page);
  while (!isSo(kept) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    kept = await readKept(page);
  }
  return kept;
}

/** As many texts as expected, at once or after a moment. */
export async function expectKept(page: Page, expected: number): Promise<void> {
  expect(await readKeptUntil(page, ({ length }) => length === expected)).toHaveLength(expected);
}

/** A text with these words, at once or after a moment. */
export async function expectKeptWords(page: Page, words: string): Promise<void> {
  const kept = await readKeptUntil(page, (texts) => texts.join().includes(words));
  expect(kept.join()).toContain(words);
}

/** As an editor does, who clicks first: what fills itself in is nobody's text. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.fill(text);
}

/** Whoever is remembered is not signed out by the short limits. */
export async function signInRemembered(page: Page, who = superAdmin): Promise<void> {
  await page.getByRole('checkbox').check();
  await signInOnPage(page, who);
}

/** The browser forgets who is signed in; what is kept stays. As a crash and a new day, and no click on "Log out". */
export async function forgetSignIn(page: Page): Promise<void> {
  await page.evaluate(`localStorage.removeItem('jwtToken')`);
  await page.context().clearCookies();
  await page.goto('/admin/auth/login');
}

/** Saves a document of a type, and answers how it went. */
export async function save(page: Page, type: string): Promise<number> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (one) => one.request().method() === 'PUT' && one.url().includes(`newsroom.${type}`)
    ),
    button(page, 'Lưu').click(),
  ]);
  return response.status();
}

/** A tab that closes, or crashes: nobody is asked, and nothing is saved. */
export const closeAtOnce = (tab: Page) => tab.close({ runBeforeUnload: false });

/** Where the panel has loaded, asked what it has to ask, and offers nothing. */
export async function expectNoOffer(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await offer(page).count()).toBe(0);
}
