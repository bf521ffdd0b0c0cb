import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { BANNERS, createBanners, fromNow, HOUR, lookAnew, told } from '../../support/banners';
import { passTime } from '../../support/clock';
import { uploadPicture } from '../../support/upload';
import { behindProxy, freshVisitor } from '../../support/visitors';

let app: App;
let make: Awaited<ReturnType<typeof createBanners>>;

beforeAll(async () => {
  app = await startApp(behindProxy);
  make = await createBanners(app);
});

test('a position shows the currently active banners, by descending weight', async () => {
  const top = await make.position('top');
  await make.position('empty');
  await make.banner('Nhẹ', top);
  await make.banner('Nặng', top, { weight: 9, alt: 'Chữ', opensNewTab: false });
  await make.banner('Đang chạy', top, { startsAt: fromNow(-HOUR), endsAt: fromNow(HOUR) });
  await make.banner('Chưa đến', top, { startsAt: fromNow(HOUR) });
  await make.banner('Hết hạn', top, { endsAt: fromNow(-HOUR) });
  await make.banner('Tắt', top, { weight: 0 });
  const { status, headers, body } = await make.ask('?position=top');
  expect(status).toBe(200);
  expect(body.meta).toEqual({ locale: 'vi' });
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({ key: 'top', rotation: 'all', width: 300, height: 250 });
  expect(body.data[0]?.banners.map(({ title }) => title)).toEqual(['Nặng', 'Nhẹ', 'Đang chạy']);
  const [heavy, light] = body.data[0]?.banners ?? [];
  expect(heavy).toEqual({
    documentId: heavy?.documentId,
    locale: 'vi',
    title: 'Nặng',
    alt: 'Chữ',
    image: heavy?.image,
    mobileImage: null,
    href: `${BANNERS}/${heavy?.documentId}/go?locale=vi`,
    rel: 'sponsored',
    target: '_self',
    weight: 9,
  });
  expect(light).toMatchObject({ alt: 'Nhẹ', rel: 'sponsored noopener', target: '_blank' });
  expect(heavy?.image).toMatchObject({ width: 600, height: 300, mime: 'image/png' });
  expect(heavy?.image.sizes.length).toBeGreaterThan(0);
  // Cached at most until the next start or end of a banner, whatever the options say.
  expect(headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=60, stale-while-revalidate=600'
  );

  const all = (await make.ask()).body.data.map(({ key, banners }) => [key, banners.length]);
  expect(all).toEqual([
    ['empty', 0],
    ['top', 3],
  ]);
  const known = await make.ask('?position=top', { 'if-none-match': headers.get('etag') ?? '' });
  expect(known.status).toBe(304);
  expect((await app.api().request('HEAD', BANNERS)).status).toBe(200);
  for (const [query, code] of [
    ['?position=khong-co', 'FILTER_UNKNOWN'],
    ['?locale=xx', 'LOCALE_UNKNOWN'],
    ['?oops=1', 'PARAMETER_UNKNOWN'],
  ] as const) {
    const refused = await make.ask(query);
    expect([refused.status, refused.body.error?.details.code]).toEqual([400, code]);
  }
});

test('no cached response outlives the next start or end of a banner', async () => {
  const place = await make.position('on-time');
  await make.banner('Sắp đến', place, { startsAt: fromNow(3_000) });
  await make.banner('Sắp hết', place, { endsAt: fromNow(3_000) });
  const before = await make.ask('?position=on-time');
  const ages = before.headers.get('cache-control')?.match(/\d+/g)?.map(Number) ?? [];
  expect(ages).toHaveLength(3);
  expect(Math.max(ages[0] ?? 9, ages[1] ?? 9) + (ages[2] ?? 9)).toBeLessThanOrEqual(3);
  expect(before.body.data[0]?.banners.map(({ title }) => title)).toEqual(['Sắp hết']);
  passTime(3_600);
  expect(await make.titlesIn('on-time')).toEqual(['Sắp đến']);
  const after = await make.ask('?position=on-time');
  expect(after.headers.get('cache-control')).toContain('s-maxage=60');
});

test('changes of a banner and of its picture are visible after a moment', async () => {
  const place = await make.position('edited', { rotation: 'random-one' });
  const banner = await make.banner('Cũ', place);
  expect(await make.titlesIn('edited')).toEqual(['Cũ']);
  const { documentId } = banner;
  await make.documents('banner').update({ documentId, locale: 'vi', data: { title: 'Mới' } });
  expect(await make.titlesIn('edited')).toEqual(['Mới']);
  await app.strapi.db
    .connection('newsroom_banners')
    .update({ title: 'SQL' })
    .where({ title: 'Mới' });
  lookAnew();
  expect(await make.titlesIn('edited')).toEqual(['SQL']);
  const other = await uploadPicture(app.admin, 'other.png', { width: 800 });
  await make.documents('banner').update({ documentId, locale: 'vi', data: { mobileImage: other } });
  await app.admin.delete(`/upload/files/${other}`);
  lookAnew();
  expect((await make.ask('?position=edited')).body.data[0]?.banners[0]?.mobileImage).toBeNull();
  await make.documents('banner').delete({ documentId, locale: '*' });
  expect(await make.titlesIn('edited')).toEqual([]);
  expect((await make.go(documentId)).status).toBe(404);
});

test('GraphQL answers and counts the same', async () => {
  const place = await make.position('graph');
  const { documentId } = await make.banner('Đồ thị', place);
  const fields =
    'key title rotation width height banners { documentId locale title alt image { url width height mime sizes { name url width height } } mobileImage { url } href rel target weight }';
  const asked = await app
    .api()
    .graphql<{ data: { newsroomPublishedBanners: unknown } }>(
      `{ newsroomPublishedBanners(position: "graph") { ${fields} } }`
    );
  expect(asked.body.data.newsroomPublishedBanners).toEqual(
    (await make.ask('?position=graph')).body.data
  );
  const { body } = await app.api().request('POST', '/graphql', {
    headers: freshVisitor(),
    body: {
      query:
        'mutation ($b: [NewsroomShownBanner!]!) { newsroomCountImpressions(banners: $b) { counted banners { documentId counted reason } } }',
      variables: { b: [{ documentId, locale: null }, { documentId: 'x' }] },
    },
  });
  expect(body).toEqual({
    data: {
      newsroomCountImpressions: {
        counted: 1,
        banners: [
          { documentId, counted: true, reason: null },
          { documentId: 'x', counted: false, reason: 'unknown' },
        ],
      },
    },
  });
});

test('another locale replaces a missing banner, but not an ended one', async () => {
  const place = await make.position('words');
  const both = await make.banner('Cả hai', place);
  await make.documents('banner').update({
    ...{ documentId: both.documentId, locale: 'en' },
    data: {
      ...{ title: 'Both', image: make.picture, linkUrl: 'https://example.org/en' },
      ...{ position: place.documentId, endsAt: fromNow(-24 * HOUR) },
    },
  });
  const one = await make.banner('Một', place);
  expect(await make.titlesIn('words', '&locale=en')).toEqual([]);
  expect(await make.titlesIn('words')).toEqual(['Cả hai', 'Một']);
  await app.restart({ ...behindProxy, newsroom: { delivery: { fallbackLocales: ['vi'] } } });
  expect(await make.titlesIn('words', '&locale=en')).toEqual(['Một']);
  expect(told(await make.go(one.documentId, freshVisitor(), '?locale=en'))[0]).toBe(302);
});
