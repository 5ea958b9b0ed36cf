import { stripVTControlCharacters } from 'node:util'
import type { Redaction } from '../redaction.ts'

/** Characters of an answer that are printed. */
const HEAD = 300

/**
 * The beginning of untrusted text on one line, without secrets, colors and invisible characters.
 * @param length the maximum number of characters; longer text ends in `…`
 */
export function excerpt(text: string, redaction: Redaction, length: number = HEAD): string {
  const shown = redaction.hide(visible(withoutSecrets(text, redaction)))
  return shown.length <= length ? shown : `${shown.slice(0, length).toWellFormed()}…`
}

/** Text without secrets, also those that colors interrupt, while its lines can still be told apart. */
function withoutSecrets(text: string, { hide }: Redaction, cut?: Parameters<Redaction['hide']>[1]): string {
  const shown = hide(text, cut)
  const plain = stripVTControlCharacters(shown)
  return plain === shown ? shown : hide(plain, cut)
}

/** The number of log lines that are printed. */
const LOG_LINES = 20
const LOG_LINE_LENGTH = 500
/** The maximum number of log bytes that Lambda returns (Invoke, LogType=Tail). */
const TAIL_BYTES = 4096

/** The last lines of a function's log, without secrets, colors and invisible characters. */
export function logLines(tail: Uint8Array, redaction: Redaction): string[] {
  // A full tail can begin in the middle of a line, and of a secret.
  const isFull = tail.byteLength >= TAIL_BYTES
  const text = withoutSecrets(new TextDecoder().decode(tail), redaction, { start: isFull })
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const whole = isFull ? lines.slice(1) : lines
  return whole.slice(-LOG_LINES).map((line) => excerpt(line, redaction, LOG_LINE_LENGTH))
}

/** Control characters, marks that change the direction of text, and characters without width. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this expression searches for them
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** Text without terminal escape sequences and with invisible characters written out. */
function visible(text: string): string {
  return stripVTControlCharacters(text.toWellFormed()).replace(INVISIBLE, (character) => {
    if (character === '\t') return ' '
    if (character === '\n') return '\\n'
    if (character === '\r') return '\\r'
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** A number of bytes in bytes, kB or MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}

/** Milliseconds, rounded up so that a value above a limit is also printed above it. */
export function millisecondsText(milliseconds: number): string {
  return `${Math.ceil(milliseconds)} ms`
}

/** A list of names for messages: `a`, `b` and `c`. */
export function listed(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const ticked = names.map((name) => `\`${name}\``)
  const last = ticked.pop() ?? ''
  return ticked.length === 0 ? last : `${ticked.join(', ')} ${conjunction} ${last}`
}

/**
 * A name for a message. Control characters, which could break or forge a log line, are written as \xNN; marks that change
 * the direction of text, which could make it read as another name, as \uNNNN.
 */
export function shownName(name: string): string {
  return name
    .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(INVISIBLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A path without slashes, or `./`, at its beginning, and without slashes at its end. */
export function withoutSlashes(path: string): string {
  let start = 0
  while (path[start] === '/' || path.startsWith('./', start)) start += path[start] === '/' ? 1 : 2
  let end = path.length
  while (end > start && path[end - 1] === '/') end--
  return path.slice(start, end)
}

/** A text that begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text with a small letter at its beginning, for the middle of a sentence. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * One line for a shell that carries a command out for each ID.
 * @param ids what a shell takes literally; those that are not known are left out
 */
export function commandForEach(
  ids: ReadonlyArray<string | undefined>,
  command: (id: string) => string,
): string {
  const known = ids.filter((id) => id !== undefined)
  const [only = 'ID', ...others] = known
  return others.length === 0 ? command(only) : `for id in ${known.join(' ')}; do ${command('$id')}; done`
}
