import { testPolicyOf } from './policy.ts'

testPolicyOf('smoke-test')
