/** Rules of the countdown, by the wall clock of this device: timers stand still in a sleeping or hidden page. */

/** What the server answers about a session. */
export interface SessionAnswer {
  authenticated: boolean;
  now: string;
  idleExpiresAt: string | null;
  absoluteExpiresAt: string | null;
  warnBeforeSeconds: number;
}

/** When a session ends, in milliseconds of this device's clock. */
export interface Ends {
  endsAt: number;
  /** No use extends it beyond this. */
  finalAt: number;
  warnMs: number;
}

export type Phase = 'anonymous' | 'active' | 'warning' | 'expired';

/** Asked this long before the warning, so that nobody is warned of an end that was put off elsewhere. */
const CHECK_AHEAD = 2_000;
const LONGEST_REST = 30_000;

/**
 * Translates the server's moments to this device's clock. The question was sent before the server looked at its own
 * clock, so the end is never taken for later than it is.
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

/** A session that has reached its last stretch cannot be kept alive, only saved from surprise. */
export const isExtendable = ({ endsAt, finalAt }: Ends): boolean => finalAt - endsAt >= 1000;

export const secondsLeft = ({ endsAt }: Ends, now: number): number =>
  Math.max(0, Math.ceil((endsAt - now) / 1000));

/** What a screen reader says instead of every second: steps of twenty seconds, and the last ten. */
export const spokenSeconds = (seconds: number): number =>
  seconds > 10 ? Math.ceil(seconds / 20) * 20 : 10;

/** How long the server is left alone between two signs of use. */
export const restBetweenUses = (idleMs: number): number =>
  Math.min(300_000, Math.max(1_000, idleMs / 10));

/** True shortly before the warning. */
export const isCheckDue = ({ endsAt, warnMs }: Ends, now: number): boolean =>
  now >= endsAt - warnMs - CHECK_AHEAD;

/** Milliseconds until there is something to look at; not long, since no timer runs while a device sleeps. */
export function restUntilNextLook(ends: Ends, now: number): number {
  const warnAt = ends.endsAt - ends.warnMs;
  if (now >= warnAt) return (ends.endsAt - now) % 1000 || 1000;
  const next = [warnAt - CHECK_AHEAD, warnAt].find((moment) => moment > now) ?? warnAt;
  return Math.min(LONGEST_REST, next - now);
}
