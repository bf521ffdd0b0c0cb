/** Rules of editor sessions, which Strapi manages. Times are milliseconds since 1970. */

/** The session that can be renewed now. */
export interface RenewableSession {
  /** `refresh` with "remember me", else `session`. */
  type: string;
  /** When it replaced its predecessor: each renewal creates a new session. */
  renewedAt: number;
  expiresAt: number;
  absoluteExpiresAt: number;
}

/**
 * The times at which saving would start to fail. Until then the access token, which lives for minutes, can be renewed.
 * Strapi rejects that if the last renewal is older than the configured idle limit, or if the refresh token has expired.
 * The absolute end counts from its first moment, although an access token issued just before it may still be valid:
 * nothing renews it, and the session may be purged at any time.
 */
export function endsOf(
  session: RenewableSession,
  idleSeconds: number | undefined
): { idleExpiresAt: number; absoluteExpiresAt: number } {
  const { renewedAt, expiresAt, absoluteExpiresAt } = session;
  const byLimit = idleSeconds === undefined ? Infinity : renewedAt + idleSeconds * 1000;
  return { idleExpiresAt: Math.min(byLimit, expiresAt, absoluteExpiresAt), absoluteExpiresAt };
}
