import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { openZipFile } from '../../src/package/zip/file.ts'
import {
  emptyDirectory,
  executable,
  failureOf,
  fileOf,
  onPath,
  packed,
  tree,
  unpacked,
  zippedByZip,
} from './trees.ts'

describe('links', () => {
  test('are followed inside of the directory, to files and to directories', async () => {
    const directory = tree({ 'real/a.py': 'a', 'real/run': executable('r') })
    symlinkSync('real', join(directory, 'linked'))
    symlinkSync('../real/run', join(directory, 'real/again'))
    symlinkSync(join(directory, 'real/a.py'), join(directory, 'absolute.py'))
    const code = await packed(directory)
    expect(code.files).toEqual([
      'absolute.py',
      'linked/a.py',
      'linked/again',
      'linked/run',
      'real/a.py',
      'real/again',
      'real/run',
    ])
    expect(unpacked(code.zip)['linked/again']).toEqual({ content: 'r', mode: '100755' })
  })

  test('give the same bytes as copies of what they point to', async () => {
    const linked = tree({ 'real/a.py': 'a' })
    symlinkSync('real', join(linked, 'copy'))
    const copied = tree({ 'copy/a.py': 'a', 'real/a.py': 'a' })
    expect((await packed(linked)).sha256).toBe((await packed(copied)).sha256)
  })

  test('may lead to the source directory by a link themselves', async () => {
    const directory = tree({ 'a.py': 'a' })
    const link = join(emptyDirectory(), 'source')
    symlinkSync(directory, link)
    symlinkSync('a.py', join(directory, 'b.py'))
    expect((await packed(link)).files).toEqual(['a.py', 'b.py'])
  })

  test.each([
    ['leads out', '../../etc/hostname-of-nobody/..', /points to nothing/],
    ['leads out', '/', /symbolic link lib\/link, which leads out of it, to `\/`/],
    ['leads to a sibling whose name begins alike', '../../DIRECTORY-sibling', /leads out of it/],
    ['points to nothing', 'nowhere', /symbolic link lib\/link, which points to nothing/],
    ['points to itself', 'link', /leads back to a directory/],
    ['leads to its own directory', '.', /symbolic link lib\/link, which leads back/],
    ['leads to the source directory', '..', /symbolic link lib\/link, which leads back/],
  ])('a link that %s is refused: %s', async (_, target, message) => {
    const directory = tree({ 'lib/a.py': 'a' })
    tree({ x: 'x' }, `${directory}-sibling`)
    symlinkSync(
      target.replace('DIRECTORY', directory.slice(directory.lastIndexOf('/') + 1)),
      join(directory, 'lib/link'),
    )
    const failure = await failureOf(packed(directory))
    expect(failure.message).toMatch(message)
    expect(failure.advice).toContain('exclude')
    expect((await packed(directory, ['lib/link'])).files).toEqual(['lib/a.py'])
  })

  /** A project whose packages need each other, as pnpm installs it. */
  function isolatedProject(): string {
    const store = 'node_modules/.pnpm'
    const directory = tree({
      'index.js': 'console.log(require("a"))',
      [`${store}/a@1.0.0/node_modules/a/index.js`]: 'module.exports = "a" + require("b").name',
      [`${store}/b@1.0.0/node_modules/b/index.js`]:
        'module.exports = { name: "b", other: () => require("a") }',
    })
    symlinkSync('.pnpm/a@1.0.0/node_modules/a', join(directory, 'node_modules/a'))
    symlinkSync('../../b@1.0.0/node_modules/b', join(directory, store, 'a@1.0.0/node_modules/b'))
    symlinkSync('../../a@1.0.0/node_modules/a', join(directory, store, 'b@1.0.0/node_modules/a'))
    return directory
  }

  test('into the store of a package manager stay links, so that packages find each other', async () => {
    const directory = isolatedProject()
    const code = await packed(directory)
    expect(code.files).toEqual([
      'index.js',
      'node_modules/.pnpm/a@1.0.0/node_modules/a/index.js',
      'node_modules/.pnpm/a@1.0.0/node_modules/b',
      'node_modules/.pnpm/b@1.0.0/node_modules/a',
      'node_modules/.pnpm/b@1.0.0/node_modules/b/index.js',
      'node_modules/a',
    ])
    expect(unpacked(code.zip)['node_modules/a']).toEqual({
      content: '.pnpm/a@1.0.0/node_modules/a',
      mode: '120777',
    })
    if (onPath('zip')) expect((await openZipFile(zippedByZip(directory, '-y'))).digest).toBe(code.digest)
    if (!onPath('unzip')) return
    const place = emptyDirectory()
    execFileSync('unzip', ['-q', fileOf(code.zip), '-d', place])
    expect(execFileSync(process.execPath, ['index.js'], { cwd: place, encoding: 'utf8' })).toBe('ab\n')
  })

  test('into the store of the workspace above are told how to install a package alone', async () => {
    const workspace = tree({
      'node_modules/.pnpm/a@1.0.0/node_modules/a/index.js': '',
      'packages/api/index.js': '',
    })
    mkdirSync(join(workspace, 'packages/api/node_modules'))
    symlinkSync(
      '../../../node_modules/.pnpm/a@1.0.0/node_modules/a',
      join(workspace, 'packages/api/node_modules/a'),
    )
    const failure = await failureOf(packed(join(workspace, 'packages/api')))
    expect(failure.advice).toContain('`pnpm --filter NAME deploy --prod DIRECTORY`')
  })

  test('that lead to each other are refused', async () => {
    const directory = tree({ 'a/x.py': 'x', 'b/y.py': 'y' })
    symlinkSync('../b', join(directory, 'a/to-b'))
    symlinkSync('../a', join(directory, 'b/to-a'))
    expect((await failureOf(packed(directory))).message).toMatch(
      /symbolic link a\/to-b\/to-a, which leads back/,
    )
  })

  /** Directories with links of these names, each to the next directory. */
  function chainOfLinks(directories: number, ...links: string[]): string {
    const directory = tree({ 'app.py': '' })
    for (let i = 0; i < directories; i++) mkdirSync(join(directory, `d${i}`))
    for (let i = 1; i < directories; i++) {
      for (const link of links) symlinkSync(`../d${i}`, join(directory, `d${i - 1}`, link))
    }
    return directory
  }

  test('that multiply are refused, and until then other work goes on, such as that of a signal', async () => {
    const directory = chainOfLinks(27, 'a', 'b')
    let others = 0
    const timer = setInterval(() => others++)
    const failure = await failureOf(packed(directory)).finally(() => clearInterval(timer))
    expect(failure.message).toMatch(
      /^The directory `.*` contains more than 131,070 files and directories when its symbolic links are followed, for instance d\d+\/[ab]/,
    )
    expect(failure.advice).toContain('`exclude`')
    expect(others).toBeGreaterThan(5)
    expect((await packed(directory, ['b'])).files).toEqual(['app.py'])
  })

  test('that lead to longer paths than a system has are refused', async () => {
    const directory = chainOfLinks(30, 'x'.repeat(200))
    const failure = await failureOf(packed(directory))
    expect(failure.message).toMatch(/^The symbolic link d\d+\/x+… in the directory .* more than 4096 bytes/)
    expect(failure.message.length).toBeLessThan(600)
  })
})
