import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableName } from '../../../kernel/db/sql';
import { rowsOf, tableOf } from '../../../kernel/db/tables';
import { ARTICLE } from '../../published/projection';
import { RATING, SCORES, TOTALS } from './model';

/** Maximum number of votes deleted per transaction. */
const AT_ONCE = 10_000;

/** SQL that deletes votes on articles of which no row is left, draft or published, in any locale. */
export function createGoneStore(strapi: Core.Strapi) {
  const [articles, ratings] = [ARTICLE, RATING].map((uid) =>
    tableName(strapi, tableOf(strapi, uid))
  );
  const hasNoVotes = SCORES.map((score) => `${score} = 0`).join(' and ');

  /**
   * Finds an article by its totals, because every article with votes has some. Wrong totals, which would never reach
   * zero, are left for `newsroom verify` to report.
   */
  async function findGone(trx: Knex.Transaction): Promise<string | undefined> {
    const found: unknown = await rowsOf(strapi, trx, `${TOTALS} as t`)
      .whereRaw(`not exists (select 1 from ${articles} a where a.document_id = t.document_id)`)
      .whereRaw(
        `((${hasNoVotes}) or exists (select 1 from ${ratings} r where r.article = t.document_id))`
      )
      .orderBy('document_id')
      .first('document_id');
    return (found as { document_id: string } | undefined)?.document_id;
  }

  return {
    /**
     * Handles one article per transaction: a transaction that writes one total cannot deadlock. The totals are deleted
     * once they are zero, so that a concurrent vote is not lost. Returns true if there may be more.
     */
    async forget(trx: Knex.Transaction): Promise<boolean> {
      const article = await findGone(trx);
      if (article === undefined) return false;
      const votes = () => rowsOf(strapi, trx, tableOf(strapi, RATING));
      const some = votes().where({ article }).select('id').limit(AT_ONCE);
      const count = Number(
        await votes()
          .whereIn('id', some as never)
          .delete()
      );
      if (count === 0) {
        await rowsOf(strapi, trx, TOTALS)
          .where({ document_id: article })
          .whereRaw(hasNoVotes)
          .delete();
      }
      return true;
    },
  };
}
