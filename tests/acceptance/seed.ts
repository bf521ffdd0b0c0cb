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
const file = path.resolve(root, process.env.ACCEPTANCE_PAGE ?? '../shared/seed/page.json');

/**
 * Hands the page over. Where it is absent nothing can be accepted, and that is said aloud: the file then has the one
 * test that it was.
 */
export function withSeedPage(accept: (page: SeedPage) => void): void {
  if (existsSync(file)) {
    const text = readFileSync(file.replace(/\.json$/, '.txt'), 'utf8');
    accept({ ...(JSON.parse(readFileSync(file, 'utf8')) as SeedPage), text });
    return;
  }
  const said: string[] = [];
  beforeAll(() => {
    said.push(`There is no ${file}: whether the product can hold that page was NOT CHECKED.`);
    process.stderr.write(`\n${said.join('\n')} ACCEPTANCE_PAGE can name another file.\n\n`);
  });
  test('the page is absent, and the console says that nothing was checked', () => {
    expect(existsSync(file)).toBe(false);
    expect(said.join()).toContain('NOT CHECKED');
  });
}
