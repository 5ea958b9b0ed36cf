import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { openZipFile } from '../../../src/package/zip/file.ts'
import fc, { runs } from '../../support/properties.ts'
import {
  anyTree,
  centralDirectory,
  changed,
  emptyDirectory,
  executable,
  failureOf,
  fileOf,
  onPath,
  packed,
  python,
  tree,
  zipOf,
  zippedByPython,
  zippedByZip,
} from '../trees.ts'

const withZip = onPath('zip') ? test : test.skip

describe('an archive', () => {
  test('is kept byte for byte, with its hash, its files and their size', async () => {
    const path = zipOf([
      ['b.py', 'bb'],
      ['a/c.py', 'ccc'],
    ])
    const code = await openZipFile(path)
    const bytes = readFileSync(path)
    const { zip, sha256 } = await code.archive('in memory')
    expect(Buffer.compare(zip ?? Buffer.alloc(0), bytes)).toBe(0)
    expect(sha256).toBe(code.sha256)
    expect(code.sha256).toBe(createHash('sha256').update(bytes).digest('base64'))
    expect(code.files).toEqual(['a/c.py', 'b.py'])
    expect(code.unzippedSize).toBe(5)
    expect(code.warnings).toEqual([])
  })

  test('that Python makes of a tree has the digest of that tree', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (files) => {
        const directory = tree(files)
        mkdirSync(join(directory, 'empty'))
        const ours = await packed(directory)
        const opened = await openZipFile(zippedByPython(directory))
        expect(opened.digest).toBe(ours.digest)
        expect(opened.files).toEqual(ours.files)
        expect(opened.unzippedSize).toBe(ours.unzippedSize)
      }),
      runs(8),
    )
  })

  withZip('that zip makes of a tree has the digest of that tree', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (files) => {
        const directory = tree(files)
        const ours = await packed(directory)
        expect((await openZipFile(zippedByZip(directory))).digest).toBe(ours.digest)
        expect((await openZipFile(zippedByZip(directory, '-0', '-D'))).digest).toBe(ours.digest)
      }),
      runs(20),
    )
  })

  test('that the packer makes has its digest', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (files) => {
        const ours = await packed(tree(files))
        const opened = await openZipFile(fileOf(ours.zip))
        const { zip: _zip, archive: _archive, text: _text, ...known } = ours
        expect(opened).toMatchObject(known)
      }),
      runs(40),
    )
  })

  test('has another digest when a name, a byte or the executable bit differs, and when a file is missing', async () => {
    const digests = await Promise.all(
      [
        { 'a.py': 'a', b: 'b' },
        { 'a.py': 'a', c: 'b' },
        { 'a.py': 'x', b: 'b' },
        { 'a.py': 'a', b: executable('b') },
        { 'a.py': 'a' },
        { 'a.py': 'a', b: '' },
      ].map(async (files) => (await openZipFile(zippedByPython(tree(files)))).digest),
    )
    expect(new Set(digests).size).toBe(6)
  })

  withZip('keeps symbolic links that are in it apart from files with the same content', async () => {
    const directory = tree({ 'a.py': 'a' })
    symlinkSync('a.py', join(directory, 'b'))
    const linked = await openZipFile(zippedByZip(directory, '-y'))
    const written = await openZipFile(zippedByZip(tree({ 'a.py': 'a', b: 'a.py' })))
    expect(linked.files).toEqual(['a.py', 'b'])
    expect(linked.digest).not.toBe(written.digest)
  })

  test('has no executable files when it was made on DOS or Windows', async () => {
    const unix = zippedByPython(tree({ run: executable('x') }))
    const dos = changed(unix, (bytes) => {
      bytes.writeUInt8(0, centralDirectory(bytes) + 5)
      return bytes
    })
    const plain = await packed(tree({ run: 'x' }))
    expect((await openZipFile(dos)).digest).toBe(plain.digest)
  })

  test('may say `./` before its names', async () => {
    const code = await openZipFile(
      zipOf([
        ['./', ''],
        ['./a.py', 'a'],
        ['./b//c.py', 'c'],
      ]),
    )
    expect(code.files).toEqual(['a.py', 'b/c.py'])
    expect(code.digest).toBe((await packed(tree({ 'a.py': 'a', 'b/c.py': 'c' }))).digest)
  })

  test('may carry a comment', async () => {
    const path = zipOf([['a.py', 'a']])
    python(
      'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "a") as z: z.comment = b"built by hand"',
      path,
    )
    expect((await openZipFile(path)).files).toEqual(['a.py'])
  })

  test('may follow other bytes, as in a self-extracting program or behind another archive', async () => {
    const path = zipOf([
      ['a.py', 'a'],
      ['b.py', 'b'.repeat(500)],
    ])
    const { digest } = await openZipFile(path)
    const before = [Buffer.from('#!/usr/bin/env python3\n'), readFileSync(zipOf([['other.py', 'x']]))]
    for (const bytes of before) {
      const behind = await openZipFile(fileOf(Buffer.concat([bytes, readFileSync(path)])))
      expect(behind).toMatchObject({ digest, files: ['a.py', 'b.py'] })
    }
  })

  test('gives the text of its files', async () => {
    const { text } = await openZipFile(
      zippedByPython(tree({ 'lib/a.py': 'größe'.repeat(400_000), 'b.py': 'b' })),
    )
    expect(await text?.('b.py')).toBe('b')
    expect(await text?.('lib/a.py')).toBe('größe'.repeat(400_000))
    expect(await text?.('c.py')).toBeUndefined()
  })

  test('is sent from where it is, and read anew each time', async () => {
    const path = zipOf([['a.py', 'a'.repeat(5000)]])
    const directory = emptyDirectory()
    const archive = await (await openZipFile(path)).archive({ directory })
    for (const _ of ['once', 'once more'])
      expect(await buffer(archive.open?.() ?? Readable.from([]))).toEqual(readFileSync(path))
    expect(readdirSync(directory)).toEqual([])
  })

  test('that changes after it was looked at is not sent', async () => {
    const path = zipOf([['a.py', 'a']])
    const code = await openZipFile(path)
    const staged = await code.archive({ directory: emptyDirectory() })
    writeFileSync(path, readFileSync(zipOf([['a.py', 'b']])))
    expect((await failureOf(code.archive('in memory'))).message).toMatch(/changed while this step ran/)
    expect((await failureOf(buffer(staged.open?.() ?? Readable.from([])))).message).toMatch(/changed while/)
  })

  test('may use the 64-bit extension, as tools do that do not know how much comes', async () => {
    const path = join(emptyDirectory(), 'long.zip')
    python(
      `
import struct, sys, zipfile
def readable(name):
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o644 << 16
    return info
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    with archive.open(readable('a.py'), 'w', force_zip64=True) as file: file.write(b'a' * 3)
    archive.writestr(readable('b.py'), 'b')
plain = open(sys.argv[1], 'rb').read()
entries, end = plain[:-22], plain[-22:]
count, length, offset = struct.unpack('<xxxxxxxxxxHIIxx', end)
record = struct.pack('<IQHHIIQQQQ', 0x06064b50, 44, 45, 45, 0, 0, count, count, length, offset)
locator = struct.pack('<IIQI', 0x07064b50, 0, len(entries), 1)
open(sys.argv[1], 'wb').write(entries + record + locator + struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, 0xffff, 0xffff, 0xffffffff, 0xffffffff, 0))
`,
      path,
    )
    const { digest } = await packed(tree({ 'a.py': 'aaa', 'b.py': 'b' }))
    expect((await openZipFile(path)).digest).toBe(digest)
  })

  test('may hold long files, stored or deflated', async () => {
    const files = { 'noise.bin': randomBytes(3_000_000), 'text.py': Buffer.alloc(3_000_000, 'text\n') }
    const { digest } = await packed(tree(files))
    expect((await openZipFile(zippedByPython(tree(files)))).digest).toBe(digest)
    if (onPath('zip')) expect((await openZipFile(zippedByZip(tree(files), '-0'))).digest).toBe(digest)
  })

  test('with a long file that is damaged is refused', async () => {
    const sound = zippedByPython(tree({ 'a.py': 'abc'.repeat(1_000_000) }))
    const broken = changed(sound, (bytes) => void bytes.fill(0xff, 200, 300))
    expect((await failureOf(openZipFile(broken))).message).toMatch(/is damaged: the content of a\.py/)
  })

  test('is warned about when only its owner may read a file, or when it holds .env', async () => {
    const directory = tree({ 'a.py': { content: 'a', mode: 0o600 }, 'b.py': 'b', '.env': 'A=1' })
    const { warnings } = await openZipFile(zippedByPython(directory))
    expect(warnings).toEqual([
      expect.stringContaining('Only the owner can read a.py'),
      expect.stringContaining('The package contains .env'),
    ])
  })
})

