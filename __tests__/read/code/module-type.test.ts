import { describe, expect, test } from '@jest/globals'
import type { PackageCode } from '../../../src/model/code.ts'
import { openZipFile } from '../../../src/package/zip/file.ts'
import type { RunInputs } from '../../../src/plan/package-checks.ts'
import { moduleTypeWarnings } from '../../../src/read/code/module-type.ts'
import { type Files, packed, tree, zippedByPython } from '../../package/trees.ts'
import { configuration } from '../../support/model.ts'

const latest = configuration({ Runtime: 'nodejs22.x', Handler: 'src/index.handler' })
const warningsOf = (code: PackageCode, more: Partial<RunInputs> = {}) =>
  moduleTypeWarnings(code, { configuration: {}, ...more }, latest)

const esModule: Files = { 'src/index.js': 'export const handler = async () => "one"\n', 'package.json': '{}' }

describe('A handler that is an ES module in a .js file', () => {
  test('is a warning, in a directory and in an archive', async () => {
    const directory = tree(esModule)
    const expected = [
      expect.stringContaining('The file src/index.js is an ES module, but nodejs22.x reads it'),
    ]
    expect(await warningsOf(await packed(directory))).toEqual(expected)
    expect(await warningsOf(await openZipFile(zippedByPython(directory)))).toEqual(expected)
  })

  test('is fine where package.json, the variables or the runtime say so', async () => {
    const typed = await packed(tree({ ...esModule, 'package.json': '{"type": "module"}' }))
    expect(await warningsOf(typed)).toEqual([])
    const code = await packed(tree(esModule))
    const set = { NODE_OPTIONS: '--experimental-detect-module' }
    expect(await warningsOf(code, { environment: { strategy: 'merge', set, remove: [] } })).toEqual([])
    expect(await warningsOf(code, { configuration: { Runtime: 'nodejs24.x' } })).toEqual([])
  })
})
