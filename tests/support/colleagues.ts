import { randomUUID } from 'node:crypto';
import type { App } from './app';
import type { HttpClient } from './http';
import { createHttpClient } from './http';

/** A permission of a role, in the format of the admin API. */
export interface RolePermission {
  action: string;
  subject: string;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

export interface Colleague {
  /** Client of the admin API, signed in. */
  admin: HttpClient;
  id: number;
  email: string;
  password: string;
}

interface Made {
  data: { id: number; registrationToken: string };
}

/** Creates an admin user with a new role that has these permissions, and signs in. */
export async function createColleague(
  app: Pick<App, 'url' | 'admin'>,
  permissions: RolePermission[],
  firstname = 'Lan'
): Promise<Colleague> {
  const name = `Role ${randomUUID()}`;
  const role = await app.admin.post<Made>('/admin/roles', { name, description: '' });
  const saved = await app.admin.put(`/admin/roles/${role.body.data.id}/permissions`, {
    permissions: permissions.map((permission) => ({ conditions: [], ...permission })),
  });
  if (saved.status !== 200) throw new Error(`No role: ${JSON.stringify(saved.body)}`);

  const email = `${randomUUID()}@example.com`;
  const password = 'Correct-horse-2';
  const invited = await app.admin.post<Made>('/admin/users', {
    email,
    firstname,
    lastname: 'Tester',
    roles: [role.body.data.id],
  });
  const { id, registrationToken } = invited.body.data;
  const registered = await createHttpClient(app.url).post<{ data: { token: string } }>(
    '/admin/register',
    {
      userInfo: { firstname, lastname: 'Tester', password },
      registrationToken,
      deviceId: randomUUID(),
    }
  );
  if (registered.status !== 200 && registered.status !== 201) {
    throw new Error(`No colleague: ${JSON.stringify(registered.body)}`);
  }
  const authorization = `Bearer ${registered.body.data.token}`;
  return { admin: createHttpClient(app.url, { authorization }), id, email, password };
}

const ARTICLE = 'plugin::newsroom.article';

/** A Content Manager permission for articles: `read`, `create`, `update`, `publish` … */
export const onArticles = (
  action: string,
  rest: Omit<RolePermission, 'action' | 'subject'> = {}
): RolePermission => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: ARTICLE,
  ...rest,
});
