import type { GetLayerVersionCommandOutput } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { layerContentIn } from '../../src/aws/answers.ts'
import { type AttachedLayer, layerWarnings, refuseTooLargeTogether } from '../../src/plan/attached-layers.ts'
import { configuration } from '../support/model.ts'
import fc from '../support/properties.ts'

const MB = 1_048_576
const arn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:7`
const layer = (name: string, unzippedSize?: number): AttachedLayer => ({
  arn: arn(name),
  isNew: true,
  ...(unzippedSize !== undefined && { unzippedSize }),
})

describe('Code and layers together', () => {
  test('may have 250 MB unzipped', () => {
    expect(() => refuseTooLargeTogether([layer('a', 120 * MB), layer('b', 120 * MB)], 10 * MB)).not.toThrow()
  })

  test('are refused above that, with the size of each that is known', () => {
    expect(() => refuseTooLargeTogether([layer('a', 251 * MB), layer('b')], MB)).toThrow(
      'The code and the layers of the function would be 252 MB (264,241,152 bytes) unzipped; Lambda allows 250 MB (262,144,000 bytes) in total: the code 1 MB (1,048,576 bytes), a:7 251 MB (263,192,576 bytes), b:7 (unknown).',
    )
  })

  test('are refused exactly when what is known is more', () => {
    const size = fc.option(fc.integer({ min: 0, max: 200 * MB }), { nil: undefined })
    fc.assert(
      fc.property(fc.array(size, { maxLength: 5 }), size, (sizes, code) => {
        const known = [...sizes, code].reduce<number>((sum, each) => sum + (each ?? 0), 0)
        const check = () =>
          refuseTooLargeTogether(
            sizes.map((each, at) => layer(`l${at}`, each)),
            code,
          )
        if (known > 262_144_000) expect(check).toThrow(/would be/)
        else expect(check).not.toThrow()
      }),
    )
  })
})

describe('A layer that the function does not have yet', () => {
  const published = (members: Partial<GetLayerVersionCommandOutput>): AttachedLayer => ({
    ...layer('deps'),
    version: layerContentIn({ $metadata: {}, ...members }),
  })
  const onPython = configuration({ Runtime: 'python3.13', Architectures: ['arm64'] })

  test('is told when it is published for another architecture or runtime', () => {
    const other = published({
      CompatibleArchitectures: ['x86_64'],
      CompatibleRuntimes: ['python3.12', 'python3.11'],
    })
    expect(layerWarnings([other], { configuration: {} }, onPython)).toEqual([
      'The layer deps:7 is published for x86_64, but the function runs on arm64. Compiled code in the layer may not load.',
      'The layer deps:7 is published for python3.12, python3.11, but the function runs on python3.13. Compiled code in the layer may not load.',
    ])
  })

  test('is compared with what the function is going to run on', () => {
    const both = published({ CompatibleArchitectures: ['x86_64'], CompatibleRuntimes: ['python3.14'] })
    const inputs = { configuration: { Runtime: 'python3.14' as const }, architectures: ['x86_64'] as const }
    expect(layerWarnings([both], inputs, onPython)).toEqual([])
    expect(layerWarnings([both], { configuration: inputs.configuration }, undefined)).toEqual([])
  })

  test('that says nothing of both fits everything, and one that the function has counts where the runtime changes', () => {
    expect(layerWarnings([published({})], { configuration: {} }, onPython)).toEqual([])
    const kept = { ...published({ CompatibleArchitectures: ['x86_64'] }), isNew: false }
    expect(layerWarnings([kept], { configuration: {} }, onPython)).toEqual([])
    expect(layerWarnings([kept], { configuration: {} }, onPython, true)).toEqual([
      'The layer deps:7 is published for x86_64, but the function runs on arm64. Compiled code in the layer may not load.',
    ])
  })
})
