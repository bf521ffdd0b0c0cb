import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableName, inChunks } from '../../../kernel/db/sql';
import { startOfWeek } from '../../../kernel/time/local-time';
import { rowsOf, tableOf } from '../../../kernel/db/tables';
import type { Step } from './domain-sums';
import { DAYS, HOURS, MONTHS, SITE_DAYS, TOTALS, WEEKS } from './model';

/** Imported views of an article on a day. */
export interface DayOfViews {
  day: string;
  documentId: string;
  locale: string;
  views: number;
}

export type HourOfViews = Omit<DayOfViews, 'day'> & { hour: number };

type Row = Record<string, string | number>;

/** Rows per statement. */
const MAX_ROWS = 100;

/** One row per key with the sum of views, sorted in the order in which views are counted. */
function sumsBy<Counted extends { views: number }>(
  given: readonly Counted[],
  keyOf: (one: Counted) => Row | undefined
): Row[] {
  const found = new Map<string, Row & { views: number }>();
  for (const one of given) {
    const key = keyOf(one);
    if (!key) continue;
    const name = JSON.stringify(key);
    const known = found.get(name);
    if (known) known.views += one.views;
    else found.set(name, { ...key, views: one.views });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** SQL of sums over past periods. The caller's transaction must hold the lock on sums. */
export function createSumStore(strapi: Core.Strapi) {
  const table = (uid: string) => tableName(strapi, tableOf(strapi, uid));
  const [days, weeks, months] = [table(DAYS), table(WEEKS), table(MONTHS)];
  const siteDays = table(SITE_DAYS);

  async function add(trx: Knex.Transaction, uid: string, keys: readonly string[], rows: Row[]) {
    const name = tableOf(strapi, uid);
    for (const chunk of inChunks(rows, MAX_ROWS)) {
      const views = trx.raw('?? + excluded.??', [`${name}.views`, 'views']);
      await rowsOf(strapi, trx, name)
        .insert(chunk)
        .onConflict(keys as never)
        .merge({ views });
    }
  }

  return {
    async firstDay(trx: Knex.Transaction): Promise<string | undefined> {
      const [row] = await rowsOf(strapi, trx, tableOf(strapi, DAYS)).min({ first: 'day' });
      return typeof row?.['first'] === 'string' ? row['first'] : undefined;
    },

    /** Sums up days that have not been summed up yet. */
    async sumUp(trx: Knex.Transaction, { from, to, closesWeek, closesMonth }: Step): Promise<void> {
      await trx.raw(
        `insert into ${siteDays} (day, locale, views)
          select day, locale, sum(views) from ${days} where day >= ? and day <= ? group by day, locale`,
        [from, to]
      );
      const sum = (name: string, period: string, key: string, first: string) =>
        trx.raw(
          `insert into ${name} (${period}, document_id, locale, views)
            select cast(? as varchar), document_id, locale, sum(views) from ${days}
            where day >= ? and day <= ? group by document_id, locale`,
          [key, first, to]
        );
      const [week, month] = [startOfWeek(to), to.slice(0, 7)];
      if (closesWeek) await sum(weeks, 'week', week, week);
      if (closesMonth) await sum(months, 'month', month, `${month}-01`);
    },

    /** Deletes all sums. */
    async clear(trx: Knex.Transaction): Promise<void> {
      for (const name of [siteDays, weeks, months]) await trx.raw(`delete from ${name}`);
    },

    /** Adds views to days, hours, totals, and the sums of periods that are already summed up. */
    async addDays(
      trx: Knex.Transaction,
      given: readonly DayOfViews[],
      isSummedUp: Record<'day' | 'week' | 'month', (period: string) => boolean>,
      hours: readonly HourOfViews[]
    ): Promise<void> {
      const sums = (keyOf: (one: DayOfViews) => Row | undefined) => sumsBy(given, keyOf);
      const article = ({ documentId, locale }: DayOfViews) => ({ document_id: documentId, locale });
      const totals = sums(article).map((row) => ({ ...row, starting: 0 }));
      await add(trx, TOTALS, ['document_id', 'locale'], totals);
      const byDay = sums((one) => ({ day: one.day, ...article(one) }));
      await add(trx, DAYS, ['day', 'document_id', 'locale'], byDay);
      const byHour = sumsBy(hours, ({ hour, documentId, locale }) => ({
        hour,
        document_id: documentId,
        locale,
      }));
      await add(trx, HOURS, ['hour', 'document_id', 'locale'], byHour);
      const bySite = sums(({ day, locale }) => (isSummedUp.day(day) ? { day, locale } : undefined));
      await add(trx, SITE_DAYS, ['day', 'locale'], bySite);
      const byWeek = sums((one) => {
        const week = startOfWeek(one.day);
        return isSummedUp.week(week) ? { week, ...article(one) } : undefined;
      });
      await add(trx, WEEKS, ['week', 'document_id', 'locale'], byWeek);
      const byMonth = sums((one) => {
        const month = one.day.slice(0, 7);
        return isSummedUp.month(month) ? { month, ...article(one) } : undefined;
      });
      await add(trx, MONTHS, ['month', 'document_id', 'locale'], byMonth);
    },

    /** Returns sums that differ from their days. `through` is the last day summed up, per kind of period. */
    async differences(
      trx: Knex.Transaction,
      through: Record<'days' | 'weeks' | 'months', string>
    ): Promise<string[]> {
      const compare = async (key: string, sum: string, summed: string, before: string) => {
        const rows: Record<string, unknown>[] = await trx
          .select(trx.raw(`${key}, sum(sums) as sums, sum(days) as days`))
          .from(
            trx.raw(
              `(select ${key}, views as sums, 0 as days from ${sum}
                union all select ${summed}, 0, views from ${days} where day <= ?) v`,
              [before]
            )
          )
          .groupByRaw(key)
          .havingRaw('sum(sums) <> sum(days)');
        return rows.map((row) => Object.values(row).join(' '));
      };
      const nth = 'substr(day, 9)';
      const week = `substr(day, 1, 8) || case when ${nth} < '08' then '01' when ${nth} < '15' then '08'
        when ${nth} < '22' then '15' else '22' end`;
      const byArticle = (key: string, name: string, of: string, last: string) =>
        compare(`${key}, document_id, locale`, name, `${of}, document_id, locale`, last);
      return [
        ...(await compare('day, locale', siteDays, 'day, locale', through.days)),
        ...(await byArticle('week', weeks, week, through.weeks)),
        ...(await byArticle('month', months, 'substr(day, 1, 7)', through.months)),
      ];
    },
  };
}
