import base from './jest.config.js'

const { globalSetup: _, ...rest } = base

/** Folders whose tests need the local AWS, other programs, or the whole repository. */
const OTHERS = 'integration|local-aws|build-tools|repository|infra|workflows|examples|faults'

/** Paths of the unit tests. */
export const UNIT = `/__tests__/(?!(${OTHERS})/)`

/** The tests that need no local AWS: `npm run test:unit`. */
export default {
  ...rest,
  testPathIgnorePatterns: ['/node_modules/', `/__tests__/(${OTHERS})/`],
}
