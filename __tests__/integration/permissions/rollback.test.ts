import { testPolicyOf } from './policy.ts'

testPolicyOf('rollback')
