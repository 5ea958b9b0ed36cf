import { expect, test } from '@jest/globals'
import { ownMember } from '../src/own-member.ts'

test('a table has the members that were written into it, and not those that every object inherits', () => {
  const table = { a: 1 }
  expect(ownMember(table, 'a')).toBe(1)
  for (const name of ['b', 'constructor', 'toString', '__proto__'])
    expect(ownMember(table, name)).toBeUndefined()
})
