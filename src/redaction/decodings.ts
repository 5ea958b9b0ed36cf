import { ownMember } from '../own-member.ts'
import { type View, ViewWriter } from './view.ts'

/**
 * What a text says when it is read as JSON, a URL, HTML, base64 or hexadecimal digits, one view for each reading that
 * differs from the text. All of them take linear time.
 */
export function decodingsOf(view: View): View[] {
  const { codes } = view
  const found: (View | undefined)[] = []
  if (codes.includes(BACKSLASH)) found.push(unescaped(view, escapeInSource))
  if (codes.includes(PERCENT)) found.push(unescaped(view, escapeInUrl))
  if (codes.includes(AMPERSAND)) found.push(unescaped(view, escapeInHtml))
  const base64 = runsOf(view, BASE64_VALUES, SHORTEST_BASE64)
  for (const skipped of [0, 1, 2, 3]) found.push(base64Decoded(view, base64, skipped))
  const hex = runsOf(view, HEX_VALUES, SHORTEST_HEX)
  for (const skipped of [0, 1]) found.push(hexDecoded(view, hex, skipped))
  return found.filter((each) => each !== undefined)
}

const BACKSLASH = 0x5c
const PERCENT = 0x25
const AMPERSAND = 0x26

/** Writes what an escape sequence stands for. @returns the number of its code units; 0 if there is none at the index */
type Escape = (codes: Uint16Array, at: number, writer: ViewWriter) => number

function unescaped(view: View, readEscape: Escape): View | undefined {
  const { codes } = view
  const writer = new ViewWriter(view)
  let isChanged = false
  for (let at = 0; at < codes.length; ) {
    const count = readEscape(codes, at, writer)
    if (count > 0) isChanged = true
    else writer.add(codes[at] ?? 0, at)
    at += count || 1
  }
  return isChanged ? writer.finish() : undefined
}

/** The characters that source code, JSON and Python write with one letter after a backslash. */
const LETTERS: Readonly<Record<string, number>> = {
  ...{ n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c, v: 0x0b, a: 0x07 },
  ...{ '"': 0x22, "'": 0x27, '\\': BACKSLASH, '/': 0x2f, '`': 0x60, $: 0x24 },
}
/** The number of hexadecimal digits after `\x`, `\u` and `\U`. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

const escapeInSource: Escape = (codes, at, writer) => {
  if (codes[at] !== BACKSLASH) return 0
  const letter = String.fromCharCode(codes[at + 1] ?? 0)
  const character = LETTERS[letter]
  if (character !== undefined) {
    writer.add(character, at, at + 1)
    return 2
  }
  const digits = DIGITS[letter] ?? 0
  if (letter === 'u' && codes[at + 2] === 0x7b) return escapeInBraces(codes, at, writer)
  const value = digits > 0 ? hexNumber(codes, at + 2, digits) : undefined
  if (value === undefined) return 0
  const last = at + 1 + digits
  if (digits === 2) writer.addByte(value, at, last)
  else writer.addCharacter(value, at, last)
  return digits + 2
}

/** JavaScript's `\u{1F98A}`. */
function escapeInBraces(codes: Uint16Array, at: number, writer: ViewWriter): number {
  for (let digits = 1; digits <= 6; digits += 1) {
    if (codes[at + 3 + digits] !== 0x7d) continue
    const value = hexNumber(codes, at + 3, digits)
    if (value === undefined) return 0
    writer.addCharacter(value, at, at + 3 + digits)
    return digits + 4
  }
  return 0
}

const escapeInUrl: Escape = (codes, at, writer) => {
  const byte = codes[at] === PERCENT ? hexNumber(codes, at + 1, 2) : undefined
  if (byte === undefined) return 0
  writer.addByte(byte, at, at + 2)
  return 3
}

const ENTITIES: Readonly<Record<string, number>> = {
  ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27, nbsp: 0xa0, sol: 0x2f, equals: 0x3d },
  ...{ plus: 0x2b, colon: 0x3a, NewLine: 0x0a, Tab: 0x09 },
}
/** Characters of the longest entity, with both of its signs. */
const LONGEST_ENTITY = 12

