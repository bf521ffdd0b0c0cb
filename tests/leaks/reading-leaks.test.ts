import { appendFileSync } from 'node:fs';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createPublishedSide } from '../support/published-side';
import { spawnApp } from '../support/spawned-app';
import { getDatabase } from '../support/test-file';
import type { Actors } from './actors';
import { createActors, LONG_AND_QUIET } from './actors';
import type { Leak, Question, Reply } from './comparison';
import { ask, findLeaks } from './comparison';
import { copyDatabase } from './database-copy';
import type { GraphqlSchema } from './graphql-schema';
import { readGraphqlSchema } from './graphql-schema';
import { knownHoles } from './known-holes';
import { changeDrafts } from './other-drafts';
import { replaceSecrets } from './other-secrets';
import type { Portal } from './planted-portal';
import { plantPortal } from './planted-portal';
import { generateQuestions } from './questions';
import { sortRows } from './row-order';
import { Tally } from './tally';

/** Total number of questions: first all known leaks, then random ones. */
const QUERIES = Number(process.env['LEAKS_QUERIES'] ?? 2000);
/** Seed of the random questions. */
// A normal run always uses the same seed. A long run (LEAKS_QUERIES) uses a new one or LEAKS_SEED.
const SEED = Number(
  process.env['LEAKS_SEED'] ?? (process.env['LEAKS_QUERIES'] ? Date.now() % 2 ** 31 : 2026)
);
const AT_A_TIME = 200;
const MINUTE = 60_000;

const options = { config: LONG_AND_QUIET };

let portal: Portal;
let graphql: GraphqlSchema;
let actors: Actors;
let original: Awaited<ReturnType<typeof getDatabase>>;
let changed: typeof original;
/** Replies of the two portals without the plugin's protection. */
const unguarded: { questions: Question[]; replies: Reply[][] } = { questions: [], replies: [] };

/** Creates two portals that differ only in unpublished content. */
beforeAll(async () => {
  original = await getDatabase();
  const first = await startApp({ ...options, database: original });
  actors = await createActors(first);
  graphql = await readGraphqlSchema(first.api());
  portal = await plantPortal(first);
  unguarded.questions = knownHoles(portal).filter((_question, index) => index % 3 === 0);
  await sortRows(first.strapi);
  await askWithoutGuard(first);
  await first.stop();

  changed = await copyDatabase(original);
  const second = await startApp({ ...options, database: changed });
  expect(await replaceSecrets(second.strapi)).toEqual(new Set(portal.secrets));
  expect(await changeDrafts(second.strapi)).toBeGreaterThan(portal.secrets.length / 4);
  await sortRows(second.strapi);
  await createPublishedSide(second.strapi).settle();
  await askWithoutGuard(second);
  await second.stop();
}, 5 * MINUTE);

async function askWithoutGuard(app: App): Promise<void> {
  const reading = app.strapi.plugin('newsroom').service<{ check: () => void }>('reading');
  reading.check = () => undefined;
  unguarded.replies.push(await ask(app.url, actors, unguarded.questions));
}

test('without the protection, the same questions reveal unpublished content', () => {
  const [first = [], second = []] = unguarded.replies;
  const leaks = findLeaks(unguarded.questions, first, second);
  expect(leaks.filter(({ kind }) => kind !== 'failed').length).toBeGreaterThan(5);
});

describe(`of ${QUERIES} questions with LEAKS_SEED=${SEED}`, () => {
  const leaks: Leak[] = [];
  const known = new Tally();
  const generated = new Tally();

  beforeAll(async () => {
    const [first, second] = await Promise.all([
      spawnApp({ ...options, database: original }),
      spawnApp({ ...options, database: changed }),
    ]);
    const compare = async (questions: readonly Question[], tally: Tally) => {
      const [one, other] = await Promise.all([
        ask(first.url, actors, questions),
        ask(second.url, actors, questions),
      ]);
      for (const [index, question] of questions.entries()) {
        tally.count(question, one[index] as Reply);
      }
      const found = findLeaks(questions, one, other);
      leaks.push(...found.filter(({ kind }) => kind !== 'differs'));
      // Asked again: a leak differs each time, while a difference in the order of errors does not.
      const doubtful = found.filter(({ kind }) => kind === 'differs').map((leak) => leak.question);
      for (const question of doubtful) {
        const askAgain = async () =>
          findLeaks(
            [question],
            await ask(first.url, actors, [question]),
            await ask(second.url, actors, [question])
          );
        let again = await askAgain();
        for (let turn = 1; again.length > 0 && turn < 8; turn += 1) again = await askAgain();
        leaks.push(...again);
      }
    };

    const holes = knownHoles(portal).slice(0, QUERIES);
    await compare(holes, known);
    const generate = generateQuestions(portal, graphql, SEED);
    for (let left = QUERIES - holes.length; left > 0; left -= AT_A_TIME) {
      await compare(Array.from({ length: Math.min(left, AT_A_TIME) }, generate), generated);
    }
    await Promise.all([first.stop(), second.stop()]);
    process.stderr.write(
      `Leak test on ${databaseKind}, LEAKS_SEED=${SEED}\n` +
        `Known holes:\n${known.report()}\nGenerated:\n${generated.report()}\n`
    );
    writeReport(leaks);
  }, 60 * MINUTE);

  test('none reveals unpublished content to a reader', () => {
    expect(leaks.filter(({ kind }) => kind !== 'failed').slice(0, 10)).toEqual([]);
  });

  test('none causes a server error', () => {
    expect(leaks.filter(({ kind }) => kind === 'failed').slice(0, 10)).toEqual([]);
  });

  test('enough of them return rows, because rejected ones prove nothing', () => {
    expect(generated.shareWithRows('rest')).toBeGreaterThan(0.2);
    expect(generated.shareWithRows('graphql')).toBeGreaterThan(0.15);
    // A low limit, because rankings have no rows without views.
    expect(generated.shareWithRows('reader')).toBeGreaterThan(0.1);
  });
});

/** Writes all leaks to the file in LEAKS_REPORT, one per line. */
function writeReport(leaks: readonly Leak[]): void {
  const file = process.env['LEAKS_REPORT'];
  if (file) appendFileSync(file, leaks.map((leak) => `${JSON.stringify(leak)}\n`).join(''));
}
