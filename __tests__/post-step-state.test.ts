import { expect, test } from '@jest/globals'
import { Failure } from '../src/failure.ts'
import type { Runner } from '../src/github/runner.ts'
import { hasMove, recallMove } from '../src/post-step-state.ts'

const runnerWith = (state: string) => ({ state: () => state }) as unknown as Runner

test('without a saved move, nothing is left to do', () => {
  expect(hasMove(runnerWith(''))).toBe(false)
})

test.each([
  '{',
  'null',
  '[]',
  '{}',
  '"text"',
  '{"functionName": "orders", "region": "eu-west-1", "move": {}}',
])('a saved move that is broken is told, with what to do: %s', (state) => {
  expect(hasMove(runnerWith(state))).toBe(true)
  const recall = () => recallMove(runnerWith(state))
  expect(recall).toThrow(Failure)
  expect(recall).toThrow('what it saved for the post step is broken, so the alias was not moved back')
})
