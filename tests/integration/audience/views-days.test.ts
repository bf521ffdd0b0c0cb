import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { ageCaches } from '../../support/clock';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { behindProxy, freshVisitor, readArticle, whereItIsNoon } from '../../support/visitors';
import { waitUntil } from '../../support/waiting';

interface Sums {
  sumUp: () => Promise<boolean>;
  verify: () => Promise<object[]>;
}

let app: App;

/** Runs a function with the server's clock set to a given time. */
async function at<T>(moment: string, run: () => Promise<T>): Promise<T> {
  const clock = outside.global.Date;
  const { now } = clock;
  clock.now = () => Date.parse(moment);
  try {
    return await run();
  } finally {
    clock.now = now;
  }
}

const rows = (table: string): Promise<Record<string, unknown>[]> =>
  app.strapi.db.connection(table).select('*');

/** Current statistics. Waits, because they are cached for 3 s. */
async function statistics() {
  ageCaches(3_200);
  const { body } = await app.api().get<{ data: object }>('/api/newsroom/statistics');
  return body.data;
}

beforeAll(async () => {
  app = await startApp({
    ...behindProxy,
    graphql: false,
    newsroom: { timeZone: 'Asia/Ho_Chi_Minh' },
  });
});

test('a reader is counted again on the next day of the site, also at the start of a month', async () => {
  const { documentId } = await createFactories(app).article({ status: 'published' });
  await createPublishedSide(app.strapi).settle();
  const reader = freshVisitor();
  const view = async (moment: string) =>
    (await at(moment, () => readArticle(app.url, documentId, reader))).body.data;

  expect(await view('2031-01-31T16:59:50Z')).toEqual({ views: 1, counted: true });
  expect(await view('2031-01-31T16:59:59Z')).toMatchObject({ views: 1, reason: 'repeated' });
  // One visit in this month.
  const asked = await at('2031-01-31T16:59:59Z', statistics);
  expect(asked).toEqual({ online: 1, today: 1, month: 1, total: 1 });

  expect(await view('2031-01-31T17:00:00Z')).toEqual({ views: 2, counted: true });
  expect(await view('2031-01-31T17:00:10Z')).toMatchObject({ views: 2, reason: 'repeated' });
  // The visit continues past midnight, so the new month has none yet.
  const next = await at('2031-01-31T17:00:20Z', statistics);
  expect(next).toEqual({ online: 1, today: 0, month: 0, total: 1 });

  const days = await rows('newsroom_view_days');
  expect(days.map(({ day, views }) => [day, Number(views)]).sort()).toEqual([
    ['2031-01-31', 1],
    ['2031-02-01', 1],
  ]);
  const sums = app.strapi.plugin('newsroom').service<Sums>('view-sums');
  const sumUpOn = (moment: string) =>
    at(moment, async () => {
      while (await sums.sumUp());
    });
  // The last day of a month is summed up a day later, in case a node's clock is slow.
  await sumUpOn('2031-02-01T16:59:00Z');
  expect(await rows('newsroom_view_months')).toEqual([]);
  await sumUpOn('2031-02-01T17:01:00Z');
  const months = await rows('newsroom_view_months');
  expect(months.map(({ month, views }) => [month, Number(views)])).toEqual([['2031-01', 1]]);
  expect(await sums.verify()).toEqual([]);
});

test("yesterday's secret is kept, and older ones are deleted", async () => {
  const timeZone = whereItIsNoon();
  const DAY = 24 * 3_600_000;
  const now = Date.now();
  const salt = (daysAgo: number, salt: string, hoursAgo: number) => ({
    day: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now - daysAgo * DAY),
    salt,
    made_at: now - hoursAgo * 3_600_000,
  });
  const table = () => app.strapi.db.connection('newsroom_visitor_salts');
  await table().delete();
  await table().insert([
    salt(0, 'of today', 12),
    salt(1, 'of yesterday', 36),
    salt(2, 'of the day before', 46),
    // Its date is still valid, but it is more than 48 hours old.
    salt(-1, 'of a clock that was wrong', 48),
  ]);
  await app.restart({ ...behindProxy, newsroom: { timeZone, background: true } });
  const kept = async () => (await table()).map((row: { salt: string }) => row.salt).sort();
  await waitUntil('old secrets are gone', async () => (await kept()).length < 4);
  expect(await kept()).toEqual(['of today', 'of yesterday']);
});
