import type { Core } from '@strapi/strapi';
import { findModel, hasDrafts } from '../../../kernel/strapi/models';
import { isNewsroomType, isOurs } from '../../../kernel/own-uids';
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
 * Looks at every query before Strapi does. REST controllers, GraphQL root fields and GraphQL's nested relations all
 * come through this one function of the content API.
 */
export function checkQueries(strapi: Core.Strapi): void {
  const validate = strapi.contentAPI.validate as unknown as { query: ValidateQuery };
  const validateQuery = validate.query.bind(validate);
  validate.query = async (query, schema, options) => {
    // GraphQL asks without a schema what uses a file: anything may, drafts included.
    if (!schema) throw new QueryNotAllowed(['related']);
    readingService.from(strapi).check(query, schema.uid, options?.auth);
    return validateQuery(query, schema, options);
  };
}

/**
 * The second wall: whatever a reader's request reads through the document service is the published version, also where
 * a controller forgot to ask for it. Writes are left alone: they read drafts to do their work.
 */
export function readPublishedOnly(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { contentType, action } = context;
    if (!READS.has(action) || !isNewsroomType(contentType.uid)) return next();
    const params = context.params as Record<string, unknown>;
    // No document has such an id, and PostgreSQL would fail at it.
    if (typeof params['documentId'] === 'string' && hasNul(params['documentId'])) return null;
    if (readingService.from(strapi).isReadersRequest()) {
      params['status'] = 'published';
      delete params['publicationFilter'];
      delete params['hasPublishedVersion'];
    }
    return next();
  });
}

/** The net under the check of a query's form: what the database cannot make sense of is the sender's mistake. */
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
 * GraphQL's nested relations come through the check of queries like root fields, and then go their own way to the
 * database. They may not sort as root fields may, by what they relate to in turn: Strapi's SQL for it is wrong. And
 * Strapi merges "published only" with the sender's filter so that a filter of `publishedAt` replaces it; here it is
 * said once more, where nothing can.
 */
export function guardNestedRelations(strapi: Core.Strapi): void {
  const entities = strapi.db.entityManager as unknown as EntityManager;
  const load = entities.load.bind(entities);
  entities.load = (uid, entity, field, query) => {
    const terms = [query?.orderBy ?? []].flat() as unknown[];
    const leadsOn = terms.some(
      (term) => isRecord(term) && Object.values(term).some((value) => isRecord(value))
    );
    if (leadsOn && isOurs(uid)) throw new QueryMalformed([String(field), 'sort']);
    const target = findModel(strapi, uid)?.attributes[String(field)]?.['target'];
    const knowsDrafts =
      typeof target === 'string' && isNewsroomType(target) && hasDrafts(findModel(strapi, target));
    if (!knowsDrafts || !readingService.from(strapi).isReadersRequest()) {
      return load(uid, entity, field, query);
    }
    const published = { publishedAt: { $notNull: true } };
    return load(uid, entity, field, {
      ...query,
      where: query?.where ? { $and: [query.where, published] } : published,
    });
  };
}
