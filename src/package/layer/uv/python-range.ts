/** Above every patch release. Lambda updates its runtimes to the newest patch of their version. */
export const NEWEST_PATCH = 99

/**
 * Whether a project supports a runtime, with its newest patch.
 *
 * @param range as `requires-python` has it, such as `>=3.11,<3.14` (PEP 440, "Version specifiers")
 * @param version such as `3.13`
 */
export function supportsPython(range: string, version: string): boolean {
  const actual = [...numbersOf(version), NEWEST_PATCH]
  const parts = range.split(',').map((part) => part.trim())
  return parts.every((part) => {
    const [, operator, text = ''] = /^(===?|~=|!=|<=?|>=?)\s*v?([\d.]+?)(?:\.\*|[a-z]+\d*)?$/.exec(part) ?? []
    const bound = numbersOf(text)
    const order = compared(actual, bound)
    const isSameVersion = compared(actual.slice(0, bound.length), bound) === 0
    switch (operator) {
      case '>=':
        return order >= 0
      case '>':
        return order > 0
      case '<':
        return order < 0
      case '<=':
        return order <= 0
      case '~=':
        return order >= 0 && compared(actual.slice(0, bound.length - 1), bound.slice(0, -1)) === 0
      case '!=':
        return !(part.endsWith('*') && isSameVersion)
      case '==':
      case '===':
        // Whoever pins a patch means the version: no runtime stays at one patch.
        return compared(actual.slice(0, Math.min(bound.length, 2)), bound.slice(0, 2)) === 0
      default:
        return true
    }
  })
}

function numbersOf(text: string): number[] {
  return text.split('.').map(Number)
}

function compared(left: readonly number[], right: readonly number[]): number {
  const length = Math.max(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
