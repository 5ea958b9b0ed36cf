import { isDeepStrictEqual } from 'node:util'

/**
 * Makes equal parts of the items of a long list one: a member that is as it was in the item before is kept once, and
 * so is each text.
 * @returns a function that gives the next item with what it has in common with those before taken from them
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
