import { resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal } from '../step.ts'

const layer = (name: string, version: number | string) =>
  `arn:aws:lambda:eu-central-1:123456789012:layer:${name}:${version}`

describe('the code', () => {
  test('is unchanged when neither zip-file nor source-dir is given', async () => {
    expect((await deployWith()).code).toEqual({ kind: 'none' })
  })

  test('from zip-file and source-dir has an absolute path, whether the file exists or not', async () => {
    const workspace = resolve('/somewhere/repo')
    expect(
      (await deployWith({ 'zip-file': 'build/f.zip' }, { workspace, env: { AWS_REGION: 'eu-west-1' } })).code,
    ).toEqual({
      kind: 'zip-file',
      path: resolve(workspace, 'build/f.zip'),
    })
    const absolute = resolve('/elsewhere/src')
    expect((await deployWith({ 'source-dir': absolute })).code).toEqual({
      kind: 'source-dir',
      path: absolute,
      exclude: [],
    })
  })

  test('has one source only', async () => {
    expect(await refusal({ 'zip-file': 'a.zip', 'source-dir': 'src' })).toContain(
      '`zip-file` and `source-dir` are both given',
    )
  })

  test('leaves out patterns as they are written, one a line', async () => {
    const { code } = await deployWith({
      'source-dir': 'src',
      exclude: 'tests/\r\n\n# generated\n!tests/keep me.py\n*.pyc',
    })
    expect(code).toMatchObject({ exclude: ['tests/', '# generated', '!tests/keep me.py', '*.pyc'] })
  })

  test('has exclude only with source-dir', async () => {
    expect(await refusal({ exclude: 'tests/' })).toContain('`exclude` is given without `source-dir`')
    expect(await refusal({ exclude: 'tests/', 'zip-file': 'a.zip' })).toContain(
      'a `zip-file` is sent as it is',
    )
  })

  test('has no patterns separated by commas', async () => {
    expect(await refusal({ 'source-dir': 'src', exclude: 'tests,docs' })).toContain('one pattern a line')
  })
})

