import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readRows, tableName, placeholders } from '../../../kernel/db/sql';
import { rowsOf, tableOf } from '../../../kernel/db/tables';
import type { RankedArticle, Ranking } from '../../published/delivery';
import { isRanked } from '../../published/delivery';
import type { Starting, Tally, Voter } from './domain';
import { totalsOf } from './domain';
import { RATING, SCORES, TOTALS } from './model';
import { tallyOf } from './triggers';

type Row = Record<string, unknown>;

/** A random documentId with the length and alphabet of Strapi's. */
const newDocumentId = (): string =>
  `v${BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(25, '0')
    .slice(0, 23)}`;

/** Columns are named: a prepared `select *` fails once the table has got another column. */
const TALLY_COLUMNS = ['document_id', ...SCORES, 'starting_sum', 'starting_count'].join(', ');

const toTally = (row: Row): Tally => ({
  distribution: SCORES.map((score) => Number(row[score])),
  startingSum: Number(row['starting_sum']),
  startingCount: Number(row['starting_count']),
});

const points = `starting_sum + ${SCORES.map((score, at) => `${at + 1} * ${score}`).join(' + ')}`;
const votes = `starting_count + ${SCORES.join(' + ')}`;

/** SQL of `average` and `votes` by `document_id`, for articles with votes. */
export const averagesSql = (strapi: Core.Strapi): string =>
  `select document_id, (${points}) * 1.0 / (${votes}) as average, ${votes} as votes
    from ${tableName(strapi, TOTALS)} where ${votes} > 0`;

/** SQL of votes and totals. */
export function createRatingStore(strapi: Core.Strapi) {
  const table = (uid: string) => tableName(strapi, tableOf(strapi, uid));
  const ratings = table(RATING);
  const totals = tableName(strapi, TOTALS);

  return {
    /** Totals of the articles that have votes. */
    async tallies(documentIds: readonly string[]): Promise<Map<string, Tally>> {
      if (documentIds.length === 0) return new Map();
      const rows = await readRows(
        strapi,
        `select ${TALLY_COLUMNS} from ${totals} where document_id in (${placeholders(documentIds)})`,
        documentIds
      );
      return new Map(rows.map((row) => [String(row['document_id']), toTally(row)]));
    },

    async scoreOf(article: string, voter: string): Promise<number | null> {
      const [row] = await readRows(
        strapi,
        `select score from ${ratings} where article = ? and voter = ?`,
        [article, voter]
      );
      return row ? Number(row['score']) : null;
    },

    /** Casts or changes a vote in one statement, which is its own transaction. */
    async cast(article: string, { key, kind, account }: Voter, score: number): Promise<void> {
      const now = new Date();
      await readRows(
        strapi,
        `insert into ${ratings} as r
          (document_id, article, score, kind, account, voter, created_at, updated_at, published_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (article, voter) do update
            set score = excluded.score, updated_at = excluded.updated_at where r.score <> excluded.score`,
        [newDocumentId(), article, score, kind, account, key, now, now, now]
      );
    },

    /** Deletes a vote. Returns false if there was none. */
    async withdraw(article: string, voter: string): Promise<boolean> {
      const rows = await readRows(
        strapi,
        `delete from ${ratings} where article = ? and voter = ? returning article`,
        [article, voter]
      );
      return rows.length > 0;
    },

    async hasVotes(voter: string): Promise<boolean> {
      const rows = await readRows(
        strapi,
        `select 1 as found from ${ratings} where voter = ? limit 1`,
        [voter]
      );
      return rows.length > 0;
    },

    /** Moves the votes of one voter to another, whose own votes win. */
    async move(trx: Knex.Transaction, from: string, to: Voter): Promise<void> {
      const rows = () => rowsOf(strapi, trx, tableOf(strapi, RATING));
      const given = await rows()
        .where({ voter: from })
        .orderBy('article')
        .forUpdate()
        .select('id', 'article');
      const articles = given.map(({ article }) => String(article));
      const own = await rows()
        .where({ voter: to.key })
        .whereIn('article', articles)
        .select('article');
      const kept = new Set(own.map(({ article }) => article));
      // One by one in the order of articles, because totals are locked in that order.
      for (const { id, article } of given) {
        if (kept.has(article)) await rows().where({ id }).delete();
      }
      await rows()
        .where({ voter: from })
        .update({ voter: to.key, kind: to.kind, account: to.account });
    },

    /**
     * Ranks articles by Bayesian average: each gets `prior` extra votes worth the site's average, so that few votes have
     * little weight.
     */
    async rank(
      ranking: Ranking,
      { prior, least }: { prior: number; least: number }
    ): Promise<RankedArticle[]> {
      const isShown = isRanked(strapi, ranking, 't.document_id');
      const rows = await readRows(
        strapi,
        `select ${TALLY_COLUMNS}, (? * coalesce(a.mean, 0) + ${points}) / (? + ${votes}) as score
          from ${totals} t
          cross join (select sum(${points}) * 1.0 / nullif(sum(${votes}), 0) as mean from ${totals}) a
          where ${votes} >= ? and ${isShown.sql}
          order by score desc, ${votes} desc, t.document_id limit ${ranking.limit}`,
        [prior, prior, least, ...isShown.values]
      );
      return rows.map((row) => ({
        documentId: String(row['document_id']),
        figures: { rating: totalsOf(toTally(row)) },
      }));
    },

    /** Sets imported sums; votes cast here stay. */
    async setStarting(trx: Knex.Transaction, starting: readonly Starting[]): Promise<void> {
      await rowsOf(strapi, trx, TOTALS)
        .insert(
          starting.map(({ documentId, sum, count }) => ({
            document_id: documentId,
            starting_sum: sum,
            starting_count: count,
          }))
        )
        .onConflict('document_id')
        .merge(['starting_sum', 'starting_count']);
    },

    /** Articles whose totals are not those of their votes. */
    async differences(): Promise<{ documentId: string; totals: number[]; votes: number[] }[]> {
      const each = (prefix: string) => SCORES.map((score) => `${prefix}${score}`);
      const zeros = SCORES.map((score) => `0 as v_${score}`).join(', ');
      const rows = await readRows(
        strapi,
        `select document_id, ${SCORES.map((score) => `sum(${score}) as ${score}, sum(v_${score}) as v_${score}`).join(', ')}
          from (
            select document_id, ${SCORES.join(', ')}, ${zeros} from ${totals}
            union all
            select article, ${SCORES.map(() => '0').join(', ')}, ${SCORES.join(', ')}
              from (select article, ${tallyOf('score')} from ${ratings} group by article) c) d
          group by document_id
          having ${SCORES.map((score) => `sum(${score}) <> sum(v_${score})`).join(' or ')}
          order by document_id`,
        []
      );
      return rows.map((row) => ({
        documentId: String(row['document_id']),
        totals: each('').map((name) => Number(row[name])),
        votes: each('v_').map((name) => Number(row[name])),
      }));
    },
  };
}
