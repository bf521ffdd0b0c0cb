import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { leftOut } from './tests/support/one-database.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const plugin = 'src/plugins/newsroom';

// Only folders of sources: dist/, build/ and node_modules/ are never crawled.
const pluginSources = [
  'server/src',
  'admin/src',
  'format/src',
  'shared/src',
  'widgets/src',
  'cli/src',
]
  .map((folder) => `${plugin}/${folder}`)
  .filter((folder) => existsSync(path.join(root, folder)));

const shared = {
  rootDir: root,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
      },
    ],
  },
};

/** The same files on each database, but for those of one-database.mjs. */
const integration = (databaseKind, ...more) => ({
  ...shared,
  displayName: databaseKind,
  roots: ['<rootDir>/tests'],
  testMatch: ['integration/**', 'leaks/**', 'acceptance', ...more].map(
    (folder) => `<rootDir>/tests/${folder}/*.test.ts`
  ),
  testPathIgnorePatterns: leftOut[databaseKind].map((file) => `<rootDir>/tests/${file}$`),
  testEnvironment: '<rootDir>/tests/support/environment.ts',
  globals: { databaseKind },
  globalSetup: `<rootDir>/tests/support/global-setup-${databaseKind}.ts`,
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/each-file.ts'],
});

export default {
  maxWorkers: 2,
  // What Strapi leaves behind of each boot adds up, and makes the later files slow: then a worker starts anew.
  workerIdleMemoryLimit: '1GB',
  // The first boot in a worker reads some thousand files; a busy machine takes its time for that.
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: [...pluginSources, 'tests/unit'].map((folder) => `<rootDir>/${folder}`),
      testMatch: ['**/*.test.ts'],
      testEnvironment: 'node',
    },
    integration('sqlite'),
    // Several processes on one database, of which some die: what PostgreSQL is for.
    integration('postgres', 'kill'),
    {
      ...integration('sqlite'),
      displayName: 'browser',
      testPathIgnorePatterns: [],
      testMatch: ['browser', 'acceptance/browser'].map(
        (folder) => `<rootDir>/tests/${folder}/*.test.ts`
      ),
    },
  ],
};
