import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import { createRater } from '../support/raters';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import { behindProxy } from '../support/visitors';

/** Number of kills; `npm run test:kill` uses more. */
const KILLS = Math.ceil(Number(process.env['KILLS'] ?? 10) / 5);
const VOTERS = 6;
const MINUTE = 60_000;
const options = {
  ...behindProxy,
  graphql: false,
  newsroom: { ratings: { votesPerHour: 1_000_000 } },
};

let observer: App;
let articles: [string, ...string[]];

beforeAll(async () => {
  observer = await startApp(options);
  const make = createFactories(observer);
  const publish = async () => (await make.article({ status: 'published' })).documentId;
  articles = [await publish(), await publish(), await publish()];
  await createPublishedSide(observer.strapi).settle();
}, 3 * MINUTE);

test(
  `of two nodes one is killed ${KILLS} times: every vote that was acknowledged is there, once`,
  async () => {
    const nodes: [SpawnedApp, SpawnedApp] = [await spawnApp(options), await spawnApp(options)];
    let isOver = false;
    let acknowledged = 0;
    let unanswered = 0;

    /** Keeps voting on either node and remembers the last acknowledged vote per article. */
    const vote = async (nth: number): Promise<{ voter: string; said: Map<string, number> }> => {
      const said = new Map<string, number>();
      const first = createRater(nodes[0].url);
      await first.rate(articles[0], 1);
      said.set(articles[0], 1);
      for (let turn = nth; !isOver || unsure.has(nth); turn += 1) {
        const article = unsure.get(nth) ?? articles[turn % articles.length] ?? articles[0];
        const score = 1 + (turn % 5);
        const rater = createRater(nodes[turn % 2]?.url as string);
        rater.voter = first.voter;
        const answer = await rater.rate(article, score).catch(() => undefined);
        // It is unknown whether the vote was written, so it is sent again until a node responds.
        if (answer?.status === 200) {
          said.set(article, score);
          unsure.delete(nth);
          acknowledged += 1;
        } else {
          unsure.set(nth, article);
          unanswered += 1;
          await setTimeout(50);
        }
      }
      return { voter: first.voter ?? '', said };
    };
    const unsure = new Map<number, string>();
    const voting = Promise.all(Array.from({ length: VOTERS }, (_, nth) => vote(nth)));
    for (let kill = 0; kill < KILLS; kill += 1) {
      await setTimeout(500 + Math.random() * 1_000);
      await nodes[1].kill();
      nodes[1] = await spawnApp(options);
    }
    isOver = true;
    const voters = await voting;
    await Promise.all(nodes.map((node) => node.stop()));

    for (const { voter, said } of voters) {
      const rater = createRater(observer.url);
      rater.voter = voter;
      for (const [article, score] of said) {
        expect((await rater.read(article)).body.data.mine).toBe(score);
      }
    }
    const votes = await observer.strapi.db.connection('newsroom_ratings').select('*');
    expect(votes).toHaveLength(voters.reduce((sum, { said }) => sum + said.size, 0));
    const service = observer.strapi
      .plugin('newsroom')
      .service<{ verify: () => Promise<object[]> }>('ratings');
    expect(await service.verify()).toEqual([]);
    expect(unanswered).toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThan(VOTERS);
  },
  (KILLS + 2) * MINUTE
);
