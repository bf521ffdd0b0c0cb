import { createRandom } from '../support/random';
import type { Row } from '../bench/large-site/rows';
import { listTerms } from '../bench/large-site/terms';
import { createTexts } from '../bench/large-site/texts';
import { createArticles } from '../bench/large-site/write-articles';

const COUNT = 300;

function makeRows(seed: number): Map<string, Row[]> {
  const random = createRandom(seed);
  const articles = createArticles(createTexts(random), listTerms(), random);
  const rows = new Map<string, Row[]>();
  const write = (table: string, row: Row) => rows.set(table, [...(rows.get(table) ?? []), row]);
  for (let nth = 0; nth < COUNT; nth += 1) articles.add(write, nth, ['vi', 'en']);
  return rows;
}

const rows = makeRows(1);
const valuesOf = (table: string, column: string) =>
  (rows.get(table) ?? []).map((row) => row[column]);

test('the same seed makes the same site, another seed another one', () => {
  expect(makeRows(1)).toEqual(rows);
  expect(makeRows(2)).not.toEqual(rows);
});

test('slugs are plain and each is there once', () => {
  const slugs = valuesOf('newsroom_articles', 'slug') as string[];
  expect(slugs).toHaveLength(2 * COUNT);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
});

test('leads have 150 to 250 characters, bodies about three kilobytes', () => {
  const leads = (valuesOf('newsroom_articles', 'lead') as string[]).map(({ length }) => length);
  expect(Math.min(...leads)).toBeGreaterThanOrEqual(150);
  expect(Math.max(...leads)).toBeLessThanOrEqual(250);
  const bodies = valuesOf('components_newsroom_texts', 'text').map(
    (text) => JSON.stringify(text).length
  );
  const mean = bodies.reduce((sum, length) => sum + length, 0) / bodies.length;
  expect(mean).toBeGreaterThan(2_500);
  expect(mean).toBeLessThan(4_000);
});

test('every id of a part is there once, also beside the row of the draft that comes before it', () => {
  for (const table of ['components_newsroom_captioned_images', 'components_newsroom_texts']) {
    const ids = valuesOf(table, 'id') as number[];
    const both = ids.flatMap((id) => [id, id + 1]);
    expect(new Set(both).size).toBe(both.length);
  }
});

test('there are categories on three levels, and terms as many as a large site has', () => {
  const { categories, topics, tags, authors, sources } = listTerms();
  const level = (place: number): number => {
    const parent = categories[place]?.parent;
    return parent === undefined ? 1 : 1 + level(parent);
  };
  expect(Math.max(...[...categories.keys()].map(level))).toBe(3);
  expect([topics, tags, authors, sources].map(({ length }) => length)).toEqual([200, 500, 60, 40]);
  expect(new Set(tags.map(({ name }) => name)).size).toBe(500);
});
