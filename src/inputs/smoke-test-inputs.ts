import type { SmokeTest } from '../smoke/smoke-test.ts'
import type { CommonInputs } from './deploy-inputs.ts'

/**
 * What is tested: a function through its alias, a version or $LATEST, or a URL instead. Only a URL needs no function,
 * and then `region` is empty where neither `aws-region` nor an ARN names one.
 */
export interface SmokeTestInputs extends CommonInputs {
  readonly mode: 'smoke-test'
  readonly functionName?: string
  readonly functionAccount?: string
  readonly alias?: string
  /** The number of a published version; absent without an alias, too: $LATEST is tested. */
  readonly version?: string
  readonly smokeTest: SmokeTest
}
