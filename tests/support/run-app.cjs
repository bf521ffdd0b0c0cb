'use strict';

/**
 * The app in a process of its own: `node app-process.cjs <appDir> <serve|prepare> [panel]`.
 * `serve` listens until it is told to stop; `prepare` boots once, so that all tables exist, and ends.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const [appDir, mode, panel] = process.argv.slice(2);

// Whoever started this process may die without a word.
process.on('disconnect', () => process.exit(1));

async function main() {
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: panel === 'panel',
  });
  if (mode === 'serve') {
    await strapi.start();
    process.send?.('listening');
  } else {
    await strapi.load();
    await strapi.destroy();
    process.exit(0);
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
