import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { App } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import type { PublishedSide } from '../../support/published-side';
import type { Receiver } from '../../support/webhook-receiver';
import { isSigned, startReceiver, until } from '../../support/webhook-receiver';
import { API, NEWS, startToldApp, toldOf } from '../../support/webhook-app';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let side: PublishedSide;
let receiver: Receiver;
let ofCategories: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  ofCategories = await startReceiver();
  app = await startToldApp([
    { name: 'frontend', url: receiver.url, secret: SECRET },
    { name: 'menus', url: ofCategories.url, secret: SECRET, kinds: ['category'] },
  ]);
  editor = createEditor(app.admin);
  make = createFactories(app);
  side = createPublishedSide(app.strapi);
});

const told = () => toldOf(app, receiver);

beforeEach(async () => {
  await told();
  ofCategories.forget();
});

test('publishing sends a signed message with the affected URLs', async () => {
  const category = await make.category({ name: 'Kinh tế' });
  const tag = await make.tag({ name: 'Lúa gạo' });
  const source = await make.source({ name: 'Báo tỉnh' });
  const { documentId } = await make.article({
    title: 'Giá lúa tăng',
    category: category.documentId,
    tags: [tag.documentId],
    sources: [source.documentId],
  });
  await told();

  await editor.publish('article', documentId, 'vi');
  await side.settle();
  await until(() => receiver.changes().length > 0, 'the message');
  const [message] = receiver.all;
  if (!message) throw new Error('There is no message');
  expect(await isSigned(SECRET, message)).toBe(true);
  expect(await isSigned(SECRET, { ...message, text: `${message.text} ` })).toBe(false);
  const sent = Number(message.headers['webhook-timestamp']) * 1000;
  expect(Math.abs(Date.now() - sent)).toBeLessThan(60_000);
  expect(message.headers['content-type']).toBe('application/json');
  expect(message.body).toEqual({
    type: 'published.changed',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    data: {
      missed: false,
      changes: [
        {
          kind: 'article',
          documentId,
          locale: 'vi',
          slug: 'gia-lua-tang',
          isPublished: true,
          terms: expect.arrayContaining([
            { kind: 'category', documentId: category.documentId, slug: 'kinh-te' },
            { kind: 'tag', documentId: tag.documentId, slug: 'lua-gao' },
            { kind: 'source', documentId: source.documentId, slug: 'bao-tinh' },
          ]) as [],
          urls: [
            `${NEWS}/vi/gia-lua-tang`,
            `${NEWS}/vi/category/kinh-te`,
            `${NEWS}/vi/tag/lua-gao`,
            `${NEWS}/vi/source/bao-tinh`,
            `${NEWS}/vi`,
          ],
          apiUrls: [
            'articles/gia-lua-tang',
            `articles/${documentId}`,
            'categories/kinh-te',
            'tags/lua-gao',
            'sources/bao-tinh',
            ...['categories', 'tags', 'sources'],
          ].flatMap((path) => [`${API}/${path}?locale=vi`, `${API}/${path}`]),
        },
      ],
    },
  });
});

test('a changed slug is sent with the old one', async () => {
  const { documentId } = await make.article({ title: 'Bão tan', status: 'published' });
  await told();
  await editor.publish('article', documentId, 'vi', { slug: 'bao-da-tan' });
  const [change] = await told();
  expect(change).toMatchObject({ slug: 'bao-da-tan', previousSlugs: ['bao-tan'] });
  expect(change?.urls).toEqual([`${NEWS}/vi/bao-da-tan`, `${NEWS}/vi/bao-tan`, `${NEWS}/vi`]);
  expect(change?.apiUrls).toEqual(
    expect.arrayContaining([`${API}/articles/bao-da-tan?locale=vi`, `${API}/articles/bao-tan`])
  );

  await editor.publish('article', documentId, 'vi', { title: 'Bão đã tan hẳn' });
  const [later] = await told();
  expect(later?.previousSlugs).toBeUndefined();
});

test('unpublishing and deleting send all former URLs', async () => {
  const topic = await make.topic({ name: 'Mùa bão' });
  const { documentId } = await make.article({
    title: 'Áp thấp',
    topic: topic.documentId,
    status: 'published',
  });
  await editor.publish('article', documentId, 'vi', { slug: 'ap-thap-moi' });
  await told();
  await editor.unpublish('article', documentId, 'vi');
  expect(await told()).toMatchObject([
    {
      documentId,
      slug: 'ap-thap-moi',
      isPublished: false,
      previousSlugs: ['ap-thap'],
      terms: [{ kind: 'topic', slug: 'mua-bao' }],
      urls: [
        `${NEWS}/vi/ap-thap-moi`,
        `${NEWS}/vi/ap-thap`,
        `${NEWS}/vi/topic/mua-bao`,
        `${NEWS}/vi`,
      ],
    },
  ]);
});

