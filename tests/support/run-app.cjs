'use strict';

/**
 * The app in a process of its own: `node run-app.cjs <appDir> <serve|serve-with-panel|prepare>`.
 * `serve` listens until it is told to stop; `prepare` boots once, so that all tables exist, and ends.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const [appDir, mode] = process.argv.slice(2);

// Whoever started this process may die without a word.
process.on('disconnect', () => process.exit(1));

async function main() {
  const strapi = createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: mode === 'serve-with-panel',
  });
  if (mode === 'prepare') {
    await strapi.load();
    await strapi.destroy();
    process.exit(0);
  }
  await strapi.start();
  process.send('listening');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
