import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createBanners } from '../../support/banners';
import { whereItIsNoon } from '../../support/visitors';

/** Editors' figures of banners, in the table and in the download. */

interface BannerRow {
  title: string | null;
  position: string | null;
  impressions: number;
  clicks: number;
  rate: number | null;
}

let app: App;
let today: string;
const ofBanners: Record<string, string> = {};

const daysAgo = (count: number) =>
  new Date(Date.parse(today) - count * 86_400_000).toISOString().slice(0, 10);

async function ask<T>(path: string): Promise<T> {
  const { status, body } = await app.admin.get<T>(`/newsroom/audience/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body;
}

beforeAll(async () => {
  const timeZone = whereItIsNoon();
  app = await startApp({ graphql: false, newsroom: { timeZone } });
  today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
  const make = await createBanners(app);
  const place = await make.position('side', { name: 'Cột phải' });
  for (const title of ['Ít xem', '=Xem nhiều', 'Chưa hiện']) {
    ofBanners[title] = (await make.banner(title, place)).documentId;
  }
  const { 'Ít xem': few = '', '=Xem nhiều': many = '' } = ofBanners;
  const day = (ago: number, documentId: string, impressions: number, clicks: number) => ({
    ...{ day: daysAgo(ago), locale: 'vi', documentId, impressions, clicks },
  });
  await app.strapi
    .plugin('newsroom')
    .service<{ importDays: (days: object[]) => Promise<void> }>('banners')
    .importDays([
      day(0, many, 300, 2),
      day(6, many, 100, 1),
      { ...day(3, many, 50, 5), locale: 'en' },
      day(2, few, 40, 10),
      // Before the week, and of a deleted banner.
      day(7, few, 5000, 5000),
      day(1, 'gone', 7, 0),
    ]);
});

test.each([
  [
    '',
    [
      ['=Xem nhiều', 'Cột phải', 450, 8, 8 / 450],
      ['Ít xem', 'Cột phải', 40, 10, 0.25],
      [null, null, 7, 0, 0],
    ],
  ],
  ['&locale=en', [['=Xem nhiều', 'Cột phải', 50, 5, 0.1]]],
])('figures of each banner for a week, the most shown first%s', async (locale, expected) => {
  const { data, meta } = await ask<{ data: BannerRow[]; meta: object }>(
    `banners?range=7d${locale}`
  );
  expect(meta).toEqual({ range: { from: daysAgo(6), to: today } });
  expect(
    data.map(({ title, position, impressions, clicks, rate }) => [
      ...[title, position, impressions, clicks, rate],
    ])
  ).toEqual(expected);
});

test('as a file', async () => {
  const { '=Xem nhiều': many = '', 'Ít xem': few = '' } = ofBanners;
  const file = (query: string) => ask<string>(`banners.csv?range=7d${query}`);
  const [head, ...lines] = (await file('&language=en')).split('\r\n');
  expect(head).toContain('Banner,Position,Impressions,Clicks,Click rate (%),Document ID');
  expect(lines).toEqual([
    `'=Xem nhiều,Cột phải,450,8,1.78,${many}`,
    `Ít xem,Cột phải,40,10,25,${few}`,
    ',,7,0,0,gone',
    '',
  ]);
  expect((await file('&language=vi&locale=en')).split('\r\n').slice(1)).toEqual([
    ...[`'=Xem nhiều,Cột phải,50,5,10,${many}`, ''],
  ]);
});
