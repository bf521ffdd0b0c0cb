/** Rules of readers' sessions. Moments are milliseconds since 1970. */

/** Everything that follows from one sign-in: refresh tokens that replace each other, and one clock for all of them. */
export interface Family {
  family: string;
  userId: string;
  deviceId: string | null;
  /** The one session whose refresh token is good now. */
  currentSession: string;
  /** When the current session took the place of the one before it. */
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

/** The family stands in the id of each of its sessions, so that an access token of an older one leads to it too. */
export const familyOf = (sessionId: string): string => sessionId.split('-', 1)[0] ?? '';

export const isAlive = ({ idleExpiresAt }: Family, now: number): boolean => idleExpiresAt > now;

/** When a session that is used now ends if it is not used again. */
export const idleEnd = (absoluteExpiresAt: number, { idleMs }: Limits, now: number): number =>
  Math.min(now + idleMs, absoluteExpiresAt);

/** `parallel`: another tab renewed the session a moment ago. `replayed`: the token was copied, or kept for too long. */
export type Standing = 'current' | 'parallel' | 'replayed';

/** What a refresh token is worth, by when another one took its place; undefined: nobody knows of it any more. */
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
 * Whether a page of this origin may write with the reader's cookie: a page of the server's own, or one that is named.
 * Browsers say the origin of every write, so a write without one comes from no page of ours.
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
