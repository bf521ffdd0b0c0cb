import { randomUUID } from 'node:crypto';
import type { Answer, HttpClient } from './http';
import { createHttpClient } from './http';

/** How long is left of a session, as the server says. */
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
  /** The access token of the latest sign-in or renewal. */
  jwt: string;
  /** The refresh token, which only browsers and tests see: it is in a cookie. */
  cookie: string;
}

const COOKIE = 'strapi_up_refresh';
const PASSWORD = 'Correct-horse-1';

/** The refresh token that an answer sets; undefined when it sets none. */
export function cookieOf({ headers }: Answer<unknown>): string | undefined {
  const set = headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`));
  return set?.slice(COOKIE.length + 1).split(';', 1)[0];
}

/** What a page on the server's own origin sends along with a write. */
export const asPage = (url: string, cookie: string): Record<string, string> => ({
  origin: new URL(url).origin,
  cookie: `${COOKIE}=${cookie}`,
});

/** Readers of a portal, who sign in and use their sessions. */
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

    /** How long is left, asked by the cookie. */
    ask: (cookie: string) =>
      client.get<SessionAnswer>('/api/newsroom/session', asPage(url, cookie)),
    keepAlive: (cookie: string) => post('/keepalive', cookie),
    end: (cookie: string) => post('/end', cookie),
    /** Strapi's own renewal. */
    refresh: (cookie: string) =>
      client.post<{ jwt: string }>('/api/auth/refresh', {}, asPage(url, cookie)),
    /** An endpoint of Strapi's that asks for a user. */
    me: (jwt: string) => client.get('/api/auth/sessions', { authorization: `Bearer ${jwt}` }),
  };
}

/** The moment in an answer, in milliseconds. */
export const timeOf = (moment: string | null): number => new Date(moment ?? NaN).getTime();

/** What `details.code` of a refusal says. */
export const codeOf = ({ body }: Answer<SessionAnswer>): string | undefined =>
  body.error?.details.code;

/** What is left of a session that ended: nothing, wherever one asks. */
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

/** Tests register and sign in more often than any person. */
export const manySignIns = {
  plugins: { 'users-permissions': { config: { ratelimit: { enabled: false } } } },
};

export type Readers = ReturnType<typeof createReaders>;
