#!/usr/bin/env node
'use strict';

/**
 * Commands for operators, run in the folder of the Strapi app:
 *
 *   newsroom status              backlog of the published side and state of each webhook
 *   newsroom verify [--wait S]   prints differences between content and the published side, between total views
 *                                and the sum of their days, and between ratings and votes; exits with 1 if there are any
 *   newsroom rebuild             rebuilds the whole published side; readers see the old rows meanwhile
 *   newsroom resume <webhook>    retries a failing webhook at once, or resumes one that was paused after a 410
 *   newsroom import-views <file> sets views from an older site: lines of documentId,locale,views; replaces earlier imports
 *   newsroom import-ratings <file>  sets ratings from an older site: lines of documentId,sum,count; replaces earlier imports
 *   newsroom import-visits <n>   sets the number of visits of an older site; replaces an earlier import
 *
 * If a line names an article or a locale that the site does not have, nothing of the file is imported (exit code 1).
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');
const { findFaults, lastOfEach, readRatings, readViews } = require('./imports.cjs');

const COMMANDS = [
  'status',
  'verify',
  'rebuild',
  'resume',
  'import-views',
  'import-ratings',
  'import-visits',
];

/** Commands with exactly one argument: a webhook, file or number. */
const WITH_ONE = ['resume', 'import-views', 'import-ratings', 'import-visits'];

function usage() {
  process.stderr.write(
    `Usage: newsroom <${COMMANDS.join('|')}> [--wait seconds] [webhook|file|number]\n`
  );
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

/** Parsers of import files, by command. */
const FILES = { 'import-views': readViews, 'import-ratings': readRatings };

/** Imports all lines of a file, or none if one is invalid. Returns the exit code. */
async function importLines(strapi, file, lines, set) {
  const faults = await findFaults(strapi, file, lines);
  if (faults.length > 0) {
    for (const fault of faults) print(fault);
    print('Nothing was imported. Create the articles and locales first.');
    return 1;
  }
  const starting = lastOfEach(lines);
  await set(starting);
  print(`Imported ${starting.length} starting values.`);
  if (starting.length < lines.length) {
    print(
      `The file has ${lines.length} lines; where several name the same article, the last one counts.`
    );
  }
  return 0;
}

const commands = {
  async status({ projection, webhooks }) {
    for (const [name, value] of Object.entries(await projection.health()))
      print(`${name}: ${value}`);
    for (const endpoint of await webhooks.status()) print(aboutWebhook(endpoint));
    return 0;
  },

  async verify({ projection, views, ratings }, args) {
    const differences = [
      ...(await projection.verify(readWait(args))),
      ...(await views.verify()),
      ...(await ratings.verify()),
    ];
    for (const { kind, what } of differences) print(`${kind}: ${what}`);
    print(
      differences.length === 0
        ? 'No differences found.'
        : `${differences.length} differences found.`
    );
    return differences.length === 0 ? 0 : 1;
  },

  async rebuild({ projection }) {
    const started = Date.now();
    await projection.rebuild();
    await projection.settle();
    print(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    return 0;
  },

  'import-views': ({ strapi, views }, [file], lines) =>
    importLines(strapi, file, lines, views.setStarting),

  'import-ratings': ({ strapi, ratings }, [file], lines) =>
    importLines(strapi, file, lines, ratings.setStarting),

  async 'import-visits'({ visits }, [number]) {
    await visits.setStarting(Number(number));
    print(`Imported ${number} visits as the starting value.`);
    return 0;
  },

  async resume({ webhooks }, [name]) {
    const isThere = await webhooks.resume(name);
    print(isThere ? `Retrying webhook "${name}" now.` : `There is no webhook "${name}".`);
    return isThere ? 0 : 1;
  },
};

/** Folder of the app's compiled code. Throws if a TypeScript app has not been built. */
function findBuiltApp(appDir, requireOfApp) {
  if (!existsSync(path.join(appDir, 'tsconfig.json'))) return appDir;
  const requireOfStrapi = createRequire(requireOfApp.resolve('@strapi/strapi/package.json'));
  const distDir = requireOfStrapi('@strapi/typescript-utils').resolveOutDirSync(appDir);
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error(`No built app found in ${distDir}. Run "strapi build" first.`);
  }
  return distDir;
}

async function main() {
  const [command, ...args] = process.argv.slice(2);
  if (!COMMANDS.includes(command) || readWait(args) === undefined) return usage();
  if (WITH_ONE.includes(command) && args.length !== 1) return usage();
  if (command === 'import-visits' && !/^\d{1,15}$/.test(args[0])) return usage();

  // Parsed before Strapi starts, so that a malformed file fails immediately.
  const lines = FILES[command]?.(args[0]);

  // With this variable the plugin runs no jobs and repairs nothing at start.
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
    const services = {
      strapi,
      projection: service('projection'),
      webhooks: service('webhooks'),
      views: service('views'),
      ratings: service('ratings'),
      visits: service('visits'),
    };
    return await commands[command](services, args, lines);
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
