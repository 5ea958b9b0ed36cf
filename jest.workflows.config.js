import base from './jest.config.js'

/** The tests that run workflow files in a workflow runner: `npm run test:workflows`. */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/workflows/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
}
