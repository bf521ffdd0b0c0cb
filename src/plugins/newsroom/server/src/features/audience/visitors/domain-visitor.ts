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

/** The eight groups of an IPv6 address. An IPv4 address at its end is two groups. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_whole, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = '', tail] = hex.split('::', 2);
  const parts = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - parts.length - rest.length);
  const whole = [...parts, ...Array<string>(zeros).fill('0'), ...rest];
  return whole.map((part) => parseInt(part, 16));
}

/** The IPv4 address that an IPv6 address stands for (RFC 4291, 2.5.5.2), else its /64 network, which is one connection's. */
function networkOf(address: string): string {
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

/** The part of an address that identifies a visitor: the IPv4 address, or the /64 network of an IPv6 address. */
export function placeOf(ip: string): string {
  // Node writes IPv4 clients so on a socket that takes both; the other ways to write it come from proxies.
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
