import type { Core } from '@strapi/strapi';
import { isNewsroomType } from '../../kernel/models';
import { hasNul } from '../../kernel/storable';
import { QueryNotAllowed } from './errors';
import type { ContentApiAuth } from './service';
import { readingService } from './service';

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
