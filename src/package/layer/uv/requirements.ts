import { existsSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { shownPath } from '../../names.ts'
import type { LocalWheels } from '../local/local-wheels.ts'
import { BUILD_A_WHEEL, type Place, refusal } from '../refusal.ts'
import { type Roots, readRepositoryFile, requireRepositoryFile } from '../repository-file.ts'
import { type Requirement, readRequirement, shownOption } from '../requirement.ts'
import { type RequirementLine, requirementLines } from './requirement-lines.ts'

/** The content of a requirements file and all files that it includes. */
export interface Requirements {
  /** Lines of a requirements file without references to other files. */
  readonly lines: readonly string[]
  /** Lines of a constraints file without references to other files. */
  readonly constraints: readonly string[]
}

/** The text of a requirements file, and how to resolve its paths. */
interface RequirementsText {
  readonly text: string
  /** As messages name it. */
  readonly shown: string
  /** The directories that paths are relative to; the first in which the path exists counts. */
  readonly directories: readonly string[]
}

const INCLUDES = ['-r', '--requirement', '--requirements']
const CONSTRAINTS = ['-c', '--constraint', '--constraints']
const INDEXES = ['-i', '--index-url', '--pypi-url', '--extra-index-url']
const LINKS = ['-f', '--find-links']
/** Options that only restrict or select wheels. */
const FLAGS = ['--no-index', '--require-hashes', '--pre', '--prefer-binary']
const DROPPED = ['--only-binary', '--trusted-host']
const EDITABLE = ['-e', '--editable']
const BUILDING =
  /^--(no-binary|config-settings?|global-option|install-option|build-option|no-build-isolation|use-pep517|no-use-pep517|build-constraints?)$/

/**
 * Reads a requirements file and the files that it includes, and refuses everything that is not on the allow-list. uv gets
 * newly written lines, so that text that uv would read differently never reaches it.
 *
 * @param path absolute
 * @throws Failure that names the file and the line
 */
export async function readRequirements(
  path: string,
  roots: Roots,
  wheels: LocalWheels,
): Promise<Requirements> {
  const collected = new Collected(roots, dirname(path), wheels)
  await collected.include(path, 'lines')
  return collected
}

class Collected implements Requirements {
  readonly lines: string[] = []
  readonly constraints: string[] = []
  readonly #seen = new Set<string>()
  readonly #roots: Roots
  readonly #base: string
  readonly #wheels: LocalWheels

  /** @param base the directory of the requirements, which paths may be relative to */
  constructor(roots: Roots, base: string, wheels: LocalWheels) {
    this.#roots = roots
    this.#base = base
    this.#wheels = wheels
  }

  /** @param from where the file is named; undefined for the first */
  async include(path: string, into: keyof Requirements, from?: Place): Promise<void> {
    // Files may include each other.
    if (this.#seen.has(`${into} ${path}`)) return
    this.#seen.add(`${into} ${path}`)
    const text = readRepositoryFile(path, this.#roots, from)
    const directories = [dirname(path), this.#base]
    await this.#read({ text, shown: shownPath(path), directories }, into)
  }

  async #read(source: RequirementsText, into: keyof Requirements): Promise<void> {
    for (const line of requirementLines(source.text)) {
      const place = { file: source.shown, line: line.number }
      if ([line.requirement, ...line.words].some((text) => text.includes('${'))) {
        throw refusal(
          place,
          'this line would insert an environment variable, which could send its value to a package index or print it.',
          'Write the text itself. Put the user name and password of a package index into the variables `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD` of the step, for an index that uv.toml or pyproject.toml names.',
        )
      }
      if (line.requirement === '') await this.#options(line.words, source, place, into)
      else this[into].push(await this.#requirement(line, source, place))
    }
  }

  async #requirement(
    { requirement, words }: Pick<RequirementLine, 'requirement' | 'words'>,
    source: RequirementsText,
    place: Place,
  ): Promise<string> {
    const read = readRequirement(requirement, words)
    if ('problem' in read) {
      const advice = read.needsWheel
        ? BUILD_A_WHEEL
        : 'Write a name with versions (PEP 508), such as `requests==2.32.5`, the path or the address of a wheel, or an option that docs/layers.md lists.'
      throw refusal(place, read.problem, advice)
    }
    const { source: named } = read
    if (named === undefined || 'url' in named) return rendered(read, named?.url)
    if ('directory' in named) return this.#local(read, this.#locate(named.directory, source, place), place)
    const path = this.#locate(named.path, source, place)
    requireRepositoryFile(path, this.#roots, place)
    return rendered(read, pathToFileURL(path).href)
  }

  /** A package of the repository, as the wheel that the action writes. */
  async #local(read: Requirement, directory: string, place: Place): Promise<string> {
    const { name, path } = await this.#wheels.of(directory, { place, isLocked: false, advice: BUILD_A_WHEEL })
    return rendered(
      { ...read, before: read.name === undefined ? name + read.before : read.before },
      pathToFileURL(path).href,
    )
  }

  #locate(written: string, { directories }: RequirementsText, place: Place): string {
    const path = written.startsWith('file:') ? pathOfUrl(written, place) : written
    if (isAbsolute(path)) return path
    const places = directories.map((directory) => resolve(directory, path))
    return places.find((each) => existsSync(each)) ?? places[0] ?? path
  }

  async #options(
    words: readonly string[],
    source: RequirementsText,
    place: Place,
    into: keyof Requirements,
  ): Promise<void> {
    for (let index = 0; index < words.length; index += 1) {
      const { name, value: attached } = divided(words[index] ?? '')
      if (FLAGS.includes(name) && attached === undefined) {
        this.lines.push(name)
        continue
      }
      requireKnown(name, place)
      const value = attached ?? words[++index]
      if (value === undefined || value === '') {
        throw refusal(place, `\`${name}\` has no value.`, 'Write the value on the same line.')
      }
      if (INCLUDES.includes(name)) await this.include(this.#included(value, source, place), into, place)
      else if (CONSTRAINTS.includes(name))
        await this.include(this.#included(value, source, place), 'constraints', place)
      else if (EDITABLE.includes(name))
        this[into].push(await this.#requirement({ requirement: value, words: [] }, source, place))
      else if ([...INDEXES, ...LINKS].includes(name))
        this.lines.push(`${name} ${this.#index(value, source, place)}`)
    }
  }

  /** Includes are relative to the file that names them, as in pip and uv. */
  #included(value: string, source: RequirementsText, place: Place): string {
    if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(value)) {
      throw refusal(
        place,
        'a requirements file is included by its URL, but only files of the workspace are read.',
        'Download it in an earlier step, check it, and include the file.',
      )
    }
    const [directory = this.#base] = source.directories
    return resolve(directory, value)
  }

  /** A URL as it is, a directory as the URL of its absolute path, which contains no spaces. */
  #index(value: string, source: RequirementsText, place: Place): string {
    return /^https?:/i.test(value) ? value : pathToFileURL(this.#locate(value, source, place)).href
  }
}

function pathOfUrl(url: string, place: Place): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw refusal(place, 'this is not the URL of a file on this machine.', 'Write a path.')
  }
}

/** `-rfile`, `-r=file`, `--requirement=file` or the option alone. */
function divided(word: string): { readonly name: string; readonly value?: string } {
  const [, short, shortValue] = /^(-[A-Za-z])=?(.+)$/s.exec(word) ?? []
  if (short !== undefined && shortValue !== undefined) return { name: short, value: shortValue }
  const [, long, longValue] = /^(--[^=]+)=(.*)$/s.exec(word) ?? []
  return long === undefined || longValue === undefined ? { name: word } : { name: long, value: longValue }
}

/** Replaces all white space by single spaces, so that no text can begin a new line. */
function rendered({ before, marker, hashes }: Requirement, wheel: string | undefined): string {
  const source = wheel === undefined ? '' : before === '' ? wheel : ` @ ${wheel}`
  const requirement = `${before}${source}${marker === '' ? '' : ` ; ${marker}`}`
  return [requirement, ...hashes.map((hash) => `--hash=${hash}`)].join(' ').replace(/\s+/g, ' ')
}

function requireKnown(name: string, place: Place): void {
  if ([...INCLUDES, ...CONSTRAINTS, ...INDEXES, ...LINKS, ...DROPPED, ...EDITABLE].includes(name)) return
  if (BUILDING.test(name)) {
    throw refusal(
      place,
      `\`${name}\` is an option for building packages from their source code, which runs their code in a job that may write to AWS.`,
      `Remove it. ${BUILD_A_WHEEL}`,
    )
  }
  throw refusal(
    place,
    `${shownOption(name)} is not an option that a requirements file of a layer may have.`,
    'Remove it. docs/layers.md lists the options that are allowed.',
  )
}