describe('the configuration', () => {
  test('holds what was written, in the shape of the API', async () => {
    const { configuration } = await deployWith({
      runtime: 'python3.13',
      handler: 'app.handler',
      'execution-role': 'arn:aws:iam::123456789012:role/service/orders-api',
      'memory-size': '512',
      timeout: '30',
      description: 'Orders: takes them #1',
      'vpc-subnet-ids': 'subnet-0a1b, subnet-0c2d',
      'vpc-security-group-ids': 'sg-0a1b\nsg-0c2d\n',
      'file-system-arn':
        'arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0',
      'file-system-mount-path': '/mnt/data',
      'ephemeral-storage': '1024',
    })
    expect(configuration).toEqual({
      Runtime: 'python3.13',
      Handler: 'app.handler',
      Role: 'arn:aws:iam::123456789012:role/service/orders-api',
      MemorySize: 512,
      Timeout: 30,
      Description: 'Orders: takes them #1',
      VpcConfig: { SubnetIds: ['subnet-0a1b', 'subnet-0c2d'], SecurityGroupIds: ['sg-0a1b', 'sg-0c2d'] },
      FileSystemConfigs: [
        {
          Arn: 'arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0',
          LocalMountPath: '/mnt/data',
        },
      ],
      EphemeralStorage: { Size: 1024 },
    })
  })

  test('has no upper limits for memory and time, which the service raises', async () => {
    const { configuration } = await deployWith({
      'memory-size': '65536',
      timeout: '5400',
      'ephemeral-storage': '20480',
    })
    expect(configuration).toEqual({ MemorySize: 65536, Timeout: 5400, EphemeralStorage: { Size: 20480 } })
  })

  test.each([
    ['memory-size', '64', 'of megabytes of at least 128'],
    ['memory-size', '512MB', 'without a unit'],
    ['timeout', '0', 'of at least 1'],
    ['timeout', '2147483648', 'of at least 1'],
    ['ephemeral-storage', '511', 'of at least 512'],
    ['runtime', 'Python 3.13', 'the identifier of a runtime'],
    ['handler', 'app handler', 'without spaces'],
    ['handler', `a${'b'.repeat(128)}`, 'at most 128'],
    ['handler', 'app\nhandler', 'one line'],
    ['execution-role', 'orders-api', 'a name is not enough'],
    ['execution-role', 'arn:aws:iam::123456789012:user/me', 'the ARN of a role'],
    ['description', 'd'.repeat(257), 'has 257 characters'],
    ['architectures', 'amd64', 'not an architecture of Lambda'],
    ['architectures', 'x86_64,arm64', 'more than one architecture'],
    ['architectures', '[]', 'has nothing to clear'],
    ['runtime-management', 'Manual', '`Auto`, `FunctionUpdate` or the ARN of a runtime version'],
    ['runtime-management', 'arn:aws:lambda:us-east-1::runtime:0a', 'a runtime version in us-east-1, but'],
    ['function-configuration', 'RuntimeManagementConfig: {}', 'Use the input `runtime-management`'],
  ])('%s cannot be %j', async (name, text, why) => {
    expect(await refusal({ [name]: text })).toContain(why)
  })

  test('counts the characters of a description, not its bytes', async () => {
    expect((await deployWith({ description: 'é'.repeat(256) })).configuration.Description).toHaveLength(256)
  })

  test('names one architecture', async () => {
    expect((await deployWith({ architectures: 'arm64' })).architectures).toEqual(['arm64'])
  })

  test.each(['Auto', 'FunctionUpdate', 'arn:aws:lambda:eu-central-1::runtime:0a1b'])(
    'takes runtime-management: %s, for a release of $LATEST only',
    async (text) => {
      expect(await deployWith({ 'runtime-management': text })).toHaveProperty('runtimeManagement', text)
      expect(await refusal({ version: '4', alias: 'live', 'runtime-management': text })).toContain(
        '`runtime-management` is given together with `version`',
      )
    },
  )

  test('takes a version-description of any length', async () => {
    expect((await deployWith({ 'version-description': 'x'.repeat(300) })).versionDescription).toHaveLength(
      300,
    )
  })
})

describe('the VPC', () => {
  test('keeps what is not written', async () => {
    expect((await deployWith({ 'vpc-subnet-ids': 'subnet-1' })).configuration.VpcConfig).toEqual({
      SubnetIds: ['subnet-1'],
    })
    expect((await deployWith({ 'vpc-security-group-ids': 'sg-1' })).configuration.VpcConfig).toEqual({
      SecurityGroupIds: ['sg-1'],
    })
  })

  test('is left when both lists are []', async () => {
    expect(
      (await deployWith({ 'vpc-subnet-ids': '[]', 'vpc-security-group-ids': '[]' })).configuration.VpcConfig,
    ).toEqual({
      SubnetIds: [],
      SecurityGroupIds: [],
    })
    expect(await refusal({ 'vpc-subnet-ids': '[]' })).toContain('set both to `[]`')
    expect(await refusal({ 'vpc-subnet-ids': '[]', 'vpc-security-group-ids': 'sg-1' })).toContain(
      'set both to `[]`',
    )
  })

  test.each([
    ['vpc-subnet-ids', 'vpc-1', 'the ID of a subnet'],
    ['vpc-security-group-ids', 'default', 'the ID of a security group'],
    ['vpc-subnet-ids', 'subnet-1,subnet-1', 'more than once'],
    ['vpc-subnet-ids', '- subnet-1\n- subnet-2', 'without dashes'],
    ['vpc-subnet-ids', '[subnet-1]', 'brackets'],
    ['vpc-subnet-ids', '[["subnet-1"]]', 'array in JSON'],
    ['vpc-subnet-ids', 'null', 'as toJSON writes a value that is not set'],
    ['vpc-subnet-ids', ',,', 'not a list'],
  ])('%s cannot be %j', async (name, text, why) => {
    expect(await refusal({ [name]: text })).toContain(why)
  })
})

