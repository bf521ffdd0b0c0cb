import { expectSameGraphqlLists, expectSameLists, expectSamePages } from './bodies';
import type { Measured } from './load/contest';
import { compete, ratio } from './load/contest';
import { startGenerator, startRawServer } from './load/processes';
import { recordAnswers } from './load/record';
import { conditional, portal, stock } from './questions';
import { makeSite, startPortal, startStock } from './servers';
import { NO_CACHE, SMALL, settings, spread } from './settings';
import { say, toTable } from './table';

/** Response times for readers: the portal, and stock Strapi with the same articles and without the plugin. */

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

/** Measures all servers in turns, with the promised figures. */
async function measure(): Promise<Line[]> {
  const generator = await startGenerator();
  const site = await makeSite(SMALL);
  const theirs = await startStock(site);
  const cached = await startPortal(site);
  const uncached = await startPortal(site, NO_CACHE);
  const slugs = spread(site.slugs, ASKED);
  for (const slug of spread(slugs, 10)) {
    await expectSamePages(cached, theirs, slug);
    await expectSamePages(uncached, theirs, slug);
  }
  await expectSameLists(uncached, theirs);
  await expectSameGraphqlLists(uncached, theirs);

  const pages = slugs.map(portal.page);
  const unchanged = await conditional(cached, slugs);
  const rawPages = await startRawServer(await recordAnswers(cached, pages));
  const rawUnchanged = await startRawServer(await recordAnswers(cached, unchanged));

  const found = await compete(
    generator,
    {
      stockPage: { ...theirs, requests: slugs.map(stock.page) },
      cachedPage: { ...cached, requests: pages },
      rawPage: { ...rawPages, requests: pages },
      page: { ...uncached, requests: pages },
      stockList: { ...theirs, requests: [stock.list()] },
      list: { ...uncached, requests: [portal.list()] },
      stockGraphql: { ...theirs, requests: [stock.graphql] },
      graphql: { ...uncached, requests: [portal.graphql] },
      unchanged: { ...cached, requests: unchanged, status: 304 },
      rawUnchanged: { ...rawUnchanged, requests: unchanged, status: 304 },
    },
    settings
  );
  const { stockPage, stockList, stockGraphql, rawPage, rawUnchanged: rawNothing } = found;
  const line = (what: string, ours: Measured, theirs: Measured, least: number): Line => ({
    what,
    against: theirs === rawPage || theirs === rawNothing ? 'node:http, same bytes' : 'stock Strapi',
    ours,
    theirs,
    least,
  });
  return [
    line('page by slug, cached', found.cachedPage, stockPage, 80),
    line('page by slug, cached', found.cachedPage, rawPage, 0.8),
    line('page by slug, cache off', found.page, stockPage, 25),
    line('list of 25 cards, cache off', found.list, stockList, 20),
    line('304 Not Modified', found.unchanged, rawNothing, 0.35),
    line('GraphQL list of 25 cards, cache off', found.graphql, stockGraphql, 20),
  ];
}

test(
  'the portal answers as many times faster than stock Strapi as it promises',
  async () => {
    const lines = await measure();
    const figure = (value: number) => value.toFixed(value < 10 ? 2 : 0);
    say(
      toTable([
        [
          ...['what', 'a second', 'p95 ms', 'CPU ms', 'against', 'a second', 'p95 ms', 'CPU ms'],
          ...['ratio', 'at least', 'ratio of CPU'],
        ],
        ...lines.map(({ what, against, ours, theirs, least }) => [
          what,
          ...[figure(ours.perSecond), figure(ours.p95), ours.cpuMs.toFixed(3), against],
          ...[figure(theirs.perSecond), figure(theirs.p95), theirs.cpuMs.toFixed(3)],
          ...[figure(ratio(ours, theirs, 'perSecond')), String(least)],
          figure(ratio(theirs, ours, 'cpuMs')),
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
