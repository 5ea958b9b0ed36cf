import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TomlTable } from 'smol-toml'
import { digestFiles } from '../../content-digest.ts'
import { sortedByName } from '../../names.ts'
import { compressFiles } from '../../zip/compression.ts'
import { writeZip } from '../../zip/writer.ts'
import type { Roots } from '../repository-file.ts'
import { isTable, textsOf } from '../toml.ts'
import { hatchlingFiles } from './hatchling.ts'
import { NotCopied } from './not-copied.ts'
import { setuptoolsFiles } from './setuptools.ts'
import { type Backend, readSourceProject, type SourceProject } from './source-project.ts'
import { uvBuildFiles } from './uv-build.ts'
import type { WheelFile } from './wheel-file.ts'

const FILES: Readonly<Record<Backend, (project: SourceProject) => WheelFile[]>> = {
  uv_build: uvBuildFiles,
  hatchling: hatchlingFiles,
  setuptools: setuptoolsFiles,
}

/** Compiled code, and sources that a build would compile. */
const COMPILED = /\.(?:so|pyd|dll|dylib|pyx|pxd)$/

/**
 * Writes the wheel of a pure Python project without running code of it: the files that its build backend would copy, and
 * metadata from its pyproject.toml (PyPA specifications, "Binary distribution format").
 *
 * @param directory of the project, the real path
 * @param into an existing directory, absolute
 * @returns the path of the wheel, and the project that it is of
 * @throws NotCopied when the build would do more than copy
 */
export async function writeLocalWheel(
  directory: string,
  into: string,
  roots: Roots,
): Promise<{ readonly path: string; readonly source: SourceProject }> {
  const { source, backend } = readSourceProject(directory, roots)
  const files = unique(FILES[backend](source))
  if (files.length === 0) throw new NotCopied('it has no Python files')
  if (files.some(({ name }) => COMPILED.test(name))) throw new NotCopied('it contains compiled code')
  const base = `${source.name.toLowerCase().replace(/[-_.]+/g, '_')}-${source.version}`
  const place = join(into, base)
  await mkdir(place, { recursive: true })
  const written = await writeMetadata(source, files, `${base}.dist-info`, place)
  const entries = [
    ...files.map((each) => ({ name: each.name, path: join(directory, each.source) })),
    ...written,
  ]
  const sized = await Promise.all(
    entries.map(async ({ name, path }) => ({
      name,
      path,
      size: (await stat(path)).size,
      executable: false,
    })),
  )
  const { files: digested } = await digestFiles(sortedByName(sized))
  const wheel = join(into, `${base}-py3-none-any.whl`)
  await writeFile(wheel, writeZip(compressFiles(digested)))
  return { path: wheel, source }
}

/** Two selections may hold the same file. */
function unique(files: readonly WheelFile[]): WheelFile[] {
  return [...new Map(files.map((each) => [each.name, each])).values()]
}

/** @returns the files of `*.dist-info` */
async function writeMetadata(
  source: SourceProject,
  files: readonly WheelFile[],
  info: string,
  place: string,
): Promise<{ readonly name: string; readonly path: string }[]> {
  const texts: Record<string, string> = {
    METADATA: metadataOf(source),
    WHEEL: 'Wheel-Version: 1.0\nGenerator: lambda-deploy-action\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  }
  const entryPoints = entryPointsOf(source.project)
  if (entryPoints !== '') texts['entry_points.txt'] = entryPoints
  const rows = await Promise.all([
    ...files.map(async ({ name, source: file }) => row(name, await readFile(join(source.directory, file)))),
    ...Object.entries(texts).map(([name, text]) => row(`${info}/${name}`, Buffer.from(text))),
  ])
  texts['RECORD'] = `${[...rows, `${info}/RECORD,,`].join('\n')}\n`
  for (const [name, text] of Object.entries(texts)) await writeFile(join(place, name), text)
  return Object.keys(texts).map((name) => ({ name: `${info}/${name}`, path: join(place, name) }))
}

function row(name: string, content: Buffer): string {
  const path = /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
  return `${path},sha256=${createHash('sha256').update(content).digest('base64url')},${content.length}`
}

/** Core metadata, version 2.3, as far as importlib.metadata and installers use it. */
function metadataOf({ name, version, project }: SourceProject): string {
  const { description, 'requires-python': python, dependencies, 'optional-dependencies': optional } = project
  const extras = Object.entries(isTable(optional) ? optional : {})
  return [
    'Metadata-Version: 2.3',
    `Name: ${name}`,
    `Version: ${version}`,
    ...(typeof description === 'string' ? [`Summary: ${line(description)}`] : []),
    ...(typeof python === 'string' ? [`Requires-Python: ${line(python)}`] : []),
    ...textsOf(dependencies).map((each) => `Requires-Dist: ${line(each)}`),
    ...extras.flatMap(([extra, each]) => [
      `Provides-Extra: ${line(extra)}`,
      ...textsOf(each).map((requirement) => `Requires-Dist: ${ofExtra(line(requirement), line(extra))}`),
    ]),
    '',
  ].join('\n')
}

function ofExtra(requirement: string, extra: string): string {
  const at = requirement.indexOf(';')
  const before = (at < 0 ? requirement : requirement.slice(0, at)).trimEnd()
  const marker = at < 0 ? '' : requirement.slice(at + 1).trimStart()
  // After an address, a semicolon needs a blank before it.
  return marker ? `${before} ; (${marker}) and extra == '${extra}'` : `${before} ; extra == '${extra}'`
}

function entryPointsOf(project: TomlTable): string {
  const { scripts, 'gui-scripts': windows, 'entry-points': others } = project
  const groups = { console_scripts: scripts, gui_scripts: windows, ...(isTable(others) ? others : {}) }
  return Object.entries(groups)
    .flatMap(([group, entries]) =>
      isTable(entries)
        ? [
            `[${line(group)}]`,
            ...Object.entries(entries).map(([name, object]) => `${line(name)} = ${line(String(object))}`),
            '',
          ]
        : [],
    )
    .join('\n')
}

/** A text in one line, so that no value begins another header. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
