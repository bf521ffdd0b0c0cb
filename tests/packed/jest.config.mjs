import portal from '../../jest.config.mjs';

// The same tools as the integration tests, but no app of the checkout and no database prepared from it.
const {
  globalSetup: _globalSetup,
  globalTeardown: _globalTeardown,
  ...integration
} = portal.projects.find(({ displayName }) => displayName === 'sqlite');

export default {
  ...integration,
  displayName: 'packed',
  testMatch: ['<rootDir>/tests/packed/**/*.test.ts'],
};
