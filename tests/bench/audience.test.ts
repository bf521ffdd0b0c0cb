import type { App } from '../support/app';
import { startApp } from '../support/app';
import type { Sums } from '../support/audience-site';
import { writeReadSite } from './audience-site';
import { say, toTable } from './table';

/** Response times of the editors' audience figures, with 1,000 and with 100,000 articles. */

const SMALL = 1_000;
const LARGE = Number(process.env['BENCH_LARGE'] ?? 100_000);
const ASKED = Number(process.env['BENCH_ASKED'] ?? 15);
const MOST_MS = 300;

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const year = `from=${day(399)}&to=${day(0)}`;
const half = `from=${day(250)}&to=${day(70)}`;

const QUESTIONS: Record<string, string> = {
  'the site, 30 days': 'summary?range=30d',
  'the site, 400 days': `summary?${year}`,
  'articles, today': 'articles?range=today',
  'articles, 30 days': 'articles?range=30d',
  'articles, 30 days, one locale': 'articles?range=30d&locale=vi',
  'articles, 30 days, by trend': 'articles?range=30d&sort=trend',
  'articles, half a year in the past': `articles?${half}`,
  'articles, half a year in the past, by trend': `articles?${half}&sort=trend`,
  'articles, 400 days': `articles?${year}`,
  'articles, 400 days, by trend': `articles?${year}&sort=trend`,
  'articles, 400 days, by date': `articles?${year}&sort=date`,
  'articles, 7 days': 'articles?range=7d',
  'articles, 7 days, by trend': 'articles?range=7d&sort=trend',
  'articles, today, by trend, one locale': 'articles?range=today&sort=trend&locale=vi',
  'articles, 30 days, by trend, one locale': 'articles?range=30d&sort=trend&locale=vi',
  'articles, half a year, one locale': `articles?${half}&locale=vi`,
  'articles, 30 days, what fell most': 'articles?range=30d&sort=trend&order=asc',
  'articles, 30 days, what was read least': 'articles?range=30d&order=asc',
  'articles, by rating': 'articles?range=30d&sort=rating',
  'articles, by comments': 'articles?range=30d&sort=comments',
  'articles, 30 days, page 20': 'articles?range=30d&page=20',
  'articles, 30 days, page 4000': 'articles?range=30d&page=4000',
  'articles, half a year, by trend, page 4000': `articles?${half}&sort=trend&page=4000`,
  'articles, 30 days, by date, page 4000': 'articles?range=30d&sort=date&page=4000',
  'articles, 400 days, page 500': `articles?${year}&page=500&pageSize=2`,
  'one article': 'articles/article00000000000000500',
};

let app: App;

beforeAll(async () => {
  app = await startApp();
  // The article exists only on the published side, but the panel checks that the user may read it.
  await app.strapi.db.query('plugin::newsroom.article').create({
    data: { documentId: 'article00000000000000500', locale: 'vi', title: 'Một bài' },
  });
}, 600_000);

const quantile = (times: readonly number[], q: number) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * q)] ?? 0;

async function measure(articles: number): Promise<Record<string, number[]>> {
  await writeReadSite(app.strapi, articles);
  const [rows] = await app.strapi.db
    .connection('newsroom_view_days')
    .count<{ count: string }[]>({ count: '*' });
  // Verifies the data: a response could be fast only because rows are missing.
  const sums = app.strapi.plugin('newsroom').service<Sums>('view-sums');
  expect(await sums.verify()).toEqual([]);
  say(`${articles} articles, ${rows?.count} rows of views by day`);
  const times: Record<string, number[]> = {};
  for (let nth = 0; nth < ASKED; nth += 1) {
    for (const [what, path] of Object.entries(QUESTIONS)) {
      const started = performance.now();
      const { status } = await app.admin.get(`/newsroom/audience/${path}`);
      (times[what] ??= []).push(performance.now() - started);
      expect([what, status]).toEqual([what, 200]);
    }
  }
  return times;
}

test(
  `no answer takes more than ${MOST_MS} ms, however many articles there are`,
  async () => {
    const small = await measure(SMALL);
    const large = await measure(LARGE);
    const lines = Object.keys(QUESTIONS).map((what) => {
      const [few, many] = [small[what] ?? [], large[what] ?? []];
      return {
        what,
        few: quantile(few, 0.5),
        many: quantile(many, 0.5),
        p95: quantile(many, 0.95),
      };
    });
    say(
      toTable([
        ['ms', `median at ${SMALL}`, `median at ${LARGE}`, 'p95', 'ratio'],
        ...lines.map(({ what, few, many, p95 }) => [
          what,
          ...[few, many, p95].map((time) => time.toFixed(0)),
          (many / few).toFixed(1),
        ]),
      ])
    );
    expect(lines.filter(({ many }) => many > MOST_MS).map(({ what }) => what)).toEqual([]);
  },
  60 * 60_000
);
