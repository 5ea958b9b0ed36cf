/** A requirement that asks for a wheel. */
export interface Requirement {
  /** Absent where only the name of the wheel says it. */
  readonly name?: string
  /** Extras, versions and the marker in one text, as PEP 508 writes them around the source. */
  readonly before: string
  /** The wheel itself, where the requirement names one: an address, or a path as it is written. */
  readonly wheel?: { readonly url: string } | { readonly path: string }
  readonly marker: string
  /** Such as `sha256:0123…`. */
  readonly hashes: readonly string[]
}

/** Why a requirement is not taken, to follow "line 3: ", and whether a wheel would help. */
export interface Refused {
  readonly problem: string
  readonly needsWheel: boolean
}

const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?/
const EXTRAS = /^\s*\[[\w\s.,-]*\]/
const VERSION = String.raw`(?:===|==|~=|!=|<=|>=|<|>)\s*[\w.*+!-]+`
const VERSIONS = new RegExp(String.raw`^\s*(?:\(\s*)?${VERSION}(?:\s*,\s*${VERSION})*\s*,?\s*(?:\))?`)
/** What markers are made of (PEP 508): variables, texts in quotes, comparisons. */
const MARKER = /^[\w\s.,'"<>=!~()+*|:/-]*$/
/** A name that ends so is a file to uv. */
const ARCHIVE = /^[^\s;@[]*\.(?:tar\.\w+|tar|tgz|tbz|txz|zip|whl)(?:[\s;[]|$)/i
const HASH = /^(?:md5|sha\d{3}|blake2b):[0-9a-fA-F]+$/

/**
 * Reads one requirement: a name with versions (PEP 508), or a wheel by its address or path. Everything else that
 * requirements can be makes uv build a source tree, and with it run the code of that tree.
 *
 * @param text without options and comments
 * @param options what follows it on the line, such as `--hash=sha256:…`
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
  problem: 'this is not a requirement that the action knows.',
  needsWheel: false,
}

/** @returns undefined when there is something else */
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
  const wheel = wheelOf(source)
  if ('problem' in wheel) return wheel
  if (marker === undefined) return NOT_A_REQUIREMENT
  return { ...(name !== undefined && { name }), before, wheel, marker, hashes }
}

function wheelOf(source: string): { readonly url: string } | { readonly path: string } | Refused {
  if (/^[\w-]+\+/.test(source) || /^git[:@]|^[\w.-]+@[\w.-]+:/.test(source))
    return refuse('a repository of source code')
  const url = /^[A-Za-z][A-Za-z0-9+.-]+:/.test(source) ? parsed(source) : undefined
  if (url === undefined) {
    return /\.whl$/i.test(source) ? { path: source } : refuse('a directory or an archive of source code')
  }
  if (!/\.whl$/i.test(url.pathname)) return refuse('an archive or a directory of source code')
  if (url.protocol === 'https:' || url.protocol === 'http:') return { url: source }
  return url.protocol === 'file:' && url.host === ''
    ? { path: source }
    : refuse('an address that is not http or https')
}

function refuse(what: string): Refused {
  return {
    problem: `this requirement is ${what}. uv would build it, which runs its code in a job that may write to AWS.`,
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

/** An option for a message; what is not one in form may be anything, and is not shown. */
export function shownOption(option: string): string {
  return /^--?[a-z][a-z-]{0,40}$/.test(option) ? `\`${option}\`` : 'what is written here'
}
