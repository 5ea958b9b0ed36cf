/**
 * The member of a table by a name that anybody may have written; undefined where the table has none. Every object inherits
 * members such as `constructor`.
 */
export function ownMember<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
