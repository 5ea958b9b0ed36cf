import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../../src/failure.ts'
import { openZipFile } from '../../../src/package/zip/file.ts'
import fc, { runs } from '../../support/properties.ts'
import {
  centralDirectory,
  changed,
  emptyDirectory,
  failureOf,
  fileOf,
  onPath,
  packed,
  python,
  tree,
  zipOf,
  zippedByZip,
} from '../trees.ts'

const withZip = onPath('zip') ? test : test.skip

/** An archive with a file and symbolic links. */
function zipOfLinks(links: Readonly<Record<string, string>>): string {
  const path = join(emptyDirectory(), 'links.zip')
  const program = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    archive.writestr(zipfile.ZipInfo('app.py'), '')
    for name, target in json.loads(sys.argv[2]).items():
        info = zipfile.ZipInfo(name)
        info.external_attr = 0o120777 << 16
        archive.writestr(info, target)
`
  python(program, path, JSON.stringify(links))
  return path
}

describe('an archive that Lambda cannot unpack', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'a file and a directory of one name',
      () =>
        zipOf([
          ['a', ''],
          ['a/b', ''],
        ]),
      /contains a as a file and as a directory/,
    ],
    [
      'an empty directory with the name of a file',
      () =>
        zipOf([
          ['lib/a', ''],
          ['lib/a/', ''],
        ]),
      /contains lib\/a as a file and as a directory/,
    ],
    ['a name of 300 bytes', () => zipOf([['ö'.repeat(150), '']]), /a name of 300 bytes, .* Linux allows 255/],
    [
      'a path of 5,000 bytes',
      () => zipOf([[`${`${'d'.repeat(99)}/`.repeat(50)}`.slice(0, -1), '']]),
      /a path of 4999 bytes, .* Linux allows 4085/,
    ],
    ['a link to itself', () => zipOfLinks({ l: 'l' }), /the symbolic link l, which leads back to itself/],
    [
      'links to each other',
      () => zipOfLinks({ 'a/one': '../b/two', 'b/two': '../a/one' }),
      /the symbolic link a\/one, which leads back to itself/,
    ],
  ])('is refused: %s', async (_, path, message) => {
    expect((await failureOf(openZipFile(path()))).message).toMatch(message)
  })

  test('is not one with links to files, to nothing and out of it', async () => {
    const { files } = await openZipFile(
      zipOfLinks({ a: 'app.py', b: 'a', c: '/tmp/cache', 'd/e': '../nothing', f: '../f' }),
    )
    expect(files).toEqual(['a', 'app.py', 'b', 'c', 'd/e', 'f'])
  })
})

describe('an archive that is not there', () => {
  test('is named together with the archives beside it', async () => {
    const directory = tree({ 'app.zip': 'x', 'other.ZIP': 'x', 'text.txt': 'x' })
    const failure = await failureOf(openZipFile(join(directory, 'function.zip')))
    expect(failure.message).toMatch(
      /function\.zip` does not exist\. In `.*` there is app\.zip, other\.ZIP\.$/,
    )
  })

  test('may not have been built yet', async () => {
    const beside = await failureOf(openZipFile(join(emptyDirectory(), 'app.zip')))
    expect(beside.message).toContain('There is no other .zip file')
    expect(beside.advice).toContain('the step that builds app.zip ran before this one')
    const nowhere = await failureOf(openZipFile(join(process.cwd(), 'no/such/app.zip')))
    expect(nowhere.message).toBe(
      'The archive `no/such/app.zip` does not exist. There is no directory `no/such` either.',
    )
  })

  test('may be a directory', async () => {
    const failure = await failureOf(openZipFile(emptyDirectory()))
    expect(failure.message).toMatch(/given as `zip-file`, is a directory/)
    expect(failure.advice).toContain('`source-dir`')
  })
})

