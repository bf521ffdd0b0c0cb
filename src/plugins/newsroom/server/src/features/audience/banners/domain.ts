import { phaseOf } from '../../../../../shared/src/schedule';
import type { Phase, Schedule } from '../../../../../shared/src/schedule';
import type { Picture } from '../../published/projection/contract';

/** A saved banner in one locale. */
export interface Banner extends Schedule {
  /** Row id: banners of equal weight are sorted by creation. */
  id: number;
  documentId: string;
  locale: string;
  title: string;
  alt: string;
  image: Picture;
  mobileImage: Picture | null;
  /** Target URL of a click. */
  target: string;
  opensNewTab: boolean;
  weight: number;
  /** documentId */
  position: string;
}

/** Links of an ended banner keep working for an hour, because cached or open pages may still show it. */
export const GRACE_MS = 3_600_000;

/** The version in the first of the locales that has one. */
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

/** Active banners by descending weight. A weight of 0 turns a banner off. */
export const shownNow = (banners: readonly Banner[], now: number): Banner[] =>
  banners
    .filter((banner) => banner.weight > 0 && phaseOf(banner, now) === 'active')
    .sort((one, other) => other.weight - one.weight || one.id - other.id);

/** The normalised http(s) URL for the Location header; undefined if the stored URL is not one. */
export function targetOf(linkUrl: unknown): string | undefined {
  if (typeof linkUrl !== 'string' || !URL.canParse(linkUrl)) return undefined;
  const { protocol, href } = new URL(linkUrl);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

export type Following = Extract<Phase, 'active' | 'over'>;

/** Whether a banner's link still redirects. `over`: within the grace period; the click is not counted. */
export function followingOf(banner: Banner, now: number): Following | undefined {
  if (banner.weight === 0) return undefined;
  const phase = phaseOf(banner, now);
  if (phase === 'active') return phase;
  const isRecent = banner.endsAt !== null && now - banner.endsAt < GRACE_MS;
  const began = banner.startsAt === null || banner.startsAt <= now;
  return phase === 'over' && isRecent && began ? phase : undefined;
}

/** How a link is loaded: by navigation, as a resource of a page, or with HEAD. */
export type Loading = 'followed' | 'embedded' | 'looked at';

/** Values of Sec-Fetch-Dest that mean navigation. */
const PLACES: readonly unknown[] = ['document', 'iframe', 'frame', undefined];

/** Reads the Sec-Fetch headers. Old browsers without them are assumed to navigate. */
export function loadingOf(
  method: string,
  headers: Readonly<Record<string, string | string[] | undefined>>
): Loading {
  if (method !== 'GET') return 'looked at';
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': place } = headers;
  if (mode === undefined) return 'followed';
  return mode === 'navigate' && PLACES.includes(place) ? 'followed' : 'embedded';
}

/** Impressions or clicks of a banner on a day. */
export interface Tally {
  day: string;
  documentId: string;
  locale: string;
  count: number;
}

const keyOf = ({ day, documentId, locale }: Omit<Tally, 'count'>) =>
  `${day} ${documentId} ${locale}`;

/** Sums events. Sorted, so that all nodes lock rows in the same order and cannot deadlock. */
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

/** A click to be counted. */
export interface Click extends Omit<Tally, 'count'> {
  /** Hash of visitor, banner and window. */
  mark: string;
}

/** Clicks per impression; null without impressions. */
export const rateOf = (clicks: number, impressions: number): number | null =>
  impressions === 0 ? null : clicks / impressions;
