import { WOULD_BE_BUILT } from './refusal.ts'

/** A requirement that uv can install as a wheel. */
export interface Requirement {
  /** Undefined when only the name of the wheel contains it. */
  readonly name?: string | undefined
  /** Extras, versions and the marker in one text, as PEP 508 writes them around the source. */
  readonly before: string
  /** The wheel or the directory that the requirement names. */
  readonly source?: RequirementSource
  readonly marker: string
  /** Such as `sha256:0123…`. */
  readonly hashes: readonly string[]
}

/** A wheel by its URL or its path, or a directory that a package could be built of; paths as written. */
export type RequirementSource =
  | { readonly url: string }
  | { readonly path: string }
  | { readonly directory: string }

/** Why a requirement is refused, to follow "line 3: ", and whether a wheel would help. */
export interface Refused {
  readonly problem: string
  readonly needsWheel: boolean
}

const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?/
const EXTRAS = /^\s*\[[\w\s.,-]*\]/
const VERSION = String.raw`(?:===|==|~=|!=|<=|>=|<|>)\s*[\w.*+!-]+`
const VERSIONS = new RegExp(String.raw`^\s*(?:\(\s*)?${VERSION}(?:\s*,\s*${VERSION})*\s*,?\s*(?:\))?`)
/** The characters of markers (PEP 508): variables, quoted texts, comparisons. */
const MARKER = /^[\w\s.,'"<>=!~()+*|:/-]*$/
/** uv reads a name with such an ending as a file. */
const ARCHIVE = /^[^\s;@[]*\.(?:tar\.\w+|tar|tgz|tbz|txz|zip|whl)(?:[\s;[]|$)/i
const HASH = /^(?:md5|sha\d{3}|blake2b):[0-9a-fA-F]+$/

/**
 * Reads one requirement: a name with versions (PEP 508), the URL or path of a wheel, or a directory. Every other
 * requirement makes uv build a source tree, which runs the code of that tree.
 *
 * @param text without options and comments
 * @param options the options on the line, such as `--hash=sha256:…`
 */
export function readRequirement(text: string, options: readonly string[]): Requirement | Refused {
  const hashes = readHashes(options)
  if ('problem' in hashes) return hashes
  const [name] = NAME.exec(text) ?? []
  const isSource = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[./~\\])|^[^@\s;[(<>=!~]*[/\\]/.test(text)
  if (name === undefined || isSource || ARCHIVE.test(text)) return withSource(text, '', undefined, hashes)
  const extras = EXTRAS.exec(text.slice(name.length))?.[0] ?? ''
  const rest = text.slice(name.length + extras.length)
  if (/^\s*@/.test(rest)) return withSource(rest.replace(/^\s*@\s*/, ''), name + extras.trim(), name, hashes)
  const versions = VERSIONS.exec(rest)?.[0] ?? ''
  const marker = readMarker(rest.slice(versions.length))
  if (marker === undefined) return NOT_A_REQUIREMENT
  return { name, before: name + extras.trim() + versions.trim(), marker, hashes }
}

const NOT_A_REQUIREMENT: Refused = {
  problem: 'this is not a requirement that the action can read.',
  needsWheel: false,
}

/** @returns undefined when the text is not a marker */
function readMarker(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  return trimmed.startsWith(';') && MARKER.test(trimmed.slice(1)) ? trimmed.slice(1).trim() : undefined
}

function withSource(
  text: string,
  before: string,
  name: string | undefined,
  hashes: readonly string[],
): Requirement | Refused {
  const [, source = '', rest = ''] = /^(\S*?)(\s+;.*|;\s.*|\s.*|)$/s.exec(text) ?? []
  const marker = readMarker(rest)
  const [, path = source, extras = ''] =
    name === undefined ? (/^([^[]*)(\[[\w.,-]*\])$/.exec(source) ?? []) : []
  const read = sourceOf(path)
  if ('problem' in read) return read
  // uv takes extras behind the path of a directory only.
  if (marker === undefined || (extras !== '' && !('directory' in read))) return NOT_A_REQUIREMENT
  return { name, before: before + extras, source: read, marker, hashes }
}

function sourceOf(source: string): RequirementSource | Refused {
  if (/^[\w-]+\+/.test(source) || /^git[:@]|^[\w.-]+@[\w.-]+:|\.git$/.test(source))
    return refuse('a repository of source code')
  const url = /^[A-Za-z][A-Za-z0-9+.-]+:/.test(source) ? parsed(source) : undefined
  if (url === undefined) {
    if (/\.whl$/i.test(source)) return { path: source }
    return ARCHIVE.test(source) ? refuse('an archive of source code') : { directory: source }
  }
  if (!/\.whl$/i.test(url.pathname)) {
    return url.protocol === 'file:' && url.host === '' && !ARCHIVE.test(url.pathname)
      ? { directory: source }
      : refuse('an archive or a directory of source code')
  }
  if (url.protocol === 'https:' || url.protocol === 'http:') return { url: source }
  return url.protocol === 'file:' && url.host === ''
    ? { path: source }
    : refuse('an address that is not http or https')
}

function refuse(what: string): Refused {
  return {
    problem: `this requirement is ${what}. ${WOULD_BE_BUILT}`,
    needsWheel: true,
  }
}

function parsed(source: string): URL | undefined {
  return URL.canParse(source) ? new URL(source) : undefined
}

function readHashes(options: readonly string[]): readonly string[] | Refused {
  const hashes: string[] = []
  for (let index = 0; index < options.length; index += 1) {
    const [, option = '', value = options[++index] ?? ''] =
      /^(--?[\w-]+)(?:=(.*))?$/s.exec(options[index] ?? '') ?? []
    if (option !== '--hash') {
      return {
        problem: `${shownOption(option)} is an option for building the package from its source code.`,
        needsWheel: true,
      }
    }
    if (!HASH.test(value)) return { problem: 'the value of `--hash` is not a hash.', needsWheel: false }
    hashes.push(value)
  }
  return hashes
}

/** An option as messages show it. A text without the form of an option may be secret and is not shown. */
export function shownOption(option: string): string {
  return /^--?[a-z][a-z-]{0,40}$/.test(option) ? `\`${option}\`` : 'what is written here'
}

/** In names of distributions, case does not matter, and `-`, `_` and `.` are equal (PEP 503). */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
