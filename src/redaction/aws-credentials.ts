/**
 * How AWS credentials look that nobody knows, such as those in the environment of a function: the ID of an access key,
 * a session token by its beginning, and what follows the name of a secret key or a session token. Each takes linear time.
 */
const PATTERNS: readonly RegExp[] = [
  /\b((?:ASIA|AKIA)[A-Z0-9]{16})\b/dg,
  /(IQoJb3JpZ2lu[A-Za-z0-9+/=_-]{40,})/dg,
  /(?:secret_?access_?key|session_?token|security[_-]?token)["'\\]{0,4}\s{0,2}[:=,]{1,2}>?\s{0,2}["'\\]{0,4}([A-Za-z0-9+/=_-]{16,})/dgi,
]

/** Finds credentials of AWS in a text. @param found receives the range of each */
export function findAwsCredentials(text: string, found: (start: number, end: number) => void): void {
  for (const pattern of PATTERNS) {
    for (const { indices } of text.matchAll(pattern)) {
      const [start, end] = indices?.[1] ?? [0, 0]
      found(start, end)
    }
  }
}

/**
 * A text of any length as it is, except for AWS credentials: `***` in place of those that are known, and of those that can be
 * recognized.
 */
export function withoutAwsCredentials(text: string, known: readonly string[]): string {
  const shown = known
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  return PATTERNS.reduce(
    (rest, pattern) => rest.replace(pattern, (found, secret: string) => found.replace(secret, '***')),
    shown,
  )
}
