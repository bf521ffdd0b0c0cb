import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** An anonymous visitor, identified by hashes with the day's secret. */
export interface Visitor {
  /** Hash of the visitor, valid for one day. */
  key: string;
  /** Yesterday's key, in the first hours of a day, because visits continue over midnight. */
  formerKey: string | undefined;
  /** Hash of an action of the visitor. Without the secret, two marks cannot be linked to the same visitor. */
  markOf: (what: string) => string;
}

/** The /64 network of an IPv6 address, which belongs to one connection; devices change the rest. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::', 2);
  const parts = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - parts.length - rest.length);
  const whole = [...parts, ...Array<string>(zeros).fill('0'), ...rest];
  return whole
    .slice(0, 4)
    .map((part) => parseInt(part, 16).toString(16))
    .join(':');
}

/** The part of an address that identifies a visitor: the IPv4 address, or the /64 network of an IPv6 address. */
export function placeOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [address = ''] = ip.split('%', 1);
  return isIPv6(address) ? networkOf(address) : ip;
}

/** HMAC-SHA256 truncated to 128 bits, which is enough to exclude collisions. */
const sign = (salt: string, ...parts: readonly string[]): string =>
  createHmac('sha256', salt).update(parts.join('\n')).digest().toString('base64url', 0, 16);

export function visitorOf(
  place: string,
  userAgent: string,
  salt: string,
  formerSalt: string | undefined
): Visitor {
  return {
    key: sign(salt, 'visitor', place, userAgent),
    formerKey: formerSalt === undefined ? undefined : sign(formerSalt, 'visitor', place, userAgent),
    markOf: (what) => sign(salt, 'mark', what, place, userAgent),
  };
}
