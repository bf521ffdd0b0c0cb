import { TestEnvironment } from 'jest-environment-node';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, temporary } from './paths';

type Construction = ConstructorParameters<typeof TestEnvironment>;

/** Linux clock ticks per second in /proc. */
const TICKS = 100;

/**
 * Jest runs each test file in a sandbox with its own modules, globals and `process`. Strapi is loaded outside of it, by
 * Node itself, as in production (dynamic imports, `instanceof` for Node's errors), and only once per worker.
 */
export default class OutsideEnvironment extends TestEnvironment {
  private readonly file: string;
  private readonly project: string;
  private readonly starts = { starts: 0, restarts: 0, processes: 0 };
  private readonly before = cpuSeconds();

  constructor(config: Construction[0], context: Construction[1]) {
    super(config, context);
    this.file = path.relative(root, context.testPath);
    this.project = config.projectConfig.displayName?.name ?? '';
  }

  override async setup(): Promise<void> {
    await super.setup();
    const require = createRequire(`${root}/package.json`);
    this.global.outside = { require, global: globalThis, starts: this.starts };
  }

  /** Records the file's cost for times-reporter.cjs. */
  override async teardown(): Promise<void> {
    const { file, project, starts } = this;
    const cpu = cpuSeconds() - this.before;
    const line = JSON.stringify({ file, project, cpu, ...starts });
    appendFileSync(path.join(temporary, 'times.jsonl'), `${line}\n`);
    await super.teardown();
  }
}

/** CPU seconds of this process and its ended children. 0 without /proc. */
function cpuSeconds(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user = 0, system = 0, usersOfChildren = 0, systemsOfChildren = 0] = fields
    .split(' ')
    .slice(11)
    .map(Number);
  return (user + system + usersOfChildren + systemsOfChildren) / TICKS;
}
