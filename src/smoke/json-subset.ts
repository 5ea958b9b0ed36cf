/** A place where a JSON value is not what was expected of it. */
export interface Difference {
  /** Such as `body.items[0].name`. */
  readonly path: string
  /** different: another value or type; missing: no such member; length: an array of another length. */
  readonly kind: 'different' | 'missing' | 'length'
  readonly expected: unknown
  readonly actual: unknown
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Where a value does not hold what is expected of it. Of an object every expected member must match, and it may
 * have more; an array must have the same length and match member by member; anything else must be equal.
 * @param path where the values stand, to begin the paths of the differences with
 */
export function* differences(expected: unknown, actual: unknown, path: string): Generator<Difference> {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length === actual.length) {
      for (const [index, member] of expected.entries()) {
        yield* differences(member, actual[index], `${path}[${index}]`)
      }
    } else {
      yield { path, kind: 'length', expected, actual }
    }
  } else if (isObject(expected) && isObject(actual)) {
    yield* memberDifferences(expected, actual, path)
  } else if (!isEqualScalar(expected, actual)) {
    yield { path, kind: 'different', expected, actual }
  }
}

function* memberDifferences(expected: JsonObject, actual: JsonObject, path: string): Generator<Difference> {
  for (const [name, member] of Object.entries(expected)) {
    const below = path + memberPath(name)
    if (Object.hasOwn(actual, name)) yield* differences(member, actual[name], below)
    else yield { path: below, kind: 'missing', expected: member, actual: undefined }
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** -0 and 0 are one number. */
function isEqualScalar(expected: unknown, actual: unknown): boolean {
  return expected === actual
}

function memberPath(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}
