import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import fc from 'fast-check'
import { packDirectory } from '../../src/package/pack-directory.ts'
import { anyTree, emptyDirectory, executable, failureOf, fileOf, onPath, python, tree } from './trees.ts'

/** Names, permissions and content of an archive as adm-zip reads them. */
function unpacked(zip: Uint8Array): Record<string, { content: string; mode: string }> {
  const entries = new AdmZip(Buffer.from(zip)).getEntries()
  return Object.fromEntries(
    entries.map((entry) => [
      entry.entryName,
      { content: entry.getData().toString('latin1'), mode: (entry.attr >>> 16).toString(8) },
    ]),
  )
}

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
    const code = await packDirectory(directory, [])
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
    const code = await packDirectory(tree({ 'app.py': 'pass', bin: executable('x') }), [])
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

  test('has the same bytes whatever the order, the dates, the owners and the other permissions', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTree,
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        async (files, date) => {
          const one = await packDirectory(tree(files), [])
          const other = tree(Object.fromEntries(Object.entries(files).reverse()))
          mkdirSync(join(other, 'an empty directory'))
          for (const name of Object.keys(files)) {
            const path = join(other, name)
            chmodSync(path, one.files.includes(name) && isExecutable(files[name]) ? 0o711 : 0o606)
            if (process.getuid?.() === 0) chownSync(path, 12, 34)
            utimesSync(path, date, date)
          }
          const again = await packDirectory(other, [])
          expect(again.sha256).toBe(one.sha256)
          expect(Buffer.compare(again.zip, one.zip)).toBe(0)
          expect(again.digest).toBe(one.digest)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('unpacks to the tree that it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (files) => {
        const { zip } = await packDirectory(tree(files), [])
        const expected = Object.entries(files).map(([name, file]) => [
          name,
          { content: contentOf(file).toString('latin1'), mode: isExecutable(file) ? '100755' : '100644' },
        ])
        expect(unpacked(zip)).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 40 },
    )
  })

  test('is sound for Python and for unzip', async () => {
    const files = {
      'größe/文.txt': 'text',
      empty: '',
      'noise.bin': createNoise(70_000),
      'long.txt': 'abc'.repeat(50_000),
    }
    const { zip } = await packDirectory(tree({ ...files, run: executable('#!/bin/sh') }), [])
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
      const { packDirectory } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/package/pack-directory.ts'))})
      console.log((await packDirectory(process.argv[1], [])).sha256)`
    const hashes = ['1', '2', '16'].map((threads) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program, directory], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '--no-warnings', UV_THREADPOOL_SIZE: threads },
      }).trim(),
    )
    expect(new Set([...hashes, (await packDirectory(directory, [])).sha256]).size).toBe(1)
  })

  test('is about as small as deflate makes it', async () => {
    const content = Buffer.from(
      Array.from({ length: 9000 }, (_, i) => `value_${i} = lookup(${i * 7})`).join('\n'),
    )
    const { zip } = await packDirectory(tree({ 'a.py': content }), [])
    expect(zip.length).toBeLessThan(deflateRawSync(content).length + 200)
  })
})

describe('links', () => {
  test('are followed inside of the directory, to files and to directories', async () => {
    const directory = tree({ 'real/a.py': 'a', 'real/run': executable('r') })
    symlinkSync('real', join(directory, 'linked'))
    symlinkSync('../real/run', join(directory, 'real/again'))
    symlinkSync(join(directory, 'real/a.py'), join(directory, 'absolute.py'))
    const code = await packDirectory(directory, [])
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
    expect((await packDirectory(linked, [])).sha256).toBe((await packDirectory(copied, [])).sha256)
  })

  test('may lead to the source directory by a link themselves', async () => {
    const directory = tree({ 'a.py': 'a' })
    const link = join(emptyDirectory(), 'source')
    symlinkSync(directory, link)
    symlinkSync('a.py', join(directory, 'b.py'))
    expect((await packDirectory(link, [])).files).toEqual(['a.py', 'b.py'])
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
    const failure = await failureOf(packDirectory(directory, []))
    expect(failure.message).toMatch(message)
    expect(failure.advice).toContain('exclude')
    expect((await packDirectory(directory, ['lib/link'])).files).toEqual(['lib/a.py'])
  })

  test('that lead to each other are refused', async () => {
    const directory = tree({ 'a/x.py': 'x', 'b/y.py': 'y' })
    symlinkSync('../b', join(directory, 'a/to-b'))
    symlinkSync('../a', join(directory, 'b/to-a'))
    expect((await failureOf(packDirectory(directory, []))).message).toMatch(
      /symbolic link a\/to-b\/to-a, which leads back/,
    )
  })
})

describe('exclude', () => {
  const files = {
    'app.py': '',
    'tests/test_app.py': '',
    'lib/tests/deep.py': '',
    'lib/__pycache__/app.pyc': '',
    'lib/keep.log': '',
    'lib/drop.log': '',
    '.git/config': '',
    'vendor/.git': 'gitdir: elsewhere',
    '.gitignore': 'app.py',
  }
  const packed = async (...exclude: string[]) => packDirectory(tree(files), exclude)

  test('follows the rules of .gitignore, relative to the source directory', async () => {
    const code = await packed('/tests/', '__pycache__/', '*.log', '!keep.log', '.gitignore')
    expect(code.files).toEqual(['app.py', 'lib/keep.log', 'lib/tests/deep.py'])
    expect(code.warnings).toEqual([])
  })

  test('is not read from .gitignore, and .git is always left out', async () => {
    expect((await packed()).files).toEqual([
      '.gitignore',
      'app.py',
      'lib/__pycache__/app.pyc',
      'lib/drop.log',
      'lib/keep.log',
      'lib/tests/deep.py',
      'tests/test_app.py',
    ])
  })

  test('distinguishes capital letters, as git does on Linux', async () => {
    expect((await packed('APP.PY')).files).toContain('app.py')
  })

  test('warns about patterns that match nothing', async () => {
    const { warnings } = await packed('./tests', 'nodemodules/', '# a comment', '*.log')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('the patterns ./tests, nodemodules/ of `exclude`')
  })

  test('does not warn about patterns that match only what another pattern or the action leaves out', async () => {
    expect((await packed('*.pyc', 'lib/', '*.log', '.git/', '!*.nothing')).warnings).toEqual([])
  })

  test('that leaves nothing is refused', async () => {
    const failure = await failureOf(packed('*'))
    expect(failure.message).toMatch(/holds no file that `exclude` does not leave out/)
  })
})

describe('a directory that cannot be packed', () => {
  test('may not exist', async () => {
    const failure = await failureOf(packDirectory(join(process.cwd(), 'no/such/directory'), []))
    expect(failure.message).toBe('The directory `no/such/directory`, given as `source-dir`, does not exist.')
    expect(failure.advice).toContain('ran before this one')
  })

  test('may be a file', async () => {
    const text = fileOf(Buffer.from('text'), 'app.py')
    expect((await failureOf(packDirectory(text, []))).message).toMatch(
      /app.py`, given as `source-dir`, is a file/,
    )
    expect((await failureOf(packDirectory(join(text, 'below'), []))).message).toMatch(/does not exist/)
    const zip = await failureOf(packDirectory(fileOf(Buffer.from('PK')), []))
    expect(zip.advice).toContain('`zip-file`')
  })

  test('may be empty, or hold empty directories only', async () => {
    const directory = emptyDirectory()
    mkdirSync(join(directory, 'a/b'), { recursive: true })
    expect((await failureOf(packDirectory(directory, []))).message).toMatch(/holds no files\.$/)
    mkdirSync(join(directory, '.git'))
    expect((await failureOf(packDirectory(directory, []))).message).toMatch(/holds no files\.$/)
  })

  test.each(['secret.py', 'locked/a.py'])('may hold what cannot be read: %s', async (name) => {
    const directory = tree({ 'app.py': '', [name]: 'x' })
    chmodSync(directory, 0o755)
    const locked = name.split('/')[0] ?? ''
    chmodSync(join(directory, locked), 0o000)
    const failure = await asOrdinaryUser(() => failureOf(packDirectory(directory, [])))
    chmodSync(join(directory, locked), 0o755)
    expect(failure.message).toContain(locked)
    expect(failure.message).toContain('cannot be read (EACCES)')
  })

  test('may hold a socket or a named pipe', async () => {
    const directory = tree({ 'app.py': '' })
    const server = createServer()
    await new Promise<void>((done) => server.listen(join(directory, 'sock'), done))
    expect((await failureOf(packDirectory(directory, []))).message).toMatch(/holds a socket: sock\.$/)
    await new Promise((done) => server.close(done))
    python('import os, sys; os.mkfifo(sys.argv[1])', join(directory, 'pipe'))
    expect((await failureOf(packDirectory(directory, []))).message).toMatch(/holds a named pipe: pipe\.$/)
    expect((await packDirectory(directory, ['pipe'])).files).toEqual(['app.py'])
  })

  test('may hold a name that is not UTF-8, or one with a backslash', async () => {
    const directory = tree({ 'app.py': '' })
    writeFileSync(Buffer.concat([Buffer.from(`${directory}/caf`), Buffer.from([0xe9])]), '')
    expect((await failureOf(packDirectory(directory, []))).message).toMatch(/not valid UTF-8: caf\\xe9\.$/)
    expect((await failureOf(packDirectory(tree({ 'a\\b.py': '' }), []))).message).toMatch(
      /backslash.*a\\b\.py/,
    )
  })

  test('may be larger than Lambda unpacks, which is seen before anything is read', async () => {
    const directory = tree({ 'app.py': '', 'model.bin': '' })
    truncateSync(join(directory, 'model.bin'), 300 * 1024 * 1024)
    const failure = await failureOf(packDirectory(directory, []))
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
    expect((await failureOf(packDirectory(directory, []))).message).toMatch(/more than 65,535 files/)
    expect((await packDirectory(directory, ['link?', 'link??', 'link1*'])).files).toHaveLength(
      54 * 260 - 260 + 260,
    )
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
    const { files, warnings } = await packDirectory(directory, [])
    expect(files).toContain('.env')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('The package holds .env, conf/.env.production:')
  })

  test('tells that a bootstrap cannot be executed', async () => {
    const [warning] = (await packDirectory(tree({ bootstrap: '#!/bin/sh' }), [])).warnings
    expect(warning).toContain('chmod +x bootstrap')
    expect((await packDirectory(tree({ bootstrap: executable('#!/bin/sh') }), [])).warnings).toEqual([])
  })

  test('shows control characters of a name, which could forge a line of the log, as text', async () => {
    const [warning] = (await packDirectory(tree({ 'a\n::error::/.env': '' }), [])).warnings
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
