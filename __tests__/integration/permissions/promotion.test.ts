import { testPolicyOf } from './policy.ts'

testPolicyOf('promotion')
