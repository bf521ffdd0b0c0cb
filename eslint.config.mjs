import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SERVER = 'src/plugins/newsroom/server/src';

/** Ways of writing code that the house refuses, as syntax. A later block replaces the whole list, so each names all it keeps. */
const refused = {
  locator: {
    selector: 'CallExpression[callee.property.name=/^(plugin|service|controller)$/]',
    message: "Strapi's locator answers `any`: reach services by `defineService().from(strapi)`.",
  },
  ctxThrow: {
    selector: "CallExpression[callee.object.name='ctx'][callee.property.name='throw']",
    message: 'Throw an error of @strapi/utils with details.code: clients rely on status and code.',
  },
  connection: {
    selector: "MemberExpression[object.property.name='db'][property.name='connection']",
    message: 'SQL stands in store.ts (or store-*.ts) and in kernel/db.',
  },
  raw: {
    selector: "CallExpression[callee.property.name='raw']",
    message: 'SQL stands in store.ts (or store-*.ts) and in kernel/db.',
  },
  leftOut: {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]',
    message: 'Every test runs, always.',
  },
  leftOutShort: {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs, always.',
  },
};

const globalStrapi = {
  name: 'strapi',
  message:
    'Take Strapi as a parameter: the global one hides what code needs, and breaks two in one process.',
};
const interval = {
  name: 'setInterval',
  message: 'A rejected timer callback ends the process: background work goes through the kernel.',
};
const syntax = (/** @type {(keyof typeof refused)[]} */ ...names) => [
  'error',
  ...names.map((name) => refused[name]),
];
const globals = (/** @type {{ name: string, message: string }[]} */ ...list) => [
  'error',
  { globals: list, checkGlobalObject: true },
];

const nodeGlobals = [
  'AbortSignal',
  'Buffer',
  'URL',
  'clearTimeout',
  'console',
  'fetch',
  'module',
  'process',
  'require',
  'setTimeout',
];

// Rules are errors or off: a warning is a rule that nobody keeps.
export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage/',
      'build/',
      '.cache/',
      '.strapi/',
      '.tmp/',
      'public/uploads/',
      'types/generated/',
      // Written by `npm run generate`.
      'src/plugins/newsroom/contract/src/types.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-globals': globals(globalStrapi),
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `{ id: _id, ...rest }` is how a property is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Strapi's contracts ask for async functions that may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // The portal and the plugin.
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': globals(globalStrapi, interval),
      'no-restricted-syntax': syntax('ctxThrow'),
    },
  },
  {
    files: [`${SERVER}/**/*.ts`],
    rules: { 'no-restricted-syntax': syntax('locator', 'ctxThrow', 'connection', 'raw') },
  },
  {
    files: [`${SERVER}/kernel/**/*.ts`],
    rules: { 'no-restricted-globals': globals(globalStrapi) },
  },
  {
    files: [`${SERVER}/kernel/strapi/service.ts`],
    rules: { 'no-restricted-syntax': syntax('ctxThrow', 'connection', 'raw') },
  },
  {
    files: [
      `${SERVER}/kernel/db/*.ts`,
      `${SERVER}/features/*/*/**/store.ts`,
      `${SERVER}/features/*/*/**/store-*.ts`,
    ],
    rules: { 'no-restricted-syntax': syntax('locator', 'ctxThrow') },
  },
  {
    files: ['tests/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': syntax('leftOut', 'leftOutShort'),
    },
  },
  {
    // Plain scripts run by Node.
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    // They belong to no TypeScript project, those in tooling/ excepted.
    files: ['**/*.{js,mjs,cjs}'],
    ignores: ['tooling/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // CommonJS by name: `require` is how it imports.
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  }
);
