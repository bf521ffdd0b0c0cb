'use strict';

/**
 * Runs the app as a process: `node run-app.cjs <appDir> <serve|serve-with-panel|prepare>`.
 * `serve` listens until it is stopped. `prepare` starts once to create all tables, and exits.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const [appDir, mode] = process.argv.slice(2);

// Exits when the parent process is gone, even if it was killed.
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
