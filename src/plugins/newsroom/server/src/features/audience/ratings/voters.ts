import type { Core } from '@strapi/strapi';
import { findSignedIn, readerCookieAttributes } from '../../access/sessions';
import type { Voter } from './domain';
import { readerVoter, userVoter } from './domain';
import { hashOfToken, newToken } from './domain-token';
import { VoterInvalid } from './errors';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface KnownReader {
  voter: Voter;
  token: string;
  /** Browsers send cookies automatically; a header is set by the page on purpose. */
  by: 'cookie' | 'header';
}

/** The sender of a request. */
export interface Sender {
  user: Voter | undefined;
  /** The browser's anonymous voter, if any. */
  reader: KnownReader | undefined;
  /** True if the frontend stores the voter token itself, because its site cannot use our cookies. */
  keepsVoter: boolean;
}

const COOKIE = 'newsroom_voter';
/** One year in seconds. */
const MAX_AGE = 365 * 24 * 3_600;

const secretsOf = (strapi: Core.Strapi): string[] =>
  [strapi.config.get<string | string[]>('server.app.keys', [])].flat();

const textOf = (header: string | string[] | undefined): string => [header].flat()[0] ?? '';

/** `Authorization: Voter <token>`; without a token for the first vote. */
const HEADER = /^voter(?:\s+(.*))?$/i;

/** The anonymous reader by header or cookie. Invalid cookies are ignored; an invalid header throws VoterInvalid. */
export function findReader(
  strapi: Core.Strapi,
  { authorization, cookie }: Headers
): KnownReader | undefined {
  const secrets = secretsOf(strapi);
  const header = HEADER.exec(textOf(authorization));
  if (header) {
    const token = header[1]?.trim();
    if (!token) return undefined;
    const hash = hashOfToken(token, secrets);
    if (hash === undefined) throw new VoterInvalid();
    return { voter: readerVoter(hash), token, by: 'header' };
  }
  for (const pair of textOf(cookie).split(';')) {
    const [name, token = ''] = pair.trim().split('=', 2);
    const hash = name === COOKIE ? hashOfToken(token, secrets) : undefined;
    if (hash !== undefined) return { voter: readerVoter(hash), token, by: 'cookie' };
  }
  return undefined;
}

/** Identifies the sender. Throws TokenInvalid or VoterInvalid instead of treating bad credentials as anonymous. */
export async function findSender(strapi: Core.Strapi, headers: Headers): Promise<Sender> {
  const user = await findSignedIn(strapi, headers);
  return {
    user: user === undefined ? undefined : userVoter(user),
    reader: findReader(strapi, headers),
    keepsVoter: HEADER.test(textOf(headers['authorization'])),
  };
}

/** Creates a new anonymous reader. */
export function makeReader(strapi: Core.Strapi, by: KnownReader['by']): KnownReader {
  const [secret] = secretsOf(strapi);
  if (!secret)
    throw new Error('server.app.keys is empty (APP_KEYS): voter tokens cannot be signed');
  const token = newToken(secret);
  const hash = hashOfToken(token, [secret]) ?? '';
  return { voter: readerVoter(hash), token, by };
}

/** Value of the Set-Cookie header that stores a voter. */
export const voterCookie = (strapi: Core.Strapi, { token }: KnownReader): string =>
  [`${COOKIE}=${token}`, `Max-Age=${MAX_AGE}`, ...readerCookieAttributes(strapi)].join('; ');
