import type { Core } from '@strapi/strapi';
import type { RenewableSession } from './domain';

interface Row {
  type: string | null;
  childId: string | null;
  createdAt: string | Date | number;
  expiresAt: string | Date | number;
  absoluteExpiresAt: string | Date | number | null;
}

/** Upper limit of renewals followed; more than can happen during the life of an access token. */
const MOST_RENEWALS = 50;

const timeOf = (moment: string | Date | number): number => new Date(moment).getTime();

/**
 * Follows renewals to the current successor of a session: a tab may hold an access token of a session that another tab
 * has renewed since. Undefined if none is left.
 */
export async function findRenewable(
  strapi: Core.Strapi,
  sessionId: string
): Promise<RenewableSession | undefined> {
  let next: string | null = sessionId;
  let row: Row | null = null;
  for (let step = 0; next !== null && step < MOST_RENEWALS; step += 1) {
    row = (await strapi.db
      .query('admin::session')
      .findOne({ where: { sessionId: next, origin: 'admin' } })) as Row | null;
    next = row?.childId ?? null;
  }
  if (!row) return undefined;
  const expiresAt = timeOf(row.expiresAt);
  return {
    type: row.type ?? 'refresh',
    renewedAt: timeOf(row.createdAt),
    expiresAt,
    absoluteExpiresAt: row.absoluteExpiresAt === null ? expiresAt : timeOf(row.absoluteExpiresAt),
  };
}
