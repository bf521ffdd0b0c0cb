import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { newsroom } from '../../support/newsroom-command';
import { createPublishedSide } from '../../support/published-side';
import { getFolder } from '../../support/test-file';

/** Commands that import figures of an older site, and the results of `verify` afterwards. */

let app: App;

beforeAll(async () => {
  app = await startApp({ graphql: false });
  const { article } = createFactories(app);
  for (const title of ['Một', 'Hai']) await article({ title, status: 'published' });
  await createPublishedSide(app.strapi).settle();
});

test('views and visits of an older site can be imported repeatedly', async () => {
  const [article] = (await app.strapi
    .documents('plugin::newsroom.article' as never)
    .findMany()) as {
    documentId: string;
  }[];
  const file = path.join(getFolder(), 'views.csv');
  const total = async () => {
    const [row] = await app.strapi.db
      .connection('newsroom_view_totals')
      .select<{ starting: number | string }[]>('starting');
    return Number(row?.starting);
  };
  for (const views of [1200, 1500]) {
    writeFileSync(file, `${article?.documentId},vi,7\n${article?.documentId}, vi, ${views}\n\n`);
    const { code, said } = await newsroom(['import-views', file]);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^Imported 1 starting values\.\nThe file has 2 lines/m),
    ]);
    expect(await total()).toBe(views);
  }
  writeFileSync(file, `${article?.documentId};vi;1\n`);
  const { code, said } = await newsroom(['import-views', file]);
  expect([code, said]).toEqual([
    70,
    expect.stringContaining('views.csv:1: expected documentId') as string,
  ]);
  expect(await total()).toBe(1500);
  writeFileSync(file, `${article?.documentId},vi,2\nnone,vi,3\n\n${article?.documentId},xx,4\n`);
  const refused = await newsroom(['import-views', file]);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`views.csv:2: there is no article none\n`);
  expect(refused.said).toContain(`views.csv:4: there is no locale xx\nNothing was imported.`);
  expect(await total()).toBe(1500);

  expect(await newsroom(['import-visits', '250000'])).toMatchObject({ code: 0 });
  expect(await newsroom(['import-visits', 'many'])).toMatchObject({ code: 64 });
  const { body } = await app.api().get('/api/newsroom/statistics');
  expect(body).toMatchObject({ data: { total: 250_000 } });
});

test('ratings of an older site are imported, and invalid ones are reported', async () => {
  const [article] = (await app.strapi
    .documents('plugin::newsroom.article' as never)
    .findMany()) as { documentId: string }[];
  const id = article?.documentId ?? '';
  const file = path.join(getFolder(), 'ratings.csv');
  const rating = async () => {
    const { body } = await app
      .api()
      .get<{ data: object }>(`/api/newsroom/published/articles/${id}/rating`);
    return body.data;
  };
  for (const [sum, count] of [
    [400, 100],
    [45, 10],
  ]) {
    writeFileSync(file, `${id},5,1\n${id}, ${sum}, ${count}\n\n`);
    expect(await newsroom(['import-ratings', file])).toMatchObject({ code: 0 });
    expect(await rating()).toMatchObject({ sum, count });
  }
  for (const line of [`${id},51,10`, `${id},9,10`, `${id};1;1`]) {
    writeFileSync(file, `${line}\n`);
    const { code, said } = await newsroom(['import-ratings', file]);
    expect([code, said]).toEqual([
      70,
      expect.stringContaining('ratings.csv:1: expected documentId,sum,count') as string,
    ]);
  }
  writeFileSync(
    file,
    `${id},5,1\n${Array.from({ length: 30 }, (_, nth) => `none${nth},5,1`).join('\n')}`
  );
  const refused = await newsroom(['import-ratings', file]);
  expect(refused.code).toBe(1);
  expect(refused.said).toMatch(
    /ratings\.csv:21: there is no article none19\n… and 10 more lines\n/
  );
  expect(await rating()).toMatchObject({ sum: 45, count: 10 });

  const totals = () => app.strapi.db.connection('newsroom_rating_totals');
  await totals().update({ three: 2 });
  const { code, said } = await newsroom(['verify']);
  expect(code).toBe(1);
  expect(said).toMatch(
    /ratings: \w+: stored totals \(1 to 5 points\) are 0\/0\/2\/0\/0, counted votes are 0\/0\/0\/0\/0/
  );
  await totals().delete();
});

test('verify finds views of an article that differ from the sum of its days', async () => {
  await app.strapi.db.connection('newsroom_view_totals').update({ views: 3 });
  const { code, said } = await newsroom(['verify']);
  expect(code).toBe(1);
  expect(said).toMatch(/views: \w+ vi: the total is 3, the sum of days is 0/);
  await app.strapi.db.connection('newsroom_view_totals').delete();
  expect(await newsroom(['verify'])).toMatchObject({ code: 0 });
});
