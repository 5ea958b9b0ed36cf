import base from './jest.config.js'

/** The tests that break, interrupt and exhaust the action: `npm run test:faults`. */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/faults/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
}
