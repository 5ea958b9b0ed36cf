import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'
import AdmZip from 'adm-zip'
import { Failure } from '../../src/failure.ts'
import type { PackageCode } from '../../src/model/code.ts'
import { packDirectory } from '../../src/package/open-package.ts'
import fc from '../support/properties.ts'

/** Files of a tree: content, or content and permissions. */
export type Files = Readonly<
  Record<string, string | Uint8Array | { content: string | Uint8Array; mode: number }>
>

const made: string[] = []

afterAll(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** An empty directory that is deleted after the tests. */
export function emptyDirectory(): string {
  const path = mkdtempSync(join(tmpdir(), 'package-'))
  made.push(path)
  return path
}

/** A directory with these files, written in this order. */
export function tree(files: Files, root: string = emptyDirectory()): string {
  for (const [name, file] of Object.entries(files)) {
    const { content, mode } =
      typeof file === 'string' || file instanceof Uint8Array ? { content: file, mode: 0o644 } : file
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    chmodSync(path, mode)
  }
  return root
}

export function executable(content: string | Uint8Array): { content: string | Uint8Array; mode: number } {
  return { content, mode: 0o755 }
}

/** Whether a program can be started here. */
export function onPath(program: string): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined
}

let interpreter: string | undefined

/** Runs a Python program that needs the standard library alone. */
export function python(program: string, ...args: string[]): string {
  // `python3` may be a script that looks for the interpreter, which takes longer than the program.
  interpreter ??= runPython('python3', 'import sys; print(sys.executable)').trim()
  return runPython(interpreter, program, ...args)
}

function runPython(command: string, program: string, ...args: string[]): string {
  return execFileSync(command, ['-S', '-E', '-c', program, ...args], { encoding: 'utf8' })
}

/** An archive that Python makes of a directory, with its dates and permissions. */
export function zippedByPython(directory: string): string {
  const path = join(emptyDirectory(), 'python.zip')
  python('import shutil, sys; shutil.make_archive(sys.argv[1][:-4], "zip", sys.argv[2])', path, directory)
  return path
}

/** An archive that `zip -r` makes of a directory. */
export function zippedByZip(directory: string, ...options: string[]): string {
  const path = join(emptyDirectory(), 'zip.zip')
  execFileSync('zip', ['-qr', ...options, path, '.'], { cwd: directory })
  return path
}

/**
 * An archive with these entries, made by Python entry by entry, so that names can be anything.
 *
 * @param entries name and content; a name may come twice
 */
export function zipOf(entries: readonly (readonly [name: string, content: string])[]): string {
  const path = join(emptyDirectory(), 'made.zip')
  const program = `
import json, sys, warnings, zipfile
warnings.simplefilter('ignore')
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    for name, content in json.loads(sys.argv[2]):
        info = zipfile.ZipInfo(name)
        info.external_attr = (0o755 if name.endswith('/') else 0o644) << 16
        archive.writestr(info, content, zipfile.ZIP_DEFLATED)
`
  python(program, path, JSON.stringify(entries))
  return path
}

/** A directory as it is read, and its archive. */
export async function packed(
  directory: string,
  exclude: readonly string[] = [],
): Promise<PackageCode & { readonly zip: Uint8Array; readonly sha256: string }> {
  const code = await packDirectory(directory, exclude)
  const { zip, sha256 } = await code.archive('in memory')
  if (!zip) throw new Error('The archive is larger than what is kept in memory.')
  return { ...code, zip, sha256 }
}

/** A file with these bytes. */
export function fileOf(bytes: Uint8Array, name = 'some.zip'): string {
  const path = join(emptyDirectory(), name)
  writeFileSync(path, bytes)
  return path
}

/** The bytes of a file after some of them were changed. */
export function changed(path: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const bytes = readFileSync(path)
  return fileOf(change(bytes) ?? bytes)
}

/** The Failure that something ends in. */
export async function failureOf(work: Promise<unknown> | (() => unknown)): Promise<Failure> {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('It did not fail.')
}

const name = fc.constantFrom(
  'app.py',
  'Z',
  'a',
  'a.b',
  'a-b',
  'lib',
  'größe',
  '文',
  '\u{1F600}',
  '\uFB01',
  'x y',
  '.env',
)
const content = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ maxLength: 2000 }).map((text) => Buffer.from(text)),
  fc.nat(40_000).map((length) => Buffer.alloc(length, 'def handler(event, context): return event\n')),
)

/** Any small tree: names of up to three segments, no file where another one needs a directory. */
export const anyTree: fc.Arbitrary<Files> = fc
  .uniqueArray(
    fc.record({
      path: fc.array(name, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/')),
      content,
      mode: fc.constantFrom(0o644, 0o755),
    }),
    { minLength: 1, maxLength: 12, selector: ({ path }) => path },
  )
  .map((files) => files.filter(({ path }) => !files.some((other) => path.startsWith(`${other.path}/`))))
  .map((files) => Object.fromEntries(files.map(({ path, content, mode }) => [path, { content, mode }])))

/** Names, permissions and content of an archive as adm-zip reads them. */
export function unpacked(zip: Uint8Array): Record<string, { content: string; mode: string }> {
  const entries = new AdmZip(Buffer.from(zip)).getEntries()
  return Object.fromEntries(
    entries.map((entry) => [
      entry.entryName,
      { content: entry.getData().toString('latin1'), mode: (entry.attr >>> 16).toString(8) },
    ]),
  )
}

/** Where the central directory of an archive without a comment begins. */
export function centralDirectory(bytes: Buffer): number {
  return bytes.readUInt32LE(bytes.length - 22 + 16)
}
