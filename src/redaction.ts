/**
 * Values that nothing may show, such as those of environment variables; `unknown` when there may be some that
 * nobody could read.
 */
export type Secrets = readonly string[] | 'unknown'

/** How secrets are taken out of text. */
export interface Redaction {
  /** The text with `***` in place of each secret. */
  readonly hide: (text: string) => string
  /** Characters of the longest form of a secret: a text that is cut may end in all but one of them. */
  readonly longest: number
}

/** Secrets of fewer characters would tear holes into ordinary words, and are no secrets. */
const SHORTEST = 4
/** A line of a secret counts as one of its own from here on: logs are read line by line. */
const SHORTEST_LINE = 8

/** Nothing of a text can be shown when it is not known what has to be hidden. */
const nothingShown: Redaction = {
  hide: (text) =>
    text === '' ? '' : '(not shown, because the values of the environment variables could not be read)',
  longest: 0,
}

/** Takes secrets out of text: as they are, and as logs, pages and encodings write them. */
export function redactionOf(secrets: Secrets): Redaction {
  if (secrets === 'unknown') return nothingShown
  const forms = [...new Set(secrets.flatMap(withLines).flatMap(formsOf))]
  return {
    hide: (text) => hideForms(text, forms),
    longest: Math.max(0, ...forms.map(({ length }) => length)),
  }
}

function withLines(secret: string): string[] {
  const lines = secret.split(/\r\n|\n|\r/)
  return [secret, ...(lines.length > 1 ? lines.filter(({ length }) => length >= SHORTEST_LINE) : [])]
}

/** A secret as it is, in JSON, in source code, in a URL, on a page, and inside of anything in base64. */
function formsOf(secret: string): string[] {
  if (secret.length < SHORTEST) return []
  const json = JSON.stringify(secret).slice(1, -1)
  const forms = [
    secret,
    json,
    asciiOnly(json),
    json.replaceAll('\\"', '"'),
    json.replaceAll('\\"', '"').replaceAll("'", "\\'"),
    encodeURIComponent(secret.toWellFormed()),
    new URLSearchParams([['', secret]]).toString().slice(1),
    htmlEscaped(secret),
    ...base64Forms(secret),
  ]
  return forms.filter(({ length }) => length >= SHORTEST)
}

/** As Python's json.dumps writes it by default. */
function asciiOnly(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
}

/**
 * Base64 writes three bytes as four characters, so a secret inside of something longer has three forms, of which
 * the characters at both ends depend on its neighbours: those are left out.
 */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const inside = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const first = Math.ceil((before * 4) / 3)
    return text.slice(first, Math.floor(((before + bytes.length) * 8) / 6))
  })
  const standard = [bytes.toString('base64'), ...inside]
  return [...standard, ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))]
}

/** All characters that belong to any form are hidden, also where forms overlap. */
function hideForms(text: string, forms: readonly string[]): string {
  const hidden = new Uint8Array(text.length)
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      hidden.fill(1, at, at + form.length)
    }
  }
  let shown = ''
  for (let start = 0; start < text.length; ) {
    const isHidden = hidden[start]
    let end = start
    while (end < text.length && hidden[end] === isHidden) end += 1
    shown += isHidden ? '***' : text.slice(start, end)
    start = end
  }
  return shown
}
