import base from './jest.config.js'
import { UNIT } from './jest.unit.config.js'

/** The tests that the unit tests leave out: `npm run test:integration`. */
export default { ...base, testPathIgnorePatterns: [...base.testPathIgnorePatterns, UNIT] }
