import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { atEndOfFile } from '../../support/test-file';
import type { Recorded } from './record';

/** One question, again and again, each of the requests in its turn. */
export interface Load {
  url: string;
  requests: Request[];
  /** @default 200 */
  status?: number;
  /** @default 10 */
  connections?: number;
  /** Each request is that of another visitor, behind one proxy. */
  fresh?: boolean;
  /** Requests a second, each at its moment; as many as are answered where it is left out. */
  rate?: number;
}

export interface Request {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** What a run of some seconds showed; times in milliseconds. */
export interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  answered: number;
}

/** With what the server's own process took of the processors. */
export interface Costed extends Figures {
  /** Milliseconds of processor time for each answer. Unlike the rate, it does not drift with what else the machine does. */
  cpuMs: number;
}

/** A process that is ready once it sent its first message. */
async function start(script: string): Promise<{ child: ChildProcess }> {
  const child = fork(path.join(__dirname, script), { stdio: 'inherit' });
  atEndOfFile(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  await once(child, 'message');
  return { child };
}

/** A bare server of node:http that gives these answers, each at its path: its address and its process. */
export async function startRawServer(
  answers: readonly Recorded[]
): Promise<{ url: string; pid: number }> {
  const { child } = await start('raw-server.cjs');
  const listening = once(child, 'message');
  child.send(answers);
  const [port] = (await listening) as [number];
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
}

export interface Generator {
  /** Fails when anything else than the expected status was answered. */
  run(load: Load, seconds: number): Promise<Figures>;
}

export async function startGenerator(): Promise<Generator> {
  const { child } = await start('generator.cjs');
  return {
    async run({ status = 200, connections = 10, ...load }, seconds) {
      const answer = once(child, 'message');
      child.send({ ...load, connections, seconds, status });
      const [figures] = (await answer) as [Figures & { wrong: Record<string, number> }];
      if (Object.keys(figures.wrong).length > 0) {
        throw new Error(`${load.url}${load.requests[0]?.path}: ${JSON.stringify(figures.wrong)}`);
      }
      return figures;
    },
  };
}
