import { expectSameGraphqlLists, expectSameLists, expectSamePages } from './bodies';
import type { Measured } from './load/contest';
import { compete, ratio } from './load/contest';
import { startGenerator, startRawServer } from './load/processes';
import { conditional, portal, stock } from './questions';
import { makeSite, startPortal, startStock } from './servers';
import { NO_CACHE, SMALL, settings, spread } from './settings';
import { say, toTable } from './table';

/** How fast readers are answered: by the portal, and by stock Strapi, which has the same articles and no plugin. */

const MINUTE = 60_000;
/** Articles that readers ask for, taken from the whole site evenly. */
const ASKED = 500;

interface Line {
  what: string;
  against: string;
  ours: Measured;
  theirs: Measured;
  least: number;
}

/** Everybody in turns, and what is promised of each. */
async function measure(): Promise<Line[]> {
  const generator = await startGenerator();
  const site = await makeSite(SMALL);
  const theirs = await startStock(site);
  const cached = await startPortal(site);
  const uncached = await startPortal(site, NO_CACHE);
  const raw = await startRawServer();
  const slugs = spread(site.slugs, ASKED);
  for (const slug of spread(slugs, 10)) {
    await expectSamePages(cached, theirs, slug);
    await expectSamePages(uncached, theirs, slug);
  }
  await expectSameLists(uncached, theirs);
  await expectSameGraphqlLists(uncached, theirs);

  const found = await compete(
    generator,
    {
      stockPage: { ...theirs, requests: slugs.map(stock.page) },
      cachedPage: { ...cached, requests: slugs.map(portal.page) },
      page: { ...uncached, requests: slugs.map(portal.page) },
      stockList: { ...theirs, requests: [stock.list()] },
      list: { ...uncached, requests: [portal.list()] },
      stockGraphql: { ...theirs, requests: [stock.graphql] },
      graphql: { ...uncached, requests: [portal.graphql] },
      raw: { ...raw, requests: [{ path: '/' }] },
      unchanged: { ...cached, requests: await conditional(cached, slugs), status: 304 },
    },
    settings
  );
  const { stockPage, stockList, stockGraphql } = found;
  const line = (what: string, ours: Measured, theirs: Measured, least: number): Line => ({
    what,
    against: theirs === found.raw ? 'node:http' : 'stock Strapi',
    ours,
    theirs,
    least,
  });
  return [
    line('page by slug, cached', found.cachedPage, stockPage, 80),
    line('page by slug, cache off', found.page, stockPage, 25),
    line('list of 25 cards, cache off', found.list, stockList, 20),
    line('304 Not Modified', found.unchanged, found.raw, 0.35),
    line('GraphQL list of 25 cards, cache off', found.graphql, stockGraphql, 15),
  ];
}

test(
  'the portal answers as many times faster than stock Strapi as it promises',
  async () => {
    const lines = await measure();
    const figure = (value: number) => value.toFixed(value < 10 ? 2 : 0);
    say(
      toTable([
        ['what', 'a second', 'p95 ms', 'against', 'a second', 'p95 ms', 'ratio', 'at least'],
        ...lines.map(({ what, against, ours, theirs, least }) => [
          what,
          ...[figure(ours.perSecond), figure(ours.p95), against],
          ...[figure(theirs.perSecond), figure(theirs.p95)],
          ...[figure(ratio(ours, theirs, 'perSecond')), String(least)],
        ]),
      ])
    );
    const slow = lines.filter(
      ({ ours, theirs, least }) => ratio(ours, theirs, 'perSecond') < least
    );
    expect(slow.map(({ what }) => what)).toEqual([]);
  },
  30 * MINUTE
);
