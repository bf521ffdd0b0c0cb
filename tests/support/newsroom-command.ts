import { execFile } from 'node:child_process';
import path from 'node:path';
import { root } from './paths';
import { isAppVariable, SECRETS } from './settings';
import { getDatabase } from './test-file';

/** Path that `npx` uses. npm links it only if the lock file names it. */
const COMMAND = path.join(root, 'node_modules/.bin/newsroom');

/** Runs a `newsroom` command in the portal's folder; returns its exit code and output. */
export async function newsroom(
  args: string[],
  more: Record<string, string> = {}
): Promise<{ code: number; said: string }> {
  const { env } = await getDatabase();
  const inherited = Object.entries(process.env).filter(([name]) => !isAppVariable(name));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      {
        cwd: root,
        env: {
          ...Object.fromEntries(inherited),
          ...SECRETS,
          NODE_ENV: 'test',
          ENV_PATH: '/none',
          ...env,
          ...more,
        },
      },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr })
    );
  });
}
