import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { addDays, createCalendar } from '../../../kernel/time/local-time';
import { optionsOf } from '../../../kernel/options';
import { createRateLimit } from '../../../kernel/http/rate-limit';
import { defineService } from '../../../kernel/strapi/service';
import { createTtlCache } from '../../../kernel/run/ttl-cache';
import type { Beacon, Refusal } from './domain';
import { refusalOf } from './domain';
import type { Visitor } from './domain-visitor';
import { placeOf, visitorOf } from './domain-visitor';
import { createSaltStore } from './store';

/** A visitor and the day of the site. */
export interface Identified {
  visitor: Visitor;
  day: string;
  /** Start of that day, in milliseconds since 1970. */
  dayStart: number;
}

export interface VisitorsService {
  /** Why a beacon is not counted; undefined if it may be. Throws TooManyRequests if the address exceeds the limit. */
  refusal: (beacon: Beacon) => Promise<Refusal | undefined>;
  /** Identifies the visitor of a beacon. */
  identify: (beacon: Beacon, now: number) => Promise<Identified>;
}

/** Milliseconds for which a secret is cached in memory. */
const SALT_TTL_MS = 3_600_000;
/** Milliseconds after midnight for which visits of the day before may continue. */
const DAY_OVERLAP_MS = 4 * 3_600_000;

function createVisitorsService({ strapi }: { strapi: Core.Strapi }): VisitorsService {
  const { timeZone, visitors } = optionsOf(strapi);
  const calendar = createCalendar(timeZone);
  const store = createSaltStore(strapi);
  const limit = createRateLimit(visitors.requestsPerMinute);
  /** Salts by day: today's, and yesterday's in the first hours. */
  const cachedSalts = createTtlCache<{ salt: string | undefined }>(SALT_TTL_MS);

  async function makeSalt(day: string, now: number): Promise<string> {
    const known = await store.find(day);
    if (known !== undefined) return known;
    await store.add(day, randomBytes(32).toString('base64url'), now);
    const salt = await store.find(day);
    if (salt === undefined)
      throw new Error(`The visitor salt of ${day} was deleted while it was in use`);
    return salt;
  }

  async function formerSalt(day: string): Promise<string | undefined> {
    const { salt } = await cachedSalts(day, async () => ({ salt: await store.find(day) }));
    return salt;
  }

  return {
    async refusal(beacon) {
      await limit(placeOf(beacon.ip));
      return refusalOf(beacon);
    },

    async identify({ ip, userAgent }, now) {
      const { day, start } = calendar(now);
      const { salt = '' } = await cachedSalts(day, async () => ({
        salt: await makeSalt(day, now),
      }));
      const former = now - start < DAY_OVERLAP_MS ? await formerSalt(addDays(day, -1)) : undefined;
      return { visitor: visitorOf(placeOf(ip), userAgent, salt, former), day, dayStart: start };
    },
  };
}

export const visitorsService = defineService('visitors', createVisitorsService);
