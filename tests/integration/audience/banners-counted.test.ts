import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { ImpressionsAnswer } from '../../support/banners';
import { BANNERS, createBanners, fromNow, HOUR, lookAnew, told } from '../../support/banners';
import { behindProxy, freshVisitor } from '../../support/visitors';

let app: App;
let make: Awaited<ReturnType<typeof createBanners>>;

beforeAll(async () => {
  app = await startApp({ ...behindProxy, graphql: false });
  make = await createBanners(app);
});

test('a click leads to the stored address and is counted once for each visitor', async () => {
  const place = await make.position('clicks');
  const banner = await make.banner('Bấm', place);
  const stored = 'https://example.org/B%E1%BA%A5m?a=1&b=2';
  const visitor = freshVisitor();
  const first = await make.go(banner.documentId, visitor);
  expect(told(first)).toEqual([302, stored, 'counted']);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(told(await make.go(banner.documentId, visitor))).toEqual([302, stored, 'repeated']);
  const bot = { ...freshVisitor(), 'user-agent': 'Googlebot/2.1' };
  expect(told(await make.go(banner.documentId, bot))).toEqual([302, stored, 'bot']);
  const ahead = { ...freshVisitor(), 'sec-purpose': 'prefetch' };
  expect(told(await make.go(banner.documentId, ahead))).toEqual([302, stored, 'prefetch']);
  const head = await app.api().request('HEAD', `${BANNERS}/${banner.documentId}/go`, {
    headers: freshVisitor(),
  });
  expect(told(head)).toEqual([302, stored, null]);
  // Services that share links add parameters.
  expect(told(await make.go(banner.documentId, freshVisitor(), '?fbclid=x&locale=vi'))).toEqual([
    ...[302, stored, 'counted'],
  ]);
  expect(await make.figuresOf(banner.documentId)).toMatchObject({
    clicks: 2,
    impressions: 0,
    rate: null,
  });
});

test('an ended banner redirects for an hour without counting; one that is off, not started or long ended does not', async () => {
  const place = await make.position('over');
  const states = {
    over: { endsAt: fromNow(-HOUR / 2) },
    longOver: { endsAt: fromNow(-2 * HOUR) },
    toCome: { startsAt: fromNow(HOUR) },
    off: { weight: 0 },
    never: { startsAt: fromNow(HOUR), endsAt: fromNow(-HOUR / 2) },
    nowhere: { position: null },
  };
  const made = new Map<string, string>();
  for (const [name, more] of Object.entries(states)) {
    made.set(name, (await make.banner(name, place, more)).documentId);
  }
  const answers: Record<string, unknown[]> = {};
  for (const [name, documentId] of made) {
    const [status, , reason] = told(await make.go(documentId));
    answers[name] = [status, reason];
  }
  expect(answers).toEqual({
    over: [302, 'over'],
    longOver: [404, null],
    toCome: [404, null],
    off: [404, null],
    never: [404, null],
    nowhere: [404, null],
  });
  expect(await make.figuresOf(made.get('over') ?? '')).toBeUndefined();
});

