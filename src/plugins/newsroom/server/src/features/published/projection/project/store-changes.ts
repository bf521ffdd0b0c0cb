import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { rowsOf, tableOf } from '../../../../kernel/db/tables';
import { CHANGES } from '../model/tables';
import type { Owner } from '../model/types';
import type { Place } from './domain-surroundings';
import { inChunks } from '../../../../kernel/db/sql';

/** How long a change is remembered, in milliseconds. */
const KEPT = 30 * 86_400_000;

type Row = Record<string, unknown>;

/** One entry of the change log. */
export interface Change extends Owner {
  id: number;
  slug: string | null;
  /** False when it is no longer there. */
  isPublished: boolean;
  /** Its address is new, other than before, or gone. */
  isMoved: boolean;
  /** documentIds of what lists it, and did until this change: terms of an article, the category above a category. */
  terms: string[];
  /** Of articles whose card or place is other than before: where they stand, and stood until this change. */
  places: Place[];
  /** Milliseconds since 1970. */
  changedAt: number;
}

const words = (text: unknown): string[] => ((text ?? '') as string).split(' ').filter(Boolean);

const toChange = (row: Row): Change => ({
  id: Number(row['id']),
  uid: String(row['uid']),
  documentId: String(row['document_id']),
  locale: String(row['locale']),
  slug: row['slug'] as string | null,
  isPublished: Boolean(row['is_published']),
  isMoved: Boolean(row['is_moved']),
  terms: words(row['terms']),
  places: words(row['places']).map((place) => {
    const [category = '', date] = place.split(':');
    return { category, date: Number(date) };
  }),
  changedAt: Number(row['changed_at']),
});

/**
 * SQL of the change log: what changed on the published side, for those who keep copies.
 *
 * Whoever has read up to an id has missed nothing below it. Ids come from a sequence, which on PostgreSQL hands them out
 * before the commit: two writers at a time could commit the higher one first. There is one: the projector alone writes here,
 * takes its ids while it holds the lock of projectors, and holds that until after its commit. On SQLite there is no other
 * way, and `autoincrement` never gives an id again, though the table be empty.
 */
export function createChangeLog(strapi: Core.Strapi) {
  const rows = () =>
    strapi.db.getConnection(tableOf(strapi, CHANGES)) as Knex.QueryBuilder<Row, Row[]>;

  return {
    /** Writes down what changed; the projector alone, under its lock. */
    async add(
      trx: Knex.Transaction,
      changes: readonly Omit<Change, 'id' | 'changedAt'>[],
      now: number
    ) {
      for (const chunk of inChunks(changes, 50)) {
        await rowsOf(strapi, trx, tableOf(strapi, CHANGES)).insert(
          chunk.map(({ uid, documentId, locale, slug, isPublished, isMoved, terms, places }) => ({
            uid,
            document_id: documentId,
            locale,
            slug,
            is_published: isPublished,
            is_moved: isMoved,
            terms: terms.length > 0 ? terms.join(' ') : null,
            places: places.map(({ category, date }) => `${category}:${date}`).join(' ') || null,
            changed_at: now,
          }))
        );
      }
    },

    /** Id of the newest change; 0 before the first. */
    async newest(): Promise<number> {
      const [row] = await rows().max({ id: 'id' });
      return Number(row?.['id'] ?? 0);
    },

    /** Changes after an id, in order, and up to another if it is given; of some types or of all. */
    async after(
      id: number,
      { uids, upTo, limit }: { uids: readonly string[]; upTo?: number | undefined; limit: number }
    ): Promise<Change[]> {
      const query = rows().where('id', '>', id).whereIn('uid', uids).orderBy('id').limit(limit);
      if (upTo !== undefined) query.where('id', '<=', upTo);
      return (await query).map(toChange);
    },

    /** How many changes there are after an id. */
    async countAfter(id: number, uids: readonly string[]): Promise<number> {
      const [row] = await rows().where('id', '>', id).whereIn('uid', uids).count({ count: '*' });
      return Number(row?.['count'] ?? 0);
    },

    /**
     * Forgets what is too old, apart from the newest of that, which tells where forgetting ended: who has read that far
     * missed nothing.
     */
    async forget(now: number): Promise<void> {
      const [row] = await rows()
        .where('changed_at', '<', now - KEPT)
        .max({ id: 'id' });
      await rows()
        .where('id', '<', Number(row?.['id'] ?? 0))
        .delete();
    },

    /** True when changes after an id may have been forgotten, so that `after` does not tell all. */
    async isForgottenAfter(id: number, now: number): Promise<boolean> {
      const [oldest] = await rows().orderBy('id').limit(1);
      // As long as nothing is old enough, nothing was forgotten.
      return (
        oldest !== undefined &&
        Number(oldest['id']) > id &&
        Number(oldest['changed_at']) < now - KEPT
      );
    },
  };
}
