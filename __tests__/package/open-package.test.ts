import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { PackageSource } from '../../src/model/wanted.ts'
import { shownPath } from '../../src/package/names.ts'
import { openPackage } from '../../src/package/open-package.ts'
import { failureOf, tree, zippedByPython } from './trees.ts'

describe('the code of a release', () => {
  test('comes from a directory, an archive, or nowhere', async () => {
    const directory = tree({ 'app.py': 'a', 'x.log': '' })
    const packed = await openPackage({ kind: 'source-dir', path: directory, exclude: ['*.log'] })
    expect(packed?.files).toEqual(['app.py'])
    const opened = await openPackage({ kind: 'zip-file', path: zippedByPython(directory) })
    expect(opened?.files).toEqual(['app.py', 'x.log'])
    expect(await openPackage({ kind: 'none' })).toBeUndefined()
  })
})

describe('a package that is not where the input says', () => {
  const missing = async (source: PackageSource, workspace: string) => {
    const before = process.cwd()
    process.chdir(workspace)
    try {
      return await failureOf(openPackage(source))
    } finally {
      process.chdir(before)
    }
  }

  test('is found where `working-directory` has put it', async () => {
    const workspace = realpathSync(tree({ 'app/function.zip': '', 'app/build/x.py': '', 'other.zip': '' }))
    const zip = await missing({ kind: 'zip-file', path: join(workspace, 'function.zip') }, workspace)
    expect(zip.message).toBe('The archive `function.zip` does not exist.')
    expect(zip.advice).toContain('There is `app/function.zip`.')
    expect(zip.advice).toContain('apply only to `run` steps. Write `zip-file: app/function.zip`.')
    const directory = { kind: 'source-dir', path: join(workspace, 'build'), exclude: [] } as const
    expect((await missing(directory, workspace)).advice).toContain('Write `source-dir: app/build`.')
  })

  test('is not looked for among installed dependencies, nor outside of the workspace', async () => {
    const workspace = realpathSync(tree({ 'node_modules/a/function.zip': '', 'x/y.txt': '' }))
    const inside = await missing({ kind: 'zip-file', path: join(workspace, 'function.zip') }, workspace)
    expect(inside.message).toContain('There is no other .zip file in the workspace.')
    const outside = await missing({ kind: 'zip-file', path: '/no/such/function.zip' }, workspace)
    expect(outside.advice).not.toContain('Write')
  })
})

describe('a path in a message', () => {
  test('is relative where it lies inside the workspace', () => {
    expect(shownPath('/work/build/app.zip', '/work')).toBe('build/app.zip')
    expect(shownPath('/work', '/work')).toBe('.')
    expect(shownPath('/work/..build', '/work')).toBe('..build')
    expect(shownPath('/elsewhere/app.zip', '/work')).toBe('/elsewhere/app.zip')
    expect(shownPath('/worked', '/work')).toBe('/worked')
  })
})