describe('an archive with entries that only their owner can read', () => {
  const digestOf = async (mode: { file: number; folder: number }) => {
    const directory = tree({ 'a.py': { content: 'a', mode: mode.file }, 'lib/b.py': 'b' })
    chmodSync(join(directory, 'lib'), mode.folder)
    return openZipFile(zippedByPython(directory))
  }

  test('is another one after the repair that the warning advises', async () => {
    const readable = await digestOf({ file: 0o644, folder: 0o755 })
    const asDirectory = await packed(tree({ 'a.py': 'a', 'lib/b.py': 'b' }))
    expect(readable.digest).toBe(asDirectory.digest)
    expect(readable.warnings).toEqual([])
    const unreadable = await digestOf({ file: 0o600, folder: 0o755 })
    const closed = await digestOf({ file: 0o644, folder: 0o700 })
    const executable = await digestOf({ file: 0o700, folder: 0o755 })
    const digests = [readable, unreadable, closed, executable].map(({ digest }) => digest)
    expect(new Set(digests).size).toBe(4)
    expect(closed.warnings).toEqual([expect.stringContaining('Only the owner can read lib/ in the package')])
  })

  test('is the same one with other permissions that do not matter', async () => {
    const { digest } = await digestOf({ file: 0o644, folder: 0o755 })
    expect((await digestOf({ file: 0o664, folder: 0o775 })).digest).toBe(digest)
    expect((await digestOf({ file: 0o604, folder: 0o705 })).digest).toBe(digest)
  })
})

describe('an archive that holds a file more than once', () => {
  test('is sent with a warning, since unpackers differ in which one they keep', async () => {
    const { files, warnings } = await openZipFile(
      zipOf([
        ['app.py', '1'],
        ['b.py', ''],
        ['./app.py', '2'],
        ['b.py', ''],
        ['lib/', ''],
        ['lib/', ''],
      ]),
    )
    expect(files).toEqual(['app.py', 'b.py'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('The archive contains app.py, b.py more than once')
  })

  test('has a digest that counts all of them, in their order', async () => {
    const digestOf = async (...contents: string[]) =>
      (await openZipFile(zipOf(contents.map((content) => ['app.py', content] as const)))).digest
    expect(new Set([await digestOf('1', '2'), await digestOf('2', '1'), await digestOf('2')]).size).toBe(3)
    expect(await digestOf('1', '2')).toBe(await digestOf('1', '2'))
  })
})
