import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { isOurs } from '../../../kernel/own-uids';
import { demandMethods, patchMethod } from '../../../kernel/strapi/patches';
import type { LoadQuery } from './domain-batching';
import { batchedQuery, isBatchable, keyOfQuery, sharesOf } from './domain-batching';

interface Entity {
  id?: number | null;
}

type Loader = DataLoader<number, unknown>;

/** The part of Strapi's entity manager that we use. */
interface EntityManager {
  load: (uid: string, entity: Entity, field: unknown, query?: LoadQuery) => Promise<unknown>;
  findMany: (uid: string, query: object) => Promise<Record<string, unknown>[]>;
}

/** Maximum number of parents per statement: both databases limit the number of parameters. */
const MOST_PARENTS = 1000;

/** If a to-many relation has more rows in total than this (or than full pages), pages are read per parent again. */
const FEWEST_ROWS = 500;

export interface Batching {
  /** Turns batching on for this request. */
  begin: (request: object) => void;
}

/**
 * Strapi's GraphQL calls `load` per row and relation, with one or two statements each. During a query, loads of the
 * same tick that differ only in their parent are combined into one `findMany`. Everything else stays Strapi's: checks
 * and sanitising of arguments, draft status, signed URLs, order and pagination.
 */
export function batchLoads(strapi: Core.Strapi): Batching | undefined {
  const entities = strapi.db.entityManager as unknown as EntityManager;
  if (!demandMethods(strapi, 'relation-batches', entities, 'load', 'findMany')) return undefined;
  const loadOne = entities.load.bind(entities);
  const loaders = new WeakMap<object, Map<string, Loader>>();

  const loadAll = async (
    uid: string,
    field: string,
    query: LoadQuery | undefined,
    ids: readonly number[]
  ): Promise<unknown[]> => {
    const one = (id: number) => loadOne(uid, { id }, field, query);
    const parents = [...new Set(ids)];
    const [only] = parents;
    if (parents.length === 1 && only !== undefined) {
      const answer = await one(only);
      return ids.map(() => answer);
    }
    const isToMany = isBatchable(relationOf(uid, field), query) === 'to-many';
    const mostRows = Math.max(FEWEST_ROWS, parents.length * (query?.limit ?? 0));
    const rows = await entities.findMany(uid, {
      select: ['id'],
      where: { id: { $in: parents } },
      populate: { [field]: batchedQuery(query, isToMany ? mostRows + 1 : undefined) },
    });
    const found = new Map(rows.map((row) => [row['id'], row[field]]));
    const shares = sharesOf(found, query, isToMany ? mostRows : undefined);
    // Some parent has too many rows, so the database must paginate each parent's rows.
    if (!shares) return Promise.all(ids.map(one));
    return ids.map((id) => (shares.has(id) ? shares.get(id) : null));
  };

  const relationOf = (uid: string, field: string) =>
    strapi.db.metadata.get(uid).attributes[field] as { relation?: string } | undefined;

  const loadBatched: EntityManager['load'] = (uid, entity, field, query) => {
    const running = loaders.get(strapi.requestContext.get() ?? NO_REQUEST);
    const { id } = entity;
    // The host's own types may have database lifecycles, which behave differently for one row and for many.
    if (!running || !isOurs(uid) || typeof field !== 'string' || typeof id !== 'number') {
      return loadOne(uid, entity, field, query);
    }
    const key = keyOfQuery(query);
    if (key === undefined || !isBatchable(relationOf(uid, field), query)) {
      return loadOne(uid, entity, field, query);
    }
    const name = `${uid} ${field} ${key}`;
    let loader = running.get(name);
    if (!loader) {
      loader = new DataLoader((ids: readonly number[]) => loadAll(uid, field, query, ids), {
        cache: false,
        maxBatchSize: MOST_PARENTS,
      });
      running.set(name, loader);
    }
    return loader.load(id);
  };
  patchMethod(strapi, 'relation-batches', entities, 'load', () => loadBatched);

  return { begin: (request) => loaders.set(request, new Map()) };
}

const NO_REQUEST = {};
