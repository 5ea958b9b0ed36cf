/** The members that have a value: absent inputs leave no trace, because only what was written is sent. */
export function withoutUndefined<T extends object>(
  members: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const written = Object.entries(members).filter(([, value]) => value !== undefined)
  return Object.fromEntries(written) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
