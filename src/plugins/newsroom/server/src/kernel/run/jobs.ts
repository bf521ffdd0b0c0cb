import type { Core } from '@strapi/strapi';
import { optionsOf } from '../options';

/** Work in the background, declared in a feature's manifest and listed in docs/features.md. */
export interface Job {
  /** A full phrase in camelCase, such as `projectPublished`. */
  name: string;
  /** One sentence for docs/features.md. */
  does: string;
  /** Milliseconds of rest between two runs. */
  everyMs: number;
  /**
   * One short piece of the work. Answers true when there is more to do at once. Runs on every node: a job that must
   * not run twice at a time takes a lock in the database.
   */
  run: (strapi: Core.Strapi) => Promise<boolean>;
}

/** Longest rest after failures, in milliseconds. */
const MAX_BACKOFF_MS = 30_000;

/** True in a command of the plugin's own, which looks at the database and does nothing that it was not asked for. */
export const isCommand = (): boolean => process.env['NEWSROOM_COMMAND'] !== undefined;

/** True when this process does work in the background. */
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
    // A process that has nothing else to do may end.
    timer.unref();
  };
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      endRest = resolve;
      schedule(ms);
    });

  /** Milliseconds until the next run. */
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

  // The loop has a context of its own: whoever wakes it may be inside a transaction, and the job is not part of that.
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

/** Starts the jobs of all features. They never run side by side with themselves in one process. */
export function startJobs(strapi: Core.Strapi, jobs: readonly Job[]): void {
  if (!hasJobs(strapi)) return;
  running.set(strapi, new Map(jobs.map((job) => [job.name, startJob(strapi, job)])));
}

/** Ends the jobs; what is being worked on is finished first. */
export async function stopJobs(strapi: Core.Strapi): Promise<void> {
  const jobs = [...(running.get(strapi)?.values() ?? [])];
  running.delete(strapi);
  await Promise.all(jobs.map((job) => job.stop()));
}

/** Lets a job run sooner than its period says, `afterMs` from now. */
export function wakeJob(strapi: Core.Strapi, name: string, afterMs: number): void {
  running.get(strapi)?.get(name)?.wake(afterMs);
}
