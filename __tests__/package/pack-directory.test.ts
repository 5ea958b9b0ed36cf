import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { packDirectory } from '../../src/package/open-package.ts'
import fc, { runs } from '../support/properties.ts'
import {
  anyTree,
  emptyDirectory,
  executable,
  failureOf,
  fileOf,
  onPath,
  packed,
  python,
  tree,
  unpacked,
} from './trees.ts'

const MB = 1_048_576

/** Does something as a user who may not read everything. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

describe('a packed directory', () => {
  test('has its files sorted by the bytes of their names, with permissions 755 or 644', async () => {
    const directory = tree({
      'b.py': { content: 'b', mode: 0o600 },
      'lib/z': { content: 'z', mode: 0o777 },
      'B.py': { content: 'B', mode: 0o664 },
      run: { content: '#!', mode: 0o700 },
      '\u{1F600}': 'last by bytes',
      '\uFB01': 'last by UTF-16',
    })
    const code = await packed(directory)
    expect(code.files).toEqual(['B.py', 'b.py', 'lib/z', 'run', '\uFB01', '\u{1F600}'])
    const modes = Object.entries(unpacked(code.zip)).map(([name, { mode }]) => [name, mode])
    expect(modes).toEqual([
      ['B.py', '100644'],
      ['b.py', '100644'],
      ['lib/z', '100755'],
      ['run', '100755'],
      ['\uFB01', '100644'],
      ['\u{1F600}', '100644'],
    ])
    expect(code.unzippedSize).toBe(1 + 1 + 1 + 2 + 13 + 14)
    expect(code.warnings).toEqual([])
  })

  test('has the SHA-256 of the archive and of its content', async () => {
    const code = await packed(tree({ 'app.py': 'pass', bin: executable('x') }))
    const content = (text: string) => createHash('sha256').update(text).digest()
    expect(code.sha256).toBe(createHash('sha256').update(code.zip).digest('base64'))
    expect(code.digest).toBe(
      createHash('sha256')
        .update('app.py\0-')
        .update(content('pass'))
        .update('bin\0x')
        .update(content('x'))
        .digest('base64url'),
    )
    expect(code.digest).toMatch(/^[\w-]{43}$/)
  })

  test('has the same bytes whatever the order, the dates, the owners, the umask and the other permissions', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTree,
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(0o000, 0o022, 0o027, 0o077),
        async (files, date, umask) => {
          const one = await packed(tree(files))
          const before = process.umask(umask)
          const other = tree(Object.fromEntries(Object.entries(files).reverse()))
          process.umask(before)
          mkdirSync(join(other, 'an empty directory'))
          for (const name of Object.keys(files)) {
            const path = join(other, name)
            chmodSync(path, one.files.includes(name) && isExecutable(files[name]) ? 0o711 : 0o606)
            if (process.getuid?.() === 0) chownSync(path, 12, 34)
            utimesSync(path, date, date)
          }
          const again = await packed(other)
          expect(again.sha256).toBe(one.sha256)
          expect(Buffer.compare(again.zip, one.zip)).toBe(0)
          expect(again.digest).toBe(one.digest)
        },
      ),
      runs(40),
    )
  })

  test('unpacks to the tree that it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (files) => {
        const { zip } = await packed(tree(files))
        const expected = Object.entries(files).map(([name, file]) => [
          name,
          { content: contentOf(file).toString('latin1'), mode: isExecutable(file) ? '100755' : '100644' },
        ])
        expect(unpacked(zip)).toEqual(Object.fromEntries(expected))
      }),
      runs(40),
    )
  })

  test('is sound for Python and for unzip', async () => {
    const files = {
      'größe/文.txt': 'text',
      empty: '',
      'noise.bin': createNoise(70_000),
      'long.txt': 'abc'.repeat(50_000),
    }
    const { zip } = await packed(tree({ ...files, run: executable('#!/bin/sh') }))
    const path = fileOf(zip)
    const listing = python(
      `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[i.filename, i.date_time, oct(i.external_attr >> 16), i.compress_type, i.file_size] for i in archive.infolist()]))
`,
      path,
    )
    const date = [1980, 1, 1, 0, 0, 0]
    expect(JSON.parse(listing)).toEqual([
      ['empty', date, '0o100644', 0, 0],
      ['größe/文.txt', date, '0o100644', 0, 4],
      ['long.txt', date, '0o100644', 8, 150_000],
      ['noise.bin', date, '0o100644', 0, 70_000],
      ['run', date, '0o100755', 0, 9],
    ])
    if (onPath('unzip'))
      expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors')
  })

  test('has the same bytes however many threads compress it', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `${i % 7}/file${i}`,
        Buffer.concat([createNoise(i * 900), Buffer.alloc(i * 1500, `line ${i}\n`)]),
      ]),
    )
    const directory = tree(files)
    const program = `
      const { packDirectory } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/package/open-package.ts'))})
      console.log((await (await packDirectory(process.argv[1], [])).archive('nowhere')).sha256)`
    const hashes = ['1', '2', '16'].map((threads) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program, directory], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '--no-warnings', UV_THREADPOOL_SIZE: threads },
      }).trim(),
    )
    expect(new Set([...hashes, (await packed(directory)).sha256]).size).toBe(1)
  })

  test.each([MB - 1, MB, MB + 1, 2 * MB, 3 * MB + 5])(
    'holds a file of %d bytes whole, whatever is in it',
    async (size) => {
      const text = Buffer.alloc(size, 'def handler(event, context): return event\n')
      const path = fileOf(
        (await packed(tree({ 'noise.bin': createNoise(size), 'text.py': text, z: 'z' }))).zip,
      )
      const hashes = `
import hashlib, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
print(json.dumps([hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()]))
`
      const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
      expect(JSON.parse(python(hashes, path))).toEqual(
        [createNoise(size), text, Buffer.from('z')].map(hashOf),
      )
      if (onPath('unzip'))
        expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors')
    },
  )

  test('is about as small as deflate makes it, also in parts', async () => {
    const line = (index: number) => `value_${index * 7919} = lookup(${index * 7})\n`
    const content = Buffer.from(Array.from({ length: 100_000 }, (_, index) => line(index)).join(''))
    expect(content.length).toBeGreaterThan(2 * MB)
    const { zip } = await packed(tree({ 'a.py': content }))
    expect(zip.length).toBeLessThan(deflateRawSync(content).length * 1.01)
  })

  test('has the same bytes in memory, on disk, and where nobody keeps them', async () => {
    const code = await packDirectory(tree({ 'a.py': 'a', 'b.bin': createNoise(3 * MB) }), [])
    const directory = emptyDirectory()
    const [inMemory, onDisk, nowhere] = await Promise.all([
      code.archive('in memory'),
      code.archive({ directory }),
      code.archive('nowhere'),
    ])
    expect(onDisk.sha256).toBe(inMemory.sha256)
    expect(nowhere).toEqual({ sha256: inMemory.sha256, size: inMemory.size })
    expect(inMemory.zip?.length).toBe(inMemory.size)
    for (const _ of ['once', 'once more']) {
      const read = await buffer(onDisk.open?.() ?? Readable.from([]))
      expect(read.equals(inMemory.zip ?? Buffer.alloc(0))).toBe(true)
    }
    expect(readdirSync(directory)).toEqual([])
  })

  test('is refused when the disk does not take it', async () => {
    const code = await packDirectory(tree({ 'a.py': 'a' }), [])
    const failure = await failureOf(code.archive({ directory: '/no/such/directory' }))
    expect(failure.message).toBe('The package could not be written to `/no/such/directory` (ENOENT).')
    expect(failure.advice).toContain('RUNNER_TEMP')
  })

  test.each([
    ['another content of the same length', 'b'],
    ['something behind it', 'ab'],
    ['less', ''],
  ])('is refused when a file has got %s since it was read', async (_, content) => {
    const directory = tree({ 'lib/a.py': 'a' })
    const code = await packDirectory(directory, [])
    writeFileSync(join(directory, 'lib/a.py'), content)
    const failure = await failureOf(code.archive('nowhere'))
    expect(failure.message).toBe('The file lib/a.py changed while it was being packed.')
  })
})

describe('a directory that cannot be packed', () => {
  test('may not exist', async () => {
    const failure = await failureOf(packed(join(process.cwd(), 'no/such/directory')))
    expect(failure.message).toBe('The directory `no/such/directory`, given as `source-dir`, does not exist.')
    expect(failure.advice).toContain('ran before this one')
  })

  test('may be a file', async () => {
    const text = fileOf(Buffer.from('text'), 'app.py')
    expect((await failureOf(packed(text))).message).toMatch(/app.py`, given as `source-dir`, is a file/)
    expect((await failureOf(packed(join(text, 'below')))).message).toMatch(/does not exist/)
    const zip = await failureOf(packed(fileOf(Buffer.from('PK'))))
    expect(zip.advice).toContain('`zip-file`')
  })

  test('may be empty, or hold empty directories only', async () => {
    const directory = emptyDirectory()
    mkdirSync(join(directory, 'a/b'), { recursive: true })
    expect((await failureOf(packed(directory))).message).toMatch(/contains no files\.$/)
    mkdirSync(join(directory, '.git'))
    expect((await failureOf(packed(directory))).message).toMatch(/contains no files\.$/)
  })

  test.each(['secret.py', 'locked/a.py'])('may hold what cannot be read: %s', async (name) => {
    const directory = tree({ 'app.py': '', [name]: 'x' })
    chmodSync(directory, 0o755)
    const locked = name.split('/')[0] ?? ''
    chmodSync(join(directory, locked), 0o000)
    const failure = await asOrdinaryUser(() => failureOf(packed(directory)))
    chmodSync(join(directory, locked), 0o755)
    expect(failure.message).toContain(locked)
    expect(failure.message).toContain('cannot be read (EACCES)')
  })

  test('may hold a socket or a named pipe', async () => {
    const directory = tree({ 'app.py': '' })
    const server = createServer()
    await new Promise<void>((done) => server.listen(join(directory, 'sock'), done))
    expect((await failureOf(packed(directory))).message).toMatch(/contains a socket: sock\.$/)
    await new Promise((done) => server.close(done))
    python('import os, sys; os.mkfifo(sys.argv[1])', join(directory, 'pipe'))
    expect((await failureOf(packed(directory))).message).toMatch(/contains a named pipe: pipe\.$/)
    expect((await packed(directory, ['pipe'])).files).toEqual(['app.py'])
  })

  test('may hold a name that is not UTF-8, or one with a backslash', async () => {
    const directory = tree({ 'app.py': '' })
    writeFileSync(Buffer.concat([Buffer.from(`${directory}/caf`), Buffer.from([0xe9])]), '')
    expect((await failureOf(packed(directory))).message).toMatch(/not valid UTF-8: caf\\xe9\.$/)
    expect((await failureOf(packed(tree({ 'a\\b.py': '' })))).message).toMatch(/backslash.*a\\b\.py/)
  })

  test('may be larger than Lambda unpacks, which is seen before anything is read', async () => {
    const directory = tree({ 'app.py': '', 'model.bin': '' })
    truncateSync(join(directory, 'model.bin'), 300 * 1024 * 1024)
    const failure = await failureOf(packed(directory))
    expect(failure.message).toMatch(/is 300 MB \(314,572,800 bytes\) unzipped; Lambda allows 250 MB/)
    expect(failure.advice).toContain('`exclude`')
  })

  test('may hold more files than fit in an archive', async () => {
    const directory = emptyDirectory()
    const wide = join(directory, 'wide')
    mkdirSync(wide)
    for (let i = 0; i < 260; i++) writeFileSync(join(wide, String(i)), '')
    // 260 files seen under 254 names: 66,040 files.
    for (let i = 0; i < 253; i++) symlinkSync('wide', join(directory, `link${i}`))
    expect((await failureOf(packed(directory))).message).toMatch(/more than 65,535 files/)
    expect((await packed(directory, ['link?', 'link??', 'link1*'])).files).toHaveLength(54 * 260 - 260 + 260)
  })
})

describe('a warning', () => {
  test('names the .env files that are packed', async () => {
    const directory = tree({
      'app.py': '',
      '.env': 'A=1',
      'conf/.env.production': 'B=2',
      '.env.example': '',
      'x.env': '',
    })
    const { files, warnings } = await packed(directory)
    expect(files).toContain('.env')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('The package contains .env, conf/.env.production:')
  })

  test('tells that a bootstrap cannot be executed', async () => {
    const [warning] = (await packed(tree({ bootstrap: '#!/bin/sh' }))).warnings
    expect(warning).toContain('chmod +x bootstrap')
    expect((await packed(tree({ bootstrap: executable('#!/bin/sh') }))).warnings).toEqual([])
  })

  test('shows control characters of a name, which could forge a line of the log, as text', async () => {
    const [warning] = (await packed(tree({ 'a\n::error::/.env': '' }))).warnings
    expect(warning).toContain('a\\x0a::error::/.env')
  })
})

function contentOf(file: unknown): Buffer {
  return Buffer.from((file as { content: Uint8Array }).content)
}

function isExecutable(file: unknown): boolean {
  return (file as { mode: number }).mode === 0o755
}

/** Bytes that do not compress, the same ones each time. */
function createNoise(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) =>
    createHash('sha256').update(String(i)).digest(),
  )
  return Buffer.concat(blocks).subarray(0, length)
}
