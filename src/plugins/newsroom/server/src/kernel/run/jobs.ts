import type { Core } from '@strapi/strapi';
import { optionsOf } from '../options';

/** A background job, declared in a feature's manifest and listed in docs/features.md. */
export interface Job {
  /** A full phrase in camelCase, such as `projectPublished`. */
  name: string;
  /** One sentence for docs/features.md. */
  does: string;
  /** Pause between two runs, in milliseconds. */
  everyMs: number;
  /**
   * One short piece of work. Returns true if there is more to do immediately. Runs on every node; a job that must not
   * run in parallel takes a lock in the database.
   */
  run: (strapi: Core.Strapi) => Promise<boolean>;
}

/** Longest rest after failures, in milliseconds. */
const MAX_BACKOFF_MS = 30_000;

/** True if this process runs a `newsroom` command: it starts no jobs and repairs nothing. */
export const isCommand = (): boolean => process.env['NEWSROOM_COMMAND'] !== undefined;

/** True if this process runs background jobs. */
export const hasJobs = (strapi: Core.Strapi): boolean =>
  !isCommand() && optionsOf(strapi).background;

interface RunningJob {
  wake: (afterMs: number) => void;
  stop: () => Promise<void>;
}

const running = new WeakMap<Core.Strapi, Map<string, RunningJob>>();

function startJob(strapi: Core.Strapi, job: Job): RunningJob {
  let stopped = false;
  let failures = 0;
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

  /** Runs the job once and returns the milliseconds until the next run. */
  const runOnce = async (): Promise<number> => {
    try {
      const hasMore = await job.run(strapi);
      failures = 0;
      return hasMore ? 0 : job.everyMs;
    } catch (error) {
      failures += 1;
      if (!stopped)
        strapi.log.error(`Newsroom: background job "${job.name}" failed: ${String(error)}`);
      return Math.min(MAX_BACKOFF_MS, Math.max(100, job.everyMs) * 2 ** failures);
    }
  };

  // The loop runs in its own async context: wake() may be called inside a transaction that the job must not join.
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

/** Starts the jobs of all features. A job never overlaps with itself in one process. */
export function startJobs(strapi: Core.Strapi, jobs: readonly Job[]): void {
  if (!hasJobs(strapi)) return;
  running.set(strapi, new Map(jobs.map((job) => [job.name, startJob(strapi, job)])));
}

/** Stops all jobs, after their current runs have finished. */
export async function stopJobs(strapi: Core.Strapi): Promise<void> {
  const jobs = [...(running.get(strapi)?.values() ?? [])];
  running.delete(strapi);
  await Promise.all(jobs.map((job) => job.stop()));
}

/** Runs a job `afterMs` from now instead of at the end of its pause. */
export function wakeJob(strapi: Core.Strapi, name: string, afterMs: number): void {
  running.get(strapi)?.get(name)?.wake(afterMs);
}
