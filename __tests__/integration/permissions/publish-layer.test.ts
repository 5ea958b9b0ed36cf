import { testPolicyOf } from './policy.ts'

testPolicyOf('publish-layer')
