import type { Answer } from './http';
import { createHttpClient } from './http';
import { freshVisitor } from './visitors';

export interface RatingAnswer {
  data: {
    sum: number;
    count: number;
    average: number | null;
    distribution: number[];
    mine: number | null;
    voter?: string;
  };
  error?: { status: number; message: string; details: { code?: string } };
}

const ratingPath = (documentId: string): string =>
  `/api/newsroom/published/articles/${documentId}/rating`;

const COOKIE = 'newsroom_voter';

/** Voter ID in the cookie that a response sets; undefined if it sets none. */
const voterOf = ({ headers }: Answer<unknown>): string | undefined =>
  headers
    .getSetCookie()
    .find((line) => line.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
    .split(';', 1)[0];

/** Acts like a browser on the server's own page and keeps its cookie. */
export function createRater(url: string, always: Record<string, string> = {}) {
  const client = createHttpClient(url, {
    ...freshVisitor(),
    origin: new URL(url).origin,
    ...always,
  });
  const rater = {
    voter: undefined as string | undefined,
    async send(method: string, documentId: string, body?: unknown, headers = {}) {
      const answer = await client.request<RatingAnswer>(method, ratingPath(documentId), {
        body,
        headers: { ...(rater.voter && { cookie: `a=b; ${COOKIE}=${rater.voter}` }), ...headers },
      });
      rater.voter = voterOf(answer) ?? rater.voter;
      return answer;
    },
    rate: (documentId: string, score: unknown, headers = {}) =>
      rater.send('PUT', documentId, { score }, headers),
    withdraw: (documentId: string, headers = {}) =>
      rater.send('DELETE', documentId, undefined, headers),
    read: (documentId: string, headers = {}) => rater.send('GET', documentId, undefined, headers),
  };
  return rater;
}

export const codeOf = ({ status, body }: Answer<RatingAnswer>): [number, string | undefined] => [
  status,
  body.error?.details.code,
];
