/** Invented audience figures of the demo. Pure: the same keys and days give the same figures. */

/** Visits at the time of the load: of today, of this month, and in total. */
export const VISITS = { today: 2_235, month: 69_140, total: 1_552_382 };

/** Average visits per day before this month. */
const USUAL = 3_000;

/** Days of history. */
const HISTORY = 60;

/** A pseudo-random number from 0 to 1, determined by a text. */
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

/** Relative visits by day of the week, from Sunday: fewer on Saturday, fewest on Sunday. */
const RHYTHM = [0.68, 1.06, 1.1, 1.08, 1.05, 1.02, 0.78];

const weightOf = (day: string, key: string): number =>
  (RHYTHM[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1) * (0.88 + 0.24 * chance(`${key} ${day}`));

interface DayOfVisits {
  day: string;
  visits: number;
}

/** Integers in proportion to their weights that add up to exactly `sum`. */
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

/** Visits per day until today. On the first day of a month, the month's visits are those of today. */
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
 * Views of an article per day since its publication, limited to the days of history: many at first, then fewer, down to
 * a constant few. Some articles are read more than others.
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
    // Today is not over, and recent articles had little time.
    const part = ago === 0 ? 0.6 * Math.min(1, hoursAgo / 12) : 1;
    const usual = first * Math.exp(-(age - ago) / 3.5) + lasting;
    return { day, views: Math.round(usual * weightOf(day, key) * part) };
  }).filter(({ views }) => views > 0);
}

/** Percentages of votes with 1 to 5 points, for articles that most readers like and for controversial ones. */
const LIKED = [2, 3, 11, 34, 50];
const DIVIDING = [17, 12, 16, 24, 31];

/** Distribution of votes by article key, for articles with votes. */
const VOTED_ON: Readonly<Record<string, readonly number[]>> = {
  bridge: LIKED,
  'ferry-stops': DIVIDING,
  'road-works': DIVIDING,
  'boat-race': LIKED,
  'lantern-night': LIKED,
  'shore-forest': LIKED,
};

/** Votes on an article: a few dozen, or none. */
export function votesOf(key: string): number[] {
  const shares = VOTED_ON[key];
  if (!shares) return [];
  return Array.from({ length: 24 + Math.floor(30 * chance(`${key} voters`)) }, (_, nth) => {
    let left = 100 * chance(`${nth} votes on ${key}`);
    const at = shares.findIndex((part) => (left -= part) < 0);
    return at < 0 ? 5 : at + 1;
  });
}

/** Imported rating of an article: some have a few votes, some have none. */
export function ratingOf(key: string): { count: number; sum: number } {
  const votes = Math.floor(40 * chance(`${key} votes`)) - 12;
  const count = Math.max(0, votes);
  return { count, sum: Math.round(count * (3.4 + 1.5 * chance(`${key} score`))) };
}

/** Number of days before today on which the demo's banners were shown. */
const BANNER_DAYS = 29;

/** Impressions and clicks of a banner per day, in proportion to its weight. */
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
    // Carries over fractions of clicks to later days, so that rarely shown banners get some clicks too.
    owed += impressions * rate * (0.6 + 0.8 * chance(`${key} clicks ${day}`));
    const clicks = Math.floor(owed);
    owed -= clicks;
    return { day, impressions, clicks };
  });
}
