import { describeRequest } from './judge';
import type { RawAnswer, RawRequest } from './raw-request';

export interface Faults {
  /** `logged` is the server's log output meanwhile. */
  add(fault: string, request: RawRequest, answer?: RawAnswer, logged?: string): void;
  /** Distinct faults, with the first request that caused each. */
  list(): string[];
}

/** Collects faults, so that one long run reports all of them. */
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

/** The error and its place in the code, without the timestamp, so that equal faults are equal texts. */
const firstLines = (log: string): string =>
  log
    .replace(/^\[[\d\s:.-]+\]\s*/, '')
    .slice(0, 900)
    .split('\n')
    .slice(0, 4)
    .join(' | ');