describe('the file system', () => {
  const arn = 'arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0'

  test('may be one of S3 Files', async () => {
    const s3 =
      'arn:aws:s3files:eu-central-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0'
    const { configuration } = await deployWith({
      'file-system-arn': s3,
      'file-system-mount-path': '/mnt/data',
    })
    expect(configuration.FileSystemConfigs).toEqual([{ Arn: s3, LocalMountPath: '/mnt/data' }])
  })

  test('needs both inputs', async () => {
    expect(await refusal({ 'file-system-arn': arn })).toContain('Set `file-system-mount-path` too')
    expect(await refusal({ 'file-system-mount-path': '/mnt/data' })).toContain('Set `file-system-arn` too')
  })

  test.each([
    [
      'arn:aws:elasticfilesystem:eu-central-1:123456789012:file-system/fs-0123456789abcdef0',
      '/mnt/data',
      'not of the file system itself',
    ],
    [arn, '/data', 'directly under /mnt/'],
    [arn, '/mnt/a/b', 'directly under /mnt/'],
  ])('cannot be %s at %s', async (file, path, why) => {
    expect(await refusal({ 'file-system-arn': file, 'file-system-mount-path': path })).toContain(why)
  })
})

describe('layers', () => {
  test('are merged when nothing else is said, in the order given', async () => {
    expect((await deployWith({ layers: `${layer('b', 2)}\n${layer('a', 1)}` })).layers).toEqual({
      strategy: 'merge',
      arns: [layer('b', 2), layer('a', 1)],
    })
  })

  test('are all removed by [] with replace', async () => {
    expect((await deployWith({ layers: '[]', 'layers-strategy': 'replace' })).layers).toEqual({
      strategy: 'replace',
      arns: [],
    })
    expect(await refusal({ layers: '[]' })).toContain('set `layers-strategy: replace` to remove all layers')
  })

  test('need a value to be replaced by', async () => {
    expect(await refusal({ 'layers-strategy': 'replace' })).toContain('no input gives the new layers')
  })

  test('have a strategy of two', async () => {
    expect(await refusal({ layers: layer('a', 1), 'layers-strategy': 'replac' })).toContain(
      'Did you mean `replace`?',
    )
  })

  test.each([
    [layer('a', 1).replace(/:1$/, ''), 'Add the version of the layer'],
    ['my-layer', 'not the ARN of a layer version'],
    [`${layer('a', 1)},${layer('a', 2)}`, 'more than once'],
    [[1, 2, 3, 4, 5, 6].map((n) => layer(`l${n}`, n)).join(), 'names 6 layers: Lambda takes at most 5'],
  ])('cannot be %s', async (layers, why) => {
    expect(await refusal({ layers })).toContain(why)
  })
})

describe('tags', () => {
  test('are a map of strings', async () => {
    expect((await deployWith({ tags: 'team: orders # ours\ncost center: 0123\n"a b": ""' })).tags).toEqual({
      team: 'orders',
      'cost center': '0123',
      'a b': '',
    })
  })

  test.each([
    ['team:', 'a secret or variable is not set'],
    ['team: [a]', 'a list, but it has to be text'],
    ['team: a\nteam: b', 'a second time'],
    ['aws:x: y', 'AWS reserves keys'],
    ['{}', 'changes nothing'],
    ['orders', 'not a map'],
    ['- a', 'not a map'],
    [`k${'k'.repeat(128)}: v`, '129 characters'],
    [`k: ${'v'.repeat(257)}`, '257 characters'],
    ['a: "b', 'line 1 ("a")'],
  ])('cannot be %j', async (tags, why) => {
    expect(await refusal({ tags })).toContain(why)
  })

  test('are removed by their keys, which may contain blanks', async () => {
    const { tagsToRemove } = await deployWith({ 'tags-remove': 'owner, cost center\nstage,' })
    expect(tagsToRemove).toEqual(['owner', 'cost center', 'stage'])
    expect(await refusal({ tags: 'team: a', 'tags-remove': 'team' })).toContain('both in `tags` and in')
    expect(await refusal({ 'tags-remove': 'aws:a' })).toContain('only AWS removes tags')
  })
})

