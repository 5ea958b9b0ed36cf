import { testPoliciesOf } from './policy.ts'

testPoliciesOf(['promotion', 'rollback', 'publish-layer', 'smoke-test'])
