import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const DEMO_ADMINISTRATOR = 'admin@demo.localhost';
const TOKEN_NAME = 'Demo, read only';

/** Access to the demo: an administrator with a new random password, and a read-only token. */
export interface DemoAccess {
  email: string;
  password: string;
  token: string;
}

/** A row of one of Strapi's own tables, which have no public types. */
type Row = { id: number } | null;

interface UserService {
  create(user: Record<string, unknown>): Promise<unknown>;
  updateById(id: number, user: Record<string, unknown>): Promise<unknown>;
}

interface TokenService {
  getByName(
    name: string,
    options: { includeDecryptedKey: boolean }
  ): Promise<{ id: number; accessKey?: string | null } | null>;
  getByAccessKey(hash: string): Promise<unknown>;
  hash(accessKey: string): string;
  create(token: Record<string, unknown>): Promise<{ accessKey: string }>;
  regenerate(id: number): Promise<{ accessKey: string }>;
}

/** Strapi requires lower case, upper case and a digit; random letters alone might lack one. */
function makePassword(): string {
  return `${randomBytes(15).toString('base64url')}aA1`;
}

/** Sets a new password for the demo's administrator. Creates or unblocks the account if needed. */
async function resetAdministrator(strapi: Core.Strapi): Promise<string> {
  const users = strapi.service('admin::user') as unknown as UserService;
  const role = (await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'strapi-super-admin' } })) as Row;
  if (!role) throw new Error('Strapi has not made its Super Admin role');
  const password = makePassword();
  const open = { password, isActive: true, blocked: false, roles: [role.id] };

  const known = (await strapi.db
    .query('admin::user')
    .findOne({ where: { email: DEMO_ADMINISTRATOR } })) as Row;
  if (known) {
    await users.updateById(known.id, open);
  } else {
    const names = { firstname: 'Demo', lastname: 'Administrator', email: DEMO_ADMINISTRATOR };
    await users.create({ ...names, ...open, registrationToken: null });
  }
  return password;
}

/** Returns the same token at every start, as long as the secrets in `.env` do not change. */
async function findOrMakeToken(strapi: Core.Strapi): Promise<string> {
  const tokens = strapi.service('admin::api-token-content-api') as unknown as TokenService;
  const known = await tokens.getByName(TOKEN_NAME, { includeDecryptedKey: true });
  if (!known) {
    const { accessKey } = await tokens.create({
      name: TOKEN_NAME,
      description: 'Made by npm run demo',
      type: 'read-only',
      lifespan: null,
    });
    return accessKey;
  }
  // If the salt has changed, the stored key no longer works.
  const { accessKey } = known;
  if (accessKey && (await tokens.getByAccessKey(tokens.hash(accessKey)))) return accessKey;
  return (await tokens.regenerate(known.id)).accessKey;
}

export async function openDemoAccess(strapi: Core.Strapi): Promise<DemoAccess> {
  const password = await resetAdministrator(strapi);
  const token = await findOrMakeToken(strapi);
  return { email: DEMO_ADMINISTRATOR, password, token };
}
