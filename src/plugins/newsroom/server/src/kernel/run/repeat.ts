/** A repeating task in progress. */
export interface Repetition {
  /** Starts the next run `afterMs` from now. Ignored after a failure, when the backoff applies. */
  wake: (afterMs: number) => void;
  /** Stops the task; resolves when the current run has finished. */
  stop: () => Promise<void>;
}

interface Repeated {
  /** Pause between two runs, in milliseconds. */
  everyMs: number;
  /** Returns true if there is more to do immediately. */
  run: () => Promise<boolean>;
  /** Receives each distinct error once, until a run succeeds. */
  report: (error: unknown) => void;
}

const HALF_A_MINUTE = 30_000;
const HOUR = 3_600_000;

/** Distinct failures reported before a success. Messages that name a row would otherwise fill the log. */
const MOST_REPORTED = 20;

/**
 * Milliseconds to wait after a number of consecutive failures; doubles each time. Tasks that run more often than every
 * 30 s wait at most 30 s. Others start at 30 s and wait at most their period, but no longer than an hour, so that a
 * daily task succeeds soon after the cause of its failures is fixed.
 */
function restAfter(failures: number, everyMs: number): number {
  const first = Math.min(HALF_A_MINUTE, Math.max(100, everyMs) * 2);
  const longest = Math.max(HALF_A_MINUTE, Math.min(everyMs, HOUR));
  return Math.min(longest, first * 2 ** (failures - 1));
}

/** Runs the task immediately, then again after each pause. */
export function repeat({ everyMs, run, report }: Repeated): Repetition {
  let stopped = false;
  let failures = 0;
  const reported = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let endRest: (() => void) | undefined;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => endRest?.(), ms);
    // Does not keep an otherwise idle process alive.
    timer.unref();
  };
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      endRest = resolve;
      schedule(ms);
    });

  const reportOnce = (error: unknown) => {
    const message = String(error);
    if (stopped || reported.has(message) || reported.size === MOST_REPORTED) return;
    reported.add(message);
    report(error);
  };

  /** Runs once and returns the milliseconds until the next run. */
  const runOnce = async (): Promise<number> => {
    try {
      const hasMore = await run();
      failures = 0;
      reported.clear();
      return hasMore ? 0 : everyMs;
    } catch (error) {
      failures += 1;
      reportOnce(error);
      return restAfter(failures, everyMs);
    }
  };

  // The loop runs in its own async context: wake() may be called inside a transaction that the work must not join.
  const loop = (async () => {
    await rest(0);
    while (!stopped) {
      const pause = await runOnce();
      if (!stopped) await rest(pause);
    }
  })();

  return {
    wake(afterMs) {
      if (failures === 0 && endRest) schedule(afterMs);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      endRest?.();
      await loop;
    },
  };
}
