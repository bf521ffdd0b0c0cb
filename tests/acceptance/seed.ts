import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths';

/** One article page of a real portal, taken apart. */
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
  /** The same page as a reader copies it from the screen. */
  text: string;
}

/** Its words are not ours to publish: the page lies beside the checkout, where somebody put it there. */
const BESIDE = '../shared/seed/page.json';

/** How the name of a test begins that stands for tests that could not run. The totals of a run do not count it as passed. */
const NOT_CHECKED = 'NOT CHECKED';

/**
 * Where the page is; undefined where nobody expects one. Throws where it is missing and expected: somebody named it, or
 * made the folder for it.
 */
export function findSeedFile(named: string | undefined, checkout: string): string | undefined {
  const file = path.resolve(checkout, named ?? BESIDE);
  if (existsSync(file)) return file;
  if (named !== undefined) throw new Error(`ACCEPTANCE_PAGE names ${file}, which is not there`);
  if (existsSync(path.dirname(file))) throw new Error(`${path.dirname(file)} lacks page.json`);
  return undefined;
}

/** Reads the page; throws where something is empty, because nothing would be compared with it. */
export function readSeedPage(file: string): SeedPage {
  const text = readFileSync(file.replace(/\.json$/, '.txt'), 'utf8');
  const page = { ...(JSON.parse(readFileSync(file, 'utf8')) as SeedPage), text };
  const empty = Object.entries({ ...page, ...page.cover, firstSection: page.body[0] })
    .filter(([, value]) => value === undefined || value === '')
    .map(([name]) => name);
  if (empty.length > 0) throw new Error(`${file} says nothing for ${empty.join(', ')}`);
  return page;
}

/** Hands the page over. Where nobody expects one, one test stands for those that could not run, and says so. */
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