describe('an archive that cannot be sent', () => {
  const good = () =>
    zipOf([
      ['app.py', 'def handler(event, context):\n    return event\n'.repeat(50)],
      ['b.py', 'b'],
    ])

  test.each<[string, () => string, RegExp]>([
    ['is empty', () => fileOf(new Uint8Array()), /is empty \(0 bytes\)/],
    ['is text', () => fileOf(Buffer.from('hello')), /is not a zip archive/],
    ['is a tarball', () => fileOf(Buffer.from([0x1f, 0x8b, 8, 0])), /compressed with gzip/],
    [
      'is a pointer',
      () => fileOf(Buffer.from('version https://git-lfs.github.com/spec/v1\n')),
      /Git LFS pointer/,
    ],
    [
      'contains no files',
      () => fileOf(Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])),
      /contains no files/,
    ],
    [
      'holds folders only',
      () =>
        zipOf([
          ['a/', ''],
          ['b/', ''],
        ]),
      /contains no files/,
    ],
    [
      'is cut off',
      () => changed(good(), (bytes) => bytes.subarray(0, bytes.length / 2)),
      /is damaged: it begins like/,
    ],
    [
      'lacks its beginning',
      () => changed(good(), (bytes) => bytes.subarray(20)),
      /is (damaged|not a zip archive)/,
    ],
    [
      'has other content than its checksum says',
      () => changed(good(), (bytes) => void bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60)),
      /is damaged: the content of app\.py/,
    ],
    [
      'has another checksum in its table of contents',
      () =>
        changed(
          good(),
          (bytes) =>
            void bytes.writeUInt8(
              bytes.readUInt8(centralDirectory(bytes) + 16) ^ 1,
              centralDirectory(bytes) + 16,
            ),
        ),
      /is damaged: the content of app\.py/,
    ],
    [
      'declares a smaller size than there is',
      () => changed(good(), (bytes) => void bytes.writeUInt32LE(5, centralDirectory(bytes) + 24)),
      /is damaged: the content of app\.py/,
    ],
    [
      'declares content where there is none',
      () => changed(good(), (bytes) => void bytes.writeUInt32LE(0, centralDirectory(bytes) + 20)),
      /is damaged: the content of app\.py/,
    ],
    [
      'is compressed in an unusual way',
      () => changed(good(), (bytes) => void bytes.writeUInt16LE(12, centralDirectory(bytes) + 10)),
      /app\.py in a compression \(method 12\)/,
    ],
    ['has a backslash in a name', () => zipOf([['lib\\app.py', '']]), /name with a backslash: lib\\app\.py/],
    ['has an absolute name', () => zipOf([['/etc/passwd', '']]), /leads out of the package: \/etc\/passwd/],
    [
      'has a name that leads out',
      () => zipOf([['a/../../b.py', '']]),
      /leads out of the package: a\/\.\.\/\.\.\/b\.py/,
    ],
    [
      'has a name that is not UTF-8',
      () => changed(good(), (bytes) => void bytes.writeUInt8(0xe9, centralDirectory(bytes) + 46)),
      /not valid UTF-8: \\xe9pp\.py/,
    ],
  ])('because it %s', async (_, archive, message) => {
    const failure = await failureOf(openZipFile(archive()))
    expect(failure.message).toMatch(message)
    expect(failure.advice).toMatch(/^[A-Z].*\.$/)
  })

  test('because a path in it is longer than any system has', async () => {
    const failure = await failureOf(openZipFile(zipOf([[`${'folder/'.repeat(600)}app.py`, '']])))
    expect(failure.message).toMatch(
      /contains a path of 4206 bytes, which Lambda cannot unpack: Linux allows 4085\. It begins with folder/,
    )
    expect(failure.message.length).toBeLessThan(600)
  })

  withZip('because it is encrypted', async () => {
    const archive = zippedByZip(tree({ 'app.py': 'secret' }), '-P', 'password')
    expect((await failureOf(openZipFile(archive))).message).toMatch(/is encrypted: app\.py/)
  })

  test('because it unpacks to more than Lambda allows, which is seen without unpacking it', async () => {
    const archive = zipOf([
      ['a', ''],
      ['b', ''],
    ])
    const bomb = changed(archive, (bytes) => {
      bytes.writeUInt32LE(200 * 1024 * 1024, centralDirectory(bytes) + 24)
      bytes.writeUInt32LE(60 * 1024 * 1024, centralDirectory(bytes) + 47 + 24)
      return bytes
    })
    const failure = await failureOf(openZipFile(bomb))
    expect(failure.message).toMatch(/is 260 MB \(272,629,760 bytes\) unzipped; Lambda allows 250 MB/)
  })

  test('because it is larger than Lambda allows unpacked, which is seen without reading it', async () => {
    const path = fileOf(new Uint8Array())
    truncateSync(path, 5 * 1024 ** 3)
    expect((await failureOf(openZipFile(path))).message).toMatch(/is 5120 MB/)
  })

  test('inflates no more than it declares', async () => {
    const path = join(emptyDirectory(), 'bomb.zip')
    python(
      'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z: z.writestr("a", bytes(100_000_000))',
      path,
    )
    const liar = changed(path, (bytes) => void bytes.writeUInt32LE(1000, centralDirectory(bytes) + 24))
    expect((await failureOf(openZipFile(liar))).message).toMatch(
      /is damaged: the content of a does not match/,
    )
  })
})

describe('whatever the bytes of an archive', () => {
  async function onlyFailures(bytes: Uint8Array): Promise<void> {
    try {
      await openZipFile(fileOf(bytes))
    } catch (error) {
      expect(error).toBeInstanceOf(Failure)
    }
  }

  test('nothing but a Failure is thrown', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), onlyFailures))
  })

  test('nothing but a Failure is thrown for a sound archive with bytes changed and cut off', async () => {
    const files = { 'app.py': 'pass\n'.repeat(100), 'lib/b.bin': Buffer.from([1, 2, 3]), 'c/größe': 'x' }
    const sound = Buffer.from((await packed(tree(files))).zip)
    const changes = fc.array(fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(30), fc.nat(30), async (all, front, back) => {
        const bytes = Buffer.from(sound)
        for (const { at, to } of all) bytes[at] = to
        const cut = all.length % 2 === 0 ? 0 : 1
        await onlyFailures(bytes.subarray(front * cut, bytes.length - back * cut))
      }),
      runs(600),
    )
  })
})
