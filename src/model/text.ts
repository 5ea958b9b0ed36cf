import { stripVTControlCharacters } from 'node:util'
import type { Redaction } from '../redaction.ts'

/** Characters of an answer that are shown. */
const HEAD = 300
/** Characters that are searched for secrets to show the head of a text; secrets take more room than `***`. */
const SEARCHED = 16_384

/**
 * The beginning of a text of somebody else's on one line, without secrets, colours and anything invisible.
 * @param length characters; what is longer ends in `…`
 */
export function excerpt(text: string, redaction: Redaction, length: number = HEAD): string {
  const part = text.slice(0, SEARCHED + redaction.longest)
  const isWhole = part.length === text.length
  const hidden = redaction.hide(part)
  // Where the text goes on, its end here may be the beginning of a secret.
  const safe = isWhole ? hidden : hidden.slice(0, hidden.length - redaction.longest)
  const shown = redaction.hide(visible(safe))
  return isWhole && shown.length <= length ? shown : `${shown.slice(0, length).toWellFormed()}…`
}

/** The last lines of a function's log, fit to be shown. */
const LOG_LINES = 20
const LOG_LINE_LENGTH = 500
/** Lambda returns this many bytes of a log at most (Invoke, LogType=Tail). */
const TAIL_BYTES = 4096

/** The last lines of a function's log, each without secrets, colours and anything invisible. */
export function logLines(tail: Uint8Array, redaction: Redaction): string[] {
  const text = redaction.hide(new TextDecoder().decode(tail))
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  // A full tail begins anywhere, maybe within a secret.
  const whole = tail.byteLength >= TAIL_BYTES ? lines.slice(1) : lines
  return whole.slice(-LOG_LINES).map((line) => excerpt(line, redaction, LOG_LINE_LENGTH))
}

/** Control characters, marks that turn the direction of text, and characters that take no room. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** Text without escape sequences of terminals, and with every invisible character written out. */
function visible(text: string): string {
  return stripVTControlCharacters(text.toWellFormed()).replace(INVISIBLE, (character) => {
    if (character === '\t') return ' '
    if (character === '\n') return '\\n'
    if (character === '\r') return '\\r'
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** A number of bytes in the unit that gives it one to three digits before the point. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Milliseconds rounded up, so that what is over a limit also looks it. */
export function millisecondsText(milliseconds: number): string {
  return `${Math.ceil(milliseconds)} ms`
}

/** Names as messages list them: `a`, `b` and `c`. */
export function listed(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const ticked = names.map((name) => `\`${name}\``)
  const last = ticked.pop() ?? ''
  return ticked.length === 0 ? last : `${ticked.join(', ')} ${conjunction} ${last}`
}

/** A name for a message: control characters, which could break or forge a log line, are written as \xNN. */
export function shownName(name: string): string {
  return name.replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
