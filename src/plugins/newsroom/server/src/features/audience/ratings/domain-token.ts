import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Voter tokens, which identify a browser when it votes again: random bytes, signed so that clients cannot invent
 * them. Only a hash is stored, so that the database does not reveal tokens.
 */

const BYTES = 16;

const sign = (secret: string, text: string): Buffer =>
  createHmac('sha256', `newsroom voter ${secret}`).update(text).digest().subarray(0, BYTES);

export function newToken(secret: string): string {
  const text = randomBytes(BYTES).toString('base64url');
  return `${text}.${sign(secret, text).toString('base64url')}`;
}

/** The stored hash of a token; undefined if none of the secrets has signed it. */
export function hashOfToken(token: string, secrets: readonly string[]): string | undefined {
  const [, text, signature] = /^([\w-]{22})\.([\w-]{22})$/.exec(token) ?? [];
  if (text === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== BYTES) return undefined;
  if (!secrets.some((secret) => timingSafeEqual(sign(secret, text), given))) return undefined;
  return createHash('sha256').update(text).digest().toString('base64url', 0, BYTES);
}
