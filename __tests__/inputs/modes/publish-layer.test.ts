import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readInputs } from '../../../src/inputs/read-inputs.ts'
import type { PublishLayerInputs } from '../../../src/model/wanted.ts'
import { refusalOf, stepWith } from '../step.ts'

const least = { mode: 'publish-layer', 'layer-name': 'deps', 'source-dir': 'layer' }

async function layerWith(inputs: Readonly<Record<string, string>>): Promise<PublishLayerInputs> {
  const read = await readInputs(stepWith({ ...least, ...inputs }))
  if (read.mode === 'publish-layer') return read
  throw new Error(`The inputs were read for the mode ${read.mode}.`)
}

const refusal = (inputs: Readonly<Record<string, string>>) => refusalOf(stepWith({ ...least, ...inputs }))

/** Inputs of a layer that is not made of a directory. */
const made = (inputs: Readonly<Record<string, string>>) => ({ 'source-dir': '', ...inputs })

describe('publish-layer', () => {
  test('needs a name and a content only', async () => {
    expect(await layerWith({})).toEqual({
      mode: 'publish-layer',
      layerName: 'deps',
      region: 'eu-central-1',
      waitTimeout: 600,
      dryRun: false,
      source: { kind: 'source-dir', path: '/workspace/layer', exclude: [] },
      runtimes: [],
      architectures: [],
      sharing: { accounts: [], organizations: [] },
    })
  })

  test('reads everything that a layer can have', async () => {
    const read = await layerWith({
      exclude: '*.md',
      'compatible-runtimes': 'python3.12, python3.13',
      'compatible-architectures': 'arm64\nx86_64',
      description: 'What the API needs',
      license: 'MIT',
      's3-bucket': 'deployments',
      's3-prefix': 'layers/',
      'share-with': '111122223333, o-a1b2c3d4e5\n444455556666',
      'keep-versions': '3',
      'dry-run': 'true',
    })
    expect(read).toMatchObject({
      source: { exclude: ['*.md'] },
      runtimes: ['python3.12', 'python3.13'],
      architectures: ['arm64', 'x86_64'],
      description: 'What the API needs',
      license: 'MIT',
      staging: { bucket: 'deployments', prefix: 'layers' },
      sharing: { accounts: ['111122223333', '444455556666'], organizations: ['o-a1b2c3d4e5'] },
      keepVersions: 3,
      dryRun: true,
    })
  })

  test.each([
    ['layer-name', 'two words', 'which is not the name of a layer'],
    ['layer-name', 'arn:aws:lambda:eu-west-1:123456789012:layer:deps:3', 'Write the name alone, `deps`'],
    ['layer-name', '', '`layer-name` is missing'],
    ['compatible-runtimes', 'Python 3.13', 'not the identifier of a runtime'],
    [
      'compatible-runtimes',
      Array.from({ length: 16 }, (_, i) => `python3.${i}`).join(),
      'Lambda takes at most 15',
    ],
    ['compatible-architectures', 'amd64', 'which is not an architecture of Lambda'],
    ['description', 'x'.repeat(257), 'at most 256'],
    ['license', 'x'.repeat(513), 'at most 512'],
    ['share-with', '12345', 'not the ID of an account or an organization'],
    ['share-with', '*, 111122223333', 'names everybody (`*`) and others'],
    ['share-with', 'o-short', 'not the ID of an account or an organization'],
    ['keep-versions', '1', 'of at least 2'],
    ['s3-prefix', 'layers', '`s3-prefix` is given without `s3-bucket`'],
    ['python-version', '3.13', '`python-version` is given without `requirements`'],
    ['python-package', 'api', '`python-package` is given without `requirements`'],
    ['python-groups', 'a, b', '`python-groups` is given without `requirements`'],
  ])('refuses %s: %s', async (name, value, problem) => {
    expect(await refusal({ [name]: value })).toContain(problem)
  })

  test('refuses a layer of nothing, and one of several things', async () => {
    expect(await refusal({ 'source-dir': '' })).toBe(
      'The layer has no content. Set `zip-file`, `source-dir`, `requirements` or `package-lock`.',
    )
    expect(await refusal({ 'zip-file': 'layer.zip', 'package-lock': 'package-lock.json' })).toBe(
      '`zip-file`, `source-dir` and `package-lock` are given, but the content of a layer comes from one of them. Keep one of them.',
    )
  })
})

