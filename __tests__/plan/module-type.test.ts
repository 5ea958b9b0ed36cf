import { describe, expect, test } from '@jest/globals'
import { moduleTypeWarning, packageFilesFor, readsModuleType } from '../../src/plan/package/module-type.ts'

const warning = (source: string, packageFile?: string) =>
  moduleTypeWarning('nodejs22.x', 'src/index.js', source, packageFile)

describe('An ES module in a .js file', () => {
  test.each([
    'import fs from "node:fs"\n',
    'import { a } from "b";',
    "import 'c'",
    'import * as d from "d"',
    'export const handler = async () => ({})',
    'export async function handler() {}',
    'const a=1;export{a as handler};',
    'export default handler\n',
  ])('is a warning: %s', (source) => {
    expect(warning(source)).toBe(
      'The file src/index.js is an ES module, but nodejs22.x reads it as a CommonJS module and cannot load it. Rename it to src/index.mjs, or package a package.json with `"type": "module"`.',
    )
    expect(warning(source, '{"type": "commonjs"}')).toBeDefined()
    expect(warning(source, 'not JSON')).toBeDefined()
    expect(warning(source, '{"type": "module"}')).toBeUndefined()
  })

  test.each([
    'exports.handler = async () => ({})',
    'module.exports = { handler }',
    'const { a } = require("b")\n// The caller writes:\nimport a from "b"\n',
    'const load = () => import("./lazy.mjs")',
    '// import a from "b"\n',
    'const importer = 1; exporter(importer)',
  ])('is not seen in CommonJS: %s', (source) => {
    expect(warning(source)).toBeUndefined()
  })

  test('matters where Lambda switches the detection off', () => {
    expect(readsModuleType('nodejs22.x', 'index.js')).toBe(true)
    expect(readsModuleType('nodejs20.x', 'index.js')).toBe(true)
    expect(readsModuleType('nodejs24.x', 'index.js')).toBe(false)
    expect(readsModuleType('nodejs22.x', 'index.mjs')).toBe(false)
    expect(readsModuleType('nodejs22.x', 'index.js', '--experimental-detect-module')).toBe(false)
    expect(readsModuleType('python3.13', 'index.js')).toBe(false)
  })

  test('has its type from the nearest package.json', () => {
    const files = ['package.json', 'src/package.json', 'other/package.json']
    expect(packageFilesFor('src/api/index.js', files)).toEqual(['src/package.json', 'package.json'])
    expect(packageFilesFor('index.js', files)).toEqual(['package.json'])
    expect(packageFilesFor('index.js', [])).toEqual([])
  })
})
