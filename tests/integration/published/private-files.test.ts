import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { BANNERS, createBanners } from '../../support/banners';
import { createFactories } from '../../support/factories';
import { scripts } from '../../support/paths';
import { createPublishedSide } from '../../support/published-side';
import { atEndOfFile } from '../../support/test-file';
import { uploadPicture } from '../../support/upload';

const API = '/api/newsroom/published';

let app: App;

/** Copies the provider to a lower-case path, because Strapi lower-cases its name. */
function copyProvider(): string {
  const file = path.join(os.tmpdir(), `newsroom-files-${randomBytes(6).toString('hex')}.cjs`);
  copyFileSync(scripts.privateFilesProvider, file);
  atEndOfFile(() => Promise.resolve(rmSync(file)));
  return file;
}

beforeAll(async () => {
  const upload = { config: { provider: copyProvider() } };
  app = await startApp({ config: { plugins: { upload } } });
  const make = createFactories(app);
  const image = await uploadPicture(app.admin, 'private.png', { width: 900 });
  const author = await make.author({ name: 'Có ảnh', photo: image });
  await make.article({
    title: 'Ảnh kín',
    cover: { image, alt: 'Kín' },
    authors: [author.documentId],
    status: 'published',
  });
  await createPublishedSide(app.strapi).settle();
});

const get = async (url: string) => {
  const { status, body, headers } = await app.api().get(url);
  expect(status).toBe(200);
  return { text: JSON.stringify(body), cacheControl: headers.get('cache-control') ?? '' };
};

/** URLs of the provider in a response, and those of them that cannot be read. */
function addressesIn(text: string) {
  const all = text.match(/https:\/\/private\.example\.com\/[^"\\]*/g) ?? [];
  return { all, unsigned: all.filter((url) => !/\?signature=\d+$/.test(url)) };
}

test.each(['articles/anh-kin', 'articles', 'authors/co-anh', 'authors', 'most-read', 'trending'])(
  'readers of %s get URLs that work',
  async (asked) => {
    const { all, unsigned } = addressesIn((await get(`${API}/${asked}`)).text);
    expect(unsigned).toEqual([]);
    if (!asked.includes('most') && !asked.includes('trend')) expect(all).not.toEqual([]);
  }
);

test('URLs of picture formats and in structured data are signed too', async () => {
  const { body } = await app.api().get<{
    data: { cover: { url: string; sizes: { url: string }[] }; structuredData: object };
  }>(`${API}/articles/anh-kin`);
  const { cover, structuredData } = body.data;
  expect(cover.sizes.length).toBeGreaterThan(0);
  for (const { url } of [cover, ...cover.sizes]) expect(url).toMatch(/\?signature=\d+$/);
  expect(addressesIn(JSON.stringify(structuredData))).toMatchObject({ unsigned: [] });
});

test('GraphQL returns signed URLs', async () => {
  const { body } = await app
    .api()
    .graphql('{ newsroomPublishedArticle(slug: "anh-kin") { title cover { url sizes { url } } } }');
  const { all, unsigned } = addressesIn(JSON.stringify(body));
  expect([all.length > 1, unsigned]).toEqual([true, []]);
});

test('banners have signed URLs', async () => {
  const banners = await createBanners(app);
  await banners.banner('Kín', await banners.position('kin'));
  const { text } = await get(BANNERS);
  expect(addressesIn(text)).toMatchObject({ unsigned: [] });
  expect(addressesIn(text).all).not.toEqual([]);
});

test('a response is cached with its signatures, and never longer than they are valid', async () => {
  const first = await get(`${API}/articles/anh-kin`);
  expect((await get(`${API}/articles/anh-kin`)).text).toBe(first.text);
  // Half of the 15 minutes, because the node may have cached the response for the other half.
  const [, shared, stale] = /s-maxage=(\d+), stale-while-revalidate=(\d+)/.exec(
    first.cacheControl
  ) ?? ['', '0', '0'];
  expect(Number(shared)).toBe(60);
  expect(Number(shared) + Number(stale)).toBe(450);
});

test('stored pages have the URLs of the media library, which do not expire', async () => {
  const { documentId } = (await app.strapi.db
    .query('plugin::newsroom.published-page')
    .findOne({ where: { slug: 'anh-kin' } })) as { documentId: string };
  const page = await createPublishedSide(app.strapi).page(documentId, 'vi');
  expect(JSON.stringify(page)).not.toContain('signature=');
});
