// Who may import whom. docs/architecture.md tells it in words; each rule here is one of its sentences.

const PLUGIN = '^src/plugins/newsroom/';
const SERVER = `${PLUGIN}server/src/`;
const FEATURES = `${SERVER}features/`;

// Floors of the kernel, from the top. Each may use those after it in this list.
const KERNEL_FLOORS = ['http', 'strapi', 'db', 'run', 'time'];

const TEST = '\\.test\\.tsx?$';
const SQL_FILES = [`${SERVER}kernel/db/[^/]+\\.ts$`, `${FEATURES}.+/store[^/]*\\.ts$`];
const DATABASE_DRIVERS = '(^|/)node_modules/(knex|pg|better-sqlite3)/';

/**
 * A wing of features that may not use the others named.
 *
 * @param {string} wing
 * @param {string[]} others
 * @param {string} comment
 */
const wall = (wing, others, comment) => ({
  name: `${wing}-stands-below-${others.join('-')}`,
  comment,
  severity: 'error',
  from: { path: `${FEATURES}${wing}/` },
  to: { path: `${FEATURES}(${others.join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import each other, by whatever way, cannot be read apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: {},
      // Built by `npm run build`, so absent in a fresh checkout.
      to: { couldNotResolve: true, pathNot: ['^strapi-plugin-newsroom', '^\\.\\./dist/'] },
    },
    {
      name: 'kernel-knows-no-feature',
      comment: 'The kernel is what features stand on.',
      severity: 'error',
      from: { path: `${SERVER}kernel/` },
      to: { path: FEATURES },
    },
    {
      name: 'kernel-feature-on-top',
      comment: 'feature.ts puts the kernel together; no floor of it uses that.',
      severity: 'error',
      from: { path: `${SERVER}kernel/[^/]+/` },
      to: { path: `${SERVER}kernel/feature\\.ts$` },
    },
    // Inside the kernel too: what stands below does not know what stands above.
    ...KERNEL_FLOORS.slice(1).map((floor, index) => ({
      name: `kernel-${floor}-knows-nothing-above`,
      comment: 'The floors of the kernel are, from the top: http, strapi, db, run, time.',
      severity: 'error',
      from: { path: `${SERVER}kernel/${floor}/` },
      to: { path: `${SERVER}kernel/(${KERNEL_FLOORS.slice(0, index + 1).join('|')})/` },
    })),
    {
      name: 'features-by-their-door',
      comment: "A feature's index.ts and contract.ts are public, the rest is its own affair.",
      severity: 'error',
      from: { path: `${FEATURES}([^/]+/[^/]+)/` },
      to: { path: FEATURES, pathNot: `${FEATURES}($1/|[^/]+/[^/]+/(index|contract)\\.ts$)` },
    },
    {
      name: 'features-by-their-door-from-outside',
      comment: 'The list of features and the entry of the server use the same doors.',
      severity: 'error',
      from: { path: SERVER, pathNot: `${FEATURES}[^/]+/` },
      to: {
        path: `${FEATURES}[^/]+/`,
        pathNot: `${FEATURES}[^/]+/[^/]+/(index|contract)\\.ts$`,
      },
    },
    {
      name: 'every-feature-in-a-wing',
      comment:
        'Beside features/index.ts there are wings, and in a wing there are folders of features.',
      severity: 'error',
      from: {
        path: `${FEATURES}([^/]+\\.ts|[^/]+/[^/]+\\.ts)$`,
        pathNot: [`${FEATURES}index\\.ts$`, TEST],
      },
      to: {},
    },
    wall(
      'content',
      ['published', 'audience', 'desk', 'access'],
      'Content knows nothing of who reads it.'
    ),
    wall('published', ['audience', 'desk', 'access'], 'A page is the same whoever reads it.'),
    wall('audience', ['desk'], 'What readers do is counted whether an editor looks or not.'),
    wall(
      'access',
      ['content', 'published', 'audience', 'desk'],
      'Who may ask what follows from schemas and sessions alone.'
    ),
    wall(
      'desk',
      ['access'],
      'Pages for editors rest on the three sides, not on how readers get in.'
    ),
    {
      name: 'rules-are-pure',
      comment: 'domain*.ts holds rules that a test can run alone: no Strapi, no database, no HTTP.',
      severity: 'error',
      from: { path: `${FEATURES}.+/domain[^/]*\\.ts$`, pathNot: TEST },
      to: {
        path: [
          '(^|/)node_modules/(@strapi|koa)/',
          DATABASE_DRIVERS,
          `${SERVER}kernel/(db|http|strapi)/`,
          `${FEATURES}.+/(store[^/]*|service|controller|routes)\\.ts$`,
        ],
      },
    },
    {
      name: 'controllers-ask-services',
      comment: 'A controller parses, calls and shapes; it does not reach past the service.',
      severity: 'error',
      from: { path: '/controller\\.ts$' },
      to: { path: '/store\\.ts$' },
    },
    {
      name: 'sql-in-stores',
      comment: 'Only stores and kernel/db may use a database library; its types are free.',
      severity: 'error',
      from: { path: '^(src|config)/', pathNot: [...SQL_FILES, TEST] },
      to: { path: DATABASE_DRIVERS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-takes-contracts-only',
      comment: "Admin and widgets see a feature's contract and nothing else of the server.",
      severity: 'error',
      from: { path: `${PLUGIN}(admin|widgets)/` },
      to: { path: `${PLUGIN}server/`, pathNot: `${FEATURES}[^/]+/[^/]+/contract\\.ts$` },
    },
    {
      name: 'browser-takes-types-only',
      comment: '`import type`: a contract is Zod and would pull the server into the page.',
      severity: 'error',
      from: { path: `${PLUGIN}(admin|widgets)/` },
      to: { path: `${FEATURES}[^/]+/[^/]+/contract\\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'format-stands-alone',
      comment: 'Any frontend takes it, in a browser too: it loads nothing but itself.',
      severity: 'error',
      from: { path: `${PLUGIN}format/` },
      to: { pathNot: `${PLUGIN}format/` },
    },
    {
      name: 'contract-stands-alone',
      comment: 'Programs of others load it: types that are written out, and the codes of errors.',
      severity: 'error',
      from: { path: `${PLUGIN}contract/`, pathNot: TEST },
      to: { pathNot: `${PLUGIN}contract/` },
    },
    {
      name: 'nothing-uses-public-types',
      comment:
        'server/src/public-types.ts is what the contract is written from; it is no source of types for ourselves.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `${SERVER}public-types\\.ts$` },
    },
    {
      name: 'widgets-stand-alone',
      comment: 'Every page of a site loads them: nothing is bundled with them but what they are.',
      severity: 'error',
      from: { path: `${PLUGIN}widgets/src/`, pathNot: TEST },
      to: { pathNot: `${PLUGIN}widgets/src/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-stands-alone',
      comment: 'What server and browser both need to know: plain functions that load nothing.',
      severity: 'error',
      from: { path: `${PLUGIN}shared/`, pathNot: TEST },
      to: { pathNot: `${PLUGIN}shared/` },
    },
    {
      name: 'commands-take-types-only',
      comment:
        "A command asks the app's plugin by its services; of the server it knows their types.",
      severity: 'error',
      from: { path: `${PLUGIN}cli/` },
      to: { path: `${PLUGIN}server/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-by-the-door',
      comment: 'Commands see of a feature what other features see.',
      severity: 'error',
      from: { path: `${PLUGIN}cli/` },
      to: { path: `${PLUGIN}server/`, pathNot: `${FEATURES}[^/]+/[^/]+/index\\.ts$` },
    },
    {
      name: 'server-knows-no-browser',
      severity: 'error',
      comment: 'What runs in Node does not load what runs in a page.',
      from: { path: `${PLUGIN}server/` },
      to: { path: `${PLUGIN}(admin|widgets)/` },
    },
    {
      name: 'plugin-knows-no-app',
      comment: 'The plugin must run in any Strapi 5 project.',
      severity: 'error',
      from: { path: '^src/plugins/' },
      to: { path: '^(config|database|types|tests|tooling|public|dist|src/(?!plugins/))' },
    },
    {
      name: 'app-uses-the-built-plugin',
      comment: 'The portal uses the plugin as any project would: by its package.',
      severity: 'error',
      from: { path: '^(config/|src/(?!plugins/))' },
      to: { path: '^src/plugins/' },
    },
    {
      name: 'no-development-dependencies',
      comment: 'Who installs the plugin or starts the portal gets no devDependencies.',
      severity: 'error',
      from: { path: '^(src|config)/', pathNot: [TEST, '/build\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^dist/', '^src/plugins/[^/]+/dist/'] },
    // Types count: a type that crosses a wall carries the knowledge across.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
