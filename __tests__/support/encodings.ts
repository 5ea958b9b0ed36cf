import fc from './properties.ts'

/** How programs write a text inside of another one. */
export const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  JSON: (text) => JSON.stringify({ said: text }),
  'JSON of Python': (text) =>
    JSON.stringify(text).replace(
      /[\u007f-\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'repr of Python': (text) =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
  'repr of bytes': (text) =>
    `b'${Buffer.from(text)
      .toString('latin1')
      .replace(/[^ -&(-[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)}'`,
  'a URL': (text) => `https://example.org/?q=${encodeURIComponent(text)}&r=1`,
  'a URL in lower case': (text) =>
    encodeURIComponent(text).replace(/%../g, (escaped) => escaped.toLowerCase()),
  "Python's quote": (text) => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll("'", '%27'),
  'a form': (text) => new URLSearchParams({ a: text, b: 'x' }).toString(),
  HTML: (text) =>
    `<p>${text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;')}</p>`,
  'numbers of HTML': (text) => Array.from(text, (each) => `&#${each.codePointAt(0)};`).join(''),
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => `x.${Buffer.from(`{"sub":"${text}"}`).toString('base64url')}.y`,
  'wrapped base64': (text) => Buffer.from(`user:${text}@host`).toString('base64').replace(/.{20}/g, '$&\n'),
  'base64 after letters': (text) => `token/${Buffer.from(text).toString('base64')}`,
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'hexadecimal in upper case': (text) => `0x${Buffer.from(text).toString('hex').toUpperCase()}`,
}

/** A secret, and how it is written: in up to three encodings, each inside of the one before. */
interface EncodedSecret {
  readonly secret: string
  /** The names of the encodings, the innermost first. */
  readonly names: readonly string[]
  readonly encode: (text: string) => string
}

const secrets = fc
  .string({ unit: 'grapheme', minLength: 8, maxLength: 40 })
  .filter((text) => text.isWellFormed() && text === text.trim() && !/^[\s*]*$/.test(text))

export const secretsEncoded: fc.Arbitrary<EncodedSecret> = fc
  .tuple(secrets, fc.array(fc.constantFrom(...Object.keys(ENCODINGS)), { maxLength: 3 }))
  .map(([secret, names]) => ({
    ...{ secret, names },
    encode: (text) => names.reduce((inner, name) => ENCODINGS[name]?.(inner) ?? '', text),
  }))
