/** Rules of editors' sessions, which are Strapi's own. Moments are milliseconds since 1970. */

/** The session that could be renewed now. */
export interface RenewableSession {
  /** `refresh` for whoever asked to be remembered at sign-in, else `session`. */
  type: string;
  /** When it took the place of the one before it: each renewal makes a new one. */
  renewedAt: number;
  expiresAt: number;
  absoluteExpiresAt: number;
}

/**
 * When saving would fail. Until then the access token, which lives for minutes, can be replaced; Strapi refuses that
 * when the last renewal is longer ago than the limit of today's configuration, and when the token itself has run out.
 * The absolute end counts from its first moment, though an access token made just before it could still be good for a
 * while: nothing renews it any more, and the session may be purged at any time.
 */
export function endsOf(
  session: RenewableSession,
  idleSeconds: number | undefined
): { idleExpiresAt: number; absoluteExpiresAt: number } {
  const { renewedAt, expiresAt, absoluteExpiresAt } = session;
  const byLimit = idleSeconds === undefined ? Infinity : renewedAt + idleSeconds * 1000;
  return { idleExpiresAt: Math.min(byLimit, expiresAt, absoluteExpiresAt), absoluteExpiresAt };
}
