import config from '../../jest.config.mjs';

const postgres = config.projects.find(({ displayName }) => displayName === 'postgres');

/** Benchmarks: `npm run bench`. Long runs that print figures. */
export default {
  ...config,
  rootDir: postgres.rootDir,
  maxWorkers: 1,
  projects: [{ ...postgres, displayName: 'bench', testMatch: ['<rootDir>/tests/bench/*.test.ts'] }],
};
