import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** Somebody who cannot be told from others by anything but the secret of the day. */
export interface Visitor {
  /** The same for whatever the visitor does on one day, and for nobody else's. */
  key: string;
  /** The key of the day before, in the first hours of a day: visits go on over midnight. */
  formerKey: string | undefined;
  /** A mark of what the visitor did, of which nobody without the secret can tell that it is the same visitor's. */
  markOf: (what: string) => string;
}

/** The first half of an IPv6 address, which belongs to one connection: the rest changes as devices like. */
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

/** What of an address tells visitors apart: an IPv4 address, or the network (/64) of an IPv6 address. */
export function placeOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [address = ''] = ip.split('%', 1);
  return isIPv6(address) ? networkOf(address) : ip;
}

/** 128 bits: nobody ever sees two alike by chance. */
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
