import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { signInOnPage, speak } from '../support/admin-page';
import { inBrowser } from '../support/browser';
import { createClients, superAdmin } from '../support/clients';
import { createColleague, onArticles } from '../support/colleagues';
import { createEditor } from '../support/editor';
import { editorLimits } from '../support/editor-session';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import { uploadPicture } from '../support/upload';

/** What an editor has not saved, in the real panel of the real portal. */

/** Long enough to write, on a slow machine too; whoever is remembered has days instead. */
const SESSION = 45;
const OFFER = 'Khôi phục nội dung chưa lưu?';

let app: SpawnedApp;
let image: number;

beforeAll(async () => {
  app = await spawnApp({
    adminPanel: true,
    config: editorLimits({
      accessTokenLifespan: 300,
      idleSessionLifespan: SESSION,
      maxSessionLifespan: SESSION,
    }),
    newsroom: { editorSessions: { warnBeforeSeconds: 20 } },
  });
  image = await uploadPicture(app.admin, 'lu-ve.png');
});

const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

/** Signed in anew: the sessions of this app are short. */
const newEditor = async () => createEditor((await createClients(app.url)).admin);

async function makeArticle(title: string): Promise<string> {
  const { body } = await (
    await newEditor()
  ).create('article', 'vi', {
    title,
    lead: 'Sapo cũ.',
    body: [
      { __component: 'newsroom.text', text: [paragraph('Đoạn mở đầu.')] },
      { __component: 'newsroom.captioned-image', image, alt: 'Nước lũ', caption: 'Chú thích cũ' },
    ],
  });
  return body.data.documentId;
}

const readArticle = async (documentId: string) =>
  (await (await newEditor()).read('article', documentId, 'vi')).body.data;

const addressOf = (documentId: string) =>
  `/admin/content-manager/collection-types/plugin::newsroom.article/${documentId}?plugins[i18n][locale]=vi`;

const title = (page: Page) => page.locator('[name=title]');
const offer = (page: Page) => page.getByRole('dialog', { name: OFFER });
const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });

const onPage = (work: (page: Page) => Promise<void>) =>
  inBrowser(
    `${app.url}/admin`,
    async (page) => {
      await speak(page, 'vi');
      await page.reload();
      await work(page);
    },
    { viewport: { width: 1440, height: 1000 } }
  );

