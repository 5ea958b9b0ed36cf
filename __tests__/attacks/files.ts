import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import AdmZip from 'adm-zip'
import { Failure } from '../../src/failure.ts'
import { Problems } from '../../src/inputs/parsers/problems.ts'
import { textOrFile } from '../../src/inputs/parsers/workspace-file.ts'
import { openPackage } from '../../src/package/open-package.ts'
import fc from '../support/properties.ts'
import { attack } from './attack.ts'
import { hostileTexts, INVISIBLE } from './hostile-text.ts'

/** What lies outside of the directory that may be read. */
const CANARY = 'canary-outside-of-the-workspace'

/** Does something with a directory `repo` beside which a file and a directory hold the canary. */
async function withDirectory<T>(work: (directory: string, outside: string) => Promise<T>): Promise<T> {
  const outside = mkdtempSync(join(tmpdir(), 'attacks-'))
  try {
    mkdirSync(join(outside, 'private'))
    mkdirSync(join(outside, 'repo'))
    for (const name of ['secret.txt', 'private/key']) writeFileSync(join(outside, name), CANARY)
    return await work(join(outside, 'repo'), outside)
  } finally {
    rmSync(outside, { recursive: true, force: true })
  }
}

/** What an attempt ends in: a refusal that can be shown anywhere, or a value. Any other error is a defect. */
async function refusedOr<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const said = `${error.message} ${error.advice}`
    assert.doesNotMatch(said, INVISIBLE)
    assert.doesNotMatch(said, /[\r\n]::/)
    assert.ok(!said.includes(CANARY))
    return undefined
  }
}

/** A name that a package may have: it neither climbs nor begins at the root. */
function expectSafe(name: string): void {
  assert.ok(name !== '' && !name.startsWith('/') && !name.includes('\\') && !name.includes('\0'))
  assert.ok(!name.split('/').some((part) => part === '..' || part === '.' || part === ''))
}

const folders = fc.constantFrom('a', 'b', 'a/c', 'a/c/d', 'node_modules/.pnpm/x', 'lib')
const shortNames = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('main.py', 'index.mjs', '.env', '..x', '-rf', 'con', 'größe') },
  {
    weight: 1,
    arbitrary: hostileTexts
      .map((text) => Buffer.from(text.toWellFormed().replaceAll(/[/\0]/g, '')).subarray(0, 200).toString())
      .filter((name) => !['', '.', '..'].includes(name)),
  },
)
const targets = fc.constantFrom(
  ...[
    '..',
    '../..',
    '../secret.txt',
    '../../secret.txt',
    '../private',
    '../private/key',
    'OUTSIDE/secret.txt',
  ],
  ...[
    'OUTSIDE',
    '/etc/hostname',
    '/proc/self/environ',
    '/dev/null',
    '/',
    '.',
    'a',
    'b',
    'a/c',
    'c',
    './d',
    'loop',
  ],
  ...['main.py', 'nowhere', '../a', '../b', 'link/../../secret.txt', 'node_modules/.pnpm/x', '../repo/a'],
)
const entries = fc.array(
  fc.oneof(
    fc.record({ folder: folders, name: shortNames }),
    fc.record({
      folder: folders,
      name: fc.constantFrom('link', 'loop', 'c', 'x', 'main.py'),
      target: targets,
    }),
  ),
  { minLength: 1, maxLength: 12 },
)

