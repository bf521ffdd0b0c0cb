import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { findModel, hasDrafts } from '../../../kernel/strapi/models';
import { defineService } from '../../../kernel/strapi/service';
import type { PathModel } from './domain';
import { findExcess, findRefusal } from './domain';
import { DraftsNotAllowed, QueryMalformed, QueryNotAllowed, QueryTooLarge } from './errors';
import { findMalformed } from './shape';

/** The requester, as described by Strapi's content API. */
export interface ContentApiAuth {
  strategy?: { name?: string };
  credentials?: { type?: string } | null;
  ability?: { can: (action: string) => boolean } | null;
}

export interface ReadingService {
  /** True for API tokens that may write articles: full access, or custom with `article.update`. */
  mayReadDrafts: (auth: ContentApiAuth | undefined) => boolean;
  /** Throws QueryTooLarge, QueryMalformed, DraftsNotAllowed or QueryNotAllowed. */
  check: (query: Record<string, unknown>, uid: string, auth: ContentApiAuth | undefined) => void;
  /** True within a request whose sender may read published content only. */
  isReadersRequest: () => boolean;
}

/** Higher limits for tokens that may read drafts. */
const EDITORS_LIMITS = { maxDepth: 6, maxSize: 10_000 };

const TOKEN_STRATEGY = 'content-api-token';
const WRITING = 'plugin::newsroom.article.update';

function createReadingService({ strapi }: { strapi: Core.Strapi }): ReadingService {
  const models = new Map<string, PathModel | undefined>();

  const modelOf = (uid: string): PathModel | undefined => {
    if (!models.has(uid)) {
      const model = findModel(strapi, uid);
      models.set(uid, model && { hasDrafts: hasDrafts(model), attributes: model.attributes });
    }
    return models.get(uid);
  };

  const mayReadDrafts: ReadingService['mayReadDrafts'] = (auth) => {
    if (auth?.strategy?.name !== TOKEN_STRATEGY) return false;
    if (auth.credentials?.type === 'full-access') return true;
    return auth.credentials?.type === 'custom' && auth.ability?.can(WRITING) === true;
  };

  return {
    mayReadDrafts,

    check(query, uid, auth) {
      const isEditor = mayReadDrafts(auth);
      const limits = isEditor ? EDITORS_LIMITS : optionsOf(strapi).reading;
      const excess = findExcess(query, limits);
      if (excess) throw new QueryTooLarge(excess);
      const malformed = findMalformed(query, uid, modelOf);
      if (malformed) throw new QueryMalformed(malformed);
      if (isEditor) return;
      const refusal = findRefusal(query, uid, modelOf, limits);
      switch (refusal?.reason) {
        case 'drafts':
          throw new DraftsNotAllowed(refusal.path);
        case 'path':
          throw new QueryNotAllowed(refusal.path);
        case 'depth':
          throw new QueryTooLarge(refusal.path);
        case undefined:
      }
    },

    isReadersRequest() {
      const context = strapi.requestContext.get();
      if (!context) return false; // Not a request: start-up, a job or a script.
      const state = context.state as {
        auth?: ContentApiAuth;
        route?: { info?: { type?: string } };
      };
      return state.route?.info?.type !== 'admin' && !mayReadDrafts(state.auth);
    },
  };
}

export const readingService = defineService('reading', createReadingService);
