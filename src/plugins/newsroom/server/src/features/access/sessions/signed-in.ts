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

/** The user id of an access token, by the rules of users-permissions; undefined if invalid. */
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

/** True for valid API tokens, which frontends' servers send with requests on behalf of readers. */
async function isApiToken(strapi: Core.Strapi, token: string): Promise<boolean> {
  const tokens = adminService<ApiTokens>(strapi, 'api-token-content-api');
  const found = await tokens.getByAccessKey(tokens.hash(token));
  if (!found) return false;
  return !found.expiresAt || new Date(Number(found.expiresAt)).getTime() > Date.now();
}

/**
 * Id of the signed-in reader of a request; undefined if anonymous. For fast-lane endpoints, where Strapi has not
 * authenticated the request. Throws TokenInvalid instead of treating a bad token as anonymous.
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