test('The documented matrix publishes one content in each of its regions, for everybody', async () => {
  const section = readFileSync('docs/layers.md', 'utf8').split('### In several regions')[1] ?? ''
  const yaml = section.split('```yaml')[1]?.split('```')[0] ?? ''
  const { strategy, steps } = parse(yaml).jobs.layer
  const step = steps.find(
    (each: { with?: Record<string, string> }) => each.with?.['mode'] === 'publish-layer',
  )
  const read = await Promise.all(
    strategy.matrix.region.map((region: string) => layerWith(made({ ...step.with, 'aws-region': region }))),
  )
  expect(read.map(({ region }) => region)).toEqual(['eu-west-1', 'us-east-1', 'ap-northeast-1'])
  const [first, ...others] = read.map(({ region: _, ...rest }) => rest)
  for (const other of others) expect(other).toEqual(first)
  expect(first).toMatchObject({
    runtimes: ['python3.13'],
    sharing: { accounts: [], organizations: [], everybody: true },
  })
})

describe('requirements', () => {
  const requirements = made({ requirements: 'lambda/pyproject.toml' })

  test('are for `python-version`, and the layer says so', async () => {
    expect(await layerWith({ ...requirements, 'python-version': '3.13' })).toMatchObject({
      source: { kind: 'requirements', path: '/workspace/lambda/pyproject.toml', pythonVersion: '3.13' },
      runtimes: ['python3.13'],
      architectures: ['x86_64'],
    })
  })

  test('select a member of a workspace, groups and extras, and leave out files', async () => {
    const exclude = 'tests/\nboto3/'
    const leaving = await layerWith({ ...requirements, 'python-version': '3.13', exclude })
    expect(leaving.source).toMatchObject({ exclude: ['tests/', 'boto3/'] })
    const selecting = { 'python-package': 'api', 'python-groups': 'layer, aws', 'python-extras': 'pdf' }
    const read = await layerWith({ ...requirements, 'python-version': '3.13', ...selecting })
    expect(read.source).toMatchObject({
      selection: { package: 'api', groups: ['layer', 'aws'], extras: ['pdf'] },
    })
    expect((await layerWith({ ...requirements, 'python-version': '3.13' })).source).not.toHaveProperty(
      'selection',
    )
  })

  test('are for the only Python runtime that is named', async () => {
    const read = await layerWith({ ...requirements, 'compatible-runtimes': 'python3.12, provided.al2023' })
    expect(read.source).toMatchObject({ pythonVersion: '3.12' })
    expect(read.runtimes).toEqual(['python3.12', 'provided.al2023'])
  })

  test('may be for one of several runtimes, when it is said for which', async () => {
    const runtimes = { 'compatible-runtimes': 'python3.12, python3.13' }
    expect(await refusal({ ...requirements, ...runtimes })).toContain('names more than one version of Python')
    const read = await layerWith({ ...requirements, ...runtimes, 'python-version': '3.12' })
    expect(read.source).toMatchObject({ pythonVersion: '3.12' })
  })

  test.each([
    [{}, '`python-version` is not set, but `requirements` needs it'],
    [{ 'compatible-runtimes': 'nodejs24.x' }, '`python-version` is not set, but `requirements` needs it'],
    [{ 'python-version': '3.13', 'compatible-runtimes': 'python3.12' }, 'does not name `python3.13`'],
    [{ 'python-version': '3' }, 'a version of Python as Lambda names it'],
    [{ 'python-version': '3.13.2' }, 'a version of Python as Lambda names it'],
    [{ 'python-version': '3.1' }, 'YAML reads 3.10 as 3.1'],
    [{ 'python-version': '3.13', 'python-package': '--all' }, 'the name of a Python project'],
    [{ 'python-version': '3.13', 'python-extras': 'a; b' }, 'the name of a group or an extra'],
    [{ 'python-version': '3.13', exclude: 'tests/, docs/' }, '`exclude` has a pattern with a comma'],
  ])('refuse %j', async (inputs, problem) => {
    expect(await refusal({ ...requirements, ...inputs })).toContain(problem)
  })
})

test('A package-lock.json is installed for x86_64 unless another architecture is named', async () => {
  const inputs = made({ 'package-lock': 'app/package-lock.json' })
  expect(await layerWith(inputs)).toMatchObject({
    source: { kind: 'package-lock', path: '/workspace/app/package-lock.json' },
    runtimes: [],
    architectures: ['x86_64'],
  })
  expect(await layerWith({ ...inputs, 'compatible-architectures': 'arm64' })).toMatchObject({
    architectures: ['arm64'],
  })
})
