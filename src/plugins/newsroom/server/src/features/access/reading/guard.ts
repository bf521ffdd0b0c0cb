import type { Core } from '@strapi/strapi';
import { findModel, hasDrafts } from '../../../kernel/strapi/models';
import { isNewsroomType, isOurs } from '../../../kernel/own-uids';
import { patchMethod } from '../../../kernel/strapi/patches';
import { hasNul } from '../../../kernel/db/storable';
import { QueryMalformed, QueryNotAllowed } from './errors';
import { isFaultOfInput } from './faults';
import type { ContentApiAuth } from './service';
import { readingService } from './service';
import { isRecord } from '../../../kernel/records';

type ValidateQuery = (
  query: Record<string, unknown>,
  schema: { uid: string } | undefined,
  options?: { auth?: ContentApiAuth }
) => Promise<void>;

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/**
 * Checks every query before Strapi validates it. REST controllers, GraphQL root fields and nested GraphQL relations all
 * call this function of the content API.
 */
export function checkQueries(strapi: Core.Strapi): void {
  const validate = strapi.contentAPI.validate as unknown as { query: ValidateQuery };
  patchMethod(
    strapi,
    'query-validation',
    validate,
    'query',
    (validateQuery) => async (query, schema, options) => {
      // GraphQL passes no schema for entries that use a file, which may be drafts.
      if (!schema) throw new QueryNotAllowed(['related']);
      readingService.from(strapi).check(query, schema.uid, options?.auth);
      return validateQuery(query, schema, options);
    }
  );
}

/**
 * Second line of defence: reads of readers' requests through the document service return published versions, even if a
 * controller does not ask for them. Writes are not affected, because they need to read drafts.
 */
export function readPublishedOnly(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { contentType, action } = context;
    if (!READS.has(action) || !isNewsroomType(contentType.uid)) return next();
    const params = context.params as Record<string, unknown>;
    // No document has an id with NUL, and PostgreSQL would reject it.
    if (typeof params['documentId'] === 'string' && hasNul(params['documentId'])) return null;
    if (readingService.from(strapi).isReadersRequest()) {
      params['status'] = 'published';
      delete params['publicationFilter'];
      delete params['hasPublishedVersion'];
    }
    return next();
  });
}

/** Turns database errors caused by malformed queries that passed the checks into 400. */
export function answerFaultsOfInput(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!isNewsroomType(context.uid)) return next();
    try {
      return await next();
    } catch (error) {
      if (!isFaultOfInput(error)) throw error;
      strapi.log.debug(error);
      throw new QueryMalformed([]);
    }
  });
}

interface NestedQuery {
  where?: unknown;
  orderBy?: unknown;
}

interface EntityManager {
  load: (uid: string, entity: unknown, field: unknown, query?: NestedQuery) => unknown;
}

/**
 * Nested GraphQL relations pass the query check like root fields, but then use their own way to the database. They may
 * not sort by relations, because Strapi's SQL for that is wrong. And a filter on `publishedAt` would replace Strapi's
 * "published only" condition, so the condition is added once more where a filter cannot replace
 * it.
 */
export function guardNestedRelations(strapi: Core.Strapi): void {
  const entities = strapi.db.entityManager as unknown as EntityManager;
  patchMethod(
    strapi,
    'nested-relations',
    entities,
    'load',
    (load) => (uid, entity, field, query) => {
      const terms = [query?.orderBy ?? []].flat() as unknown[];
      const leadsOn = terms.some(
        (term) => isRecord(term) && Object.values(term).some((value) => isRecord(value))
      );
      if (leadsOn && isOurs(uid)) throw new QueryMalformed([String(field), 'sort']);
      const target = findModel(strapi, uid)?.attributes[String(field)]?.['target'];
      const knowsDrafts =
        typeof target === 'string' &&
        isNewsroomType(target) &&
        hasDrafts(findModel(strapi, target));
      if (!knowsDrafts || !readingService.from(strapi).isReadersRequest()) {
        return load(uid, entity, field, query);
      }
      const published = { publishedAt: { $notNull: true } };
      return load(uid, entity, field, {
        ...query,
        where: query?.where ? { $and: [query.where, published] } : published,
      });
    }
  );
}
