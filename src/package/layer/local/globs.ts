/**
 * A pattern of Python's `glob` with `**`, as `package-data` has it. `*` matches no hidden file.
 */
export function globbed(pattern: string): RegExp {
  const parts = pattern.replace(/^(?:\.\/)+/, '').split('/')
  const last = parts.length - 1
  const source = parts.map((part, index) => {
    if (part === '**') return index === last ? '(?:[^./][^/]*/)*[^./][^/]*' : '(?:[^./][^/]*/)*'
    return `${/^[*?[]/.test(part) ? '(?!\\.)' : ''}${wild(part, '[^/]')}${index === last ? '' : '/'}`
  })
  return new RegExp(`^${source.join('')}$`, 's')
}

/** A pattern of Python's `fnmatch`, in which `*` matches everything, also dots. */
export function matched(pattern: string): RegExp {
  return new RegExp(`^${wild(pattern, '.')}$`, 's')
}

/** @param any what `?` matches */
function wild(text: string, any: string): string {
  return text.replace(/\*+|\?|\[!?[^\][]+\]|[.+^${}()|\\[\]]/g, (each) => {
    if (each.startsWith('*')) return `${any}*`
    if (each === '?') return any
    if (each.length > 1) return each.replace(/^\[!/, '[^').replaceAll('\\', '\\\\')
    return `\\${each}`
  })
}
