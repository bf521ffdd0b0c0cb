import type { Core } from '@strapi/strapi';
import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import bodyParser from 'koa-bodyparser';
import { graphqlSetting } from '../../../kernel/strapi/graphql';
import { optionsOf } from '../../../kernel/options';
import type { DocumentLimits } from './domain';
import { findDocumentRefusal, isLargerThan } from './domain';

type Middleware = Parameters<Core.Strapi['server']['use']>[0];
type Context = Parameters<Middleware>[0];
type Next = () => Promise<unknown>;

interface Refusal {
  message: string;
  code: string;
}

/** Levels of a filter in a variable; deeper ones are for overflowing stacks. */
const MAX_VARIABLE_DEPTH = 30;

/**
 * Looks at what is sent to GraphQL before Apollo validates it. Validation is itself the first thing that a query can
 * make work too hard, and Apollo offers no place in front of it; so this stands in front of Apollo.
 */
export function guardGraphql(strapi: Core.Strapi): void {
  const endpoint = (graphqlSetting<string>(strapi, 'endpoint') ?? '/graphql').toLowerCase();
  const depthLimit = graphqlSetting<number>(strapi, 'depthLimit');
  const hasNoPage = graphqlSetting(strapi, 'landingPage') === false;
  const bodies = graphqlSetting<boolean | object>(strapi, 'apolloServer.bodyParserConfig') ?? true;
  // The same parser that Strapi puts before Apollo, only sooner; it leaves a parsed body alone.
  const parseBody = bodyParser(typeof bodies === 'object' ? bodies : {});
  const options = optionsOf(strapi).graphql;
  const limits = { ...options, maxFields: options.maxTokens, maxDepth: depthLimit ?? Infinity };

  const read = async (ctx: Context): Promise<Refusal | undefined> => {
    if (ctx.method !== 'POST' || bodies === false) return undefined;
    try {
      await parseBody(ctx, () => Promise.resolve());
      return undefined;
    } catch (error) {
      const { status } = error as { status?: number };
      return status === 413 ? tooLarge('the bytes that a body may have') : NOT_JSON;
    }
  };

  strapi.server.use(async (ctx, next: Next) => {
    // Routes match in any case and with a slash at the end.
    if (!ctx.path.toLowerCase().startsWith(endpoint)) return next();

    // Without a page of Strapi's, Apollo shows one of its own, unless JSON is wanted.
    if (hasNoPage && ctx.method === 'GET') ctx.req.headers.accept = 'application/json';

    const refusal =
      (await read(ctx)) ??
      questionsOf(ctx)
        .map((question) => refusalOf(question, options.maxTokens, limits))
        .find(Boolean);
    if (!refusal) return next();

    ctx.status = 400;
    ctx.body = { errors: [{ message: refusal.message, extensions: { code: refusal.code } }] };
  });
}

interface Question {
  query?: unknown;
  variables?: unknown;
}

const NOT_JSON: Refusal = { message: 'The body is no JSON', code: 'BAD_REQUEST' };

/** What Apollo will take as operations: the body, each of a list where batching is on, or the URL. */
function questionsOf(ctx: Context): Question[] {
  const { body } = ctx.request as { body?: unknown };
  const sent: unknown[] = Array.isArray(body) ? body : [body];
  const { query } = ctx.query;
  return [...sent, ...(query === undefined ? [] : [ctx.query])].filter(
    (item): item is Question => typeof item === 'object' && item !== null && 'query' in item
  );
}

function refusalOf(
  { query, variables }: Question,
  maxTokens: number,
  limits: DocumentLimits
): Refusal | undefined {
  if (isLargerThan(parsedVariables(variables), maxTokens, MAX_VARIABLE_DEPTH)) {
    return tooLarge(`${maxTokens} values in its variables`);
  }
  if (typeof query !== 'string') return undefined; // Apollo says what it thinks of it.
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens, noLocation: true });
  } catch (error) {
    // Brackets in brackets overflow the parser's stack before they are too many.
    const isTooLong =
      error instanceof RangeError || / tokens\. Parsing aborted/.test((error as Error).message);
    return isTooLong ? tooLarge(`${maxTokens} words and signs`) : undefined; // Apollo says what is wrong.
  }
  const refusal = findDocumentRefusal(document, limits);
  if (!refusal) return undefined;
  return refusal.reason === 'size'
    ? tooLarge(`${refusal.limit} ${refusal.what}`)
    : {
        message: `Fragment "${refusal.name}" is unknown, or spreads itself`,
        code: 'GRAPHQL_VALIDATION_FAILED',
      };
}

const tooLarge = (most: string): Refusal => ({
  message: `The query is too large: at most ${most}`,
  code: 'QUERY_TOO_LARGE',
});

/** In a URL they are JSON in text. */
function parsedVariables(variables: unknown): unknown {
  if (typeof variables !== 'string') return variables;
  try {
    return JSON.parse(variables);
  } catch {
    return undefined;
  }
}
