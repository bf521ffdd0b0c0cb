/**
 * Generates docs/features.md from the manifests: what each feature owns, its hooks, and its
 * options.
 *
 * @typedef {import('../src/plugins/newsroom/server/src/kernel/feature.js').Feature} Feature
 * @typedef {{ path: string, default: unknown, sentence: string }} Option
 * @typedef {{ default?: unknown, description?: string, properties?: Record<string, JsonSchema> }} JsonSchema
 */

const PLUGIN = 'plugin::newsroom.';
const code = (/** @type {string} */ text) => `\`${text}\``;
const sentence = (/** @type {string} */ text) => {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
};
/** @param {number} ms */
const pause = (ms) =>
  ms < 1000 ? `${ms} ms` : ms < 120_000 ? `${ms / 1000} s` : `${ms / 60_000} min`;
/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  );

/**
 * The options (leaves of the schema), in order.
 *
 * @param {JsonSchema} schema
 * @param {string[]} above
 * @returns {Option[]}
 */
export function optionsOfSchema(schema, above = []) {
  return Object.entries(schema.properties ?? {}).flatMap(([key, option]) => {
    const path = [...above, key];
    if (option.properties) return optionsOfSchema(option, path);
    if (!option.description) throw new Error(`The option ${path.join('.')} has no sentence`);
    return [{ path: path.join('.'), default: option.default, sentence: option.description }];
  });
}

/** @param {Option} option */
const defaultOf = (option) =>
  option.default === undefined ? 'none' : code(JSON.stringify(option.default));

const START = '<!-- options: made by `npm run generate` -->';
const END = '<!-- end of options -->';

/**
 * The plugin's README with the table of options from the schema.
 *
 * @param {string} readme
 * @param {readonly Option[]} options
 */
export function withOptions(readme, options) {
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`The README of the plugin has no "${START}" … "${END}"`);
  }
  const rows = options.map((option) => [
    code(option.path),
    defaultOf(option),
    sentence(option.sentence),
  ]);
  const lines = table(['Option', 'Default', 'What it does'], rows);
  return `${before}${[START, '', '<!-- prettier-ignore -->', ...lines, '', END].join('\n')}${after}`;
}

/** @param {NonNullable<Feature['contentTypes']>[number]} type */
function contentTypeRow({ kind, collectionName, info, options, pluginOptions }) {
  const i18n = /** @type {{ localized?: boolean } | undefined} */ (pluginOptions['i18n']);
  const path = kind === 'singleType' ? info.singularName : info.pluralName;
  return [
    code(PLUGIN + info.singularName),
    code(collectionName),
    code(`/api/newsroom/${path}`),
    i18n?.localized ? 'yes' : 'no',
    options.draftAndPublish ? 'yes' : 'no',
    sentence(info.description),
  ];
}

/**
 * @param {'admin' | 'content-api'} type
 * @param {NonNullable<Feature['routers']>[string]['routes'][number]} route
 */
function routeRow(type, { method, path, handler }) {
  const prefix = type === 'admin' ? '/newsroom' : '/api/newsroom';
  return [
    code(`${method} ${prefix}${path}`),
    type === 'admin' ? 'the admin panel' : 'the content API',
    code(typeof handler === 'string' ? handler : 'of its own'),
  ];
}

/**
 * @param {Feature} feature
 * @param {(hook: NonNullable<Feature['onDocument']>[number]) => string[]} watchedBy
 * @returns {string[]}
 */
