import { spawn } from 'node:child_process';
import type { AppDirectory } from './app-directory';
import { root, scripts } from './paths';
import { isAppVariable } from './settings';

export interface AppProcess {
  pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when it listens; rejects with its output when it ended instead. */
  listening: Promise<void>;
  /** Resolves when it has ended: its exit code, or the signal that killed it. */
  ended: Promise<number | NodeJS.Signals>;
  /** What it wrote so far, standard output and standard error together. */
  output(): string;
}

/** Runs run-app.cjs. It ends when this process does. */
export function runAppProcess(
  directory: AppDirectory,
  mode: 'serve' | 'serve-with-panel' | 'prepare',
  environment: Record<string, string>
): AppProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !isAppVariable(name));
  const child = spawn(process.execPath, [scripts.runApp, directory.appDir, mode], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    // `close` comes after the last output.
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });
  const listening = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    ended.then((how) => reject(new Error(`The app ended (${how}):\n${output}`)), reject);
  });
  // Not everybody waits for it to listen.
  listening.catch(() => undefined);

  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    listening,
    ended,
    output: () => output,
  };
}
