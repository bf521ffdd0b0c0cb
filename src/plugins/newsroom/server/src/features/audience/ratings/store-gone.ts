import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableName } from '../../../kernel/db/sql';
import { rowsOf, tableOf } from '../../../kernel/db/tables';
import { ARTICLE } from '../../published/projection';
import { RATING, SCORES, TOTALS } from './model';

/** Votes that one transaction deletes at most. */
const AT_ONCE = 10_000;

/** SQL that forgets what was voted on articles of which no row is left, draft or published, in any locale. */
export function createGoneStore(strapi: Core.Strapi) {
  const [articles, ratings] = [ARTICLE, RATING].map((uid) =>
    tableName(strapi, tableOf(strapi, uid))
  );
  const hasNoVotes = SCORES.map((score) => `${score} = 0`).join(' and ');

  /**
   * Every article with votes has totals. Those that are wrong, so that the votes of their articles would never be all
   * gone, are left for `newsroom verify` to find.
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
     * Of one article: whose transaction writes one total waits for no other in a circle. Its totals go when no vote is
     * left in them, so that a vote on its way to the database still finds its place. True: there may be more.
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
