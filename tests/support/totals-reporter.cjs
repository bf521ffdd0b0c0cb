'use strict';

const { writeFileSync } = require('node:fs');

/** Stands for tests that could not run, and passes: it is told apart, lest it looks like a check. */
const isNotChecked = ({ status, title }) => status === 'passed' && title.startsWith('NOT CHECKED');

/** Tells run.mjs how a run of Jest went. A test file that could not run is one failure. */
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
