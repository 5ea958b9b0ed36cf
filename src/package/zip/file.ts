import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readdirSync, type Stats, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Readable } from 'node:stream'
import { Failure } from '../../failure.ts'
import { misplacedAdvice } from '../../misplaced.ts'
import type { Archive, Keeping, PackageCode } from '../../model/code.ts'
import type { CompiledFile } from '../../model/compiled/compiled-file.ts'
import { unzippedProblem } from '../../model/limits.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { checkedBytes, keepArchive } from '../archive.ts'
import { HeaderSample } from '../compiled/header-sample.ts'
import { ContentDigest } from '../content-digest.ts'
import { contentWarnings } from '../content-warnings.ts'
import { LONGEST_TEXT } from '../file-content.ts'
import { codeOf, shownNames, shownPath } from '../names.ts'
import { type ByteReader, fileReader, PIECE, sharedPieces } from '../temporary-file.ts'
import { Turns } from './bytes.ts'
import { readZipEntries, type ZipEntry } from './entries.ts'
import { LinkTarget, refuseCircles } from './links.ts'

/**
 * Opens an archive, which is sent as it is. Its content is read for the digest, and to find problems before anything is
 * changed in AWS.
 *
 * @param path the archive, absolute
 * @throws Failure about an archive that is missing, damaged, encrypted, empty or too large, or contains names that Lambda
 *   would not unpack as intended
 */
