import type { Locator, Page } from 'playwright-core';
import { signInOnPage, speak } from './admin-page';
import { inBrowser } from './browser';
import { superAdmin } from './clients';

/** Kept texts in the browser, and the panel's offer to restore them. In Vietnamese. */

export const title = (page: Page) => page.locator('[name=title]');
export const offer = (page: Page) =>
  page.getByRole('dialog', { name: 'Khôi phục nội dung chưa lưu?' });
export const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });

export const addressOf = (documentId: string) =>
  `/admin/content-manager/collection-types/plugin::newsroom.article/${documentId}?plugins[i18n][locale]=vi`;

/** Opens the sign-in page of the panel in Vietnamese. */
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

/** Texts stored in the browser, as JSON. */
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

/** Polls the stored texts, because the panel writes and deletes them in the background. */
async function readKeptUntil(page: Page, isSo: (kept: string[]) => boolean): Promise<string[]> {
  const deadline = Date.now() + 60_000;
  let kept = await readKept(page);
  while (!isSo(kept) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    kept = await readKept(page);
  }
  return kept;
}

/** Waits for this number of stored texts. */
export async function expectKept(page: Page, expected: number): Promise<void> {
  expect(await readKeptUntil(page, ({ length }) => length === expected)).toHaveLength(expected);
}

/** Waits for a stored text with these words. */
export async function expectKeptWords(page: Page, words: string): Promise<void> {
  const kept = await readKeptUntil(page, (texts) => texts.join().includes(words));
  expect(kept.join()).toContain(words);
}

/** Clicks before typing, as an editor does: values without user input are not kept. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.fill(text);
}

/** Signs in with "Remember me", so that short session limits do not apply. */
export async function signInRemembered(page: Page, who = superAdmin): Promise<void> {
  await page.getByRole('checkbox').check();
  await signInOnPage(page, who);
}

/** Deletes the sign-in but not the kept texts, as after a crash and an expired session, without "Log out". */
export async function forgetSignIn(page: Page): Promise<void> {
  await page.evaluate(`localStorage.removeItem('jwtToken')`);
  await page.context().clearCookies();
  await page.goto('/admin/auth/login');
}

/** Saves a document and returns the response's status. */
export async function save(page: Page, type: string): Promise<number> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (one) => one.request().method() === 'PUT' && one.url().includes(`newsroom.${type}`)
    ),
    button(page, 'Lưu').click(),
  ]);
  return response.status();
}

/** Closes a tab without a prompt and without saving, as a crash does. */
export const closeAtOnce = (tab: Page) => tab.close({ runBeforeUnload: false });

/** Waits until the panel has loaded and finished its requests, and expects no offer. */
export async function expectNoOffer(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await offer(page).count()).toBe(0);
}
