import { expect, test } from '@jest/globals'
import type { CodePackage } from '../../src/package/code-package.ts'
import type { CurrentFunction } from '../../src/release/plan/release-plan.ts'
import { startingPoint } from '../../src/report/starting-point.ts'
import { deployInputs } from '../support/deploy-inputs.ts'

const inputs = deployInputs({ functionName: 'orders-api', region: 'eu-west-1', alias: 'live' })
const current = (version?: string): CurrentFunction => ({
  latest: {},
  tags: {},
  ...(version && { alias: { Name: 'live', FunctionVersion: version } }),
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
  ['no alias asked for', withoutAlias, current(), 'orders-api in eu-west-1 exists; no alias is to be moved.'],
] as const

test.each(rows)('a release starts from %s', (_name, given, state, line) => {
  expect(startingPoint(given, state, undefined)).toEqual([line])
})

test('the package is told with its sizes in units that can be read', () => {
  const code = (files: number, unzippedSize: number, zipped: number): CodePackage => ({
    zip: new Uint8Array(zipped),
    sha256: '',
    digest: '',
    files: Array.from({ length: files }, String),
    unzippedSize,
    warnings: [],
  })
  const line = (packed: CodePackage) => startingPoint(inputs, current('41'), packed)[1]
  expect(line(code(1, 108, 213))).toBe('Package: 1 file, 108 bytes, zipped 213 bytes.')
  expect(line(code(2, 12_345_678, 54_321))).toBe('Package: 2 files, 12.3 MB, zipped 54.3 kB.')
})
