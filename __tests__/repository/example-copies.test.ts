import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const textOf = (path: string) => readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8')

// Each example is copied by itself, so what two of them need stands in both.
test('what the examples have in common is the same in each of them', () => {
  expect(textOf('container/scripts/run-action.mjs')).toBe(textOf('restart-registry/scripts/run-action.mjs'))
})