/** How many texts stand on the device. */
const countKept = (page: Page) =>
  page.evaluate<number>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('newsroom-kept-texts');
    opening.onerror = () => reject(new Error('No storage'));
    opening.onsuccess = () => {
      const count = opening.result.transaction('texts').objectStore('texts').count();
      count.onsuccess = () => {
        opening.result.close();
        resolve(count.result);
      };
    };
  })`);

const section = (page: Page, name: RegExp) => page.locator('form').getByRole('button', { name });

/** As many as expected, at once or after a moment: the panel writes and deletes beside what it shows. */
async function expectKept(page: Page, expected: number): Promise<void> {
  const deadline = Date.now() + 15_000;
  while ((await countKept(page)) !== expected && Date.now() < deadline)
    await page.waitForTimeout(50);
  expect(await countKept(page)).toBe(expected);
}

/** As an editor does, who clicks first: what fills itself in is nobody's text. */
async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.fill(text);
}

/** Whoever is remembered is not signed out by the short limits. */
async function signInRemembered(page: Page, who = superAdmin): Promise<void> {
  await page.getByRole('checkbox').check();
  await signInOnPage(page, who);
}

/** The browser forgets who is signed in; what is kept stays. As a crash and a new day, and no click on "Log out". */
async function forgetSignIn(page: Page): Promise<void> {
  await page.evaluate(`localStorage.removeItem('jwtToken')`);
  await page.context().clearCookies();
  await page.goto('/admin/auth/login');
}

const save = (page: Page) =>
  Promise.all([
    page.waitForResponse(
      (response) =>
        response.request().method() === 'PUT' && response.url().includes('newsroom.article')
    ),
    button(page, 'Lưu').click(),
  ]);

test('text that a session took comes back to the letter, and goes when it is saved', async () => {
  const documentId = await makeArticle('Lũ về');
  await onPage(async (page) => {
    await page.clock.install();
    await signInOnPage(page, superAdmin);
    await page.goto(addressOf(documentId));
    await write(title(page), 'Lũ về trong đêm, Quảng Trị sơ tán 1.200 hộ');
    await write(page.locator('[name=lead]'), 'Nước sông Hiếu vượt báo động 3;\nbà con “chạy lũ”.');
    await section(page, /^Văn bản - Đoạn mở đầu/).click();
    const editor = page.locator('[contenteditable=true]');
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Đến 3 giờ sáng, nước ngập nóc nhà.');
    await section(page, /^Ảnh có chú thích/).click();
    await page.locator('[name="body.1.caption"]').fill('Thuyền cứu hộ ở xã Hải Định, rạng sáng');
    const ended = page.getByRole('alertdialog', { name: 'Phiên làm việc đã kết thúc' });
    const warning = page.getByRole('alertdialog', { name: 'Phiên làm việc sắp kết thúc' });
    await warning.waitFor({ timeout: 60_000 });
    // The laptop sleeps from here past the end: no timer runs, and the clock jumps when it wakes.
    const fellAsleepAt = Date.now();
    await page.clock.pauseAt(fellAsleepAt + 1_000);
    await setTimeout(22_000);
    await page.clock.fastForward(Date.now() - fellAsleepAt);
    // With the clock standing, a countdown that went on would never end.
    await ended.waitFor();
    await page.clock.resume();
    await ended.getByText('đã được giữ lại trên thiết bị này').waitFor();
    await button(ended, 'Đóng').and(page.locator(':focus')).waitFor();
    await button(ended, 'Đăng nhập lại').click();

    // Back to the page where it happened, with nothing put into it yet.
    await page.waitForURL(/auth\/login/);
    await signInRemembered(page);
    await offer(page).waitFor();
    expect(await title(page).inputValue()).toBe('Lũ về');
    const difference = offer(page).locator('section');
    expect(await difference.getByRole('heading').allTextContents()).toEqual([
      'Tiêu đề',
      'Sapo',
      'Nội dung',
    ]);
    expect(await difference.locator('ins').allTextContents()).toEqual(
      expect.arrayContaining([' trong đêm, Quảng Trị sơ tán 1.200 hộ'])
    );
    await button(offer(page), 'Khôi phục').click();
    await offer(page).waitFor({ state: 'hidden' });
    // In the form only, until the editor saves.
    expect((await readArticle(documentId))['title']).toBe('Lũ về');
    const [saved] = await save(page);
    expect(saved.status()).toBe(200);
    await expectKept(page, 0);
    await page.reload();
    await title(page).waitFor();
    await page.waitForTimeout(500);
    expect(await offer(page).count()).toBe(0);
  });
  const article = await readArticle(documentId);
  expect(article).toMatchObject({
    title: 'Lũ về trong đêm, Quảng Trị sơ tán 1.200 hộ',
    lead: 'Nước sông Hiếu vượt báo động 3;\nbà con “chạy lũ”.',
    body: [
      {
        __component: 'newsroom.text',
        text: [paragraph('Đoạn mở đầu.'), paragraph('Đến 3 giờ sáng, nước ngập nóc nhà.')],
      },
      {
        __component: 'newsroom.captioned-image',
        alt: 'Nước lũ',
        caption: 'Thuyền cứu hộ ở xã Hải Định, rạng sáng',
        image: { id: image },
      },
    ],
  });
}, 240_000);

test('nobody else is offered it on the same device; a save in between is named, and discarding deletes', async () => {
  const documentId = await makeArticle('Bão số 5');
  const ofTitles = { properties: { fields: ['title'], locales: ['vi'] } };
  const colleague = await createColleague({ url: app.url, ...(await createClients(app.url)) }, [
    onArticles('read', ofTitles),
    onArticles('update', ofTitles),
  ]);
  await onPage(async (page) => {
    await signInRemembered(page);
    const first = await page.context().newPage();
    await first.goto(addressOf(documentId));
    await write(title(first), 'Bão số 5 đổi hướng');
    // A tab that closes takes nothing with it.
    await first.close({ runBeforeUnload: false });
    await expectKept(page, 1);

    await forgetSignIn(page);
    await signInRemembered(page, { ...superAdmin, ...colleague });
    await page.goto(addressOf(documentId));
    await title(page).waitFor();
    await page.waitForTimeout(1_000);
    expect(await offer(page).count()).toBe(0);
    await write(title(page), 'Bão số 5 mạnh lên');
    await save(page);
    await expectKept(page, 1);

    await forgetSignIn(page);
    await signInRemembered(page);
    await page.goto(addressOf(documentId));
    await offer(page)
      .getByText(/^Lan Tester đã lưu một bản khác/)
      .waitFor();
    expect(await offer(page).locator('del').allTextContents()).toEqual(['mạnh lên']);
    expect(await offer(page).locator('ins').allTextContents()).toEqual(['đổi hướng']);
    // Not deciding keeps it.
    await page.keyboard.press('Escape');
    await offer(page).waitFor({ state: 'hidden' });
    const again = page.getByRole('button', { name: /^Bản chưa lưu/ });
    await again.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await button(offer(page), 'Bỏ bản chưa lưu').click();
    await button(offer(page), 'Bỏ hẳn').click();
    await offer(page).waitFor({ state: 'hidden' });
    await expectKept(page, 0);
    expect(await title(page).inputValue()).toBe('Bão số 5 mạnh lên');
  });
}, 180_000);

test('a new entry is kept, too; leaving it on purpose and signing out delete it', async () => {
  await onPage(async (page) => {
    const create =
      '/admin/content-manager/collection-types/plugin::newsroom.tag/create?plugins[i18n][locale]=vi';
    const name = page.locator('[name=name]');
    await signInRemembered(page);
    await page.goto(create);
    await write(name, 'lũ quét');
    await expectKept(page, 1);
    await page.getByRole('link', { name: 'Thẻ', exact: true }).click();
    await button(page.getByRole('alertdialog'), 'Xác nhận').click();
    await page.waitForURL(/newsroom\.tag\?/);
    await expectKept(page, 0);

    await page.goto(create);
    await write(name, 'sạt lở');
    await expectKept(page, 1);
    await page.getByRole('button', { name: /^CE/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await button(page.getByRole('alertdialog'), 'Xác nhận').click();
    await page.waitForURL(/auth\/login/);
    await expectKept(page, 0);
  });
}, 180_000);
