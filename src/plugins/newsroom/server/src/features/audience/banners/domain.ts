import { phaseOf } from '../../../../../shared/src/schedule';
import type { Phase, Schedule } from '../../../../../shared/src/schedule';
import type { Picture } from '../../published/projection/contract';

/** A banner in one locale, as it is saved. */
export interface Banner extends Schedule {
  /** Of its row: banners that weigh the same stand in the order in which they were made. */
  id: number;
  documentId: string;
  locale: string;
  title: string;
  alt: string;
  image: Picture;
  mobileImage: Picture | null;
  /** Where a click leads. */
  target: string;
  opensNewTab: boolean;
  weight: number;
  /** documentId */
  position: string;
}

/** A banner that is over still leads where it led for an hour: pages that show it were sent before, or stand open. */
export const GRACE_MS = 3_600_000;

/** Which version of a document is asked for: that of the first of the locales that has one. */
export function versionIn<Version extends { locale: string | null }>(
  versions: readonly Version[],
  locales: readonly string[]
): Version | undefined {
  for (const locale of locales) {
    const found = versions.find((version) => version.locale === locale);
    if (found) return found;
  }
  return undefined;
}

/** Those that are shown now, the heaviest first. A weight of 0 switches a banner off. */
export const shownNow = (banners: readonly Banner[], now: number): Banner[] =>
  banners
    .filter((banner) => banner.weight > 0 && phaseOf(banner, now) === 'active')
    .sort((one, other) => other.weight - one.weight || one.id - other.id);

/** Where a click leads: an absolute address of the web, in the form in which it may stand in a header. */
export function targetOf(linkUrl: unknown): string | undefined {
  if (typeof linkUrl !== 'string' || !URL.canParse(linkUrl)) return undefined;
  const { protocol, href } = new URL(linkUrl);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

export type Following = Extract<Phase, 'active' | 'over'>;

/** Whether a link that somebody follows still leads somewhere; `over`: for a while, and it is not counted. */
export function followingOf(banner: Banner, now: number): Following | undefined {
  if (banner.weight === 0) return undefined;
  const phase = phaseOf(banner, now);
  if (phase === 'active') return phase;
  const isRecent = banner.endsAt !== null && now - banner.endsAt < GRACE_MS;
  const began = banner.startsAt === null || banner.startsAt <= now;
  return phase === 'over' && isRecent && began ? phase : undefined;
}

/** How a link is loaded: by somebody who goes there, by a page that shows what it finds there, or for its headers alone. */
export type Loading = 'followed' | 'embedded' | 'looked at';

/** Where a link leads that somebody follows: a tab or a window, new or not, or a frame with the link in it. */
const PLACES: readonly unknown[] = ['document', 'iframe', 'frame', undefined];

/** Browsers say what they load a link for; those that are too old to say so are believed. */
export function loadingOf(
  method: string,
  headers: Readonly<Record<string, string | string[] | undefined>>
): Loading {
  if (method !== 'GET') return 'looked at';
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': place } = headers;
  if (mode === undefined) return 'followed';
  return mode === 'navigate' && PLACES.includes(place) ? 'followed' : 'embedded';
}

interface Freshness {
  maxAge: number;
  sharedMaxAge: number;
  staleWhileRevalidate: number;
}

/** What is kept, fresh or stale, is not shown beyond the next start or end, in seconds from now. */
export function freshUntil(freshness: Freshness, seconds: number): Freshness {
  const left = Math.max(0, Math.floor(seconds));
  const maxAge = Math.min(freshness.maxAge, left);
  const sharedMaxAge = Math.min(freshness.sharedMaxAge, left);
  const rest = left - Math.max(maxAge, sharedMaxAge);
  return {
    maxAge,
    sharedMaxAge,
    staleWhileRevalidate: Math.min(freshness.staleWhileRevalidate, rest),
  };
}

/** How often a banner was shown or followed on a day. */
export interface Tally {
  day: string;
  documentId: string;
  locale: string;
  count: number;
}

const keyOf = ({ day, documentId, locale }: Omit<Tally, 'count'>) =>
  `${day} ${documentId} ${locale}`;

/** Sums, in one order on all nodes: whoever locks rows in one order waits in no circle. */
export function sumsOf(events: readonly Omit<Tally, 'count'>[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const { day, documentId, locale } of events) {
    const event = { day, documentId, locale };
    const known = sums.get(keyOf(event));
    if (known) known.count += 1;
    else sums.set(keyOf(event), { ...event, count: 1 });
  }
  return [...sums.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** A click on its way to be counted. */
export interface Click extends Omit<Tally, 'count'> {
  /** The code of this visitor, this banner and this window of time. */
  mark: string;
}

/** Clicks for each impression; null where there is none. */
export const rateOf = (clicks: number, impressions: number): number | null =>
  impressions === 0 ? null : clicks / impressions;
