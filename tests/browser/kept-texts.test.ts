import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { signInOnPage } from '../support/admin-page';
import { createClients, superAdmin } from '../support/clients';
import { createColleague, onArticles } from '../support/colleagues';
import { createEditor } from '../support/editor';
import { beginSession, editorLimits } from '../support/editor-session';
import {
  addressOf,
  button,
  closeAtOnce,
  expectKept,
  expectKeptWords,
  expectNoOffer,
  forgetSignIn,
  offer,
  onVietnamesePage,
  save,
  signInRemembered,
  title,
  write,
} from '../support/kept-texts';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import { uploadPicture } from '../support/upload';

/** Unsaved text of editors, in the portal's real panel. */

/** Seconds of a session: long enough to type on a slow machine. With "Remember me" it lasts days. */
const SESSION = 45;
const WARNED = 12;

let app: SpawnedApp;
let image: number;

beforeAll(async () => {
  app = await spawnApp({
    graphql: false,
    adminPanel: true,
    config: editorLimits({
      accessTokenLifespan: 300,
      idleSessionLifespan: SESSION,
      maxSessionLifespan: SESSION,
    }),
    newsroom: { editorSessions: { warnBeforeSeconds: WARNED } },
  });
  image = await uploadPicture(app.admin, 'lu-ve.png');
});

const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

/** Signs in anew, because this app's sessions are short. */
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

const onPage = (work: (page: Page) => Promise<void>) => onVietnamesePage(app.url, work);

const section = (page: Page, name: RegExp) => page.locator('form').getByRole('button', { name });

test('text of an ended session is restored exactly, and its copy is deleted when the article is saved', async () => {
  const documentId = await makeArticle('Lũ về');
  await onPage(async (page) => {
    await page.clock.install();
    await signInOnPage(page, superAdmin);
    await page.goto(addressOf(documentId));
    await title(page).waitFor();
    await beginSession(page);
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
    await warning.waitFor();
    // Simulates a laptop that sleeps past the end: timers stop, and the clock jumps on waking.
    const fellAsleepAt = Date.now();
    await page.clock.pauseAt(fellAsleepAt + 1_000);
    await setTimeout((WARNED + 2) * 1000);
    await page.clock.fastForward(Date.now() - fellAsleepAt);
    // The clock is paused, so a message based on a running countdown would never appear.
    await ended.waitFor();
    await page.clock.resume();
    await ended.getByText('đã được giữ lại trên thiết bị này').waitFor();
    await button(ended, 'Đóng').and(page.locator(':focus')).waitFor();
    await button(ended, 'Đăng nhập lại').click();

    // Signing in leads back to the same page, and nothing is restored yet.
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
    // The text is only in the form until the editor saves.
    expect((await readArticle(documentId))['title']).toBe('Lũ về');
    expect(await save(page, 'article')).toBe(200);
    await expectKept(page, 0);
    await page.reload();
    await title(page).waitFor();
    await expectNoOffer(page);
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
}, 360_000);

test('kept text is not offered to other users of the device; a later save is mentioned, and discarding deletes the text', async () => {
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
    await write(title(first), 'Bão số 5 đổi');
    await expectKeptWords(page, 'Bão số 5 đổi');
    // The last word is kept even if the page is left right after it.
    await first.keyboard.type(' hướng');
    await first.goto('/api/newsroom/session');
    await closeAtOnce(first);
    await expectKeptWords(page, 'Bão số 5 đổi hướng');
    await expectKept(page, 1);

    await forgetSignIn(page);
    await signInRemembered(page, { ...superAdmin, ...colleague });
    await page.goto(addressOf(documentId));
    await title(page).waitFor();
    await expectNoOffer(page);
    await write(title(page), 'Bão số 5 mạnh lên');
    expect(await save(page, 'article')).toBe(200);
    await expectKept(page, 1);

    await forgetSignIn(page);
    await signInRemembered(page);
    await page.goto(addressOf(documentId));
    await offer(page)
      .getByText(/^Lan Tester đã lưu một bản khác/)
      .waitFor();
    expect(await offer(page).locator('del').allTextContents()).toEqual(['mạnh lên']);
    expect(await offer(page).locator('ins').allTextContents()).toEqual(['đổi hướng']);
    // Closing the dialog without a decision keeps the text.
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
}, 240_000);
