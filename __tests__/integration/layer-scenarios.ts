import { randomBytes } from 'node:crypto'
import { arrangeLayer } from '../support/arranged-releases.ts'
import { type Scene, zipOf } from '../support/scene.ts'
import { freshName } from './full-release.ts'
import { BUCKETS, refuseParts } from './package-buckets.ts'
import type { Scenario } from './permissions/scenarios.ts'

/** A layer with one file, as inputs of publish-layer. */
async function layerOf(
  scene: Scene,
  name: string,
  text: string,
  more: Record<string, string> = {},
): Promise<Record<string, string>> {
  await scene.write(`layers/${name}.zip`, zipOf({ 'python/text.py': `TEXT = "${text}"\n` }))
  return { 'layer-name': name, 'zip-file': `layers/${name}.zip`, ...more }
}

/** Publishes versions of a layer, one for each text, as somebody who may do everything. */
async function publishedLayer(scene: Scene, ...texts: string[]): Promise<string> {
  const name = freshName()
  for (const text of texts) {
    const { 'zip-file': archive } = await layerOf(scene, name, text)
    await arrangeLayer(scene, name, { archive })
  }
  return name
}

/** What publish-layer is used for. */
export const publishing: readonly Omit<Scenario, 'mode'>[] = [
  {
    what: 'publish a layer',
    features: [],
    prepare: (scene) => layerOf(scene, freshName(), 'one'),
  },
  {
    what: 'find the version that has the content',
    features: [],
    prepare: async (scene) => layerOf(scene, await publishedLayer(scene, 'one', 'two'), 'one'),
  },
  {
    what: 'share a new version with an account and an organization',
    features: ['share-with'],
    prepare: (scene) => layerOf(scene, freshName(), 'one', { 'share-with': '111122223333, o-a1b2c3d4e5' }),
  },
  {
    what: 'share a version that is there already',
    features: ['share-with'],
    prepare: async (scene) =>
      layerOf(scene, await publishedLayer(scene, 'one'), 'one', { 'share-with': '111122223333' }),
  },
  {
    what: 'delete old versions',
    features: ['keep-versions'],
    prepare: async (scene) =>
      layerOf(scene, await publishedLayer(scene, 'one', 'two'), 'three', { 'keep-versions': '2' }),
  },
  ...Object.entries(BUCKETS).map(
    ([kind, bucket]): Omit<Scenario, 'mode'> => ({
      what: `send a layer through a ${kind} bucket`,
      features: ['s3-bucket'],
      prepare: (scene) => layerOf(scene, freshName(), freshName(), { 's3-bucket': bucket }),
    }),
  ),
  {
    what: 'give an upload up and leave no parts behind',
    features: ['s3-bucket'],
    fails: true,
    async prepare(scene) {
      await scene.write('large-layer/python/data.bin', randomBytes(11 * 1_048_576))
      refuseParts(scene)
      return { 'layer-name': freshName(), 'source-dir': 'large-layer', 's3-bucket': BUCKETS.plain }
    },
  },
]
