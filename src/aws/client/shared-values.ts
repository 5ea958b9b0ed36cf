import { isDeepStrictEqual } from 'node:util'

/**
 * Saves memory in long lists of similar items: members that equal those of the item before, and equal texts, share one
 * object.
 * @returns a function that takes the next item and returns it with shared members
 */
export function sharing<T extends object>(): (item: T) => T {
  const texts = new Map<string, string>()
  let last: Readonly<Record<string, unknown>> = {}
  const textOf = (text: string) => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') return textOf(value)
    if (Array.isArray(value)) return value.map(share)
    return typeof value === 'object' && value !== null ? sharedMembers(value, share) : value
  }
  return (item) => {
    const before = last
    last = sharedMembers(item, (member, name) =>
      isDeepStrictEqual(member, before[name]) ? before[name] : share(member),
    )
    return last as T
  }
}

function sharedMembers(members: object, share: (member: unknown, name: string) => unknown) {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, share(member, name)]))
}
