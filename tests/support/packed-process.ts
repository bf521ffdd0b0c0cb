import { spawn } from 'node:child_process';
import path from 'node:path';
import { appEnvironment, isAppVariable } from './settings';
import { findFreePort } from './ports';
import { Ended, waitUntil } from './waiting';

export interface ProjectProcess {
  url: string;
  /** Standard output and standard error so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface RunOptions {
  /** `develop` does not build the admin panel and restarts when the Content-Type Builder has written files. */
  command: 'develop' | 'start';
  /** Environment variables with the database. */
  database: Record<string, string>;
  /** True if its packages are symlinks into the checkout. @default false */
  linked?: boolean;
}

/** Runs Strapi's command line in a project, in its own process group, and waits until the server responds. */
export async function runProject(folder: string, options: RunOptions): Promise<ProjectProcess> {
  const port = await findFreePort();
  const child = spawn(process.execPath, commandLine(folder, options.command), {
    cwd: folder,
    env: projectEnvironment(folder, port, options),
    // `develop` runs the server in a child process, so the whole group is stopped.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { pid } = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  let isRunning = true;
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      isRunning = false;
      resolve();
    });
  });

  const url = `http://127.0.0.1:${port}`;
  const project: ProjectProcess = {
    url,
    output: () => output,
    async stop() {
      if (isRunning && pid !== undefined) process.kill(-pid, 'SIGTERM');
      await ended;
    },
  };
  try {
    await waitUntil(`${folder} answers`, async () => {
      if (!isRunning) throw new Ended(`strapi ${options.command} ended:\n${output}`);
      return (await fetch(`${url}/_health`)).status === 204;
    });
  } catch (error) {
    await project.stop();
    throw error;
  }
  return project;
}

function commandLine(folder: string, command: RunOptions['command']): string[] {
  return [
    // Inherited by its child processes, so that none outlives the tests.
    ...['--require', path.join(__dirname, 'packed-leash.cjs')],
    path.join(folder, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'),
    command,
    ...(command === 'develop' ? ['--no-watch-admin', '--no-build-admin', '--no-install-deps'] : []),
  ];
}

function projectEnvironment(folder: string, port: number, { database, linked }: RunOptions) {
  const inherited = Object.entries(process.env).filter(([name]) => !isAppVariable(name));
  return {
    ...Object.fromEntries(inherited),
    ...appEnvironment({ env: database }, folder, port),
    ...(linked && { NODE_PRESERVE_SYMLINKS: '1', NODE_PRESERVE_SYMLINKS_MAIN: '1' }),
  };
}
