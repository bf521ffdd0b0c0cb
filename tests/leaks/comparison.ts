import type { ActorName, Actors } from './actors';
import { secretsIn } from './secrets';

/** A request to a portal. */
export interface Question {
  actor: ActorName;
  method: string;
  /** Path with its query string. */
  path: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  text: string;
}

export interface Leak {
  question: Question;
  /** `failed`: it reveals nothing, but no request should cause a server error. */
  kind: 'told' | 'differs' | 'failed';
  why: string;
}

/** Headers that differ between any two responses. */
const VOLATILE = new Set(['date', 'x-response-time', 'set-cookie']);
const AT_ONCE = 4;

/** Sends questions to a portal, a few at a time. Returns the replies in the same order. */
export async function ask(
  url: string,
  actors: Actors,
  questions: readonly Question[]
): Promise<Reply[]> {
  const replies: Reply[] = [];
  let next = 0;
  const work = async () => {
    while (next < questions.length) {
      const index = next;
      next += 1;
      replies[index] = await askOne(url, actors, questions[index] as Question);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return replies;
}

async function askOne(url: string, actors: Actors, question: Question): Promise<Reply> {
  const { actor, method, path, headers = {}, body } = question;
  const authorization = actors[actor];
  const request = {
    method,
    redirect: 'manual' as const,
    headers: {
      ...(authorization && { authorization }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  };
  // Retries once: the server may close an idle connection just when the client reuses it.
  const response = await fetch(url + path, request).catch(() => fetch(url + path, request));
  const text = (await response.text()).replaceAll(url, '');
  const parsed = parse(text);
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !VOLATILE.has(name))),
    body: parsed,
    text: hasErrors(parsed) ? withSortedErrors(parsed) : text,
  };
}

const hasErrors = (body: unknown): body is { errors: unknown[] } =>
  typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors);

/** Sorts errors, because GraphQL resolves fields in parallel and reports errors in any order. */
const withSortedErrors = ({ errors, ...body }: { errors: unknown[] }): string =>
  JSON.stringify({ ...body, errors: errors.map((error) => JSON.stringify(error)).sort() });

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Finds replies that contain secrets, and replies that differ between two portals with different secrets. */
export function findLeaks(
  questions: readonly Question[],
  first: readonly Reply[],
  second: readonly Reply[]
): Leak[] {
  return questions.flatMap((question, index) => {
    const found = compare(question, first[index] as Reply, second[index] as Reply);
    return found ? [{ question, ...found }] : [];
  });
}

function compare(
  question: Question,
  first: Reply,
  second: Reply
): Omit<Leak, 'question'> | undefined {
  const asked = decodeURIComponent(JSON.stringify([question.path, question.body ?? '']));
  const told = secretsIn(first.text + JSON.stringify(first.headers));
  const secret = told.find((found) => !asked.includes(found));
  if (secret !== undefined) {
    return { kind: 'told', why: `${secret} in …${around(first.text, secret)}…` };
  }
  const differs = (one: unknown, other: unknown) => ({
    kind: 'differs' as const,
    why: `${String(one)} or ${String(other)}`,
  });
  if (first.status !== second.status) return differs(first.status, second.status);
  if (first.text !== second.text) return differs(...firstDifference(first.text, second.text));
  const [one, other] = [JSON.stringify(first.headers), JSON.stringify(second.headers)];
  if (one !== other) return differs(one, other);
  if (isFailure(first)) return { kind: 'failed', why: first.text.slice(0, 300) };
  return undefined;
}

/** True for a server error. GraphQL reports one with status 200. */
const isFailure = ({ status, text }: Reply): boolean =>
  status >= 500 || /INTERNAL_SERVER_ERROR|Internal Server Error/.test(text);

const around = (text: string, part: string): string => {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 120), at + 60);
};

function firstDifference(one: string, other: string): [string, string] {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const [from, to] = [Math.max(0, at - 60), at + 60];
  return [`…${one.slice(from, to)}…`, `…${other.slice(from, to)}…`];
}

/** True if a response contains at least one row. Otherwise the query proves nothing about leaks. */
export function hasRows({ status, body }: Reply): boolean {
  if (status !== 200 || typeof body !== 'object' || body === null) return false;
  if (Array.isArray(body)) return body.length > 0;
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  return errors === undefined && isFilled(data);
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return false;
  // GraphQL has rows below any field; REST returns the document itself.
  return 'documentId' in value || Object.values(value).some((field) => isFilled(field));
}
