'use strict';

const { writeFileSync } = require('node:fs');

/** Tells run.mjs how a run of Jest went. A test file that could not run is one failure. */
module.exports = class TotalsReporter {
  onRunComplete(_contexts, results) {
    const totals = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
    writeFileSync(process.env.NEWSROOM_TEST_TOTALS, JSON.stringify(totals));
  }
};
