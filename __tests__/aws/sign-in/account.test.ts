import { expect, test } from '@jest/globals'
import { wrongAccount } from '../../../src/aws/sign-in/account.ts'

const identity = { account: '111111111111', arn: 'arn:aws:iam::111111111111:user/ci' }
const [own, other] = ['111111111111', '222222222222']

test('credentials of the expected account are fine', () => {
  expect(wrongAccount(identity, {})).toBeUndefined()
  expect(wrongAccount(identity, { allowedAccountIds: [other, own], functionAccount: own })).toBeUndefined()
})

test.each([
  [{ allowedAccountIds: [other] }, '`allowed-account-ids` allows only 222222222222'],
  [{ functionAccount: other }, 'the ARN in `function-name` is in the account 222222222222'],
])('credentials of another account are refused, both named: %j', (expected, told) => {
  const failure = wrongAccount(identity, expected)
  expect(failure?.message).toContain('belong to the account 111111111111 (arn:aws:iam::111111111111:user/ci)')
  expect(failure?.message).toContain(told)
})
