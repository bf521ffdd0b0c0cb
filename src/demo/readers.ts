/** How many readers the demo pretends to have had. Pure: the same keys and days give the same figures. */

/** What the site says of itself at the load: visits of today, of this month, and ever. */
export const VISITS = { today: 2_235, month: 69_140, total: 1_552_382 };

/** Visits of a day before this month, on average. */
const USUAL = 3_000;

/** Days of history. */
const HISTORY = 60;

/** A number from 0 to 1 that belongs to a text. */
function chance(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
    hash ^= hash >>> 13;
  }
  return (hash >>> 0) / 4_294_967_296;
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** People read news on working days: less on Saturday, least on Sunday. */
const RHYTHM = [0.68, 1.06, 1.1, 1.08, 1.05, 1.02, 0.78];

const weightOf = (day: string, key: string): number =>
  (RHYTHM[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1) * (0.88 + 0.24 * chance(`${key} ${day}`));

interface DayOfVisits {
  day: string;
  visits: number;
}

/** Numbers in proportion to their weights, of which the sum is exactly `sum`. */
function share(sum: number, weights: readonly number[]): number[] {
  const all = weights.reduce((one, other) => one + other, 0);
  let given = 0;
  let weighed = 0;
  return weights.map((weight) => {
    weighed += weight;
    const until = Math.round((sum * weighed) / all);
    const own = until - given;
    given = until;
    return own;
  });
}

/** Visits of each day until today. On the first of a month there is nothing but today, and the month is as much. */
export function visitsUntil(today: string): DayOfVisits[] {
  const days = Array.from({ length: HISTORY }, (_, ago) => addDays(today, ago - HISTORY));
  const month = days.filter((day) => day.slice(0, 7) === today.slice(0, 7));
  const inMonth = share(
    VISITS.month - VISITS.today,
    month.map((day) => weightOf(day, 'visits'))
  );
  const before = days.filter((day) => !month.includes(day));
  return [
    ...before.map((day) => ({ day, visits: Math.round(USUAL * weightOf(day, 'visits')) })),
    ...month.map((day, nth) => ({ day, visits: inMonth[nth] ?? 0 })),
    { day: today, visits: VISITS.today },
  ];
}

/**
 * Views of an article on each day since it appeared, at most of the last days: many at first, then fewer, and a few
 * for ever. Some articles are read more than others.
 */
export function viewsUntil(
  today: string,
  { key, hoursAgo }: { key: string; hoursAgo: number },
  share: number
): { day: string; views: number }[] {
  const age = Math.floor(hoursAgo / 24);
  const first = (280 + 900 * chance(key) ** 2) * share;
  const lasting = (4 + 14 * chance(`${key} lasting`)) * share;
  return Array.from({ length: Math.min(age, HISTORY) + 1 }, (_, nth) => {
    const ago = Math.min(age, HISTORY) - nth;
    const day = addDays(today, -ago);
    // Today is not over, and what came in the night had little time.
    const part = ago === 0 ? 0.6 * Math.min(1, hoursAgo / 12) : 1;
    const usual = first * Math.exp(-(age - ago) / 3.5) + lasting;
    return { day, views: Math.round(usual * weightOf(day, key) * part) };
  }).filter(({ views }) => views > 0);
}

/** Readers of a hundred who give 1, 2, 3, 4 and 5 points: to what most of them like, and to what divides them. */
const LIKED = [2, 3, 11, 34, 50];
const DIVIDING = [17, 12, 16, 24, 31];

/** Articles that readers vote on here, by key. */
const VOTED_ON: Readonly<Record<string, readonly number[]>> = {
  bridge: LIKED,
  'ferry-stops': DIVIDING,
  'road-works': DIVIDING,
  'boat-race': LIKED,
  'lantern-night': LIKED,
  'shore-forest': LIKED,
};

/** What readers say of an article here, vote by vote: a few dozen, or nothing. */
export function votesOf(key: string): number[] {
  const shares = VOTED_ON[key];
  if (!shares) return [];
  return Array.from({ length: 24 + Math.floor(30 * chance(`${key} voters`)) }, (_, nth) => {
    let left = 100 * chance(`${nth} votes on ${key}`);
    const at = shares.findIndex((part) => (left -= part) < 0);
    return at < 0 ? 5 : at + 1;
  });
}

/** Votes of an article from an older site and their points: some have a few, some have none. */
export function ratingOf(key: string): { count: number; sum: number } {
  const votes = Math.floor(40 * chance(`${key} votes`)) - 12;
  const count = Math.max(0, votes);
  return { count, sum: Math.round(count * (3.4 + 1.5 * chance(`${key} score`))) };
}

/** Days on which the demo's banners were shown before today. */
const BANNER_DAYS = 29;

/** How often a banner was shown and followed on each of the last days: the heavier, the more often. */
export function bannerUntil(
  today: string,
  { key, weight, since }: { key: string; weight: number; since: number },
  share: number
): { day: string; impressions: number; clicks: number }[] {
  const usual = (180 + 90 * weight) * (0.8 + 0.4 * chance(`${key} shown`)) * share;
  const rate = 0.004 + 0.012 * chance(`${key} followed`);
  let owed = 0;
  return Array.from({ length: Math.min(BANNER_DAYS, since) + 1 }, (_, nth) => {
    const ago = Math.min(BANNER_DAYS, since) - nth;
    const day = addDays(today, -ago);
    const impressions = Math.round(usual * weightOf(day, `${key} banner`) * (ago === 0 ? 0.6 : 1));
    // Parts of a click are kept for the days after, so that rarely shown banners are followed at times, too.
    owed += impressions * rate * (0.6 + 0.8 * chance(`${key} clicks ${day}`));
    const clicks = Math.floor(owed);
    owed -= clicks;
    return { day, impressions, clicks };
  });
}
