import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { root, scripts } from './paths';

// On `globalThis`, because Jest loads setup and teardown as separate modules of one process.
const shared = globalThis as { newsroomTestPostgres?: ChildProcess };

/** Starts a server. Its URL is reported each time that it is ready. */
function launch(env: Record<string, string> = {}) {
  // Its own process group: Ctrl-C reaches only Jest, and the server stops when Jest has ended.
  const child = spawn(process.execPath, [scripts.postgresServer], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Piped, not inherited: with KEEP_DB=1 the server would keep the run's output stream open.
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  const whenReady = async (): Promise<string> => {
    const first = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
    if (typeof first[0] !== 'string') throw new Error('PostgreSQL did not start: see above');
    return (JSON.parse(first[0]) as { url: string }).url;
  };
  return { child, whenReady };
}

/** A server with durable commits that can be crashed. */
export interface CrashingPostgres {
  url: string;
  /** Crashes the server; resolves when it has recovered at the same URL. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCrashingPostgres(): Promise<CrashingPostgres> {
  const { child, whenReady } = launch({ POSTGRES: 'durable', KEEP_DB: '' });
  const url = await whenReady();
  return {
    url,
    async crash() {
      const back = whenReady();
      child.kill('SIGUSR2');
      await back;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

/** Starts a server for this run and returns its URL. */
export async function startPostgres(): Promise<string> {
  const { child, whenReady } = launch();
  shared.newsroomTestPostgres = child;
  const url = await whenReady();
  // Does not keep Jest alive. If Jest ends without teardown, the server stops with it.
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr] as Socket[]) pipe.unref();
  return url;
}

/** Does nothing if the server was not started by this run. */
export async function stopPostgres(): Promise<void> {
  const child = shared.newsroomTestPostgres;
  if (!child) return;
  delete shared.newsroomTestPostgres;
  if (process.env.KEEP_DB === '1') {
    process.stderr.write(`PostgreSQL keeps running; this ends it: kill ${child.pid}\n`);
    return;
  }
  child.ref();
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}
