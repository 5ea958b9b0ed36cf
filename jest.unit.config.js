import base from './jest.config.js'

const { globalSetup: _, ...rest } = base

/** The tests that need no local AWS: `npm run test:unit`. */
export default {
  ...rest,
  testPathIgnorePatterns: [
    '/node_modules/',
    '/__tests__/(integration|local-aws|house|infra|workflows|examples|faults)/',
  ],
  // They compute more than they wait.
  maxWorkers: '100%',
}
