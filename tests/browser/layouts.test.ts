import type { Locator, Page } from 'playwright-core';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';
import { createEditor } from '../support/editor';
import { waitUntil } from '../support/waiting';

const ARTICLES = '/admin/content-manager/collection-types/plugin::newsroom.article';

let app: App;
beforeAll(async () => {
  app = await startApp({ graphql: false, adminPanel: true });
});

/** Signs in and sets the panel's language, as the profile page does. */
async function signIn(page: Page, language: string): Promise<void> {
  await page.evaluate(`localStorage.setItem('strapi-admin-language', '${language}')`);
  await page.reload();
  await page.locator('input[name=email]').fill(superAdmin.email);
  await page.locator('input[name=password]').fill(superAdmin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

test('the form of an article is in Vietnamese and counts characters', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await signIn(page, 'vi');
    // With the locale in the URL: the panel would add it and reload the form.
    await page.goto(`${app.url}${ARTICLES}/create?plugins[i18n][locale]=vi`);

    const title = page.getByLabel('Tiêu đề');
    await title.fill('Mùa nước nổi');
    await page.getByText('12/250', { exact: true }).waitFor();
    await title.fill('x'.repeat(251));
    const count = page.getByText('251/250', { exact: true });
    await count.and(page.locator('[data-level=over]')).waitFor();

    await page.locator('input[name=externalUrl]').fill('https://example.org/');
    await page.getByRole('button', { name: 'Thêm khối vào “Nội dung”' }).click();
    await page.getByRole('button', { name: 'Trích dẫn nổi bật' }).click();
    await page.getByLabel('Lời trích').waitFor();
    await page.getByRole('link', { name: 'Danh sách tin' }).waitFor();
  });
});

test("the list of articles and its column picker are in the editor's language", async () => {
  const editor = createEditor(app.admin);
  const { status } = await editor.create('article', undefined, {
    title: 'High water',
    featured: true,
  });
  expect(status).toBe(201);

  await inBrowser(`${app.url}/admin`, async (page) => {
    await signIn(page, 'en');
    await page.goto(`${app.url}${ARTICLES}`);
    await page.getByRole('link', { name: 'High water' }).waitFor();
    for (const heading of ['Title', 'Category', 'Date published', 'Featured', 'Status']) {
      const inWholeCell = new RegExp(`^${heading}$`, 'i');
      await page.locator('thead th').filter({ hasText: inWholeCell }).first().waitFor();
    }
    await page.locator('tbody svg[aria-label=Featured]').waitFor();

    await page.getByRole('button', { name: 'View Settings' }).click();
    await page.getByRole('checkbox', { name: 'Allow comments' }).waitFor();
  });
});

test('a relation shows below its name what distinguishes it from others of that name', async () => {
  const editor = createEditor(app.admin);
  const parent = await editor.create('category', 'vi', { name: 'Thể thao' });
  const child = await editor.create('category', 'vi', {
    name: 'Bóng đá',
    parent: { connect: [{ documentId: parent.body.data.documentId, locale: 'vi' }] },
  });
  const article = await editor.create('article', 'vi', {
    title: 'Đá bù giờ',
    category: { connect: [{ documentId: child.body.data.documentId, locale: 'vi' }] },
  });
  expect(article.status).toBe(201);

  await inBrowser(`${app.url}/admin`, async (page) => {
    await signIn(page, 'vi');
    await page.goto(
      `${app.url}${ARTICLES}/${article.body.data.documentId}?plugins[i18n][locale]=vi`
    );
    const chosen = page.getByRole('button', { name: 'Bóng đá , Thể thao' });
    await chosen.waitFor();
    // 18 px for the name plus 16 px for its note. Waits, because the style is applied after the form.
    await waitUntil(
      'the note stands below the name',
      async () => (await heightOf(chosen.locator('span'))) === 34
    );

    // Searching by name finds the entry, and it can be chosen.
    await page.getByRole('combobox', { name: 'Chuyên mục phụ' }).click();
    await page.keyboard.type('bóng', { delay: 30 });
    await page.getByRole('option', { name: 'Bóng đá , Thể thao' }).click();
    // A newly chosen entry shows only its name until the article is saved.
    await page.getByRole('button', { name: 'Bóng đá', exact: true }).waitFor();
  });
});

const heightOf = async (text: Locator) => (await text.boundingBox())?.height;

test('a label written by an administrator wins in every language', async () => {
  const path = '/content-manager/content-types/plugin::newsroom.tag/configuration';
  type Metadatas = Record<string, { edit: object; list: { mainField?: unknown } }>;
  const { body } = await app.admin.get<{
    data: { contentType: { settings: object; layouts: object; metadatas: Metadatas } };
  }>(path);
  const { settings, layouts, metadatas } = body.data.contentType;
  const saved = await app.admin.put(path, {
    settings,
    layouts,
    metadatas: Object.fromEntries(
      Object.entries(metadatas).map(
        ([
          name,
          {
            edit,
            list: { mainField: _mainField, ...list },
          },
        ]) => [name, { edit: name === 'name' ? { ...edit, label: 'Keyword' } : edit, list }]
      )
    ),
  });
  expect(saved.status).toBe(200);

  await inBrowser(`${app.url}/admin`, async (page) => {
    await signIn(page, 'vi');
    await page.goto(
      `${app.url}${ARTICLES.replace('article', 'tag')}/create?plugins[i18n][locale]=vi`
    );
    await page.getByLabel('Keyword').waitFor();
    await page.getByLabel('Đường dẫn').waitFor();
  });
});
