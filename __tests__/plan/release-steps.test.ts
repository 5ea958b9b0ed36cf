import { expect, test } from '@jest/globals'
import { stepList } from '../../scripts/release-steps.ts'
import { inOrder, ORDER } from '../../src/plan/order.ts'
import { STEPS } from '../../src/plan/steps.ts'

test('every step has a place in the order, and stands in the list of the documentation', () => {
  const placed = new Set(Object.values(ORDER).flatMap(({ steps }) => steps))
  expect([...placed].sort()).toEqual(Object.keys(STEPS).sort())
  for (const [type, { title, does }] of Object.entries(STEPS)) {
    expect(stepList()).toContain(`**${title}** (\`${type}\`)`)
    expect(stepList()).toContain(does)
  }
})

test('the list of the documentation is numbered in the order of the places', () => {
  const lines = stepList().split(/\n(?=\d)/)
  expect(lines.map((line) => line.split('.')[0])).toEqual(Object.keys(ORDER).map((_, at) => String(at + 1)))
})

test('steps come in the order of their places, however the slots were filled', () => {
  const slots = { test: { type: 'test-traffic' }, gate: { type: 'test-version' } } as const
  expect(inOrder(slots)).toEqual([slots.gate, slots.test])
})
