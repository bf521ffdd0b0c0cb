import type { Core } from '@strapi/strapi';
import { tableName, placeholders } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { LISTINGS, PAGES } from '../projection';
import type { Ranking } from './rankings';

/** SQL condition: the article in the column `documentId` is published in the locales and in the category. */
export function isRanked(
  strapi: Core.Strapi,
  { locales, category }: Pick<Ranking, 'locales' | 'category'>,
  documentId: string
): { sql: string; values: readonly string[] } {
  const [pages, listings] = [PAGES, LISTINGS].map((uid) => tableName(strapi, tableOf(strapi, uid)));
  const within =
    category === undefined
      ? ''
      : `and exists (select 1 from ${listings} l
          where l.document_id = p.document_id and l.locale = p.locale and l.term = ?)`;
  return {
    sql: `exists (select 1 from ${pages} p
      where p.document_id = ${documentId} and p.locale in (${placeholders(locales)}) ${within})`,
    values: [...locales, ...(category === undefined ? [] : [category])],
  };
}
