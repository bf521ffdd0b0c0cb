import { TestEnvironment } from 'jest-environment-node';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, temporary } from './paths';

type Construction = ConstructorParameters<typeof TestEnvironment>;

/** Clock ticks of Linux in a second, as /proc counts. */
const TICKS = 100;

/**
 * Jest runs each test file in a sandbox with modules, globals and a `process` of its own. Strapi is loaded outside of
 * it, by Node itself: as in production (dynamic imports, `instanceof` on errors of Node), and only once a worker.
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

  /** What the file cost, for times-reporter.cjs. */
  override async teardown(): Promise<void> {
    const { file, project, starts } = this;
    const cpu = cpuSeconds() - this.before;
    const line = JSON.stringify({ file, project, cpu, ...starts });
    appendFileSync(path.join(temporary, 'times.jsonl'), `${line}\n`);
    await super.teardown();
  }
}

/** Of this process, and of those that it started and that have ended. Zero where there is no /proc. */
function cpuSeconds(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user = 0, system = 0, usersOfChildren = 0, systemsOfChildren = 0] = fields
    .split(' ')
    .slice(11)
    .map(Number);
  return (user + system + usersOfChildren + systemsOfChildren) / TICKS;
}
