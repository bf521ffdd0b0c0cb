import { viewsPath } from '../support/visitors';
import type { Measured } from './load/contest';
import { compete, median, ratio } from './load/contest';
import type { Figures } from './load/processes';
import { startGenerator, startRawServer } from './load/processes';
import { recordAnswers } from './load/record';
import { portal } from './questions';
import { ask, makeSite, startPortal, startStock } from './servers';
import { settings, spread } from './settings';
import { addCounter } from './stock/counter';
import { say, toTable } from './table';

/** Throughput of views, each checked and acknowledged after its commit, and response times of reading meanwhile. */

const MINUTE = 60_000;
const ARTICLES = 1_000;
const CONNECTIONS = 100;
const READING = { connections: 5, rate: 100 };

interface Line {
  what: string;
  found: string;
  promised: string;
  isKept: boolean;
}

async function measure(): Promise<Line[]> {
  const [generator, reader] = [await startGenerator(), await startGenerator()];
  const site = await makeSite(ARTICLES);
  const rows = await ask<{ document_id: string }>(
    site.database,
    `select document_id from newsroom_published_pages where locale = 'vi' order by 1`
  );
  const documents = rows.map((row) => row.document_id);
  expect(documents).toHaveLength(ARTICLES);
  const theirs = await startStock(site, { extend: addCounter });
  const ours = await startPortal(site, { env: { TRUSTED_PROXIES: '1' } });
  const post = (path: string) => ({ method: 'POST' as const, path });
  const [answer] = await recordAnswers(ours, [post(viewsPath(documents[0] ?? ''))]);
  const raw = await startRawServer(
    documents.flatMap((id) => (answer ? [{ ...answer, path: viewsPath(id) }] : []))
  );
  const many = { connections: CONNECTIONS, fresh: true };

  const found = await compete(
    generator,
    {
      raw: { ...raw, ...many, requests: documents.map((id) => post(viewsPath(id))) },
      spread: { ...ours, ...many, requests: documents.map((id) => post(viewsPath(id))) },
      one: { ...ours, ...many, requests: [post(viewsPath(documents[0] ?? ''))] },
      stock: { ...theirs, ...many, requests: documents.map((id) => post(`/api/counter/${id}`)) },
    },
    settings
  );
  const most = found.spread.perSecond;
  const load = (share: number) => ({
    ...ours,
    ...many,
    rate: Math.floor(most * share),
    requests: documents.map((id) => post(viewsPath(id))),
  });
  await theirs.stop();
  // Vacuums now, because PostgreSQL would otherwise clean up stock Strapi's rows while the portal is measured.
  await ask(theirs.database, 'vacuum');
  const busy: Figures[] = [];
  const pages: Figures[] = [];
  const slugs = spread(site.slugs, 200);
  for (let nth = 0; nth < settings.rounds; nth++) {
    busy.push(await generator.run(load(0.7), settings.seconds));
    const pouring = generator.run(load(0.5), settings.seconds * 2);
    const reading = { ...ours, ...READING, requests: slugs.map(portal.page) };
    pages.push(await reader.run(reading, settings.seconds));
    await pouring;
  }
  await ours.stop();

  // Includes the warm-up, because all responses are counted.
  const answered = [...found.spread.rounds, ...found.one.rounds, ...busy].reduce(
    (sum, round) => sum + round.answered,
    0
  );
  const [sums] = await ask<{ totals: string; days: string }>(
    site.database,
    `select (select sum(views) from newsroom_view_totals) as totals, (select sum(views) from newsroom_view_days) as days`
  );
  expect(Number(sums?.totals)).toBeGreaterThanOrEqual(answered);
  expect(sums?.days).toBe(sums?.totals);

  const compared = (what: string, one: Measured, other: Measured, least: number): Line => {
    const times = ratio(one, other, 'perSecond');
    const [mine, its] = [one, other].map(
      ({ perSecond, cpuMs }) => `${perSecond.toFixed(0)}/s (CPU ${cpuMs.toFixed(3)} ms)`
    );
    const figures = `${mine}, ${its}: ×${times.toFixed(2)}`;
    return { what, found: figures, promised: `×${least}`, isKept: times >= least };
  };
  const within = (what: string, found: readonly number[], limit: number): Line => {
    const [ms, most] = [median(found), Math.max(...found)];
    return {
      what,
      found: `${ms.toFixed(1)} ms, at worst ${most.toFixed(1)} ms`,
      promised: `${limit} ms`,
      isKept: ms <= limit,
    };
  };
  return [
    compared('views, beside the same answer of node:http', found.spread, found.raw, 0.15),
    compared('views, beside a column that goes up in stock Strapi', found.spread, found.stock, 2.5),
    compared('views of one article, beside those of all', found.one, found.spread, 0.8),
    within(
      'p99 of a view at 70 % of the maximum',
      busy.map(({ p99 }) => p99),
      50
    ),
    within(
      'p95 of a page while views pour in at half the maximum',
      pages.map(({ p95 }) => p95),
      15
    ),
  ];
}

test(
  'views are taken as fast as promised, and readers do not notice',
  async () => {
    const lines = await measure();
    say(
      toTable([
        ['what', 'found', 'promised'],
        ...lines.map(({ what, found, promised }) => [what, found, promised]),
      ])
    );
    expect(lines.filter(({ isKept }) => !isKept).map(({ what }) => what)).toEqual([]);
  },
  15 * MINUTE
);
