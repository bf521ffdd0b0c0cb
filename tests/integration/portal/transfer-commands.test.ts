import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { TestDatabase } from '../../support/databases';
import { createDatabase } from '../../support/databases';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import { createPublishedSide } from '../../support/published-side';
import { createStrapiCommand } from '../../support/strapi-command';
import { getDatabase, getFolder, getPublicDirectory } from '../../support/test-file';

/** `strapi export` and `strapi import` as operators run them: as separate processes, while no app is running. */

const other = path.join(getFolder(), 'other-public');
const file = path.join(getFolder(), 'portal');

let elsewhere: TestDatabase;
let documentId: string;
let stale: string;

async function fillThis(): Promise<void> {
  const app = await startApp({ newsroom: { background: true } });
  const side = createPublishedSide(app.strapi);
  ({ documentId } = await makeFullArticle(app, createFactories(app)));
  const editor = createEditor(app.admin);
  await editor.publish('article', documentId, 'en', { title: 'Boats are back' });
  // Drafts are transferred too and must stay unpublished.
  await editor.save('article', documentId, 'vi', { title: 'Tàu về bến, chưa đăng' });
  await side.settle();
  expect(await side.differences()).toEqual([]);
  await app.stop();
}

async function fillOther(): Promise<void> {
  const app = await startApp({ database: elsewhere, newsroom: { background: true } });
  ({ documentId: stale } = await createFactories(app).article({
    title: 'Bài của trang cũ',
    status: 'published',
  }));
  await createPublishedSide(app.strapi).settle();
  await app.stop();
}

beforeAll(async () => {
  elsewhere = await createDatabase(getFolder());
  await fillThis();
  await fillOther();
}, 480_000);

afterAll(() => elsewhere.drop());

test('strapi export writes everything to a file', async () => {
  const strapi = createStrapiCommand(await getDatabase(), getPublicDirectory());
  const { code, said } = await strapi('export', '--no-encrypt', '--no-compress', '-f', file);
  expect([code, said]).toEqual([0, expect.stringContaining('Export archive is in') as string]);
  expect(existsSync(`${file}.tar`)).toBe(true);
}, 480_000);

test('strapi import --force replaces the data of another portal', async () => {
  const strapi = createStrapiCommand(elsewhere, other);
  const { code, said } = await strapi('import', '--force', '-f', `${file}.tar`);
  expect([code, said]).toEqual([0, expect.stringContaining('Import process has been') as string]);
}, 480_000);

describe('the portal started on the imported data', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ database: elsewhere, newsroom: { background: true } });
  }, 480_000);

  test('has a published side that matches its content', async () => {
    const side = createPublishedSide(app.strapi);
    expect(await side.differences()).toEqual([]);
    expect(await side.page(documentId, 'vi')).toMatchObject({
      title: 'Tàu về bến',
      category: { name: 'Thủy sản', ancestors: [{ name: 'Kinh tế' }] },
      cover: { alt: 'Bến cá' },
      tags: [{ name: 'tàu cá' }],
    });
    expect(await side.page(documentId, 'en')).toMatchObject({ title: 'Boats are back' });
    expect(await side.page(stale, 'vi')).toBeUndefined();
  });

  test('has the draft and the files', async () => {
    const { body } = await createEditor(app.admin).read('article', documentId, 'vi');
    expect(body.data).toMatchObject({ title: 'Tàu về bến, chưa đăng', status: 'modified' });
    expect(readdirSync(path.join(other, 'uploads')).join()).toContain('ben_ca');
  });

  test('can publish', async () => {
    const side = createPublishedSide(app.strapi);
    await createEditor(app.admin).publish('article', documentId, 'vi', { title: 'Đăng lại' });
    expect(await side.differences()).toEqual([]);
    expect(await side.page(documentId, 'vi')).toMatchObject({ title: 'Đăng lại' });
  });
});
