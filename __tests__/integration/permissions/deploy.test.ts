import { testPoliciesOf } from './policy.ts'

testPoliciesOf(['deploy'])
