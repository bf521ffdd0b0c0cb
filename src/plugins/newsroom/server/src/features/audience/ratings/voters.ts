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
  /** A cookie comes along without the page's doing. */
  by: 'cookie' | 'header';
}

/** Who a request comes from. */
export interface Sender {
  user: Voter | undefined;
  /** Who the browser was when it voted without signing in. */
  reader: KnownReader | undefined;
  /** The frontend keeps the voter itself, because its site cannot have our cookies. */
  keepsVoter: boolean;
}

const COOKIE = 'newsroom_voter';
/** A year: whoever comes back later is a new voter. */
const MAX_AGE = 365 * 24 * 3_600;

const secretsOf = (strapi: Core.Strapi): string[] =>
  [strapi.config.get<string | string[]>('server.app.keys', [])].flat();

const textOf = (header: string | string[] | undefined): string => [header].flat()[0] ?? '';

/** `Authorization: Voter`, with the voter that an answer gave, or without one the first time. */
const HEADER = /^voter(?:\s+(.*))?$/i;

/** The reader that a request says it comes from, by header or cookie. A cookie that is none of ours is no cookie. */
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

/** Throws TokenInvalid or VoterInvalid rather than taking somebody for nobody. */
export async function findSender(strapi: Core.Strapi, headers: Headers): Promise<Sender> {
  const user = await findSignedIn(strapi, headers);
  return {
    user: user === undefined ? undefined : userVoter(user),
    reader: findReader(strapi, headers),
    keepsVoter: HEADER.test(textOf(headers['authorization'])),
  };
}

/** Somebody who votes for the first time. */
export function makeReader(strapi: Core.Strapi, by: KnownReader['by']): KnownReader {
  const [secret] = secretsOf(strapi);
  if (!secret)
    throw new Error('server.app.keys is empty (APP_KEYS): voter tokens cannot be signed');
  const token = newToken(secret);
  const hash = hashOfToken(token, [secret]) ?? '';
  return { voter: readerVoter(hash), token, by };
}

/** The header that has a browser keep a voter. */
export const voterCookie = (strapi: Core.Strapi, { token }: KnownReader): string =>
  [`${COOKIE}=${token}`, `Max-Age=${MAX_AGE}`, ...readerCookieAttributes(strapi)].join('; ');
