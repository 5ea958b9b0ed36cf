/** The fewest characters of a line that may be one of several of a wrapped value. Encoders wrap after 60 to 76. */
const SHORTEST_LINE = 16

/**
 * Whether a NAME=VALUE line may be the end of the value before it: base64 that is wrapped to several lines ends in one
 * or two `=`. The name is then a piece of a secret, which must neither be shown nor released as a variable.
 * @param before the line before, if there is one
 */
export function mayEndValue(line: string, before: string | undefined): boolean {
  if (before === undefined || !/^[A-Za-z0-9_]+==?$/.test(line)) return false
  const value = before.slice(before.indexOf('=') + 1)
  return value.length >= SHORTEST_LINE && /^[A-Za-z0-9+/_-]+$/.test(value)
}
