/** Start and end of display, both optional, in milliseconds since 1970. */
export interface Schedule {
  startsAt: number | null;
  endsAt: number | null;
}

export type Phase = 'scheduled' | 'active' | 'over';

/** The phase at a given time. Computed and not stored, because a stored flag would need a job to update it. */
export function phaseOf({ startsAt, endsAt }: Schedule, now: number): Phase {
  if (endsAt !== null && endsAt <= now) return 'over';
  return startsAt !== null && startsAt > now ? 'scheduled' : 'active';
}

/** The next start or end of any of them; Infinity if there is none. */
export function nextTurn(schedules: readonly Schedule[], now: number): number {
  const moments = schedules.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  return Math.min(...moments.map((at) => (at !== null && at > now ? at : Infinity)));
}
