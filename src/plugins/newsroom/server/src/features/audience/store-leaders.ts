import type { Core } from '@strapi/strapi';
import { readRows, tableName } from '../../kernel/sql';
import { tableOf } from '../../kernel/tables';
import { PAGES } from '../published';
import type { Order, Sort } from './contract';
import type { Part } from './domain-plan';
import type { Statement } from './store-views';
import { createViewSql } from './store-views';

export interface RankAsked {
  locale: string | undefined;
  sort: Sort;
  order: Order;
  /** Where views of the range, and of the one before it, are read from. */
  now: readonly Part[];
  before: readonly Part[];
  /** Days of the range. */
  days: number;
  /** When articles were new that are often high; in milliseconds since 1970. */
  newIn: { locale: string; from: number; before: number };
  /** Read both, whatever the order needs. */
  withAll?: boolean;
  limit: number;
  offset: number;
}

/** Places of a table for which it is not needed to add up everybody's views. */
const MOST_PLACES = 500;

/** Days that are added up at once: as fast as looking for leaders. */
const FEW_DAYS = 2;

/** Lookups by index that cost less than adding up all. */
const MOST_LOOKUPS = 20_000;

/**
 * The first places of a table in which nearly everything is somewhere below. Nobody has more views in a range than ever,
 * nor rises or falls by more. So: look at some that are probably high, take what the last place among them has, and
 * leave out everybody whose total does not reach that.
 */
export function createLeaders(strapi: Core.Strapi) {
  const pages = tableName(strapi, tableOf(strapi, PAGES));
  const views = createViewSql(strapi);
  const ask = ({ sql, values }: Statement) => readRows(strapi, sql, values, false);

  /** What is ranked by, the more the higher; undefined where few views are a high place. */
  function valueOf({ sort, order, now, before, locale }: RankAsked): Statement | undefined {
    const [these, those] = [now, before].map((parts) =>
      views.ofOne(parts, locale, 's.document_id')
    );
    if (!these || !those) return undefined;
    if (sort === 'views') return order === 'desc' ? these : undefined;
    if (sort !== 'trend') return undefined;
    const [plus, minus] = order === 'desc' ? [these, those] : [those, these];
    return { sql: `(${plus.sql} - ${minus.sql})`, values: [...plus.values, ...minus.values] };
  }

  /** What the last of so many places has at least; undefined where it cannot be told. */
  async function floorOf(
    { locale, newIn }: RankAsked,
    places: number,
    value: Statement
  ): Promise<number | undefined> {
    const some = 2 * places + 100;
    const [row] = await ask({
      sql: `select value from (
          select ${value.sql} as value from (
            select document_id from (select document_id from ${views.totals}
              ${locale === undefined ? '' : 'where locale = ?'} order by views desc limit ?) most
            union
            select document_id from (select p.document_id from ${pages} p
              join ${views.totals} t on t.document_id = p.document_id and t.locale = p.locale
              where p.locale = ? and p.date_published >= ? and p.date_published < ?
              order by t.views desc limit ?) newest
          ) s where exists (select 1 from ${pages} p
            where p.document_id = s.document_id ${locale === undefined ? '' : 'and p.locale = ?'})
        ) c order by value desc limit 1 offset ?`,
      values: [
        ...value.values,
        ...(locale === undefined ? [] : [locale]),
        some,
        ...[newIn.locale, newIn.from, newIn.before, some],
        ...(locale === undefined ? [] : [locale]),
        places - 1,
      ],
    });
    const floor = Number(row?.['value'] ?? 0);
    return floor > 0 ? floor : undefined;
  }

  /** Totals stand by locale: one of an article's has at least this much where all of them have `floor`. */
  async function shareOf(floor: number, locale: string | undefined): Promise<number> {
    if (locale !== undefined) return floor;
    const [row] = await ask({
      sql: `select count(*) as locales from (select locale from ${views.totals} group by locale) l`,
      values: [],
    });
    return Math.ceil(floor / Math.max(1, Number(row?.['locales'])));
  }

  /** documentIds of the places that were asked for; undefined where only adding up everything can tell. */
  return async (asked: RankAsked): Promise<string[] | undefined> => {
    const { locale, limit, offset, now, before } = asked;
    const places = offset + limit;
    const days = asked.days * (asked.sort === 'trend' ? 2 : 1);
    const value = places > MOST_PLACES || days <= FEW_DAYS ? undefined : valueOf(asked);
    if (!value) return undefined;
    const floor = await floorOf(asked, places, value);
    if (floor === undefined) return undefined;
    const share = await shareOf(floor, locale);
    const isHigh = `views >= ? ${locale === undefined ? '' : 'and locale = ?'}`;
    const high = [share, ...(locale === undefined ? [] : [locale])];
    const [row] = await ask({
      sql: `select count(*) as n from ${views.totals} where ${isHigh}`,
      values: high,
    });
    const lookups =
      Number(row?.['n']) * (now.length + (asked.sort === 'trend' ? before.length : 0));
    if (lookups > MOST_LOOKUPS) return undefined;
    const isIn = locale === undefined ? '' : 'and p.locale = ?';
    const rows = await ask({
      sql: `select document_id from (
          select s.document_id, ${value.sql} as value,
            (select max(p.date_published) from ${pages} p where p.document_id = s.document_id ${isIn}) as date_published
          from (select distinct document_id from ${views.totals} where ${isHigh}) s
          where exists (select 1 from ${pages} p where p.document_id = s.document_id ${isIn})
        ) v order by value desc, date_published desc, document_id limit ? offset ?`,
      values: [
        ...value.values,
        ...(locale === undefined ? [] : [locale]),
        ...high,
        ...(locale === undefined ? [] : [locale]),
        ...[limit, offset],
      ],
    });
    // Somebody took an article down meanwhile.
    return rows.length < limit ? undefined : rows.map((one) => String(one['document_id']));
  };
}