const directories = attack({
  class: 'Files',
  title: 'Links and names in a directory that is packed',
  cost: 4,
  variants: entries,
  withstand: (made) =>
    withDirectory(async (directory, outside) => {
      for (const { folder, name, ...link } of made) {
        const path = join(directory, folder, name)
        try {
          mkdirSync(dirname(path), { recursive: true })
          if ('target' in link) symlinkSync(link.target.replace('OUTSIDE', outside), path)
          else writeFileSync(path, `# ${folder}`)
        } catch {
          // The name is taken, by a file or a link.
        }
      }
      const code = await refusedOr(openPackage({ kind: 'source-dir', path: directory, exclude: [] }))
      if (!code) return
      code.files.forEach(expectSafe)
      assert.equal(new Set(code.files).size, code.files.length)
      const { zip } = await code.archive('in memory')
      for (const entry of new AdmZip(Buffer.from(zip ?? [])).getEntries()) {
        const text = entry.getData().toString()
        assert.ok(!text.includes(CANARY))
        const isLink = entry.attr >>> 28 === 0o12
        if (isLink) assert.ok(!/^(\.\.|\/)/.test(posix.join(posix.dirname(entry.entryName), text)))
      }
    }),
})

const climbing = fc.constantFrom(
  ...[
    '../up',
    'a/../../up',
    '/etc/passwd',
    'C:\\up',
    '..\\up',
    'a\\..\\..\\up',
    './a',
    'a//b',
    'a/',
    'a',
    'a/b',
  ],
  ...['main.py', '..', '.', '', 'a\0b', '~/x', '//x', 'a/./b', 'A', '\u202egpj'],
)
const archives = fc.record({
  files: fc.array(fc.tuple(fc.oneof(climbing, hostileTexts), fc.string({ maxLength: 40 })), { maxLength: 6 }),
  links: fc.array(fc.tuple(fc.constantFrom('l', 'a', 'm', 'a/b'), targets), { maxLength: 2 }),
  changes: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
      count: fc.constantFrom(1, 1, 2, 4),
    }),
    { maxLength: 4 },
  ),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4, nil: undefined }),
})

/** An archive with these names, and some of its bytes changed: sizes, offsets, checksums, flags. */
function archiveOf({
  files,
  links,
  changes,
  cut,
}: typeof archives extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const archive = new AdmZip()
  for (const [name, content] of files) archive.addFile('entry', Buffer.from(content)).entryName = name
  for (const [name, target] of links) archive.addFile(name, Buffer.from(target)).attr = 0o120_777 * 0x10000
  const bytes = archive.toBuffer()
  for (const { at, byte, count } of changes) {
    const start = Math.floor(at * (bytes.length - 1))
    bytes.fill(byte, start, Math.min(start + count, bytes.length))
  }
  return cut === undefined ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length))
}

const zips = attack({
  class: 'Files',
  title: 'Names that climb, links, sizes that lie and damage in an archive',
  cost: 2,
  variants: archives,
  withstand: (variant) =>
    withDirectory(async (directory) => {
      const path = join(directory, 'app.zip')
      writeFileSync(path, archiveOf(variant))
      const code = await refusedOr(openPackage({ kind: 'zip-file', path }))
      code?.files.forEach(expectSafe)
    }),
})

const steps = fc.constantFrom(
  '..',
  '.',
  '',
  'a',
  'out',
  'file',
  'repo',
  'private',
  'key',
  'secret.txt',
  'in',
  '~',
)
const paths = fc.oneof(
  fc.array(steps, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('/')),
  fc
    .tuple(fc.constantFrom('OUTSIDE', '/proc/self/root', '/proc/self/cwd', ''), fc.array(steps))
    .map(([root, parts]) => [root, ...parts].join('/')),
  hostileTexts,
)

const named = attack({
  class: 'Files',
  title: 'Paths and links in `@path`',
  cost: 2,
  variants: paths,
  withstand: (path) =>
    withDirectory(async (directory, outside) => {
      mkdirSync(join(directory, 'a'))
      writeFileSync(join(directory, 'a', 'file'), 'inside')
      symlinkSync('..', join(directory, 'out'))
      symlinkSync('../secret.txt', join(directory, 'key'))
      symlinkSync('a/file', join(directory, 'in'))
      const problems = new Problems()
      const text = textOrFile(`@${path.replace('OUTSIDE', outside)}`, 'payload', directory, problems)
      if (text !== undefined) assert.equal(text, 'inside')
      else assert.ok(!problems.failure().message.includes(CANARY))
    }),
})

export const FILES = [directories, zips, named]