test('no parameter of a request changes the target', async () => {
  const place = await make.position('fuzz');
  const { documentId } = await make.banner('Đích', place);
  // Written by SQL to bypass validation.
  const odd = await Promise.all(
    ['javascript:alert(1)', '//evil.example', '/admin', 'data:text/html,x', 'ftp://x.example'].map(
      async (linkUrl, nth) => {
        const banner = await make.banner(`Lạ ${nth}`, place);
        await app.strapi.db
          .connection('newsroom_banners')
          .where({ document_id: banner.documentId })
          .update({ link_url: linkUrl });
        return banner.documentId;
      }
    )
  );
  lookAnew();
  const stored = 'https://example.org/%C4%90%C3%ADch?a=1&b=2';
  const evil = 'https://evil.example/';
  const e = encodeURIComponent(evil);
  const queries = [
    ...['', `?url=${e}`, `?to=${e}&dest=${e}`, `?locale=${e}`, '?locale=%0d%0aLocation:%20x'],
    ...['?locale=en', '?locale=xx', '?linkUrl[$ne]=x', '?%00=1', '?&&==&', `?${evil}`],
    `?location=${e}#x`,
  ];
  const headers: Record<string, string>[] = [
    {},
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.example', origin: evil, referer: evil },
    { 'x-original-url': evil, 'x-rewrite-url': evil, 'x-http-method-override': 'POST' },
  ];
  const answers = [];
  for (const query of queries) {
    for (const header of headers) {
      answers.push(told(await make.go(documentId, { ...freshVisitor(), ...header }, query)));
    }
  }
  expect(answers.length).toBe(queries.length * headers.length);
  expect(new Set(answers.map(([status, location]) => `${status} ${location}`))).toEqual(
    new Set([`302 ${stored}`])
  );

  const ids = [
    ...[...odd, 'unknown', '..', '%2e%2e', '%00', '%ff', e, `${documentId}%2f..`, 'null', '%20'],
    ...[`${documentId}%00`, `${documentId};x`, 'x'.repeat(500), `${documentId}%0d%0aLocation:x`],
    ...[`//evil.example/${documentId}`],
  ];
  for (const id of ids) {
    const { status, headers: given } = await make.go(id);
    expect([id, [400, 404].includes(status), given.get('location')]).toEqual([id, true, null]);
  }
});

test('impressions are counted once per banner and beacon, and the response names those that are not', async () => {
  const place = await make.position('seen');
  const one = await make.banner('Thấy', place);
  const two = await make.banner('Cũng thấy', place);
  const hidden = await make.banner('Chưa', place, { startsAt: fromNow(HOUR) });
  const shown = [one, two, one, hidden, { documentId: 'unknown' }].map(({ documentId }) => ({
    documentId,
  }));
  const visitor = freshVisitor();
  const { status, headers, body } = await make.show(shown, visitor);
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(body.data).toEqual({
    counted: 2,
    banners: [
      { documentId: one.documentId, counted: true },
      { documentId: two.documentId, counted: true },
      { documentId: hidden.documentId, counted: false, reason: 'unknown' },
      { documentId: 'unknown', counted: false, reason: 'unknown' },
    ],
  });
  // Each impression counts, up to six per minute.
  const again = [];
  for (let nth = 0; nth < 6; nth += 1) {
    const answer = await make.show([{ documentId: one.documentId, locale: 'vi' }], visitor);
    again.push(answer.body.data?.banners[0]?.reason);
  }
  expect(again).toEqual([undefined, undefined, undefined, undefined, undefined, 'repeated']);
  const bot = await make.show(shown, { ...freshVisitor(), 'user-agent': 'Googlebot/2.1' });
  expect(bot.body.data?.counted).toBe(0);
  expect(bot.body.data?.banners[0]?.reason).toBe('bot');
  await make.go(one.documentId);
  const figures = await make.figuresOf(one.documentId);
  expect(figures).toMatchObject({ title: 'Thấy', position: 'seen', impressions: 6, clicks: 1 });
  expect(figures?.rate).toBeCloseTo(1 / 6);
});

test('simultaneous impressions and clicks are counted exactly', async () => {
  const place = await make.position('many');
  const [one, two] = [await make.banner('Nhiều', place), await make.banner('Nhiều nữa', place)];
  const both = [one, two].map(({ documentId }) => ({ documentId, locale: 'vi' }));
  const answers = await Promise.all([
    ...Array.from({ length: 40 }, (_, nth) => make.show(nth % 2 ? both : both.slice(0, 1))),
    ...Array.from({ length: 20 }, () => make.go(two.documentId)),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 302]));
  expect(await make.figuresOf(one.documentId)).toMatchObject({ impressions: 40, clicks: 0 });
  expect(await make.figuresOf(two.documentId)).toMatchObject({
    impressions: 20,
    clicks: 20,
    rate: 1,
  });
});

