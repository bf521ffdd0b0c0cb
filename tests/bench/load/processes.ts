import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { atEndOfFile } from '../../support/test-file';
import type { Recorded } from './record';

/** A load: its requests are sent in turn, repeatedly. */
export interface Load {
  url: string;
  requests: Request[];
  /** Expected status. @default 200 */
  status?: number;
  /** Number of connections. @default 10 */
  connections?: number;
  /** True if each request is from a new visitor, behind one proxy. */
  fresh?: boolean;
  /** Requests per second, evenly spaced. @default as many as the server answers */
  rate?: number;
}

export interface Request {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** Result of a run; times in milliseconds. */
export interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  answered: number;
}

/** Figures with the CPU time of the server's process. */
export interface Costed extends Figures {
  /** Milliseconds of CPU time per response. Unlike the rate, it hardly depends on other load on the machine. */
  cpuMs: number;
}

/** Starts a process and waits for its first message. */
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

/** Starts a bare node:http server that sends these recorded responses by path. */
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
  /** Runs a load. Fails for any status but the expected one. */
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
