import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { deployWith, refusal, stepWith } from './step.ts'

const originOf = async (inputs: Record<string, string>) => (await deployWith(inputs)).releaseOrigin

describe('the origin of a release', () => {
  test('is what started the run, without inputs', async () => {
    expect(await originOf({})).toBeUndefined()
  })

  test.each([
    [{ 'release-ref': 'refs/tags/lambda/v1.0.4' }, { ref: 'lambda/v1.0.4' }],
    [{ 'release-ref': 'refs/heads/main' }, { ref: 'main' }],
    [{ 'release-sha': '3F2C1AB' }, { sha: '3f2c1ab' }],
    [
      { 'release-ref': 'v7', 'release-sha': 'a'.repeat(40) },
      { ref: 'v7', sha: 'a'.repeat(40) },
    ],
  ])('is read from %j, and nothing is added to it', async (inputs, origin) => {
    expect(await originOf(inputs)).toEqual(origin)
  })

  test('is read for a layer, too', async () => {
    const layer = { mode: 'publish-layer', 'layer-name': 'deps', 'source-dir': 'layer', 'release-ref': 'v7' }
    expect(await readInputs(stepWith(layer))).toMatchObject({ releaseOrigin: { ref: 'v7' } })
  })

  test.each([
    [{ 'release-sha': 'v7' }, 'A tag or branch belongs in `release-ref`'],
    [{ 'release-ref': 'a b' }, 'the name of a tag or branch'],
    [{ 'release-ref': 'v7', 'if-newer-is-served': 'stop' }, 'without `release-sha`'],
    [{ 'release-ref': 'v7', version: '41', alias: 'PROD' }, 'a promotion takes a version as it is'],
  ])('is refused in %j', async (inputs, why) => {
    expect(await refusal({ ...inputs })).toContain(why)
  })
})
