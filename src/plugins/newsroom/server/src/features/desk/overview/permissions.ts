import type { Core } from '@strapi/strapi';
import { strapiService } from '../../../kernel/strapi/service';

/** What a user may read of a type. */
export interface ReadingRights {
  /** Filters for readable rows, in the form of the database layer; empty for all rows. */
  where: Record<string, unknown>;
  mayRead: (field: string) => boolean;
}

interface PermissionChecker {
  can: { read: (entity?: unknown, field?: string) => boolean };
  sanitizedQuery: { read: (query: object) => Promise<{ filters?: Record<string, unknown> }> };
}

interface QueryParams {
  transform: (uid: string, query: object) => { where?: Record<string, unknown> };
}

/**
 * Permissions as applied by the Content Manager. Locales and conditions such as "is creator" are part of `where`.
 * Undefined if the user may not read the type.
 */
export async function findReadingRights(
  strapi: Core.Strapi,
  ability: object,
  uid: string
): Promise<ReadingRights | undefined> {
  const checkers = strapiService<{
    create: (of: { userAbility: object; model: string }) => PermissionChecker;
  }>(strapi, 'content-manager', 'permission-checker');
  const checker = checkers.create({ userAbility: ability, model: uid });
  if (!checker.can.read()) return undefined;

  const { filters = {} } = await checker.sanitizedQuery.read({});
  const { where = {} } = strapi.get<QueryParams>('query-params').transform(uid, { filters });
  return { where, mayRead: (field) => checker.can.read(undefined, field) };
}
