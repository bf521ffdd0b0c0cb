import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { root, scripts } from './paths';

// Jest loads the setup and the teardown of a run as separate modules of one process.
const shared = globalThis as { newsroomTestPostgres?: ChildProcess };

/** Starts a server, and answers its address, each time that it is ready. */
function launch(env: Record<string, string> = {}) {
  // A process group of its own: Ctrl-C reaches Jest first, and the server ends when Jest has.
  const child = spawn(process.execPath, [scripts.postgresServer], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Not inherited: a server that is kept would hold open whatever reads the output of this run.
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  const whenReady = async (): Promise<string> => {
    const first = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
    if (typeof first[0] !== 'string') throw new Error('PostgreSQL did not start: see above');
    return (JSON.parse(first[0]) as { url: string }).url;
  };
  return { child, whenReady };
}

/** A server whose commits reach the disk, and that can crash under those who are connected. */
export interface CrashingPostgres {
  url: string;
  /** It ends without a word to anybody; resolves when it has recovered, at the same address. */
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

/** Starts a server for this run, and answers its address. */
export async function startPostgres(): Promise<string> {
  const { child, whenReady } = launch();
  shared.newsroomTestPostgres = child;
  const url = await whenReady();
  // Jest may end without a teardown, and then takes the server with it.
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr] as Socket[]) pipe.unref();
  return url;
}

/** Does nothing when the server is not ours. */
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
