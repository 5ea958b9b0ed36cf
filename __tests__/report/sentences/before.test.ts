import { describe, expect, test } from '@jest/globals'
import type { Code } from '../../../src/model/code.ts'
import type { CurrentFunction } from '../../../src/plan/current.ts'

import { openShiftSentence, startingPoint } from '../../../src/report/sentences/before.ts'
import { deployInputs } from '../../support/deploy-inputs.ts'
import { alias, configuration } from '../../support/model.ts'

const inputs = deployInputs({ functionName: 'orders-api', region: 'eu-west-1', alias: 'live' })
const current = (version?: string): CurrentFunction => ({
  latest: configuration(),
  tags: {},
  ...(version && { alias: alias({ Name: 'live', FunctionVersion: version }) }),
})
const { alias: _, ...withoutAlias } = inputs

const rows = [
  ['a function that does not exist', inputs, undefined, 'orders-api in eu-west-1 does not exist yet.'],
  [
    'an alias on a version',
    inputs,
    current('41'),
    'orders-api in eu-west-1: the alias live serves version 41.',
  ],
  [
    'an alias on $LATEST',
    inputs,
    current('$LATEST'),
    'orders-api in eu-west-1: the alias live serves $LATEST.',
  ],
  ['an alias that is not there', inputs, current(), 'orders-api in eu-west-1 has no alias live yet.'],
  ['no alias asked for', withoutAlias, current(), 'orders-api in eu-west-1 exists; no alias will be moved.'],
] as const

test.each(rows)('a release starts from %s', (_name, given, state, line) => {
  expect(startingPoint(given, state, undefined)).toEqual([line])
})

test('the package is told with its size in a unit that can be read', () => {
  const code = (files: number, unzippedSize: number): Code => ({
    kind: 'package',
    digest: '',
    files: Array.from({ length: files }, String),
    unzippedSize,
    warnings: [],
    archive: () => Promise.reject(new Error('Nobody asked for it.')),
  })
  expect(line(code(1, 108))).toBe('Package: 1 file, 108 bytes.')
  expect(line(code(2, 12_345_678))).toBe('Package: 2 files, 11.8 MB.')
})

test('an object is told with its address, its version and its size', () => {
  const object = { bucket: 'builds', key: 'orders-api/1.4.0.zip' }
  const code = { kind: 's3-object', sha256: '', size: 54_321, warnings: [] } as const
  expect(line({ ...code, object })).toBe('Package: s3://builds/orders-api/1.4.0.zip, 53.0 KB zipped.')
  expect(line({ ...code, object: { ...object, version: 'a1' } })).toContain('1.4.0.zip, version a1, 53.0 KB')
})

test('an image is told with its tag, and with the digest that this stands for', () => {
  const [place, digest] = ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders', 'a'.repeat(64)]
  const code = {
    kind: 'image',
    sha256: digest,
    image: `${place}@sha256:${digest}`,
    warnings: [],
  } as const
  expect(line(code)).toBe(`Image: ${place}@sha256:${digest}.`)
  expect(line({ ...code, tag: '1.4.0' })).toBe(`Image: ${place}:1.4.0, currently sha256:${digest}.`)
  const index = 'b'.repeat(64)
  expect(line({ ...code, index })).toBe(
    `Image: ${place}@sha256:${index}, an image index, whose image for this function is sha256:${digest}.`,
  )
  expect(line({ ...code, index, tag: '1.4.0' })).toContain(
    `:1.4.0, currently sha256:${index}, an image index,`,
  )
})

test('layers that new code meets although no input names them are told', () => {
  const Arn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}`
  const Layers = [{ Arn: Arn('deps:7') }, { Arn: Arn('shared:2') }]
  const layered = { ...current('41'), latest: configuration({ Layers }) }
  const code = {
    kind: 's3-object',
    sha256: '',
    size: 1,
    warnings: [],
    object: { bucket: 'b', key: 'k' },
  } as const
  const told = 'Layers: deps:7, shared:2 stay, because `layers` is empty.'
  expect(startingPoint(inputs, layered, code)).toContain(told)
  expect(startingPoint(inputs, layered, undefined)).not.toContain(told)
  const named = { ...inputs, layers: { strategy: 'merge', arns: [Arn('deps:8')] } } as const
  expect(startingPoint(named, layered, code).join()).not.toContain('Layers:')
})

const line = (code: Code) => startingPoint(inputs, current('41'), code)[1]

describe('a traffic shift of CodeDeploy whose end is not recorded', () => {
  const live = (version: string, Description: string) =>
    alias({ Name: 'live', FunctionVersion: version, Description })

  test.each([
    ['2', 'CodeDeploy has moved the alias live from version 1 to version 2 (deployment d-ABC).'],
    ['1', 'The alias live sends no traffic to version 2: CodeDeploy has not begun to shift it'],
  ])('is told with the version that is tested: %s', (version, text) => {
    const told = openShiftSentence(live(version, 'lda1 cur=1 next=2 dep=d-ABC'))
    expect(told).toContain(text)
    expect(told).toMatch(new RegExp(`This run tests version ${version}\\.$`))
  })

  test.each([
    ['is recorded', live('2', 'lda1 cur=2 prev=1')],
    ['is one of a run', live('1', 'lda1 cur=1 next=2')],
    ['cannot be: there is no alias', undefined],
  ])('is not told where it %s', (_, found) => {
    expect(openShiftSentence(found)).toBeUndefined()
  })
})