export async function openZipFile(path: string): Promise<PackageCode> {
  const where = `The archive \`${shownPath(path)}\``
  const { size } = requireSize(requireFile(path, where), where)
  const descriptor = openFile(path, where)
  try {
    const content = await readArchive(fileReader(descriptor, size, where), where)
    // The file is opened again only when it is sent.
    const archive = (keeping: Keeping) => sendFile(path, where, content.sha256, keeping)
    const text = (name: string) => textIn(path, where, name).catch(() => undefined)
    return { kind: 'package', ...content, text, archive }
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Reads the content of an archive.
 * @param where begins the messages of a Failure, for instance "The archive `build/app.zip`"
 */
export async function readArchive(
  reader: ByteReader,
  where: string,
): Promise<Omit<PackageCode, 'kind' | 'text' | 'archive'> & { readonly sha256: string }> {
  const { files: entries, hiddenDirectories } = await readZipEntries(reader, where)
  const digest = new ContentDigest()
  const turns = new Turns()
  const compiled: CompiledFile[] = []
  const links = new Map<string, string>()
  for (const entry of entries) {
    const sample = entry.kind === 'link' ? new LinkTarget() : new HeaderSample(entry.name, entry.size)
    digest.add(entry.name, entry.kind, await entry.hash(sample), entry.isHidden)
    if (sample instanceof LinkTarget) links.set(entry.name, sample.text)
    else compiled.push(...sample.compiled())
    await turns.pass()
  }
  refuseCircles(links, where)
  for (const name of hiddenDirectories) digest.addHiddenDirectory(name)
  const hash = createHash('sha256')
  for (const piece of sharedPieces(reader)) {
    hash.update(piece)
    await turns.pass()
  }
  const repeated = repeatedNames(entries)
  return {
    sha256: hash.digest('base64'),
    digest: digest.digest(),
    files: [...new Set(entries.map(({ name }) => name))],
    executables: entries.filter(({ executable }) => executable).map(({ name }) => name),
    compiled,
    unzippedSize: entries.reduce((bytes, { size }) => bytes + size, 0),
    ...withoutUndefined({ repeated: repeated.length > 0 ? repeated : undefined }),
    warnings: [
      ...duplicateWarnings(repeated),
      ...unreadableWarnings(entries, hiddenDirectories),
      ...contentWarnings(entries),
    ],
  }
}

async function textIn(path: string, where: string, name: string): Promise<string | undefined> {
  const descriptor = openFile(path, where)
  try {
    const { files } = await readZipEntries(fileReader(descriptor, statSync(path).size, where), where)
    const entry = files.find((each) => each.name === name)
    if (!entry || entry.size > LONGEST_TEXT) return undefined
    const pieces: Buffer[] = []
    await entry.hash({ add: (piece) => pieces.push(Buffer.from(piece)) })
    return Buffer.concat(pieces).toString()
  } finally {
    closeSync(descriptor)
  }
}

/** The archive to send. A file that is already on disk is not written again. */
async function sendFile(path: string, where: string, sha256: string, keeping: Keeping): Promise<Archive> {
  const changed = () =>
    new Failure(
      `${where} changed while this step ran.`,
      'Make sure that nothing writes to it while this step runs.',
    )
  const read = () => checkedBytes(createReadStream(path, { highWaterMark: PIECE }), sha256, changed)
  if (keeping === 'in memory') return keepArchive(read(), keeping)
  const archive = { sha256, size: statSync(path).size }
  return keeping === 'nowhere' ? archive : { ...archive, open: () => Readable.from(read()) }
}

function repeatedNames(entries: readonly ZipEntry[]): string[] {
  const twice = entries.filter(({ name }, index) => name === entries[index - 1]?.name)
  return [...new Set(twice.map(({ name }) => name))]
}

/** unzip and Python keep the last file; Lambda's behavior is not documented. The digest covers all of them, in order. */
function duplicateWarnings(repeated: readonly string[]): string[] {
  if (repeated.length === 0) return []
  return [
    `The archive contains ${shownNames(repeated)} more than once, and the tool that unpacks it decides which one counts. Delete the old archive before you build it again, and add each file once.`,
  ]
}

/** Lambda's user is not the owner of the files: the developer guide asks for 644 or 755. */
function unreadableWarnings(entries: readonly ZipEntry[], directories: readonly string[]): string[] {
  const hidden = [...directories, ...entries.filter(({ isHidden }) => isHidden).map(({ name }) => name)]
  if (hidden.length === 0) return []
  const names = shownNames(hidden)
  return [
    `Only the owner can read ${names} in the package, so the function cannot. Run \`chmod -R a+rX\` on the content before you zip it.`,
  ]
}

function requireSize(stats: Stats, where: string): Stats {
  if (stats.size === 0) {
    throw new Failure(
      `${where} is empty (0 bytes).`,
      'Check the step that builds it: its output may have been cut off.',
    )
  }
  const tooLarge = unzippedProblem(where, stats.size)
  if (tooLarge) throw tooLarge
  return stats
}

function openFile(path: string, where: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw new Failure(`${where} cannot be read (${codeOf(error)}).`, 'Check its permissions.', {
      cause: error,
    })
  }
}

function requireFile(path: string, where: string): Stats {
  let stats: Stats
  try {
    stats = statSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw missing(path, where)
    throw new Failure(`${where} cannot be read (${codeOf(error)}).`, 'Check its permissions.', {
      cause: error,
    })
  }
  if (stats.isFile()) return stats
  throw stats.isDirectory()
    ? new Failure(
        `${where.replace('The archive ', '')}, given as \`zip-file\`, is a directory.`,
        'Give it as `source-dir` instead, and it is zipped for you.',
      )
    : new Failure(`${where} is not a regular file.`, 'Give the path of a .zip file.')
}

function missing(path: string, where: string): Failure {
  const problem = `${where} does not exist.`
  const folder = shownPath(dirname(path))
  const here = folder === '.' ? 'the workspace' : `\`${folder}\``
  let others: string[]
  try {
    others = readdirSync(dirname(path)).filter((name) => name.toLowerCase().endsWith('.zip'))
  } catch {
    return new Failure(
      `${problem} ${folder === '.' ? 'The workspace cannot be read.' : `There is no directory ${here} either.`}`,
      misplacedAdvice(path, 'zip-file') ??
        'Check `zip-file`, which is relative to the workspace, and that the step that builds the archive ran before this one, in the same job.',
    )
  }
  const elsewhere = misplacedAdvice(path, 'zip-file')
  if (elsewhere) return new Failure(problem, elsewhere)
  if (others.length > 0) {
    return new Failure(`${problem} In ${here} there is ${shownNames(others.sort())}.`, 'Correct `zip-file`.')
  }
  return new Failure(
    `${problem} There is no other .zip file in ${here}.`,
    `Check that the step that builds ${basename(path)} ran before this one, in the same job; to use an archive from another job, run actions/download-artifact.`,
  )
}