function section(feature, watchedBy) {
  const {
    contentTypes = [],
    components = [],
    tables = [],
    derive = [],
    jobs = [],
    services = [],
    routers = {},
    endpoints = [],
    onDocument = [],
    onRow = [],
  } = feature;
  const lines = [`## ${feature.name}`, '', feature.summary, ''];
  /** @param {string} title @param {string[]} body */
  const add = (title, body) => {
    if (body.length > 0) lines.push(`**${title}**`, '', ...body, '');
  };

  if (contentTypes.length > 0) {
    const head = ['UID', 'Table', 'REST', 'Localized', 'Drafts', 'What it is'];
    add('Content types', table(head, contentTypes.map(contentTypeRow)));
  }
  if (components.length > 0) {
    const rows = components.map(({ uid, collectionName, info }) => [
      code(uid),
      code(collectionName),
      sentence(info.description),
    ]);
    add('Components', table(['UID', 'Table', 'What it is'], rows));
  }
  if (tables.length > 0) {
    const rows = tables.map(({ tableName, does }) => [code(tableName), sentence(does)]);
    add('Tables', table(['Table', 'What it holds'], rows));
  }
  if (derive.length > 0) {
    const rows = derive.map(({ name, version, key, table: { tableName, does } }) => [
      code(name),
      code(tableName),
      ['documentId', 'locale', ...key].map(code).join(', '),
      String(version),
      sentence(does),
    ]);
    const head = ['Name', 'Table', 'One row for each', 'Version', 'What it holds'];
    add('Tables that follow published pages', table(head, rows));
  }
  add(
    'Services',
    services.map(({ name }) => `- ${code(name)}`)
  );
  const routes = Object.values(routers).flatMap(({ type, routes }) =>
    routes.map((route) => routeRow(type, route))
  );
  if (endpoints.length > 0) {
    const rows = endpoints.map(({ method, path, handler, does }) => [
      code(`${method} /api/newsroom${path}`),
      code(handler),
      sentence(does),
    ]);
    add('Endpoints', table(['Endpoint', 'Handler', 'What it does'], rows));
  }
  if (routes.length > 0) add('Routes', table(['Route', 'For', 'Handler'], routes));
  if (onDocument.length > 0) {
    const rows = onDocument.map((hook) => [
      code(hook.name),
      hook.actions.map(code).join(', '),
      watchedBy(hook)
        .map((uid) => code(uid.startsWith(PLUGIN) ? uid.slice(PLUGIN.length) : uid))
        .join(', '),
      sentence(hook.does),
    ]);
    add('When a document is written', table(['Hook', 'Actions', 'Of', 'What it does'], rows));
  }
  if (onRow.length > 0) {
    const rows = onRow.map((hook) => [
      code(hook.name),
      code(hook.event),
      code(hook.uid),
      sentence(hook.does),
    ]);
    add('When a row is written', table(['Hook', 'Event', 'Of', 'What it does'], rows));
  }
  if (jobs.length > 0) {
    const rows = jobs.map(({ name, everyMs, does }) => [
      code(name),
      pause(everyMs),
      sentence(does),
    ]);
    add('In the background', table(['Job', 'Rest between runs', 'What it does'], rows));
  }
  add(
    'Options',
    (feature.options ?? []).map((path) => `- ${code(path)}`)
  );
  return lines;
}

/**
 * @param {Record<string, readonly Feature[]>} wings
 * @param {readonly Option[]} options
 * @param {(hook: NonNullable<Feature['onDocument']>[number]) => string[]} watchedBy the types that a hook watches
 * @returns {string}
 */
export function featuresPage(wings, options, watchedBy) {
  const features = Object.values(wings).flat();
  const readers = (/** @type {string} */ path) =>
    features.filter((feature) => feature.options?.includes(path)).map(({ name }) => name);
  for (const { name, options: named = [] } of features) {
    const unknown = named.find((path) => !options.some((option) => option.path === path));
    if (unknown) throw new Error(`The feature "${name}" names an unknown option: ${unknown}`);
  }

  return [
    '# Features',
    '',
    'Made from the manifests by `npm run generate`; edits here are lost.',
    '',
    'By wing, in start order; the features stop in reverse. The code of a feature is in',
    '`src/plugins/newsroom/server/src/features/<wing>/<feature>`.',
    '',
    ...Object.entries(wings).flatMap(([wing, inside]) => [
      `- **${wing}**`,
      ...inside.map(({ name, summary }) => `  - [${name}](#${name}): ${summary}`),
    ]),
    '',
    ...features.flatMap((feature) => section(feature, watchedBy)),
    '## Options of the plugin',
    '',
    'Set under `newsroom.config` in `config/plugins.ts`. An unknown option stops the start.',
    '',
    ...table(
      ['Option', 'Default', 'Read by', 'What it does'],
      options.map((option) => [
        code(option.path),
        defaultOf(option),
        readers(option.path).map(code).join(', ') || 'kernel',
        sentence(option.sentence),
      ])
    ),
    '',
  ].join('\n');
}
