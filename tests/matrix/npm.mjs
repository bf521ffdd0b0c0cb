import { spawnSync } from 'node:child_process';

/** npm as it was called, or the one of the path; run by another Node where one is given. Answers what it printed. */
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
