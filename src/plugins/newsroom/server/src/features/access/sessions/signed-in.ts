import type { Core } from '@strapi/strapi';
import { adminService, strapiService } from '../../../kernel/strapi/service';
import { TokenInvalid } from './errors';
import { READERS } from './store-strapi';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

interface JwtService {
  verify: (token: string) => Promise<{ id?: number | string }>;
}

interface ApiTokens {
  hash: (key: string) => string;
  getByAccessKey: (hash: string) => Promise<{ expiresAt?: string | number | null } | null>;
}

const USER = 'plugin::users-permissions.user';

/** The user of an access token, as users-permissions itself would find them; undefined when it is none. */
async function userOf(strapi: Core.Strapi, token: string): Promise<string | undefined> {
  if (!(READERS in strapi.plugins)) return undefined;
  const jwt = strapiService<JwtService>(strapi, READERS, 'jwt');
  const { id } = await jwt.verify(token).catch(() => ({ id: undefined }));
  if (id === undefined) return undefined;
  const user = (await strapi.db
    .query(USER)
    .findOne({ where: { id }, select: ['id', 'blocked', 'confirmed'] })) as {
    id: number;
    blocked: boolean | null;
    confirmed: boolean | null;
  } | null;
  if (!user || user.blocked) return undefined;
  const settings = (await strapi
    .store({ type: 'plugin', name: READERS })
    .get({ key: 'advanced' })) as { email_confirmation?: boolean } | null;
  return settings?.email_confirmation && !user.confirmed ? undefined : String(user.id);
}

/** Frontends send the token of their server along with what they ask for a reader. */
async function isApiToken(strapi: Core.Strapi, token: string): Promise<boolean> {
  const tokens = adminService<ApiTokens>(strapi, 'api-token-content-api');
  const found = await tokens.getByAccessKey(tokens.hash(token));
  if (!found) return false;
  return !found.expiresAt || new Date(Number(found.expiresAt)).getTime() > Date.now();
}

/**
 * Id of the signed-in reader that a request comes from; undefined where it says nothing of one. For endpoints in front
 * of Strapi, which would look for itself. Throws TokenInvalid rather than taking somebody for nobody.
 */
export async function findSignedIn(
  strapi: Core.Strapi,
  { authorization }: Headers
): Promise<string | undefined> {
  const bearer = /^bearer(?:\s+(.*))?$/i.exec(String(authorization ?? ''));
  if (!bearer) return undefined;
  const [, token] = bearer;
  const user = token && (await userOf(strapi, token));
  if (user) return user;
  if (token && (await isApiToken(strapi, token))) return undefined;
  throw new TokenInvalid();
}
