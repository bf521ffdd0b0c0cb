import { randomUUID } from 'node:crypto';
import { superAdmin } from './clients';
import { createHttpClient } from './http';

/** How long is left of an editor's session, as the server says. */
export interface EditorSessionAnswer {
  data: {
    prompt: boolean;
    now: string;
    idleExpiresAt: string;
    absoluteExpiresAt: string;
    warnBeforeSeconds: number;
  };
}

/** One sign-in of the super admin over HTTP, and what follows from it. */
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

    /** Strapi's own renewal; answers its status, and the new access token if there is one. */
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

/** Limits of editors' sessions, in seconds. */
export const editorLimits = (sessions: {
  accessTokenLifespan: number;
  idleSessionLifespan: number;
  maxSessionLifespan: number;
}) => ({
  admin: { auth: { sessions }, rateLimit: { enabled: false } },
});
