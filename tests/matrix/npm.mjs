import { spawnSync } from 'node:child_process';

/** Runs the npm that started this script, or the one in PATH, with the given Node. Returns its output. */
export function npm(args, cwd, { node = process.execPath, env = process.env } = {}) {
  const { npm_execpath: program } = process.env;
  const [command, before] = program ? [node, [program]] : ['npm', []];
  const { status, error, stdout, stderr } = spawnSync(command, [...before, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return stdout;
  throw new Error(error ? error.message : `npm ${args.join(' ')}:\n${stderr}`);
}
