import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

// The bundle is compiled once, not in each of more than a thousand runs.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('node_modules/.cache/compiled-bundle', import.meta.url),
)

/** Jest runs TypeScript as ES modules through swc; types are checked by `npm run types`. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // They have configurations of their own.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/workflows/', '<rootDir>/__tests__/faults/'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/examples/'],
  globalSetup: '<rootDir>/__tests__/support/local-aws-set-up.ts',
  testSequencer: '<rootDir>/jest.sequencer.js',
  testTimeout: 180_000,
  // Integration tests wait more than they compute.
  maxWorkers: availableParallelism() * 2,
}
