/** Runs the TypeScript compiler over every project. Each tsconfig.json is one, so a new project cannot be forgotten. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, sourceFiles } from './files.mjs';

const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const projects = sourceFiles().filter((file) => path.posix.basename(file) === 'tsconfig.json');

let failed = 0;
for (const project of projects) {
  console.log(project);
  const { status } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
