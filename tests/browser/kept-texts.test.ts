import type { Locator, Page } from 'playwright-core';
import { signInOnPage, speak } from '../support/admin-page';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';
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

async function makeArticle(title: string): Promise<string> {
  const { body } = await createEditor(app.admin).create('article', 'vi', {
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
  (await createEditor(app.admin).read('article', documentId, 'vi')).body.data;

const addressOf = (documentId: string) =>
  `/admin/content-manager/collection-types/plugin::newsroom.article/${documentId}?plugins[i18n][locale]=vi`;

const title = (page: Page) => page.locator('[name=title]');
const offer = (page: Page) => page.getByRole('dialog', { name: OFFER });
const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : undefined;

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
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('newsroom-kept-texts');
        opening.onerror = () => reject(new Error('No storage'));
        opening.onsuccess = () => {
          const count = opening.result.transaction('texts').objectStore('texts').count();
          count.onsuccess = () => resolve(count.result);
        };
      })
  );

test('text that a session took comes back to the letter, and goes when it is saved', async () => {
  const documentId = await makeArticle('Lũ về');
  await onPage(async (page) => {
    await signInOnPage(page, superAdmin);
    await page.goto(addressOf(documentId));
    await title(page).fill('Lũ về trong đêm, Quảng Trị sơ tán 1.200 hộ');
    await page.locator('[name=lead]').fill('Nước sông Hiếu vượt báo động 3;\nbà con “chạy lũ”.');
    await page.getByRole('button', { name: /Đoạn văn/ }).first().click();
    await shot(page, 'a-form');
  });
}, 180_000);
