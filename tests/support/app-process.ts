import { spawn } from 'node:child_process';
import type { AppDirectory } from './app-directory';
import { root, scripts } from './paths';
import { isAppVariable } from './settings';

export interface AppProcess {
  pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the app listens; rejects with its output if it exits first. */
  listening: Promise<void>;
  /** Resolves with the exit code, or with the signal that killed the process. */
  ended: Promise<number | NodeJS.Signals>;
  /** Standard output and standard error so far. */
  output(): string;
}

/** Runs run-app.cjs as a child process, which exits with this process. */
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
    // `close` is emitted after the last output, `exit` may be earlier.
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });
  const listening = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    ended.then((how) => reject(new Error(`The app ended (${how}):\n${output}`)), reject);
  });
  // Callers may not await `listening`, so its rejection is handled here.
  listening.catch(() => undefined);

  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    listening,
    ended,
    output: () => output,
  };
}
