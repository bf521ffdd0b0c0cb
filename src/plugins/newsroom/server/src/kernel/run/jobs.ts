import type { Core } from '@strapi/strapi';
import { optionsOf } from '../options';
import type { Repetition } from './repeat';
import { repeat } from './repeat';

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

/** True if this process runs a `newsroom` command: it starts no jobs and repairs nothing. */
export const isCommand = (): boolean => process.env['NEWSROOM_COMMAND'] !== undefined;

/** True if this process runs background jobs. */
export const hasJobs = (strapi: Core.Strapi): boolean =>
  !isCommand() && optionsOf(strapi).background;

const running = new WeakMap<Core.Strapi, Map<string, Repetition>>();

const startJob = (strapi: Core.Strapi, { name, everyMs, run }: Job): Repetition =>
  repeat({
    everyMs,
    run: () => run(strapi),
    report: (error) =>
      strapi.log.error(`Newsroom: background job "${name}" failed: ${String(error)}`),
  });

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
