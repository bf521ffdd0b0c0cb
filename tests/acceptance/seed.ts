import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths';

/** The parts of one article page of a real portal. */
export interface SeedPage {
  locale: string;
  title: string;
  publishedAt: string;
  publishedText: string;
  lead: string;
  cover: { caption: string; credit: string; captionText: string };
  body: string[];
  source: string;
  rating: { sum: number; count: number; text: string; hint: string };
  statistics: { total: number; format: string };
  /** The text of the page as copied from the screen. */
  text: string;
}

/** We may not publish its text, so the page is not in the repository but optionally beside the checkout. */
const BESIDE = '../shared/seed/page.json';

/** Prefix of the name of a test that stands for tests that could not run. The totals do not count it as passed. */
const NOT_CHECKED = 'NOT CHECKED';

/**
 * Path of the page's file; undefined if none is expected. Throws if it is missing but expected, because it was named or
 * its folder exists.
 */
export function findSeedFile(named: string | undefined, checkout: string): string | undefined {
  const file = path.resolve(checkout, named ?? BESIDE);
  if (existsSync(file)) return file;
  if (named !== undefined) throw new Error(`ACCEPTANCE_PAGE names ${file}, which is not there`);
  if (existsSync(path.dirname(file))) throw new Error(`${path.dirname(file)} lacks page.json`);
  return undefined;
}

/** Reads the page; throws if a part is empty, because nothing would be compared with it. */
export function readSeedPage(file: string): SeedPage {
  const text = readFileSync(file.replace(/\.json$/, '.txt'), 'utf8');
  const page = { ...(JSON.parse(readFileSync(file, 'utf8')) as SeedPage), text };
  const empty = Object.entries({ ...page, ...page.cover, firstSection: page.body[0] })
    .filter(([, value]) => value === undefined || value === '')
    .map(([name]) => name);
  if (empty.length > 0) throw new Error(`${file} says nothing for ${empty.join(', ')}`);
  return page;
}

/** Passes the page to `accept`. If none is expected, a single test marks that the others could not run. */
export function withSeedPage(accept: (page: SeedPage) => void): void {
  const file = findSeedFile(process.env.ACCEPTANCE_PAGE, root);
  if (file !== undefined) {
    accept(readSeedPage(file));
    return;
  }
  test(`${NOT_CHECKED}: there is no ${BESIDE}, and ACCEPTANCE_PAGE names no other page`, () => {
    expect(existsSync(path.resolve(root, BESIDE))).toBe(false);
  });
}
