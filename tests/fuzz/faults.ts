import { describeRequest } from './judge';
import type { RawAnswer, RawRequest } from './raw-request';

export interface Faults {
  /** `logged`: what the server wrote to its log meanwhile. */
  add(fault: string, request: RawRequest, answer?: RawAnswer, logged?: string): void;
  /** Each kind of fault once, with the request that first showed it. */
  list(): string[];
}

/** Collects what went wrong: a run of thousands of requests that shows one fault at a time takes days to mend. */
export function createFaults(): Faults {
  const faults = new Map<string, { times: number; example: string }>();
  return {
    add(fault, request, answer, logged = '') {
      const kind = logged ? `${fault}: ${firstLines(logged)}` : fault;
      const known = faults.get(kind);
      if (known) {
        known.times += 1;
        return;
      }
      const said = (answer?.body ?? '').slice(0, 500);
      faults.set(kind, { times: 1, example: `${describeRequest(request)}\n  ${said}` });
    },
    list: () =>
      [...faults].map(([kind, { times, example }]) => `${kind} (${times}×)\n  ${example}`),
  };
}

/** What went wrong, and where in the code; without the time, by which no two would be alike. */
const firstLines = (log: string): string =>
  log
    .replace(/^\[[\d\s:.-]+\]\s*/, '')
    .slice(0, 900)
    .split('\n')
    .slice(0, 4)
    .join(' | ');
