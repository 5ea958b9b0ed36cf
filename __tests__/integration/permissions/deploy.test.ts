import { testPolicyOf } from './policy.ts'

testPolicyOf('deploy')