test.each([
  ['text/plain;charset=UTF-8', 200],
  ['application/octet-stream', 200],
  ['application/json', 200],
  ['', 200],
])('a beacon of type "%s" is read', async (type, expected) => {
  const place = await make.position(`type-${expected}-${type.length}`);
  const { documentId } = await make.banner('Kiểu', place);
  const headers = { ...freshVisitor(), 'content-type': type };
  const send = (body: string) =>
    app.api().request<ImpressionsAnswer>('POST', `${BANNERS}/impressions`, { headers, body });
  const answer = await send(JSON.stringify({ banners: [{ documentId }] }));
  expect([answer.status, answer.body.data?.counted]).toEqual([expected, 1]);
  const many = Array.from({ length: 51 }, () => ({ documentId }));
  for (const body of ['', '{', 'null', '[]', '{"banners":[]}', JSON.stringify({ banners: many })]) {
    expect([body.slice(0, 20), (await send(body)).status]).toEqual([body.slice(0, 20), 400]);
  }
});

test('a redirect is sent even if counting or the database fails', async () => {
  const place = await make.position('away');
  const { documentId } = await make.banner('Vẫn đi', place);
  await make.go(documentId);
  const rename = async (from: string, to: string) => {
    await app.strapi.db.connection.schema.renameTable(from, to);
  };
  await rename('newsroom_banner_marks', 'newsroom_banner_marks_away');
  await rename('newsroom_banners', 'newsroom_banners_away');
  try {
    lookAnew();
    expect(told(await make.go(documentId)).slice(0, 3)).toEqual([
      ...[302, 'https://example.org/V%E1%BA%ABn%20%C4%91i?a=1&b=2', 'failed'],
    ]);
  } finally {
    await rename('newsroom_banner_marks_away', 'newsroom_banner_marks');
    await rename('newsroom_banners_away', 'newsroom_banners');
  }
  lookAnew();
  expect(told(await make.go(documentId))[2]).toBe('counted');
});

test('stored data do not identify a visitor', async () => {
  const place = await make.position('private');
  const { documentId } = await make.banner('Riêng', place);
  const headers = {
    'user-agent': 'Mozilla/5.0 (X11) Firefox/131.0 Unmistakable',
    'x-forwarded-for': '198.51.100.77',
  };
  await make.go(documentId, headers);
  await make.show([{ documentId }], headers);
  const stored = JSON.stringify(
    await Promise.all(
      ['newsroom_banner_marks', 'newsroom_banner_days'].map((table) =>
        app.strapi.db.connection(table).select('*')
      )
    )
  );
  expect(stored).toContain(documentId);
  expect(stored).not.toMatch(/Unmistakable|198\.51\.100|Firefox/);
});

test('without the fast lane the responses are the same, and an address that sends too many requests gets 429', async () => {
  const place = await make.position('slow');
  const { documentId } = await make.banner('Đường thường', place);
  await app.restart({
    ...behindProxy,
    newsroom: { fastLane: false, visitors: { requestsPerMinute: 3 } },
  });
  const visitor = freshVisitor();
  expect(await make.titlesIn('slow')).toEqual(['Đường thường']);
  expect(told(await make.go(documentId, visitor, '?fbclid=1'))[2]).toBe('counted');
  const head = await app.api().request('HEAD', `${BANNERS}/${documentId}/go`, { headers: visitor });
  expect(told(head)).toEqual([302, told(await make.go(documentId, freshVisitor()))[1], null]);
  for (const type of ['text/plain;charset=UTF-8', 'application/octet-stream']) {
    const { status, body } = await app
      .api()
      .request<ImpressionsAnswer>('POST', `${BANNERS}/impressions`, {
        headers: { ...visitor, 'content-type': type },
        body: JSON.stringify({ banners: [{ documentId }] }),
      });
    expect([type, status, body.data?.counted]).toEqual([type, 200, 1]);
  }
  const refused = await make.show([{ documentId }], visitor);
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  // The redirect works even if the click is not counted.
  expect(told(await make.go(documentId, visitor))).toEqual([302, expect.any(String), 'failed']);
});
