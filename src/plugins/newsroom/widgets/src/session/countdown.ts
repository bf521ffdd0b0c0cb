/** Rules of the countdown. They use the device's wall clock, because timers stop in sleeping or hidden pages. */

/** The server's response about a session. */
export interface SessionAnswer {
  authenticated: boolean;
  now: string;
  idleExpiresAt: string | null;
  absoluteExpiresAt: string | null;
  warnBeforeSeconds: number;
}

/** Ends of a session, in milliseconds of this device's clock. */
export interface Ends {
  endsAt: number;
  /** Absolute end, which cannot be extended. */
  finalAt: number;
  warnMs: number;
}

export type Phase = 'anonymous' | 'active' | 'warning' | 'expired';

/** Milliseconds before the warning at which the server is asked, in case the session was extended elsewhere. */
const CHECK_AHEAD = 2_000;
const LONGEST_REST = 30_000;

/**
 * Converts the server's times to this device's clock, counted from when the request was sent, so that the end is never
 * assumed later than it is.
 */
export function endsOf(answer: SessionAnswer, sentAt: number): Ends | undefined {
  const { authenticated, idleExpiresAt, absoluteExpiresAt } = answer;
  if (!authenticated || !idleExpiresAt || !absoluteExpiresAt) return undefined;
  const offset = sentAt - Date.parse(answer.now);
  return {
    endsAt: Date.parse(idleExpiresAt) + offset,
    finalAt: Date.parse(absoluteExpiresAt) + offset,
    warnMs: answer.warnBeforeSeconds * 1000,
  };
}

export function phaseAt({ endsAt, warnMs }: Ends, now: number): Phase {
  if (now >= endsAt) return 'expired';
  return now >= endsAt - warnMs ? 'warning' : 'active';
}

/** True if the session can still be extended; near the absolute end it can only warn. */
export const isExtendable = ({ endsAt, finalAt }: Ends): boolean => finalAt - endsAt >= 1000;

export const secondsLeft = ({ endsAt }: Ends, now: number): number =>
  Math.max(0, Math.ceil((endsAt - now) / 1000));

/** Seconds announced by screen readers: in steps of twenty, and 10 for the last ten seconds. */
export const spokenSeconds = (seconds: number): number =>
  seconds > 10 ? Math.ceil(seconds / 20) * 20 : 10;

/** Minimum time between two keep-alive requests caused by activity. */
export const restBetweenUses = (idleMs: number): number =>
  Math.min(300_000, Math.max(1_000, idleMs / 10));

/** True shortly before the warning, when the server should be asked. */
export const isCheckDue = ({ endsAt, warnMs }: Ends, now: number): boolean =>
  now >= endsAt - warnMs - CHECK_AHEAD;

/** Milliseconds until the next check; short, because timers stop while a device sleeps. */
export function restUntilNextLook(ends: Ends, now: number): number {
  const warnAt = ends.endsAt - ends.warnMs;
  if (now >= warnAt) return (ends.endsAt - now) % 1000 || 1000;
  const next = [warnAt - CHECK_AHEAD, warnAt].find((moment) => moment > now) ?? warnAt;
  return Math.min(LONGEST_REST, next - now);
}
