'use strict';

const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const { NEWSROOM_TEST_TIMES, NEWSROOM_TEST_TMP = '' } = process.env;

/** Writes the cost of each test file as a Markdown table, highest first, to the file in NEWSROOM_TEST_TIMES. */
module.exports = class TimesReporter {
  #walls = new Map();

  onTestResult({ context }, { testFilePath, perfStats, testResults }) {
    const { rootDir, displayName } = context.config;
    const inTests = testResults.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
    const wall = perfStats.end - perfStats.start;
    const tests = testResults.length;
    const file = path.relative(rootDir, testFilePath);
    this.#walls.set(`${displayName?.name} ${file}`, { wall, inTests, tests });
  }

  onRunComplete() {
    const noted = path.join(NEWSROOM_TEST_TMP, 'times.jsonl');
    if (!NEWSROOM_TEST_TIMES || !existsSync(noted)) return;
    const lines = readFileSync(noted, 'utf8').trimEnd().split('\n');
    const rows = lines
      .map((line) => JSON.parse(line))
      .sort((one, other) => other.cpu - one.cpu)
      .map(({ file, project, cpu, starts, restarts, processes }) => {
        const { wall = 0, inTests = 0, tests = 0 } = this.#walls.get(`${project} ${file}`) ?? {};
        const seconds = [cpu, wall / 1000, (wall - inTests) / 1000].map((time) => time.toFixed(1));
        return [file, project, tests, starts, restarts, processes, ...seconds];
      });
    const head = 'File|Project|Tests|Starts|Restarts|Processes|CPU s|Wall s|Outside tests s';
    const titles = head.split('|');
    const table = [titles, titles.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
    writeFileSync(NEWSROOM_TEST_TIMES, `${table.join('\n')}\n`);
  }
};
