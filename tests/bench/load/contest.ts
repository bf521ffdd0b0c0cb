import { readFileSync } from 'node:fs';
import type { Costed, Generator, Load } from './processes';

/** A server to measure. Its process is paused while others are measured. */
export interface Contestant extends Load {
  pid: number;
}

export interface Measured {
  /** Requests per second, as the median of all rounds; so are the other figures. */
  perSecond: number;
  p50: number;
  p95: number;
  /** Milliseconds of CPU time per response, of the server's process. */
  cpuMs: number;
  rounds: Costed[];
}

interface Settings {
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
}

/** Measures all servers in turns, so that other load on the machine affects all equally. One server runs at a time. */
export async function compete<Name extends string>(
  generator: Generator,
  contestants: Record<Name, Contestant>,
  { rounds, seconds, warmUpSeconds }: Settings
): Promise<Record<Name, Measured>> {
  const names = Object.keys(contestants) as Name[];
  const pids = new Set(names.map((name) => contestants[name].pid));
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Costed[]
  >;

  const runAlone = async (name: Name, howLong: number) => {
    for (const pid of pids) if (pid !== contestants[name].pid) process.kill(pid, 'SIGSTOP');
    try {
      const { pid } = contestants[name];
      const before = processorMs(pid);
      const figures = await generator.run(contestants[name], howLong);
      return { ...figures, cpuMs: (processorMs(pid) - before) / figures.answered };
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
  };
  for (const name of names) await runAlone(name, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) found[name].push(await runAlone(name, seconds));
  }
  return Object.fromEntries(names.map((name) => [name, summary(found[name])])) as Record<
    Name,
    Measured
  >;
}

function summary(rounds: Costed[]): Measured {
  const of = (key: keyof Costed) => median(rounds.map((round) => round[key]));
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), cpuMs: of('cpuMs'), rounds };
}

/** Linux reports CPU time in hundredths of a second. */
const TICK_MS = 10;

/** CPU time (user and system) of a process and its threads so far, in milliseconds. */
function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Split after the process name, which may contain spaces: fields 14 and 15 of proc(5) are then the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}

/** Median of the ratios within each round. */
export const ratio = (ours: Measured, theirs: Measured, key: keyof Costed): number =>
  median(ours.rounds.map((round, nth) => round[key] / (theirs.rounds[nth]?.[key] ?? Number.NaN)));
