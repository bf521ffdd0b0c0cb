import type { Core } from '@strapi/strapi';
import { mayOriginWrite, OriginNotAllowed } from '../../access/sessions';
import { beaconOf } from '../visitors';
import type { Rating } from './contract';
import { ratingsService } from './service';
import type { Headers, Sender } from './voters';
import { findSender, makeReader, voterCookie } from './voters';

/** Handling of rating requests, shared by REST and GraphQL. */

export interface RatingRequest {
  headers: Headers;
  ip: string;
}

export interface Outcome {
  rating: Rating;
  /** Value of a Set-Cookie header. */
  cookie?: string;
}

/** Assigns votes cast in this browser before signing in to the user. */
async function adoptEarlierVotes(strapi: Core.Strapi, { user, reader }: Sender): Promise<void> {
  if (user && reader) await ratingsService.from(strapi).adopt(reader.voter, user);
}

/**
 * CSRF protection. A header is set on purpose, but cookies are sent automatically and a first vote needs nothing: these
 * are accepted only from allowed origins, or any site could vote with its visitors' browsers.
 */
function requireAllowedOrigin(
  strapi: Core.Strapi,
  { headers }: RatingRequest,
  { user, reader }: Sender
): void {
  if (user || reader?.by === 'header') return;
  if (!mayOriginWrite(strapi, headers)) throw new OriginNotAllowed();
}

export async function readRating(
  strapi: Core.Strapi,
  asking: RatingRequest,
  documentId: string
): Promise<Outcome> {
  const sender = await findSender(strapi, asking.headers);
  await adoptEarlierVotes(strapi, sender);
  const voter = sender.user ?? sender.reader?.voter;
  return { rating: await ratingsService.from(strapi).read(documentId, voter) };
}

export async function rate(
  strapi: Core.Strapi,
  asking: RatingRequest,
  documentId: string,
  score: number
): Promise<Outcome> {
  const ratings = ratingsService.from(strapi);
  await ratings.limitVotes(asking.ip);
  const sender = await findSender(strapi, asking.headers);
  requireAllowedOrigin(strapi, asking, sender);
  await ratings.admit(documentId, beaconOf(asking), sender.user !== undefined);
  await adoptEarlierVotes(strapi, sender);
  if (sender.user) return { rating: await ratings.cast(documentId, sender.user, score) };
  const reader = sender.reader ?? makeReader(strapi, sender.keepsVoter ? 'header' : 'cookie');
  const rating = await ratings.cast(documentId, reader.voter, score);
  return reader.by === 'header'
    ? { rating: { ...rating, voter: reader.token } }
    : { rating, cookie: voterCookie(strapi, reader) };
}

export async function withdrawRating(
  strapi: Core.Strapi,
  asking: RatingRequest,
  documentId: string
): Promise<Outcome> {
  const sender = await findSender(strapi, asking.headers);
  requireAllowedOrigin(strapi, asking, sender);
  await adoptEarlierVotes(strapi, sender);
  const voter = sender.user ?? sender.reader?.voter;
  return { rating: await ratingsService.from(strapi).withdraw(documentId, voter) };
}
