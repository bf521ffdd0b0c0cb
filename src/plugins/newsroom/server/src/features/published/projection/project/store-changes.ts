import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { rowsOf, tableOf } from '../../../../kernel/db/tables';
import { CHANGES } from '../model/tables';
import type { Owner } from '../model/types';
import type { Place } from './domain-surroundings';
import { inChunks } from '../../../../kernel/db/sql';

/** Milliseconds for which changes are kept. */
const KEPT = 30 * 86_400_000;

type Row = Record<string, unknown>;

/** One entry of the change log. */
export interface Change extends Owner {
  id: number;
  slug: string | null;
  /** False if it was unpublished or deleted. */
  isPublished: boolean;
  /** True if its slug is new, changed or gone. */
  isMoved: boolean;
  /** documentIds that list it now or did before: terms of an article, parent of a category. */
  terms: string[];
  /** For articles whose card or place changed: current and former places. */
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
 * SQL of the change log, which caches and webhooks follow.
 *
 * A follower that has read up to an id has missed nothing below it. Ids come from a sequence, which PostgreSQL assigns
 * before the commit, so with two writers the higher id could be committed first. Only the projector writes here: it
 * takes ids while it holds the projector lock, and holds that until after the commit. On SQLite there is one writer,
 * and `autoincrement` never reuses an id, even if the table is empty.
 */
export function createChangeLog(strapi: Core.Strapi) {
  const rows = () =>
    strapi.db.getConnection(tableOf(strapi, CHANGES)) as Knex.QueryBuilder<Row, Row[]>;

  return {
    /** Appends changes. Called by the projector only, under its lock. */
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

    /** Changes of the given types after an id, in order, up to `upTo` if given. */
    async after(
      id: number,
      { uids, upTo, limit }: { uids: readonly string[]; upTo?: number | undefined; limit: number }
    ): Promise<Change[]> {
      const query = rows().where('id', '>', id).whereIn('uid', uids).orderBy('id').limit(limit);
      if (upTo !== undefined) query.where('id', '<=', upTo);
      return (await query).map(toChange);
    },

    /** Number of changes after an id. */
    async countAfter(id: number, uids: readonly string[]): Promise<number> {
      const [row] = await rows().where('id', '>', id).whereIn('uid', uids).count({ count: '*' });
      return Number(row?.['count'] ?? 0);
    },

    /**
     * Deletes old changes except the newest of them, which shows where deletion ended: a follower that has read that far
     * has missed nothing.
     */
    async forget(now: number): Promise<void> {
      const [row] = await rows()
        .where('changed_at', '<', now - KEPT)
        .max({ id: 'id' });
      await rows()
        .where('id', '<', Number(row?.['id'] ?? 0))
        .delete();
    },

    /** True if changes after an id may have been deleted, so that `after` is incomplete. */
    async isForgottenAfter(id: number, now: number): Promise<boolean> {
      const [oldest] = await rows().orderBy('id').limit(1);
      // Nothing was deleted as long as the oldest change is not old enough.
      return (
        oldest !== undefined &&
        Number(oldest['id']) > id &&
        Number(oldest['changed_at']) < now - KEPT
      );
    },
  };
}
