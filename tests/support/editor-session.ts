import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { superAdmin } from './clients';
import { createHttpClient } from './http';

/** The server's response about an editor's session. */
export interface EditorSessionAnswer {
  data: {
    prompt: boolean;
    now: string;
    idleExpiresAt: string;
    absoluteExpiresAt: string;
    warnBeforeSeconds: number;
    keepUnsavedHours: number;
  };
}

/** Signs in the super admin over HTTP and returns functions that use the session. */
export async function signInEditor(url: string, rememberMe = false) {
  const client = createHttpClient(url);
  const { email, password } = superAdmin;
  const body = { email, password, deviceId: randomUUID(), rememberMe };
  const answer = await client.post<{ data: { token: string } }>('/admin/login', body);
  if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}`);
  const refreshToken = ({ headers }: { headers: Headers }) =>
    headers
      .getSetCookie()
      .find((line) => line.startsWith('strapi_admin_refresh='))
      ?.split(';', 1)[0] ?? '';
  let cookie = refreshToken(answer);

  return {
    token: answer.body.data.token,

    ask: (token: string) =>
      client.get<EditorSessionAnswer>('/newsroom/editor-session', {
        authorization: `Bearer ${token}`,
      }),

    /** Strapi's own renewal; returns the status and the new access token, if any. */
    async renew(): Promise<{ status: number; token: string }> {
      const renewed = await client.post<{ data?: { token: string } }>(
        '/admin/access-token',
        {},
        { cookie }
      );
      cookie = refreshToken(renewed) || cookie;
      return { status: renewed.status, token: renewed.body.data?.token ?? '' };
    },
  };
}

/** App options with limits of editors' sessions, in seconds. */
export const editorLimits = (sessions: {
  accessTokenLifespan: number;
  idleSessionLifespan: number;
  maxSessionLifespan: number;
}) => ({
  admin: { auth: { sessions }, rateLimit: { enabled: false } },
});

/** The cookie with the access token that all tabs of the panel share. */
async function sharedToken(context: BrowserContext) {
  const found = (await context.cookies()).find(({ name }) => name === 'jwtToken');
  if (!found) throw new Error('Nobody is signed in to the panel');
  return found;
}

/** Changes the access token of the panel's tabs, from their next load on. */
export async function handOver(context: BrowserContext, change: (token: string) => string) {
  const { value, ...cookie } = await sharedToken(context);
  await context.addCookies([{ ...cookie, value: change(value) }]);
}

/**
 * Starts a new session on an already loaded page of the panel, so that a slow machine does not spend a short session on
 * loading.
 */
export async function beginSession(page: Page): Promise<void> {
  const context = page.context();
  const { email, password } = superAdmin;
  const answer = await context.request.post('/admin/login', {
    data: { email, password, deviceId: randomUUID(), rememberMe: false },
  });
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`);
  const { data } = (await answer.json()) as { data: { token: string } };
  await handOver(context, () => data.token);
  await page.reload();
}

/** End of the panel's session according to the server, which runs on this machine's clock. */
export async function endsOf(page: Page): Promise<{ idle: number; absolute: number }> {
  const { value } = await sharedToken(page.context());
  const answer = await page.context().request.get('/newsroom/editor-session', {
    headers: { authorization: `Bearer ${decodeURIComponent(value)}` },
  });
  if (!answer.ok()) throw new Error(`The end of the session: ${answer.status()}`);
  const { data } = (await answer.json()) as EditorSessionAnswer;
  return { idle: Date.parse(data.idleExpiresAt), absolute: Date.parse(data.absoluteExpiresAt) };
}
