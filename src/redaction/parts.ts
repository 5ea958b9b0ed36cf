/** Secrets of fewer characters would tear holes into ordinary words, and are no secrets. */
const SHORTEST = 4
/** A part of a secret counts as one of its own from here on. */
const SHORTEST_PART = 8

/** Values that configure a function and are words that its log is full of. */
const WORDS = new Set(
  [
    'true,false,null,none,undefined,enabled,disabled',
    'trace,debug,info,notice,warn,warning,error,critical,fatal,silent,verbose,information,emergency,alert',
    'local,test,testing,development,staging,production,prod,default',
  ].flatMap((words) => words.split(',')),
)
const REGION = /^[a-z]{2}(-[a-z]+){1,2}-\d$/

/** Whether a value is an ordinary word: the name of a log level, an AWS region, `true` and the like. */
function isOrdinary(value: string): boolean {
  return WORDS.has(value.toLowerCase()) || REGION.test(value)
}

/**
 * What to look for: each secret, as it is and without white space around it, and the parts of it that can appear on
 * their own: the texts in JSON, the user information and the query of a URL, the lines.
 * @param shown values that everybody may read
 */
export function withParts(secrets: readonly string[], shown: readonly string[]): string[] {
  const whole = secrets.flatMap((secret) => [secret, secret.trim()])
  const parts = secrets.flatMap(partsOf)
  const known = new Set(shown)
  return [...new Set([...whole, ...parts])].filter(
    (value) => value.length >= SHORTEST && !isOrdinary(value) && !known.has(value),
  )
}

function partsOf(secret: string): string[] {
  const texts = textsInJson(secret)
  if (texts) return texts.filter(isLong).flatMap((text) => [text, ...(text === secret ? [] : partsOf(text))])
  return [...partsOfUrl(secret), ...linesOf(secret)]
}

/** Logs are read line by line. */
function linesOf(secret: string): string[] {
  const lines = secret.split(/\r\n|\n|\r/)
  return lines.length > 1 ? lines.map((line) => line.trim()).filter(isLong) : []
}

function isLong({ length }: string): boolean {
  return length >= SHORTEST_PART
}

/** The texts in a JSON object or array, at any depth; undefined for any other text. */
function textsInJson(text: string): string[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const texts: string[] = []
  let values: unknown[]
  try {
    values = [JSON.parse(text)]
  } catch {
    return undefined
  }
  // JSON may be deeper than calls can be.
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    if (typeof value === 'string') texts.push(value)
    if (typeof value !== 'object' || value === null) continue
    for (const member of Object.values(value)) if (member !== null) values.push(member)
  }
  return texts
}

function partsOfUrl(text: string): string[] {
  if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) || !URL.canParse(text)) return []
  const { username, password, searchParams } = new URL(text)
  const user = [decoded(username), decoded(`${username}:${password}`)].filter(isLong)
  return [...user, password, decoded(password), ...[...searchParams.values()].filter(isLong)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
