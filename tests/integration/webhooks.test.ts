import { randomBytes } from 'node:crypto';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import type { Editor } from '../support/editor';
import { createEditor } from '../support/editor';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import type { PublishedSide } from '../support/published-side';
import type { ReceivedChange, Receiver } from '../support/webhook-receiver';
import { isSigned, startReceiver, until } from '../support/webhook-receiver';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const NEWS = 'https://news.example';
const API = 'https://cms.example/api/newsroom/published';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let side: PublishedSide;
let receiver: Receiver;
let ofCategories: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  ofCategories = await startReceiver();
  app = await startApp({
    newsroom: {
      background: true,
      webhooks: {
        endpoints: [
          { name: 'frontend', url: receiver.url, secret: SECRET },
          { name: 'menus', url: ofCategories.url, secret: SECRET, kinds: ['category'] },
        ],
      },
    },
    config: { server: { url: 'https://cms.example' } },
  });
  editor = createEditor(app.admin);
  make = createFactories(app);
  side = createPublishedSide(app.strapi);
  const site = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
  const { status } = await app.admin.put(site, { siteName: 'Vân Hải', frontendUrl: `${NEWS}/` });
  expect(status).toBe(200);
});

/** Waits until all endpoints were told all that there is; answers what they were told, and forgets it. */
async function told(): Promise<ReceivedChange[]> {
  await side.settle();
  const service = app.strapi.plugin('newsroom').service<{
    status: () => Promise<{ behind: number | null }[]>;
  }>('webhooks');
  const deadline = Date.now() + 20_000;
  while ((await service.status()).some(({ behind }) => behind !== 0)) {
    if (Date.now() > deadline) throw new Error('The endpoints were not told everything');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const changes = receiver.changes();
  receiver.forget();
  return changes;
}

beforeEach(async () => {
  await told();
  ofCategories.forget();
});

test('what is published is told, signed, with the addresses that show it', async () => {
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

test('a slug that changed is told with the one of before', async () => {
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

test('what is gone is told with every address that it had', async () => {
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

test('an article that goes elsewhere is told with the category that it left', async () => {
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

test('the rename of a category is told with the articles that show it, and alone where articles are not wanted', async () => {
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
  // The English one follows it as long as nobody translates it.
  expect(named('category', 'en')).toHaveLength(1);

  const kinds = new Set(ofCategories.changes().map(({ kind }) => kind));
  expect([...kinds]).toEqual(['category']);
  expect(ofCategories.changes()).toHaveLength(2);
});

test('an article is told with those beside it, before and after it moves, and when it is gone', async () => {
  const [here, there] = [
    await make.category({ name: 'Nông nghiệp' }),
    await make.category({ name: 'Thủy sản' }),
  ];
  const at = async (title: string, category: { documentId: string }, day: number) =>
    make.article({
      title,
      category: category.documentId,
      datePublished: `2026-02-0${day}T00:00:00.000Z`,
      status: 'published',
    });
  await at('Lúa sớm', here, 1);
  const middle = await at('Lúa giữa', here, 2);
  await at('Lúa muộn', here, 3);
  await at('Cá tra', there, 1);
  await told();

  const page = (slug: string) => `${NEWS}/vi/${slug}`;
  await editor.publish('article', middle.documentId, 'vi', { title: 'Lúa giữa vụ' });
  const [renamed] = await told();
  expect(renamed?.urls).toEqual(expect.arrayContaining([page('lua-som'), page('lua-muon')]));
  expect(renamed?.apiUrls).toContain(`${API}/articles/lua-som?locale=vi`);

  await editor.publish('article', middle.documentId, 'vi', {
    category: { connect: [{ documentId: there.documentId, locale: 'vi' }] },
  });
  const [moved] = await told();
  expect(moved?.urls).toEqual(
    expect.arrayContaining([page('lua-som'), page('lua-muon'), page('ca-tra')])
  );

  await editor.unpublish('article', middle.documentId, 'vi');
  const [gone] = await told();
  expect(gone?.urls).toContain(page('ca-tra'));
  expect(gone?.urls).not.toContain(page('lua-som'));
});

test('an article is told with the lists that editors put it in, a category with the one above', async () => {
  const { documentId } = await make.article({ title: 'Trong danh sách', status: 'published' });
  const list = await editor.create('list', undefined, {
    name: 'Đáng chú ý',
    key: 'dang-chu-y',
    articles: { connect: [{ documentId, locale: 'vi' }] },
  });
  expect(list.status).toBe(201);
  const above = await make.category({ name: 'Văn hóa' });
  const below = await make.category({ name: 'Lễ hội', parent: above.documentId });
  await told();

  await editor.publish('article', documentId, 'vi', { title: 'Trong danh sách đáng chú ý' });
  const [change] = await told();
  expect(change?.apiUrls).toContain(`${API}/lists/dang-chu-y?locale=vi`);

  await editor.save('category', below.documentId, 'vi', { name: 'Hội làng' });
  const renamed = (await told()).find((one) => one.locale === 'vi');
  expect(renamed?.urls).toEqual([`${NEWS}/vi/category/le-hoi`, `${NEWS}/vi/category/van-hoa`]);
  expect(renamed?.apiUrls).toContain(`${API}/categories?locale=vi`);
});

test('a source, which has no locales, is told with its pages in all of them', async () => {
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

test('what happened to one document since the last message is told once', async () => {
  const { documentId } = await make.article({ title: 'Nhiều lần' });
  // As long as it answers nothing, the next message waits.
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
  receiver.respond();
  answer?.();
  const changes = await told();
  expect(changes.map((one) => [one.documentId, one.isPublished])).toEqual([
    [other.documentId, true],
    [documentId, true],
    [other.documentId, false],
  ]);
});

test('nothing of a draft is ever told', async () => {
  const { documentId } = await make.article({ title: 'Bản nháp kín' });
  await editor.save('article', documentId, 'vi', { title: 'Còn kín hơn', slug: 'con-kin-hon' });
  await make.article({ title: 'Tin công khai', status: 'published' });
  await side.settle();
  await until(() => receiver.changes().length > 0, 'the message');
  expect(receiver.all.map(({ text }) => text).join()).not.toMatch(/con-kin|kín/);
  expect(await told()).toMatchObject([{ slug: 'tin-cong-khai' }]);
});

test('every address of the reader API that is told of exists', async () => {
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
