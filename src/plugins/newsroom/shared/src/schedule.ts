/** When something is shown: from a moment on, until another; both may be missing. Milliseconds since 1970. */
export interface Schedule {
  startsAt: number | null;
  endsAt: number | null;
}

export type Phase = 'scheduled' | 'active' | 'over';

/** Decided by the clock each time that somebody asks: a flag would be right only as long as somebody turns it. */
export function phaseOf({ startsAt, endsAt }: Schedule, now: number): Phase {
  if (endsAt !== null && endsAt <= now) return 'over';
  return startsAt !== null && startsAt > now ? 'scheduled' : 'active';
}

/** The next moment at which one of them starts or ends; Infinity: nothing changes by itself. */
export function nextTurn(schedules: readonly Schedule[], now: number): number {
  const moments = schedules.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  return Math.min(...moments.map((at) => (at !== null && at > now ? at : Infinity)));
}
