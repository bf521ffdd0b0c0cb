import type { App } from '../support/app';
import { createHttpClient } from '../support/http';

/** Token of each actor for the `Authorization` header, if any. */
export type Actors = Record<ActorName, string | undefined>;
export type ActorName = 'anonymous' | 'reader' | 'token';
export const ACTOR_NAMES: readonly ActorName[] = ['anonymous', 'reader', 'token'];

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Config: sessions that outlast the longest run, and no log, because the test counts failed requests itself. */
export const LONG_AND_QUIET = {
  server: { logger: { config: { silent: true } } },
  plugins: { 'users-permissions': { config: { sessions: { accessTokenLifespan: 86_400 } } } },
};

/** Creates an anonymous visitor, a registered reader, and a frontend with a read-only token. */
export async function createActors(app: App): Promise<Actors> {
  await letReadersSeeFiles(app);
  const { status, body } = await createHttpClient(app.url).post<{ jwt: string }>(
    '/api/auth/local/register',
    { username: 'reader', email: 'reader@example.com', password: 'Correct-horse-1' }
  );
  if (status !== 200) throw new Error(`Registering answered ${status}: ${JSON.stringify(body)}`);
  return {
    anonymous: undefined,
    reader: `Bearer ${body.jwt}`,
    token: `Bearer ${await app.createApiToken('read-only')}`,
  };
}

/** Grants readers the media library, as a portal may do. That must not reveal drafts either. */
async function letReadersSeeFiles({ strapi }: App): Promise<void> {
  const role = (await strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } })) as {
    id: number;
  };
  for (const name of ['find', 'findOne']) {
    const data = { action: `plugin::upload.content-api.${name}`, role: role.id };
    await strapi.db.query(PERMISSION).create({ data });
  }
}
