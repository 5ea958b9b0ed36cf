import { matchesParts, type Part } from '../../../text/wildcards.ts'

/** Whether a path, or a name, matches a pattern. */
export type Matching = (text: string) => boolean

/**
 * A pattern of Python's `glob` with `**`, as `package-data` has it. Neither `*` nor `**` matches a hidden file.
 */
export function globbed(pattern: string): Matching {
  const segments = pattern.replace(/^(?:\.\/)+/, '').split('/')
  const last = segments.length - 1
  const parts = segments.flatMap((segment, index): Part<string>[] => {
    if (segment !== '**') return [segmentLike(segment)]
    return index === last ? [isVisible, 'any'] : ['any']
  })
  return (path) => matchesParts(path.split('/'), parts, isVisible)
}

function segmentLike(pattern: string): Matching {
  const matches = matched(pattern)
  const beginsWild = /^[*?[]/.test(pattern)
  return (segment) => matches(segment) && !(beginsWild && segment.startsWith('.'))
}

function isVisible(segment: string): boolean {
  return segment !== '' && !segment.startsWith('.')
}

/** A pattern of Python's `fnmatch`, in which `*` matches everything, also dots. */
export function matched(pattern: string): Matching {
  const parts = Array.from(pattern.matchAll(/\*+|\[!?[^\][]+\]|[^*]/gs), ([sign]): Part<string> => {
    if (sign.startsWith('*')) return 'any'
    if (sign === '?') return () => true
    return sign.length > 1 ? inClass(sign.slice(1, -1)) : (character) => character === sign
  })
  return (text) => matchesParts(text, parts)
}

/** The inside of `[abc]`, `[a-z]` or `[!a]`. A range that goes backwards is empty. */
function inClass(inside: string): Matching {
  const isNegated = inside.startsWith('!')
  const signs = isNegated ? inside.slice(1) : inside
  const ranges = Array.from(
    signs.matchAll(/(.)-(.)|./gs),
    ([one, from = one, to = from]) => [from, to] as const,
  )
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegated
}