test.each(['1', '0', 'all', '2.5'])('keep-versions cannot be %s', async (keep) => {
  expect(await refusal({ alias: 'live', 'keep-versions': keep })).toContain('`keep-versions`')
})

describe('a step in which expressions came out empty', () => {
  test.each([
    {},
    { 'zip-file': '', alias: 'live', 'smoke-test': 'true', payload: '{}' },
    {
      'zip-file': ' ',
      'release-alias': 'v1',
      'keep-versions': '5',
      'traffic-shift': 'AllAtOnce',
      alias: 'live',
    },
    { 's3-bucket': 'packages', 's3-key': '' },
    { 'version-description': 'Release 7', 'release-ref': 'v7' },
  ])('is refused when nothing is left to deploy: %j', async (inputs) => {
    const said = await refusal(inputs)
    expect(said).toContain(
      'No input says what to deploy: no code, no configuration and no version to promote.',
    )
    expect(said).toContain('set `unreleased-changes: release`')
  })

  test.each([
    { 'unreleased-changes': 'release' },
    { timeout: '9' },
    { 'environment-remove': 'OLD_SETTING' },
    { 'provisioned-concurrency': '0', alias: 'live' },
    { 'function-url-auth-type': 'AWS_IAM', alias: 'live' },
  ])('is not one that asks for something: %j', async (inputs) => {
    expect((await deployWith({ ...inputs, tags: '' })).warnings).toBeUndefined()
  })

  test('is warned about when a bucket has no package', async () => {
    expect((await deployWith({ 's3-bucket': 'packages' })).warnings).toEqual([
      expect.stringContaining('no input names code, so only the configuration is released'),
    ])
  })

  test('is refused when `layers-strategy` has no layers', async () => {
    const said = await refusal({ 'source-dir': 'app', 'layers-strategy': 'merge', layers: '' })
    expect(said).toContain('`layers-strategy` is `merge`, but no input gives the layers.')
    expect(said).toContain('a masked value')
    const planned = { 'source-dir': 'app', 'layers-strategy': 'merge', 'dry-run': 'true' }
    const { layers, warnings } = await deployWith(planned)
    expect(layers).toBeUndefined()
    expect(warnings).toEqual([expect.stringContaining('no input gives the layers')])
  })

  test('is told about numbers of workflow inputs, which are 0 when they are left out', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    const advice = "write `memory-size: ${{ inputs.memory-size || '' }}`"
    expect(await refusal({ 'memory-size': '0' })).toContain(advice)
    expect(await refusal({ memory_size: '0' })).toContain('`memory_size` is called `memory-size` here.')
  })
})

describe('a list', () => {
  const arns = [1, 2].map(
    (version) => `arn:aws:lambda:eu-central-1:123456789012:layer:deps-${version}:${version}`,
  )

  test.each([
    ['commas', arns.join(', ')],
    ['lines', arns.join('\n')],
    ['blanks, as for the AWS CLI', arns.join(' ')],
    ['JSON, as toJSON writes it', JSON.stringify(arns, null, 2)],
    [
      'JSON and a layer more, as the composite action writes it',
      `${JSON.stringify(arns.slice(0, 1))}\n${arns[1]}\n`,
    ],
    ['an empty array and a layer more', `[]\n${arns.join('\n')}`],
  ])('can be written with %s', async (_, layers) => {
    expect((await deployWith({ layers })).layers?.arns).toEqual(arns)
  })

  test('of alarms may have names with blanks', async () => {
    const { trafficShift } = await deployWith({
      alias: 'live',
      'traffic-shift': 'Canary10Percent5Minutes',
      alarms: 'Orders errors, Orders latency',
    })
    expect(trafficShift?.alarms?.map(({ name }) => name)).toEqual(['Orders errors', 'Orders latency'])
  })
})
