import type { Ends } from '../../../../../widgets/src/session/countdown';
import { isCheckDue, isExtendable } from '../../../../../widgets/src/session/countdown';

/** Rules of the prompt that Strapi's own panel asks for. Moments are milliseconds of this device's clock. */

/** Whoever did something within this time is at work, and is not asked whether they are there. */
const AT_WORK_FOR = 120_000;

/**
 * True where an editor at work would be warned. Strapi renews before its access token ends, which can be later than
 * the warning, and not at all after a pause in which the token ended: only the next request would.
 * What was done before this end was known led to it, and does not count twice.
 */
export function isRenewalDue(
  ends: Ends,
  { usedAt, learntAt }: { usedAt: number; learntAt: number },
  now: number
): boolean {
  if (!isCheckDue(ends, now) || now >= ends.endsAt || !isExtendable(ends)) return false;
  return usedAt > learntAt && now - usedAt < AT_WORK_FOR;
}

/** When an access token ends by the server's clock, in milliseconds; undefined for what is none. */
export function endOfToken(token: string): number | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Strapi 5.54 knows two texts about the end of a session, shown when it is over. One that warns by itself needs words
 * for it, and Strapi keeps those beside them: then ours stands down.
 */
export const doesStrapiWarn = (messages: Record<string, unknown>): boolean =>
  Object.keys(messages).some((key) => /^app\.session\.(?!ended\.)/.test(key));

/** "60 seconds", "9 minutes": each language counts in its own way. */
export function timeIn(language: string, seconds: number): string {
  const [amount, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    amount
  );
}
