import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { root } from './paths';

/**
 * Jest runs each test file in a sandbox with modules, globals and a `process` of its own. Strapi is loaded outside of
 * it, by Node itself: as in production (dynamic imports, `instanceof` on errors of Node), and only once a worker.
 */
export default class OutsideEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.outside = { require: createRequire(`${root}/package.json`), global: globalThis };
  }
}
