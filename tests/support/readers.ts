import { randomUUID } from 'node:crypto';
import type { Answer, HttpClient } from './http';
import { createHttpClient } from './http';

/** The server's response about a session. */
export interface SessionAnswer {
  data: {
    authenticated: boolean;
    now: string;
    idleExpiresAt: string | null;
    absoluteExpiresAt: string | null;
    warnBeforeSeconds: number;
  };
  error?: { status: number; message: string; details: { code?: string } };
}

export interface Reader {
  email: string;
  password: string;
  /** Access token of the latest sign-in or renewal. */
  jwt: string;
  /** Refresh token, which the server sends in a cookie only. */
  cookie: string;
}

const COOKIE = 'strapi_up_refresh';
const PASSWORD = 'Correct-horse-1';

/** The refresh token that a response sets; undefined if none. */
export function cookieOf({ headers }: Answer<unknown>): string | undefined {
  const set = headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`));
  return set?.slice(COOKIE.length + 1).split(';', 1)[0];
}

/** Headers of a write request from a page on the server's origin. */
export const asPage = (url: string, cookie: string): Record<string, string> => ({
  origin: new URL(url).origin,
  cookie: `${COOKIE}=${cookie}`,
});

/** Registers readers, signs them in and uses their sessions. */
export function createReaders(url: string, client: HttpClient = createHttpClient(url)) {
  const post = (path: string, cookie: string) =>
    client.post<SessionAnswer>(`/api/newsroom/session${path}`, {}, asPage(url, cookie));

  return {
    async register(): Promise<{ email: string; password: string }> {
      const email = `reader-${randomUUID()}@example.com`;
      const account = { username: email, email, password: PASSWORD };
      const { status, body } = await client.post('/api/auth/local/register', account);
      if (status !== 200) throw new Error(`Register answered ${status}: ${JSON.stringify(body)}`);
      return { email, password: PASSWORD };
    },

    async signIn({ email, password }: { email: string; password: string }): Promise<Reader> {
      const answer = await client.post<{ jwt: string }>('/api/auth/local', {
        identifier: email,
        password,
      });
      if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}`);
      return { email, password, jwt: answer.body.jwt, cookie: cookieOf(answer) ?? '' };
    },

    /** Requests the state of the session with the cookie. */
    ask: (cookie: string) =>
      client.get<SessionAnswer>('/api/newsroom/session', asPage(url, cookie)),
    keepAlive: (cookie: string) => post('/keepalive', cookie),
    end: (cookie: string) => post('/end', cookie),
    /** Renews the session with Strapi's own endpoint. */
    refresh: (cookie: string) =>
      client.post<{ jwt: string }>('/api/auth/refresh', {}, asPage(url, cookie)),
    /** A Strapi endpoint that requires a user. */
    me: (jwt: string) => client.get('/api/auth/sessions', { authorization: `Bearer ${jwt}` }),
  };
}

/** A time of a response in milliseconds. */
export const timeOf = (moment: string | null): number => new Date(moment ?? NaN).getTime();

/** `details.code` of an error response. */
export const codeOf = ({ body }: Answer<SessionAnswer>): string | undefined =>
  body.error?.details.code;

/** Expects all endpoints to treat the session as ended. */
export async function expectDead(
  readers: Readers,
  { jwt, cookie }: Pick<Reader, 'jwt' | 'cookie'>
): Promise<void> {
  expect((await readers.me(jwt)).status).toBe(401);
  expect((await readers.ask(cookie)).body.data.authenticated).toBe(false);
  const kept = await readers.keepAlive(cookie);
  expect([kept.status, codeOf(kept)]).toEqual([401, 'SESSION_ENDED']);
  expect((await readers.refresh(cookie)).status).toBe(401);
}

/** Config with higher rate limits, because tests register and sign in often. */
export const manySignIns = {
  plugins: { 'users-permissions': { config: { ratelimit: { enabled: false } } } },
};

export type Readers = ReturnType<typeof createReaders>;
