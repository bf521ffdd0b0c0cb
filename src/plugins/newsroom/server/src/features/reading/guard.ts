import type { Core } from '@strapi/strapi';
import { isNewsroomType } from '../../kernel/models';
import type { ContentApiAuth } from './service';
import { readingService } from './service';

type ValidateQuery = (
  query: Record<string, unknown>,
  schema: { uid: string },
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
    readingService.from(strapi).check(query, schema.uid, options?.auth);
    return validateQuery(query, schema, options);
  };
}

/**
 * The second wall: whatever a reader's request reads through the document service is the published version, also where
 * a controller forgot to ask for it. Writes are left alone: they read drafts to do their work.
 */
export function readPublishedOnly(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { contentType, action } = context;
    if (
      READS.has(action) &&
      isNewsroomType(contentType.uid) &&
      readingService.from(strapi).isReadersRequest()
    ) {
      const params = context.params as Record<string, unknown>;
      params['status'] = 'published';
      delete params['publicationFilter'];
      delete params['hasPublishedVersion'];
    }
    return next();
  });
}
