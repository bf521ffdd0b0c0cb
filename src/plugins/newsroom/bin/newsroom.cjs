#!/usr/bin/env node
'use strict';

/**
 * Commands for operators, run in the folder of the Strapi app:
 *
 *   newsroom status              how far the published side is behind
 *   newsroom verify [--wait S]   every difference between content and the published side; exits with 1 if there is one
 *   newsroom rebuild             makes the whole published side anew; readers keep what they have meanwhile
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const COMMANDS = ['status', 'verify', 'rebuild'];

function usage() {
  process.stderr.write(`Usage: newsroom <${COMMANDS.join('|')}> [--wait seconds]\n`);
  return 64;
}

function readWait(args) {
  const at = args.indexOf('--wait');
  const seconds = at === -1 ? 60 : Number(args[at + 1]);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

const print = (line) => process.stdout.write(`${line}\n`);

const commands = {
  async status(published) {
    for (const [name, value] of Object.entries(await published.health()))
      print(`${name}: ${value}`);
    return 0;
  },

  async verify(published, waitMs) {
    const differences = await published.verify(waitMs);
    for (const { kind, what } of differences) print(`${kind}: ${what}`);
    print(differences.length === 0 ? 'No difference.' : `${differences.length} differences.`);
    return differences.length === 0 ? 0 : 1;
  },

  async rebuild(published) {
    const started = Date.now();
    await published.rebuild();
    await published.settle();
    print(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    return 0;
  },
};

/** Where the app's compiled code is: a TypeScript app has been built, or there is nothing to run. */
function findBuiltApp(appDir, requireOfApp) {
  if (!existsSync(path.join(appDir, 'tsconfig.json'))) return appDir;
  const requireOfStrapi = createRequire(requireOfApp.resolve('@strapi/strapi/package.json'));
  const distDir = requireOfStrapi('@strapi/typescript-utils').resolveOutDirSync(appDir);
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error(`There is no built app in ${distDir}: run "strapi build" first.`);
  }
  return distDir;
}

async function main() {
  const [command, ...args] = process.argv.slice(2);
  const waitMs = readWait(args);
  if (!COMMANDS.includes(command) || waitMs === undefined) return usage();

  // No jobs in this process, and nothing is repaired at its start.
  process.env.NEWSROOM_COMMAND = command;
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const appDir = process.cwd();
  const requireOfApp = createRequire(path.join(appDir, 'package.json'));
  const { createStrapi } = requireOfApp('@strapi/strapi');
  const distDir = findBuiltApp(appDir, requireOfApp);
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  try {
    return await commands[command](strapi.plugin('newsroom').service('published'), waitMs);
  } finally {
    await strapi.destroy();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(70);
  }
);