test('an article that moves is sent with its former category', async () => {
  const before = await make.category({ name: 'Đời sống' });
  const after = await make.category({ name: 'Sức khỏe' });
  const { documentId } = await make.article({
    title: 'Ngủ đủ',
    category: before.documentId,
    status: 'published',
  });
  await told();
  await editor.publish('article', documentId, 'vi', {
    category: { connect: [{ documentId: after.documentId, locale: 'vi' }] },
  });
  const change = (await told()).find((one) => one.documentId === documentId);
  expect(change?.urls).toEqual(
    expect.arrayContaining([`${NEWS}/vi/category/doi-song`, `${NEWS}/vi/category/suc-khoe`])
  );
});

test('a renamed category is sent with the articles that show it, or alone if the endpoint wants no articles', async () => {
  const category = await make.category({ name: 'Thể thao' });
  const articles = [];
  for (const title of ['Một', 'Hai', 'Ba']) {
    articles.push(
      await make.article({ title, category: category.documentId, status: 'published' })
    );
  }
  await told();
  ofCategories.forget();

  await editor.save('category', category.documentId, 'vi', { name: 'Bóng đá' });
  const changes = await told();
  const named = (kind: string, locale: string) =>
    changes.filter((one) => one.kind === kind && one.locale === locale);
  expect(
    named('article', 'vi')
      .map((one) => one.documentId)
      .sort()
  ).toEqual(articles.map((one) => one.documentId).sort());
  expect(named('category', 'vi')).toMatchObject([{ urls: [`${NEWS}/vi/category/the-thao`] }]);
  // The English term follows it until it is translated.
  expect(named('category', 'en')).toHaveLength(1);

  const kinds = new Set(ofCategories.changes().map(({ kind }) => kind));
  expect([...kinds]).toEqual(['category']);
  expect(ofCategories.changes()).toHaveLength(2);
});

test('a source, which is not localized, is sent with its pages in all locales', async () => {
  const { documentId } = await make.source({ name: 'Thông tấn' });
  expect(await told()).toMatchObject([
    {
      documentId,
      locale: null,
      slug: 'thong-tan',
      urls: [`${NEWS}/vi/source/thong-tan`, `${NEWS}/en/source/thong-tan`],
    },
  ]);
});

test('several changes of a document since the last message are sent once', async () => {
  const { documentId } = await make.article({ title: 'Nhiều lần' });
  // Until the receiver responds, the next message waits.
  let answer: (() => void) | undefined;
  receiver.respond((response) => (answer = () => response.writeHead(200).end()));
  const other = await make.article({ title: 'Chặn đường', status: 'published' });
  await side.settle();
  await until(() => answer !== undefined, 'the request that is not answered');
  for (const title of ['Lần một', 'Lần hai', 'Lần ba']) {
    await editor.publish('article', documentId, 'vi', { title });
    await side.settle();
  }
  await editor.unpublish('article', other.documentId, 'vi');
  await side.settle();
  // Waits until no node can return a cached response from before.
  await setTimeout(1_000);
  receiver.respond();
  answer?.();
  const changes = await told();
  expect(changes.map((one) => [one.documentId, one.isPublished])).toEqual([
    [other.documentId, true],
    [documentId, true],
    [other.documentId, false],
  ]);
});

test('nothing about drafts is ever sent', async () => {
  const { documentId } = await make.article({ title: 'Bản nháp kín' });
  await editor.save('article', documentId, 'vi', { title: 'Còn kín hơn', slug: 'con-kin-hon' });
  await make.article({ title: 'Tin công khai', status: 'published' });
  await side.settle();
  await until(() => receiver.changes().length > 0, 'the message');
  expect(receiver.all.map(({ text }) => text).join()).not.toMatch(/con-kin|kín/);
  expect(await told()).toMatchObject([{ slug: 'tin-cong-khai' }]);
});

test('every reader API URL in messages exists', async () => {
  const category = await make.category({ name: 'Công nghệ' });
  const { documentId } = await make.article({
    title: 'Máy mới',
    category: category.documentId,
    status: 'published',
  });
  await make.article({ title: 'Máy mới', locale: 'en', status: 'published' });
  const list = await editor.create('list', undefined, { name: 'Nổi bật', key: 'noi-bat' });
  expect(list.status).toBe(201);
  const site = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
  await app.admin.put(site, { siteName: 'Vân Hải mới' });
  const changes = await told();
  const urls = changes.flatMap(({ apiUrls }) => apiUrls);
  expect(urls).toEqual(
    expect.arrayContaining([
      `${API}/articles/${documentId}`,
      `${API}/categories/cong-nghe?locale=vi`,
      `${API}/lists/noi-bat?locale=en`,
      `${API}/site`,
    ])
  );
  for (const url of new Set(urls)) {
    const { pathname, search } = new URL(url);
    expect([url, (await app.api().get(pathname + search)).status]).toEqual([url, 200]);
  }
});
