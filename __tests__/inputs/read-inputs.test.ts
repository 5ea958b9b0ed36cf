import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/failure.ts'
import { nameIn, readInputs } from '../../src/inputs/read-inputs.ts'
import { deployWith, refusal, refusalOf, stepWith } from './step.ts'

describe('the inputs of a step', () => {
  test('with a mode, a function name and one thing to release are enough: everything else is left as it is', async () => {
    expect(await deployWith({ tags: 'team: orders' })).toEqual({
      mode: 'deploy',
      functionName: 'orders-api',
      region: 'eu-central-1',
      waitTimeout: 600,
      dryRun: false,
      autoRollback: true,
      restoreLatest: true,
      code: { kind: 'none' },
      configuration: {},
      tags: { team: 'orders' },
    })
  })

  test('are trimmed, and one of white space alone is absent', async () => {
    const inputs = await deployWith({ handler: '  app.handler \n', alias: ' \n ', timeout: ' 30 ' })
    expect(inputs.configuration).toEqual({ Handler: 'app.handler', Timeout: 30 })
    expect(inputs).not.toHaveProperty('alias')
  })

  test('come back frozen all the way down', async () => {
    const inputs = await deployWith({
      environment: 'A1: b',
      layers: 'arn:aws:lambda:eu-central-1:123456789012:layer:a:1',
    })
    expect(Object.isFrozen(inputs)).toBe(true)
    expect(Object.isFrozen(inputs.environment?.set)).toBe(true)
    expect(Object.isFrozen(inputs.layers?.arns)).toBe(true)
    expect(Object.isFrozen(inputs.code)).toBe(true)
  })

  test('with one problem fail with a sentence and its advice', async () => {
    const failure = await readInputs(
      stepWith({ mode: 'deploy', 'function-name': 'f', timeout: 'soon' }),
    ).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect((failure as Failure).message).toBe(
      '`timeout` is "soon": it has to be a whole number of seconds of at least 1.',
    )
    expect((failure as Failure).advice).toBe('Write digits only, without a unit, such as `timeout: 30`.')
  })

  test('with several problems list all of them, one a line', async () => {
    const text = await refusal({
      timeout: 'soon',
      alias: '7',
      'dry-run': 'yes',
      layers: 'nothing',
      environment: 'A1:\nB1: ~',
    })
    expect(text).toContain('There are 6 problems with the inputs:\n- `dry-run` is "yes"')
    for (const name of ['`timeout`', '`alias`', '`dry-run`', '`layers`', '"A1"', '"B1"'])
      expect(text).toContain(name)
    expect(text.split('\n- ')).toHaveLength(7)
  })
})

describe('mode', () => {
  test('is required, and the error names the modes there are', async () => {
    expect(await refusalOf(stepWith({}))).toBe(
      '`mode` is missing. Set it to `deploy`, `publish-layer`, `rollback` or `smoke-test`.',
    )
  })

  test('that does not exist is refused with the modes there are', async () => {
    expect(await refusal({ mode: 'promote' })).toContain(
      '`mode` is "promote": it has to be `deploy`, `publish-layer`, `rollback` or `smoke-test`.',
    )
    expect(await refusal({ mode: 'Deploy' })).toContain('Did you mean `deploy`?')
  })

  test('that is wrong does not hide what else is wrong', async () => {
    expect(await refusal({ mode: 'x', 'wait-timeout': '0', ailas: 'live' })).toContain('There are 3 problems')
  })
})

describe('dry-run', () => {
  test.each(['true', 'True', 'TRUE'])('is on when it is %s', async (text) => {
    expect((await deployWith({ 'dry-run': text })).dryRun).toBe(true)
  })

  test.each(['false', 'False', 'FALSE', ''])('is off when it is %j', async (text) => {
    expect((await deployWith({ 'dry-run': text })).dryRun).toBe(false)
  })

  test.each(['yes', 'on', '1', 'tRUE', 'true false'])('cannot be %j', async (text) => {
    expect(await refusal({ 'dry-run': text })).toContain('it has to be true or false')
  })
})

describe('wait-timeout', () => {
  test('is a whole number of seconds', async () => {
    expect((await deployWith({ 'wait-timeout': '90' })).waitTimeout).toBe(90)
  })

  test.each(['0', '-1', '1.5', '1e3', '10m', '0600', '86401', '99999999999999999999'])(
    '%s is out of its range',
    async (text) => {
      expect(await refusal({ 'wait-timeout': text })).toContain('a whole number of seconds from 1 to 86400')
    },
  )
})

describe('the region', () => {
  const region = async (inputs: Record<string, string>, env: Record<string, string>) =>
    (await deployWith(inputs, { env })).region
  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders-api'

  test('comes from aws-region first', async () => {
    expect(await region({ 'aws-region': 'eu-west-1' }, { AWS_REGION: 'eu-west-2' })).toBe('eu-west-1')
  })

  test("comes from the function's ARN next", async () => {
    expect(await region({ 'function-name': arn }, { AWS_REGION: 'eu-west-2' })).toBe('us-east-1')
  })

  test('comes from AWS_REGION next, then from AWS_DEFAULT_REGION', async () => {
    expect(await region({}, { AWS_REGION: 'eu-west-2', AWS_DEFAULT_REGION: 'eu-west-3' })).toBe('eu-west-2')
    expect(await region({}, { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-3' })).toBe('eu-west-3')
  })

  test('that nothing names is an error that says how to set it', async () => {
    expect(await refusal({}, { env: {} })).toMatch(/`aws-region` is missing.*Set `aws-region`/)
  })

  test("must not differ from the ARN's", async () => {
    expect(await refusal({ 'function-name': arn, 'aws-region': 'eu-west-1' })).toContain(
      '`aws-region` is "eu-west-1", but the ARN in `function-name` is in the region "us-east-1".',
    )
    expect(await region({ 'function-name': arn, 'aws-region': 'us-east-1' }, {})).toBe('us-east-1')
  })

  test.each(['us-gov-west-1', 'us-isob-east-1', 'eusc-de-east-1', 'ap-southeast-7', 'cn-north-1'])(
    'may be %s',
    async (name) => {
      expect(await region({ 'aws-region': name }, {})).toBe(name)
    },
  )

  test.each(['eu-central-1a', 'Frankfurt', 'evil.example.com/', 'eu-central-1\nx'])(
    'cannot be %j',
    async (name) => {
      expect(await refusal({ 'aws-region': name })).toContain('is not the name of an AWS region')
    },
  )

  test('of AWS_REGION is checked as well', async () => {
    expect(await refusal({}, { env: { AWS_REGION: 'nowhere' } })).toContain(
      'The variable AWS_REGION names the region "nowhere"',
    )
  })
})

describe('the name of what a step is about, whose inputs are not valid', () => {
  test.each([
    ['orders-api', { 'function-name': 'arn:aws:lambda:eu-central-1:123456789012:function:orders-api' }],
    ['dependencies', { 'layer-name': 'dependencies' }],
    [undefined, { 'function-name': 'orders api' }],
    [undefined, {}],
  ])('is %s', (name, inputs) => {
    expect(nameIn(stepWith(inputs))).toBe(name)
  })
})
