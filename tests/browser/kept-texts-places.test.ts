import type { Page } from 'playwright-core';
import { signInOnPage } from '../support/admin-page';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createArticleForm } from '../support/article-form';
import { superAdmin } from '../support/clients';
import { createEditor } from '../support/editor';
import type { One } from '../support/http';
import {
  addressOf,
  button,
  closeAtOnce,
  expectKept,
  expectKeptWords,
  offer,
  onVietnamesePage,
  save,
  title,
  write,
} from '../support/kept-texts';
import { createPanel } from '../support/panel';
import { createPng } from '../support/picture';

/** Kept texts of new entries, copies and other types, and how long they are kept. */

const MINUTE = 60_000;

let app: App;

beforeAll(async () => {
  app = await startApp({
    graphql: false,
    adminPanel: true,
    newsroom: { editorSessions: { keepUnsavedHours: 3 } },
  });
});

const asEditor = (work: (page: Page) => Promise<void>) =>
  onVietnamesePage(app.url, async (page) => {
    await signInOnPage(page, superAdmin);
    await work(page);
  });

async function makeArticle(headline: string): Promise<string> {
  const { body } = await createEditor(app.admin).create('article', 'vi', { title: headline });
  return body.data.documentId;
}

/** Opens another tab and closes it without a prompt once the last words are kept. */
async function inTab(
  page: Page,
  address: string,
  { words, work }: { words: string; work: (tab: Page) => Promise<void> }
) {
  const tab = await page.context().newPage();
  await tab.goto(address);
  await work(tab);
  await expectKeptWords(tab, words);
  await closeAtOnce(tab);
}

async function bringBack(page: Page): Promise<void> {
  await button(offer(page), 'Khôi phục').click();
  await offer(page).waitFor({ state: 'hidden' });
}

test('text of a new entry is kept; leaving the form on purpose and signing out delete it', async () => {
  await asEditor(async (page) => {
    const create =
      '/admin/content-manager/collection-types/plugin::newsroom.tag/create?plugins[i18n][locale]=vi';
    const name = page.locator('[name=name]');
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

test('links and pictures are restored', async () => {
  const editor = createEditor(app.admin);
  const documentId = await makeArticle('Cứu trợ');
  await editor.create('tag', 'vi', { name: 'cứu trợ' });
  await asEditor(async (page) => {
    const work = async (tab: Page) => {
      const form = createArticleForm(createPanel(tab, 'vi'));
      await form.addCover({ name: 'cuu-tro.png', bytes: createPng(640, 360) });
      await form.link('tags', 'cứu trợ');
    };
    await inTab(page, addressOf(documentId), { words: 'cứu trợ', work });
    await expectKept(page, 1);

    await page.goto(addressOf(documentId));
    await offer(page).getByText('Thêm: cứu trợ').waitFor();
    await offer(page).getByText('Ảnh: cuu-tro.png').waitFor();
    await bringBack(page);
    expect(await save(page, 'article')).toBe(200);
    await expectKept(page, 0);
  });
  expect((await editor.read('article', documentId, 'vi')).body.data).toMatchObject({
    cover: { image: { name: 'cuu-tro.png', width: 640 } },
    tags: { count: 1 },
  });
}, 240_000);

test('text of a single type and its components is kept', async () => {
  const site = '/admin/content-manager/single-types/plugin::newsroom.site?plugins[i18n][locale]=vi';
  const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
  await asEditor(async (page) => {
    const work = async (tab: Page) => {
      await write(field(tab, 'siteName'), 'Báo Quảng Trị');
      await createPanel(tab, 'vi')
        .button('content-manager.components.empty-repeatable')
        .first()
        .click();
      await write(field(tab, 'contact.phone'), '0233 3852 468');
    };
    await inTab(page, site, { words: '0233 3852 468', work });
    await expectKept(page, 1);

    await page.goto(site);
    await bringBack(page);
    await page.locator('[name=siteName][value="Báo Quảng Trị"]').waitFor();
    expect(await save(page, 'site')).toBe(200);
    await expectKept(page, 0);
  });
  const address = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
  expect((await app.admin.get<One>(address)).body.data).toMatchObject({
    siteName: 'Báo Quảng Trị',
    contact: { phone: '0233 3852 468' },
  });
}, 240_000);

test('kept text is deleted after the hours that the administrator has set, and not earlier', async () => {
  const documentId = await makeArticle('Nắng nóng');
  await asEditor(async (page) => {
    await inTab(page, addressOf(documentId), {
      words: 'gay gắt',
      work: (tab) => write(title(tab), 'Nắng nóng gay gắt'),
    });
    await expectKept(page, 1);
    const keptAt = Date.now();
    const later = await page.context().newPage();
    await later.clock.setFixedTime(keptAt + 175 * MINUTE);
    await later.goto(addressOf(documentId));
    await offer(later).waitFor();
    await expectKept(page, 1);
    // Opening the panel is enough to delete expired texts.
    await later.clock.setFixedTime(keptAt + 181 * MINUTE);
    await later.goto('/admin');
    await expectKept(page, 0);
  });
}, 240_000);
