#!/usr/bin/env node
'use strict';

/**
 * Commands for operators, run in the folder of the Strapi app:
 *
 *   newsroom status              how far the published side is behind, and how webhooks do
 *   newsroom verify [--wait S]   every difference between content and the published side; exits with 1 if there is one
 *   newsroom rebuild             makes the whole published side anew; readers keep what they have meanwhile
 *   newsroom resume <webhook>    has a webhook tried at once that failed, or was paused because its receiver said it is gone
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const COMMANDS = ['status', 'verify', 'rebuild', 'resume'];

function usage() {
  process.stderr.write(`Usage: newsroom <${COMMANDS.join('|')}> [--wait seconds] [webhook]\n`);
  return 64;
}

function readWait(args) {
  const at = args.indexOf('--wait');
  const seconds = at === -1 ? 60 : Number(args[at + 1]);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

function aboutWebhook({ name, behind, failures, isPaused, lastError }) {
  if (behind === null) return `webhook ${name}: not started yet`;
  const parts = [`${behind} changes behind`, `${failures} failures`];
  if (isPaused) parts.push('paused');
  if (lastError !== null) parts.push(`last error: ${lastError}`);
  return `webhook ${name}: ${parts.join(', ')}`;
}

const print = (line) => process.stdout.write(`${line}\n`);

const commands = {
  async status({ published, webhooks }) {
    for (const [name, value] of Object.entries(await published.health()))
      print(`${name}: ${value}`);
    for (const endpoint of await webhooks.status()) print(aboutWebhook(endpoint));
    return 0;
  },

  async verify({ published }, args) {
    const differences = await published.verify(readWait(args));
    for (const { kind, what } of differences) print(`${kind}: ${what}`);
    print(differences.length === 0 ? 'No difference.' : `${differences.length} differences.`);
    return differences.length === 0 ? 0 : 1;
  },

  async rebuild({ published }) {
    const started = Date.now();
    await published.rebuild();
    await published.settle();
    print(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    return 0;
  },

  async resume({ webhooks }, [name]) {
    const isThere = await webhooks.resume(name);
    print(isThere ? `${name} is tried at once.` : `There is no webhook "${name}".`);
    return isThere ? 0 : 1;
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
  if (!COMMANDS.includes(command) || readWait(args) === undefined) return usage();
  if (command === 'resume' && args.length !== 1) return usage();

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
    const service = (name) => strapi.plugin('newsroom').service(name);
    const services = { published: service('published'), webhooks: service('webhooks') };
    return await commands[command](services, args);
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
