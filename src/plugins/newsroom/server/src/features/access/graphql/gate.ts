import type { Core } from '@strapi/strapi';
import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import bodyParser from 'koa-bodyparser';
import { LRUCache } from 'lru-cache';
import { graphqlSetting, isOpenQuery } from '../../../kernel/strapi/graphql';
import { authenticateLazily } from '../../../kernel/strapi/lazy-authentication';
import { optionsOf } from '../../../kernel/options';
import type { DocumentLimits } from './domain';
import { asksOpenFieldsOnly, findDocumentRefusal, isLargerThan } from './domain';

type Middleware = Parameters<Core.Strapi['server']['use']>[0];
type Context = Parameters<Middleware>[0];
type Next = () => Promise<unknown>;

interface Refusal {
  message: string;
  code: string;
}

/** Result of checking a document's text. */
interface Judgement {
  refusal?: Refusal;
  /** True if all root fields are public. */
  isOpen: boolean;
}

/** Size of the cache of checked documents, in characters. Frontends send the same few documents. */
const KEPT_CHARACTERS = 1_000_000;

/** Maximum nesting depth of variables; deeper values could overflow the stack. */
const MAX_VARIABLE_DEPTH = 30;

/**
 * Checks GraphQL requests before Apollo validates them: validation itself can be made expensive by a query, and Apollo
 * has no hook before it. So this is a Koa middleware.
 */
export function guardGraphql(strapi: Core.Strapi): void {
  const endpoint = (graphqlSetting<string>(strapi, 'endpoint') ?? '/graphql').toLowerCase();
  const depthLimit = graphqlSetting<number>(strapi, 'depthLimit');
  const hasNoPage = graphqlSetting(strapi, 'landingPage') === false;
  const bodies = graphqlSetting<boolean | object>(strapi, 'apolloServer.bodyParserConfig') ?? true;
  // The parser that Strapi uses before Apollo; it skips bodies that are already parsed.
  const parseBody = bodyParser(typeof bodies === 'object' ? bodies : {});
  const options = optionsOf(strapi).graphql;
  const limits = { ...options, maxFields: options.maxTokens, maxDepth: depthLimit ?? Infinity };
  const authentication = authenticateLazily(strapi);
  const known = new LRUCache<string, Judgement>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_judgement, query) => query.length + 100,
  });
  const judge = (query: string): Judgement => {
    const kept = known.get(query);
    if (kept) return kept;
    const judgement = judgementOf(query, options.maxTokens, limits, (field) =>
      isOpenQuery(strapi, field)
    );
    known.set(query, judgement);
    return judgement;
  };

  const read = async (ctx: Context): Promise<Refusal | undefined> => {
    if (ctx.method !== 'POST' || bodies === false) return undefined;
    try {
      await parseBody(ctx, () => Promise.resolve());
      return undefined;
    } catch (error) {
      const { status } = error as { status?: number };
      return status === 413 ? tooLarge('the allowed number of bytes') : NOT_JSON;
    }
  };

  const isEndpoint = ({ path }: Context) => path.toLowerCase().replace(/\/$/, '') === endpoint;

  strapi.server.use(async (ctx, next: Next) => {
    // Routes match case-insensitively and with a trailing slash.
    if (!ctx.path.toLowerCase().startsWith(endpoint)) return next();

    // If Strapi's landing page is off, Apollo would show its own, unless the client accepts JSON.
    if (hasNoPage && ctx.method === 'GET') ctx.req.headers.accept = 'application/json';

    const unreadable = await read(ctx);
    const questions = unreadable ? [] : questionsOf(ctx);
    const judgements = questions.map(({ query }) =>
      typeof query === 'string' ? judge(query) : UNKNOWN
    );
    const refusal =
      unreadable ??
      questions.map((question) => refusalOfVariables(question, options.maxTokens)).find(Boolean) ??
      judgements.map((judgement) => judgement.refusal).find(Boolean);
    if (!refusal) {
      const isOpen = judgements.length > 0 && judgements.every((judgement) => judgement.isOpen);
      // Requests with a token are authenticated now, so that an invalid one is rejected.
      if (isOpen && isEndpoint(ctx) && !ctx.req.headers.authorization) authentication.defer(ctx);
      return next();
    }

    ctx.status = 400;
    ctx.body = { errors: [{ message: refusal.message, extensions: { code: refusal.code } }] };
  });
}

interface Question {
  query?: unknown;
  variables?: unknown;
}

const NOT_JSON: Refusal = { message: 'The body is not valid JSON', code: 'BAD_REQUEST' };

/** The operations that Apollo will execute: the body, each item of a batch, or the URL's query. */
function questionsOf(ctx: Context): Question[] {
  const { body } = ctx.request as { body?: unknown };
  const sent: unknown[] = Array.isArray(body) ? body : [body];
  const { query } = ctx.query;
  return [...sent, ...(query === undefined ? [] : [ctx.query])].filter(
    (item): item is Question => typeof item === 'object' && item !== null && 'query' in item
  );
}

/** For queries that are not text or not valid: Apollo reports the error. */
const UNKNOWN: Judgement = { isOpen: false };

function refusalOfVariables({ variables }: Question, maxTokens: number): Refusal | undefined {
  return isLargerThan(parsedVariables(variables), maxTokens, MAX_VARIABLE_DEPTH)
    ? tooLarge(`${maxTokens} values in its variables`)
    : undefined;
}

function judgementOf(
  query: string,
  maxTokens: number,
  limits: DocumentLimits,
  isOpen: (field: string) => boolean
): Judgement {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens, noLocation: true });
  } catch (error) {
    // Deeply nested brackets overflow the parser's stack before the token limit is reached.
    const isTooLong =
      error instanceof RangeError || / tokens\. Parsing aborted/.test((error as Error).message);
    // Apollo reports syntax errors.
    return isTooLong ? { refusal: tooLarge(`${maxTokens} tokens`), isOpen: false } : UNKNOWN;
  }
  const refusal = findDocumentRefusal(document, limits);
  if (!refusal) return { isOpen: asksOpenFieldsOnly(document, isOpen) };
  return {
    isOpen: false,
    refusal:
      refusal.reason === 'size'
        ? tooLarge(`${refusal.limit} ${refusal.what}`)
        : {
            message: `Fragment "${refusal.name}" is not defined or includes itself`,
            code: 'GRAPHQL_VALIDATION_FAILED',
          },
  };
}

const tooLarge = (most: string): Refusal => ({
  message: `The query is too large: at most ${most}`,
  code: 'QUERY_TOO_LARGE',
});

/** In a URL, variables are JSON text. */
function parsedVariables(variables: unknown): unknown {
  if (typeof variables !== 'string') return variables;
  try {
    return JSON.parse(variables);
  } catch {
    return undefined;
  }
}
