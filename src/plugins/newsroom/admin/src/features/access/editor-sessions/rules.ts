import type { Ends } from '../../../../../widgets/src/session/countdown';
import { isCheckDue, isExtendable } from '../../../../../widgets/src/session/countdown';

/** Rules of the session prompt in Strapi's admin panel. Times are milliseconds of this device's clock. */

/** An editor with input in the last 2 minutes is active: the session is renewed without a prompt. */
const AT_WORK_FOR = 120_000;

/**
 * True if an active editor would otherwise see the warning. Strapi renews shortly before its access token ends, which
 * can be after the warning. If the token ended during a pause, only the next request renews it.
 * Input from before this end was known does not count: the end already includes it.
 */
export function isRenewalDue(
  ends: Ends,
  { usedAt, learntAt }: { usedAt: number; learntAt: number },
  now: number
): boolean {
  if (!isCheckDue(ends, now) || now >= ends.endsAt || !isExtendable(ends)) return false;
  return usedAt > learntAt && now - usedAt < AT_WORK_FOR;
}

/** Expiry of an access token, in milliseconds of the server's clock; undefined if the token cannot be read. */
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
 * True if Strapi warns by itself; then our prompt is not shown. Strapi 5.54 has two `app.session.ended.*` texts only. A
 * version with a warning would need further texts under `app.session.`.
 */
export const doesStrapiWarn = (messages: Record<string, unknown>): boolean =>
  Object.keys(messages).some((key) => /^app\.session\.(?!ended\.)/.test(key));

/** A duration in the given language, such as "60 seconds" or "9 minutes". */
export function timeIn(language: string, seconds: number): string {
  const [amount, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    amount
  );
}
