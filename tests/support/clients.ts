import { randomUUID } from 'node:crypto';
import type { HttpClient } from './http';
import { createHttpClient } from './http';

export interface Clients {
  /** Client of the admin API, signed in as super admin. */
  admin: HttpClient;
  /** Client of the content API (REST and GraphQL); anonymous without a token. */
  api(token?: string): HttpClient;
  /** Creates an API token and returns its key. */
  createApiToken(type: 'full-access' | 'read-only'): Promise<string>;
}

// A different user per test file: Strapi limits sign-ins per email address, and the limit outlives an app.
export const superAdmin = {
  email: `chief-${randomUUID()}@example.com`,
  password: 'Correct-horse-1',
  firstname: 'Chief',
  lastname: 'Editor',
};

interface SignedIn {
  data: { token: string };
}

/** Signs in as super admin; registers the first admin if there is none. */
async function signIn(url: string): Promise<HttpClient> {
  const anonymous = createHttpClient(url);
  const init = await anonymous.get<{ data: { hasAdmin: boolean } }>('/admin/init');
  const answer = init.body.data.hasAdmin
    ? await anonymous.post<SignedIn>('/admin/login', {
        email: superAdmin.email,
        password: superAdmin.password,
        deviceId: randomUUID(),
      })
    : await anonymous.post<SignedIn>('/admin/register-admin', {
        ...superAdmin,
        deviceId: randomUUID(),
      });
  if (answer.status !== 200 && answer.status !== 201) {
    throw new Error(`Sign-in answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return createHttpClient(url, { authorization: `Bearer ${answer.body.data.token}` });
}

export async function createClients(url: string): Promise<Clients> {
  const admin = await signIn(url);
  return {
    admin,
    api: (token) => createHttpClient(url, token ? { authorization: `Bearer ${token}` } : {}),
    async createApiToken(type) {
      const { status, body } = await admin.post<{ data: { accessKey: string } }>(
        '/admin/api-tokens',
        {
          name: `${type} ${randomUUID()}`,
          description: '',
          type,
          lifespan: null,
        }
      );
      if (status !== 201) throw new Error(`No API token: ${status} ${JSON.stringify(body)}`);
      return body.data.accessKey;
    },
  };
}