const escapeInHtml: Escape = (codes, at, writer) => {
  if (codes[at] !== AMPERSAND) return 0
  const end = codes.subarray(at, at + LONGEST_ENTITY).indexOf(0x3b)
  if (end < 2) return 0
  const name = String.fromCharCode(...codes.subarray(at + 1, at + end))
  const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? []
  const value = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : ownMember(ENTITIES, name)
  if (value === undefined) return 0
  writer.addCharacter(value, at, at + end)
  return end + 1
}

/** The values of digits by their code; -1 for what is none. */
function valuesOf(digits: string, more: Readonly<Record<string, number>> = {}): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (const [value, digit] of Array.from(digits).entries()) values[digit.charCodeAt(0)] = value
  for (const [digit, value] of Object.entries(more)) values[digit.charCodeAt(0)] = value
  return values
}

const HEX_VALUES = valuesOf('0123456789abcdef', { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 })
const BASE64_VALUES = valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', {
  '-': 62,
  _: 63,
})

function hexNumber(codes: Uint16Array, at: number, digits: number): number | undefined {
  let number = 0
  for (let index = at; index < at + digits; index += 1) {
    const value = HEX_VALUES[codes[index] ?? 0x7f] ?? -1
    if (value < 0) return undefined
    number = number * 16 + value
  }
  return number
}

/** The fewest digits that can hold four bytes, the shortest secret. */
const SHORTEST_BASE64 = 6
const SHORTEST_HEX = 8

/** The digits of a run, by their indices. */
type Run = readonly number[]

/** The runs of digits, which may be wrapped into lines. */
function runsOf({ codes }: View, values: Int8Array, shortest: number): Run[] {
  const runs: Run[] = []
  let run: number[] = []
  const isDigit = (at: number) => (values[codes[at] ?? 0x7f] ?? -1) >= 0
  for (let at = 0; at <= codes.length; at += 1) {
    if (isDigit(at)) {
      run.push(at)
      continue
    }
    const next = run.length > 0 ? afterLineBreak(codes, at) : at
    if (next > at && isDigit(next)) {
      at = next - 1
      continue
    }
    if (run.length >= shortest) runs.push(run)
    if (run.length > 0) run = []
  }
  return runs
}

/** The index after line breaks and the white space that follows them; the same index without a line break. */
function afterLineBreak(codes: Uint16Array, at: number): number {
  let next = at
  while (codes[next] === 0x0a || codes[next] === 0x0d) next += 1
  if (next === at) return at
  while (codes[next] === 0x20 || codes[next] === 0x09) next += 1
  return next
}

/** Stands between what two runs say. It is no character. */
const SEPARATOR = 0xffff

/** @param skipped digits at the beginning of each run: what stands before base64 may look like it, too */
function base64Decoded(view: View, runs: readonly Run[], skipped: number): View | undefined {
  return decodedRuns(view, runs, (run, writer) => {
    for (let index = skipped; index + 1 < run.length; index += 1) {
      if ((index - skipped) % 4 === 3) continue
      const [first = 0, last = 0] = [run[index], run[index + 1]]
      const bits = (digitAt(view, first, BASE64_VALUES) << 6) | digitAt(view, last, BASE64_VALUES)
      writer.addByte((bits >> (4 - 2 * ((index - skipped) % 4))) & 0xff, first, last)
    }
  })
}

function hexDecoded(view: View, runs: readonly Run[], skipped: number): View | undefined {
  return decodedRuns(view, runs, (run, writer) => {
    for (let index = skipped; index + 1 < run.length; index += 2) {
      const [first = 0, last = 0] = [run[index], run[index + 1]]
      const byte = digitAt(view, first, HEX_VALUES) * 16 + digitAt(view, last, HEX_VALUES)
      writer.addByte(byte, first, last)
    }
  })
}

function digitAt({ codes }: View, at: number, values: Int8Array): number {
  return values[codes[at] ?? 0] ?? 0
}

function decodedRuns(
  view: View,
  runs: readonly Run[],
  decode: (run: Run, writer: ViewWriter) => void,
): View | undefined {
  if (runs.length === 0) return undefined
  const writer = new ViewWriter(view)
  for (const run of runs) {
    if (!writer.isEmpty) writer.add(SEPARATOR, run[0] ?? 0)
    decode(run, writer)
  }
  return writer.finish()
}
