import { setTimeout } from 'node:timers/promises';
import type { Contestant, Measured } from './load/contest';
import { compete, ratio } from './load/contest';
import type { Generator } from './load/processes';
import { startGenerator } from './load/processes';
import { conditional, pagesOfList, portal } from './questions';
import type { Server, Site } from './servers';
import { makeSite, residentMegabytes, startPortal } from './servers';
import { LARGE, NO_CACHE, SMALL, settings, spread } from './settings';
import { say, toTable } from './table';

/** Response times for readers as the site grows, and the memory use of a large site. */

const MINUTE = 60_000;
const MOST_TIMES = 2;
const MOST_MEGABYTES = 450;
const ASKED = 2_000;

let generator: Generator;
let small: Site;
let large: Site;

beforeAll(async () => {
  generator = await startGenerator();
  small = await makeSite(SMALL);
  large = await makeSite(LARGE);
}, 60 * MINUTE);

/** Requests for pages from the whole site, the first page of the list, and ten pages far down the list. */
async function questionsTo(server: Server, site: Site, deep: number) {
  const contestant = (requests: Contestant['requests']): Contestant => ({ ...server, requests });
  return {
    page: contestant(spread(site.slugs, ASKED).map(portal.page)),
    firstPage: contestant([portal.list()]),
    deepPage: contestant(await pagesOfList(server, deep, 10)),
  };
}

test(
  'a hundred times as many articles are answered nearly as fast, without the cache',
  async () => {
    const [few, many] = [await startPortal(small, NO_CACHE), await startPortal(large, NO_CACHE)];
    const [deepInSmall, deepInLarge] = [SMALL / 50, Math.min(1_000, LARGE / 50)];
    const inSmall = await questionsTo(few, small, deepInSmall);
    const inLarge = await questionsTo(many, large, deepInLarge);
    const lines: [string, Measured, Measured][] = [];
    for (const [name, what] of [
      ['page', 'page by slug'],
      ['firstPage', 'first page of the list'],
      ['deepPage', `page ${deepInLarge} of the list (${deepInSmall} of the small)`],
    ] as const) {
      const pair = { small: inSmall[name], large: inLarge[name] };
      const measured = await compete(generator, pair, settings);
      lines.push([what, measured.small, measured.large]);
    }
    await Promise.all([few.stop(), many.stop()]);
    say(
      toTable([
        ['cache off', `p95 ms at ${SMALL}`, `p95 ms at ${LARGE}`, 'ratio', 'at most'],
        ...lines.map(([what, ours, grown]) => [
          ...[what, ours.p95.toFixed(2), grown.p95.toFixed(2)],
          ...[ratio(grown, ours, 'p95').toFixed(2), String(MOST_TIMES)],
        ]),
      ])
    );
    const slow = lines.filter(([, ours, grown]) => ratio(grown, ours, 'p95') > MOST_TIMES);
    expect(slow.map(([what]) => what)).toEqual([]);
  },
  30 * MINUTE
);

test(
  `a server takes at most ${MOST_MEGABYTES} MB under load, its cache full`,
  async () => {
    const server = await startPortal(large);
    const slugs = spread(large.slugs, 20_000);
    const loads = {
      pages: { ...server, requests: slugs.map(portal.page) },
      lists: { ...server, requests: await pagesOfList(server, 1, Math.min(500, LARGE / 50)) },
      graphql: { ...server, requests: [portal.graphql] },
      unchanged: {
        ...server,
        requests: await conditional(server, spread(slugs, 500)),
        status: 304,
      },
      // Only 500 paths: each of the connections prepares all requests before it starts.
      crowd: { ...server, requests: spread(slugs, 500).map(portal.page), connections: 100 },
    };
    const idle = residentMegabytes(server.pid);
    let most = idle;
    let isOver = false;
    const watching = (async () => {
      while (!isOver) {
        most = Math.max(most, residentMegabytes(server.pid));
        await setTimeout(100);
      }
    })();
    try {
      await compete(generator, loads, { ...settings, rounds: 2 });
    } finally {
      isOver = true;
      await watching;
    }
    say(`Memory: ${idle.toFixed(0)} MB at first, at most ${most.toFixed(0)} MB under load`);
    await server.stop();
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MOST_MEGABYTES);
  },
  30 * MINUTE
);
