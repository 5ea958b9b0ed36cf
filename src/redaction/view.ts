/** A text that was decoded from another one, with the place in the original that each character comes from. */
export interface View {
  /** UTF-16 code units. */
  readonly codes: Uint16Array
  /** For each code unit, the index in the original at which its source begins. */
  readonly from: Int32Array
  /** For each code unit, the index in the original after its source. */
  readonly to: Int32Array
}

/** The text itself. */
export function plainView(text: string): View {
  const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  const from = Int32Array.from(codes, (_, index) => index)
  return { codes, from, to: from.map((index) => index + 1) }
}

export function textOf({ codes }: View): string {
  return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le')
}

/** Writes a view that is decoded from another one. No decoding makes a text longer. */
export class ViewWriter {
  readonly #parent: View
  readonly #codes: Uint16Array
  readonly #from: Int32Array
  readonly #to: Int32Array
  #length = 0
  readonly #bytes: number[] = []
  readonly #firsts: number[] = []
  readonly #lasts: number[] = []

  constructor(parent: View) {
    this.#parent = parent
    const { length } = parent.codes
    this.#codes = new Uint16Array(length)
    this.#from = new Int32Array(length)
    this.#to = new Int32Array(length)
  }

  get isEmpty(): boolean {
    return this.#length === 0 && this.#bytes.length === 0
  }

  /** Adds a code unit that stands for the code units `first` to `last` of the parent. */
  add(code: number, first: number, last = first): void {
    this.#flush()
    this.#put(code, first, last)
  }

  /** Adds a character by its number in Unicode. */
  addCharacter(codePoint: number, first: number, last: number): void {
    const character = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd'
    for (let unit = 0; unit < character.length; unit += 1) this.add(character.charCodeAt(unit), first, last)
  }

  /** Adds a byte of a text in UTF-8. Bytes that are not UTF-8 count as Latin-1. */
  addByte(byte: number, first: number, last: number): void {
    this.#bytes.push(byte)
    this.#firsts.push(first)
    this.#lasts.push(last)
  }

  finish(): View {
    this.#flush()
    const length = this.#length
    return {
      codes: this.#codes.slice(0, length),
      from: this.#from.slice(0, length),
      to: this.#to.slice(0, length),
    }
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    for (let index = 0; index < this.#bytes.length; ) {
      const [codePoint, count] = characterAt(this.#bytes, index)
      const first = this.#firsts[index] ?? 0
      const last = this.#lasts[index + count - 1] ?? first
      if (codePoint > 0xffff) {
        this.#put(0xd800 + ((codePoint - 0x10000) >> 10), first, last)
        this.#put(0xdc00 + ((codePoint - 0x10000) & 0x3ff), first, last)
      } else this.#put(codePoint, first, last)
      index += count
    }
    for (const list of [this.#bytes, this.#firsts, this.#lasts]) list.length = 0
  }

  #put(code: number, first: number, last: number): void {
    this.#codes[this.#length] = code
    this.#from[this.#length] = this.#parent.from[first] ?? 0
    this.#to[this.#length] = this.#parent.to[last] ?? 0
    this.#length += 1
  }
}

/** The character at an index of bytes in UTF-8, and the number of its bytes (RFC 3629). */
function characterAt(bytes: readonly number[], index: number): readonly [codePoint: number, count: number] {
  const lead = bytes[index] ?? 0
  const count = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
  if (count === 1 || lead >= 0xf5) return [lead, 1]
  let codePoint = lead & (0xff >> (count + 1))
  for (let offset = 1; offset < count; offset += 1) {
    const next = bytes[index + offset] ?? 0
    if ((next & 0xc0) !== 0x80) return [lead, 1]
    codePoint = (codePoint << 6) | (next & 0x3f)
  }
  return codePoint > 0x10ffff ? [lead, 1] : [codePoint, count]
}
