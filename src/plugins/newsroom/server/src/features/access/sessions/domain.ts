/** Rules of reader sessions. Times are milliseconds since 1970. */

/** One sign-in: a chain of refresh tokens that replace each other, with common idle and absolute ends. */
export interface Family {
  family: string;
  userId: string;
  deviceId: string | null;
  /** The session whose refresh token is valid now. */
  currentSession: string;
  /** When the current session replaced its predecessor. */
  currentSince: number;
  /** Never after `absoluteExpiresAt`. */
  idleExpiresAt: number;
  absoluteExpiresAt: number;
}

/** Options of the feature, in milliseconds. */
export interface Limits {
  idleMs: number;
  absoluteMs: number;
  graceMs: number;
}

/** Each session id starts with its family's id, so that access tokens of older sessions lead to it too. */
export const familyOf = (sessionId: string): string => sessionId.split('-', 1)[0] ?? '';

export const isAlive = ({ idleExpiresAt }: Family, now: number): boolean => idleExpiresAt > now;

/** Idle end of a session that is used now. */
export const idleEnd = (absoluteExpiresAt: number, { idleMs }: Limits, now: number): number =>
  Math.min(now + idleMs, absoluteExpiresAt);

/** `parallel`: another tab has just renewed the session. `replayed`: the token was copied, or kept for too long. */
export type Standing = 'current' | 'parallel' | 'replayed';

/** Standing of a refresh token. `replacedAt` is when it was replaced; undefined if it is unknown. */
export function standingOf(
  family: Family,
  sessionId: string,
  replacedAt: number | undefined,
  { graceMs }: Limits,
  now: number
): Standing {
  if (sessionId === family.currentSession) return 'current';
  return replacedAt !== undefined && now - replacedAt <= graceMs ? 'parallel' : 'replayed';
}

/**
 * True if pages of the origin may write with the reader's cookie: the server's own origin or a configured one.
 * Browsers send Origin with every write, so a write without it is not from an allowed page.
 */
export function isOriginAllowed(
  origin: string | undefined,
  own: { host: string; publicUrl: string },
  named: readonly string[]
): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  if (asked.host === own.host) return true;
  const allowed = [own.publicUrl, ...named].filter((url) => URL.canParse(url));
  return allowed.some((url) => new URL(url).origin === asked.origin);
}
