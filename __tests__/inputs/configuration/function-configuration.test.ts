import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal } from '../step.ts'

const read = async (text: string, inputs: Record<string, string> = {}) =>
  deployWith({ 'function-configuration': text, ...inputs })

describe('function-configuration', () => {
  test('is a map in the shape of the API, with numbers as numbers', async () => {
    const text = `
TracingConfig: { Mode: Active }
Timeout: 30
KMSKeyArn: ''
LoggingConfig:
  LogFormat: JSON # what we search
  LogGroup: '0123'
ImageConfig: { EntryPoint: [], Command: ['a', "b"] }
VpcConfig: { Ipv6AllowedForDualStack: true }
FileSystemConfigs: []
`
    expect((await read(text)).configuration).toEqual({
      TracingConfig: { Mode: 'Active' },
      Timeout: 30,
      KMSKeyArn: '',
      LoggingConfig: { LogFormat: 'JSON', LogGroup: '0123' },
      ImageConfig: { EntryPoint: [], Command: ['a', 'b'] },
      VpcConfig: { Ipv6AllowedForDualStack: true },
      FileSystemConfigs: [],
    })
  })

  test('may be JSON', async () => {
    expect((await read('{"SnapStart": {"ApplyOn": "PublishedVersions"}}')).configuration).toEqual({
      SnapStart: { ApplyOn: 'PublishedVersions' },
    })
  })

  test('stands beside the inputs of their own', async () => {
    expect((await read('Timeout: 30', { 'memory-size': '256' })).configuration).toEqual({
      Timeout: 30,
      MemorySize: 256,
    })
  })

  test('changes the environment with its strategy, each value as it is written', async () => {
    const { environment, configuration } = await read(
      "Environment:\n  Variables:\n    A1: 0123\n    B1: 'x # y'",
    )
    expect(environment).toEqual({ strategy: 'merge', set: { A1: '0123', B1: 'x # y' }, remove: [] })
    expect(configuration).toEqual({})
    expect(
      (await read('Environment: { Variables: {} }', { 'environment-strategy': 'replace' })).environment,
    ).toEqual({ strategy: 'replace', set: {}, remove: [] })
    expect((await read('Environment: {}', { 'environment-strategy': 'replace' })).environment).toEqual({
      strategy: 'replace',
      set: {},
      remove: [],
    })
  })

  test('changes the layers with their strategy', async () => {
    const arn = 'arn:aws:lambda:eu-central-1:123456789012:layer:a:1'
    expect((await read(`Layers: ['${arn}']`)).layers).toEqual({ strategy: 'merge', arns: [arn] })
    expect((await read('Layers: []', { 'layers-strategy': 'replace' })).layers).toEqual({
      strategy: 'replace',
      arns: [],
    })
    expect(await refusal({ 'function-configuration': 'Layers: [my-layer]' })).toContain(
      'not the ARN of a layer version',
    )
  })

  test.each([
    ['TracingConfg: { Mode: Active }', 'Did you mean `TracingConfig`?'],
    ['tracing-config: { Mode: Active }', 'Did you mean `TracingConfig`?'],
    ['Nonsense: 1', 'Its members are `Role`'],
    ['__proto__: 1', 'does not have'],
    ['{Timeout: 1, Nonsense: 2}', 'line 1: there is a member that UpdateFunctionConfiguration does not have'],
    ['FunctionName: x', 'the input `function-name`'],
    ['RevisionId: x', 'guards against concurrent changes of the function'],
    ['Architectures: [arm64]', 'Use the input `architectures`.'],
    ['Tags: { a: b }', 'Use the input `tags`.'],
    ['Timeout: "30"', '`Timeout`: it has to be a number'],
    ['Timeout: 1.5', '`Timeout`: it has to be a number'],
    ['Handler: 5', '`Handler`: it has to be text'],
    ['Handler:', '`Handler`: it has to be text'],
    ['TracingConfig: Active', '`TracingConfig`: it has to be a map'],
    ['TracingConfig: { Modus: Active }', 'the member "Modus" in `TracingConfig`, which Lambda does not know'],
    ['VpcConfig: { SubnetIds: subnet-1 }', '`VpcConfig.SubnetIds`: it has to be a list'],
    ['VpcConfig: { SubnetIds: [1] }', '`VpcConfig.SubnetIds.0`: it has to be text'],
    ['VpcConfig: { Ipv6AllowedForDualStack: "true" }', 'it has to be true or false'],
    ['FileSystemConfigs: [{ Arn: x }]', '`FileSystemConfigs.0.LocalMountPath`: it has to be text'],
    ['Layers: x', '`Layers`: it has to be a list'],
    ['Environment: { Variables: { A1: [x] } }', 'a list, but it has to be text'],
    ['Environment: { Variables: { A1: x, A1: y } }', 'a second time'],
    ['Environment: { Variables: x }', '`Environment.Variables` has to be a map'],
    ['Environment: { A1: x }', 'has members other than `Variables` in `Environment`'],
    ['Environment: x', '`Environment'],
    ['Environment: { Variables: {} }', 'changes nothing'],
    ['Layers: []', 'changes nothing'],
    ['LoggingConfig: {}', 'write `LoggingConfig: { LogFormat: Text }`'],
    ['EphemeralStorage: {}', "Write Lambda's default: `EphemeralStorage: { Size: 512 }`"],
    ['DurableConfig: {}', 'has an empty `DurableConfig`, but Lambda cannot clear it'],
    ['CapacityProviderConfig: {}', 'has an empty `CapacityProviderConfig`, but Lambda cannot clear it'],
    ['Timeout: 1\nTimeout: 2', 'a second time'],
    ['{}', 'is an empty map'],
    ['[]', 'not a map'],
    ['text', 'not a map'],
    ['A: [', 'line 1'],
  ])('cannot be %j', async (text, why) => {
    expect(await refusal({ 'function-configuration': text })).toContain(why)
  })

  test('of 40,000 members is refused with the first of its problems and their number', async () => {
    const members = Array.from({ length: 40_000 }, (_, index) => `"A${index}": 1`)
    const text = await refusal({ 'function-configuration': `{${members.join()}}` })
    expect(text).toContain(
      'There are 40,000 problems with the inputs:\n- `function-configuration` has the member "A0"',
    )
    expect(text).toContain('\n- and 30,000 more')
    expect(text).not.toContain('"A10000"')
  })

  test.each([
    ['Timeout: 3', { timeout: '3' }, '`timeout` is given too'],
    [
      'VpcConfig: {}',
      { 'vpc-subnet-ids': 'subnet-1', 'vpc-security-group-ids': 'sg-1' },
      '`vpc-subnet-ids` and `vpc-security-group-ids` are given too',
    ],
    ['Environment: { Variables: { A1: x } }', { environment: 'B1: y' }, '`environment` is given too'],
    [
      'Environment: { Variables: { A1: x } }',
      { 'environment-remove': 'B1' },
      '`environment-remove` is given too',
    ],
    ['Layers: []', { layers: 'arn:aws:lambda:eu-central-1:123456789012:layer:a:1' }, '`layers` is given too'],
  ])('refuses %s beside the input for it', async (text, inputs, why) => {
    expect(await refusal({ 'function-configuration': text, ...inputs })).toContain(why)
  })

  test('never shows a value', async () => {
    const text = await refusal({
      'function-configuration':
        'Handler: [canary]\nEnvironment: { Variables: { A1: [canary], B1: canary # canary\n } }',
    })
    expect(text).not.toContain('canary')
  })
})
