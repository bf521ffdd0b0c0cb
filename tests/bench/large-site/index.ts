import type { Core } from '@strapi/strapi';
import { createRandom } from '../../support/random';
import type { Row } from './rows';
import { insert, insertVersions, setSequences } from './rows';
import { listTerms } from './terms';
import { createTexts } from './texts';
import type { ArticleTable, Write } from './write-articles';
import { FILES, VERSIONS, createArticles } from './write-articles';
import type { Locale } from './write-terms';
import { rowsOfFiles, rowsOfTerms } from './write-terms';

const BATCH = 1_000;
/** Every tenth article also has an English version. */
const ENGLISH = 10;
const BEGINNING = '2020-01-01T00:00:00.000Z';

/**
 * Fills an empty site: categories on three levels, topics, tags, authors, sources, pictures, and this many published
 * articles in Vietnamese, a tenth of them in English too. Uses plain SQL, for PostgreSQL. The same seed gives the same
 * site. Writes no change marks, so `rebuild` has to create the published side.
 */
export async function writeLargeSite(
  { db }: Core.Strapi,
  { articles, seed = 1 }: { articles: number; seed?: number }
): Promise<void> {
  const random = createRandom(seed);
  const terms = listTerms();
  const made = createArticles(createTexts(random), terms, random);

  await db.connection.transaction(async (trx) => {
    await trx.raw('set local session_replication_role = replica');
    const shared = { ...rowsOfTerms(terms, BEGINNING), files: rowsOfFiles(FILES, BEGINNING) };
    for (const [table, rows] of Object.entries(shared)) await insert(trx, table, rows);

    for (let first = 0; first < articles; first += BATCH) {
      const rows = new Map<ArticleTable, Row[]>();
      const write: Write = (table, row) => {
        const list = rows.get(table);
        if (list) list.push(row);
        else rows.set(table, [row]);
      };
      for (let nth = first; nth < Math.min(first + BATCH, articles); nth += 1) {
        const locales: Locale[] = nth % ENGLISH === 0 ? ['vi', 'en'] : ['vi'];
        made.add(write, nth, locales);
      }
      for (const [table, list] of rows) await insertVersions(trx, table, list, VERSIONS[table]);
    }
    const chosen = Object.keys(shared).filter((table) => !table.endsWith('_lnk'));
    const parts = ['components_newsroom_texts', 'components_newsroom_captioned_images'];
    await setSequences(trx, [...chosen, 'newsroom_articles', ...parts]);
  });
  await db.connection.raw('vacuum analyze');
}
