import { expect, test } from '@jest/globals'
import { inPart, PARTS, partFrom } from './part-of-week.ts'

const parts = Array.from({ length: PARTS }, (_, part) => part)
const grids = Array.from({ length: 100 }, (_, shorter) =>
  Array.from({ length: shorter + 1 }, (_, nth) => nth),
)

test('the parts of a week together are the whole grid, however long it is', () => {
  for (const grid of grids)
    expect(new Set(parts.flatMap((part) => inPart(grid, part)))).toEqual(new Set(grid))
})

test('every part has a member, and none has more than a seventh', () => {
  for (const grid of grids)
    for (const part of parts) {
      const { length } = inPart(grid, part)
      expect(length).toBeGreaterThanOrEqual(1)
      expect(length).toBeLessThanOrEqual(Math.ceil(grid.length / PARTS))
    }
})

test('no member of a grid of seven or more runs twice a week', () => {
  for (const grid of grids.slice(PARTS - 1))
    expect(parts.flatMap((part) => inPart(grid, part))).toHaveLength(grid.length)
})

test('each day of a week runs another part', () => {
  const days = parts.map((day) => partFrom(undefined, new Date(Date.UTC(2026, 10, 22 + day, 23, 59))))
  expect(days).toEqual(parts)
})

test('the part that somebody asks for runs, on whichever day', () => {
  const now = new Date(Date.UTC(2026, 10, 27))
  expect(parts.map((part) => partFrom(String(part), now))).toEqual(parts)
  expect(partFrom('', now)).toBe(5)
  expect(() => partFrom('7', now)).toThrow('WEEK_PART is 7, but the parts are 0 to 6.')
})
