'use strict';

const { writeFileSync } = require('node:fs');

/** True for a passing test that stands for tests that could not run. It is reported separately. */
const isNotChecked = ({ status, title }) => status === 'passed' && title.startsWith('NOT CHECKED');

/** Passes the totals of a Jest run to run.mjs. A test file that could not run counts as one failure. */
module.exports = class TotalsReporter {
  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap(({ testResults }) => testResults);
    const notChecked = tests.filter(isNotChecked).map(({ title }) => title);
    const totals = {
      passed: results.numPassedTests - notChecked.length,
      notChecked,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
    writeFileSync(process.env.NEWSROOM_TEST_TOTALS, JSON.stringify(totals));
  }
};
