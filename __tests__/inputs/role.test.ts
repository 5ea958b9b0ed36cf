import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal, smokeTestWith } from './step.ts'

const arn = 'arn:aws:iam::123456789012:role/deploy-orders-api'
const role = { 'role-to-assume': arn }

describe('role-to-assume', () => {
  test('is absent unless it is given', async () => {
    expect(await deployWith()).not.toHaveProperty('role')
  })

  test('gives the role with the defaults of its session', async () => {
    expect((await deployWith(role)).role).toEqual({
      arn,
      partition: 'aws',
      account: '123456789012',
      name: 'deploy-orders-api',
      durationSeconds: 3600,
      audience: 'sts.amazonaws.com',
    })
  })

  test('belongs to every mode', async () => {
    const inputs = await smokeTestWith({ 'function-name': 'orders-api', ...role })
    expect(inputs.role?.arn).toBe(arn)
  })

  test.each([
    ['arn:aws-cn:iam::123456789012:role/deploy', 'cn-north-1', 'aws-cn', 'deploy'],
    ['arn:aws-us-gov:iam::123456789012:role/ci/teams/deploy', 'us-gov-west-1', 'aws-us-gov', 'deploy'],
    ['arn:aws-eusc:iam::123456789012:role/deploy', 'eusc-de-east-1', 'aws-eusc', 'deploy'],
    ['arn:aws-new:iam::123456789012:role/deploy', 'xx-new-1', 'aws-new', 'deploy'],
  ])('may be in any partition: %s', async (given, region, partition, name) => {
    const inputs = await deployWith({ 'role-to-assume': given, 'aws-region': region })
    expect(inputs.role).toMatchObject({ arn: given, partition, name })
  })

  test.each([
    'deploy-orders-api',
    'role/deploy',
    'arn:aws:iam::1234:role/deploy',
    'arn:aws:iam::123456789012:user/ci',
  ])('that is no ARN of a role is refused, with the form: %s', async (given) => {
    const text = await refusal({ 'role-to-assume': given })
    expect(text).toContain(`\`role-to-assume\` is "${given}", which is not the ARN of a role.`)
    expect(text).toContain('arn:aws:iam::123456789012:role/deploy-orders-api')
  })

  test('that is the ARN of a session is told from that of a role', async () => {
    const session = 'arn:aws:sts::123456789012:assumed-role/deploy/run'
    expect(await refusal({ 'role-to-assume': session })).toContain("the ARN of a role's session")
  })

  test.each([
    ['arn:aws:iam::123456789012:role/deploy', 'cn-north-1', 'arn:aws-cn:'],
    ['arn:aws-us-gov:iam::123456789012:role/deploy', 'eu-central-1', 'arn:aws:'],
  ])('of another partition than the region is refused: %s in %s', async (given, region, right) => {
    const text = await refusal({ 'role-to-assume': given, 'aws-region': region })
    expect(text).toContain(`the region ${region} is in the partition`)
    expect(text).toContain(right)
  })

  test("of another account than the function's ARN is refused", async () => {
    const fn = 'arn:aws:lambda:eu-central-1:999999999999:function:orders-api'
    const text = await refusal({ ...role, 'function-name': fn })
    expect(text).toContain('is a role in the account 123456789012')
    expect(text).toContain('is in the account 999999999999')
  })

  test("of the same account as the function's ARN is fine", async () => {
    const fn = 'arn:aws:lambda:eu-central-1:123456789012:function:orders-api'
    expect((await deployWith({ ...role, 'function-name': fn })).role?.arn).toBe(arn)
  })
})

describe('the session', () => {
  test('is named, lasts and is asked for as written', async () => {
    const session = {
      'role-session-name': 'a.b@c',
      'role-duration-seconds': '900',
      audience: 'sts.amazonaws.com.cn',
    }
    expect((await deployWith({ ...role, ...session })).role).toMatchObject({
      sessionName: 'a.b@c',
      durationSeconds: 900,
      audience: 'sts.amazonaws.com.cn',
    })
  })

  test.each([
    ['role-session-name', 'x'],
    ['role-session-name', 'has a space'],
    ['role-session-name', 'x'.repeat(65)],
    ['role-duration-seconds', '899'],
    ['role-duration-seconds', '43201'],
    ['role-duration-seconds', '1h'],
    ['audience', 'two words'],
  ])('is refused with a wrong %s: %s', async (name, value) => {
    expect(await refusal({ ...role, [name]: value })).toContain(`\`${name}\` is "${value}": it has to be`)
  })

  test.each(['role-session-name', 'role-duration-seconds', 'audience'])(
    'needs a role: %s alone is refused',
    async (name) => {
      const text = await refusal({ [name]: '1000' })
      expect(text).toContain(`\`${name}\` is given without \`role-to-assume\``)
    },
  )
})

describe('allowed-account-ids', () => {
  test('is a list', async () => {
    const inputs = await deployWith({ 'allowed-account-ids': '123456789012, 012345678901' })
    expect(inputs.allowedAccountIds).toEqual(['123456789012', '012345678901'])
  })

  test.each(['12345678901', 'production', '1234-5678-9012'])(
    'takes nothing but IDs of accounts: %s is refused',
    async (id) => {
      const text = await refusal({ 'allowed-account-ids': id })
      expect(text).toContain('not the ID of an AWS account')
      expect(text).toContain('quotes')
    },
  )

  test('without the account of the role is refused before AWS is asked', async () => {
    const text = await refusal({ ...role, 'allowed-account-ids': '999999999999' })
    expect(text).toContain(
      '`role-to-assume` is in the account 123456789012, which is not in `allowed-account-ids` (999999999999).',
    )
  })

  test("without the account in the function's ARN is refused before AWS is asked", async () => {
    const fn = '123456789012:function:orders-api'
    const text = await refusal({ 'function-name': fn, 'allowed-account-ids': '999999999999' })
    expect(text).toContain('`function-name` is in the account 123456789012')
  })
})
