/**
 * Generates docs/strapi-internals.md from the lists of undocumented Strapi parts that the plugin and the portal use.
 *
 * @typedef {import('../src/plugins/newsroom/server/src/kernel/strapi/parts/part.js').StrapiPart} StrapiPart
 * @typedef {import('../src/plugins/newsroom/admin/src/strapi-internals.js').AdminPart} AdminPart
 * @typedef {{ package: string, member: string, why: string, without: string, file: string, names: string[] }} PortalPart
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, sourceFiles } from './files.mjs';

const LIST_OF_ADMIN = 'strapi-internals.ts';

/**
 * Parts used by the portal around the plugin; other projects do not need them.
 *
 * @type {Record<string, PortalPart>}
 */
const portalParts = {
  'strapi-program': {
    package: '@strapi/strapi',
    member: 'bin/strapi.js',
    why: "run Strapi's commands in the process of our scripts, so that signals reach it",
    without: '`npm start`, `npm run develop` and `npm run build` say that the file is not there.',
    file: 'scripts/strapi.mjs',
    names: ['@strapi/strapi/bin/strapi.js'],
  },
  'comments-plugin': {
    package: 'strapi-plugin-comments',
    member: 'actions of its controller client, its routes and its stored config',
    why: 'let readers see approved comments only, and write as nobody but themselves',
    without: 'An action that is renamed has no route any more: readers cannot comment.',
    file: 'src/extensions/comments/strapi-server.ts',
    names: ['controllers.client', "routes['content-api']", "key: 'config'"],
  },
  'comments-without-graphql': {
    package: '@strapi/core',
    member: 'an object made from strapi that has no GraphQL plugin',
    why: 'keep strapi-plugin-comments from adding GraphQL past its own checks',
    without: 'Its GraphQL shows everybody what still has to be approved.',
    file: 'src/extensions/comments/strapi-server.ts',
    names: ['Object.create(strapi'],
  },
  'body-errors': {
    package: '@strapi/core',
    member: 'texts of the errors of strapi::body (maxFileSize, maxTotalFileSize)',
    why: 'answer 413 to a body that is too large',
    without: 'It is answered with 400.',
    file: 'config/middlewares.ts',
    names: ['maxTotalFileSize', 'maxFileSize'],
  },
};

const SEE = {
  stop: 'The start is refused',
  warn: 'A warning in the log; the site runs',
};

/** @param {string} text */
const end = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * @param {string} name
 * @param {{ package: string, member: string, why: string, without: string }} part
 * @param {[string, string][]} facts
 */
const entry = (name, part, facts) => [
  `### ${name}`,
  '',
  `\`${part.package}\`: ${part.member}`,
  '',
  ...[
    ['Needed to', end(part.why)],
    ['Without it', part.without],
    ...facts.map(([title, text]) => [title, end(text)]),
  ].map(([title, text]) => `- ${title}: ${text}`),
  '',
];

/**
 * Throws if a name of a list is no longer in the sources.
 *
 * @param {string} name
 * @param {readonly string[]} names
 * @param {string} text
 */
function demandNames(name, names, text) {
  const gone = names.find((one) => !text.includes(one));
  if (gone !== undefined) throw new Error(`${name}: "${gone}" is not in the sources any more`);
}

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** @param {Record<string, AdminPart>} parts */
function adminSection(parts) {
  const text = sourceFiles('src/plugins/newsroom/admin/src')
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .filter((file) => !file.endsWith(LIST_OF_ADMIN))
    .map(read)
    .join('\n');
  return Object.entries(parts).flatMap(([name, part]) => {
    demandNames(name, part.names, text);
    return entry(name, part, [['Used by', part.usedBy.join(', ')]]);
  });
}

/** @param {StrapiPart} part @returns {[string, string][]} */
const factsOfServer = ({ use, usedBy, whenMissing, plugin }) => [
  ['Used by', `${usedBy.join(', ')} (${use})`],
  [
    'When it is missing',
    whenMissing === 'stop' || whenMissing === 'warn'
      ? `${SEE[whenMissing]}${plugin ? `, unless the site has no plugin \`${plugin}\`` : ''}`
      : `Nothing is said at the start; \`${whenMissing.replace('tests: ', 'tests/')}.test.ts\` fails`,
  ],
];

/**
 * @param {Record<string, StrapiPart>} serverParts
 * @param {Record<string, AdminPart>} adminParts
 * @param {string} testedWith
 */
export function strapiInternalsPage(serverParts, adminParts, testedWith) {
  const server = Object.entries(serverParts);
  /** @param {(part: StrapiPart) => boolean} isListed */
  const listed = (isListed) =>
    server
      .filter(([, part]) => isListed(part))
      .flatMap(([name, part]) => entry(name, part, factsOfServer(part)));
  /** @param {StrapiPart} part */
  const isPatched = ({ use }) => use === 'wrapped' || use === 'replaced';

  return [
    "# Strapi's private parts",
    '',
    'Made by `npm run generate` from the lists in the code; edits here are lost.',
    '',
    'What the plugin uses of Strapi without a promise of its documentation. Any release of Strapi may change it, so the',
    `plugin asks for the versions that it is tested with: ${testedWith}. Each entry says whether the server looks for it at`,
    'the start, or which test fails without it. What is wrapped or replaced is the original again when Strapi has stopped.',
    '',
    'The lists: `server/src/kernel/strapi/parts/`, `admin/src/strapi-internals.ts` and, for the portal,',
    '`tooling/strapi-internals-page.mjs`. A new part is an entry there; code reaches it by the functions of',
    '`kernel/strapi/patches.ts`.',
    '',
    '## Wrapped or replaced in the server',
    '',
    ...listed(isPatched),
    '## Called or read in the server',
    '',
    ...listed((part) => !isPatched(part)),
    '## In the admin panel',
    '',
    'The build of the panel or a browser test fails when one of these is missing.',
    '',
    ...adminSection(adminParts),
    '## In the portal',
    '',
    ...Object.entries(portalParts).flatMap(([name, part]) => {
      demandNames(name, part.names, read(part.file));
      return entry(name, part, [['Used by', `\`${part.file}\``]]);
    }),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
