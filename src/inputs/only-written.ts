/** The members that have a value: absent inputs leave no trace, because only what was written is sent. */
export function onlyWritten<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const written = Object.entries(members).filter(([, value]) => value !== undefined)
  return Object.fromEntries(written) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** Freezes a value of plain objects and arrays all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) frozen(member)
  return Object.freeze(value)
}
