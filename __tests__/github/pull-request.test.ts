import { expect, test } from '@jest/globals'
import { forkOf } from '../../src/github/pull-request.ts'

const pullRequest = (headRepository: unknown) => ({
  pull_request: { head: { repo: headRepository }, base: { repo: { full_name: 'acme/shop' } } },
})

test('a fork is another repository than that of the pull request', () => {
  expect(forkOf(pullRequest({ full_name: 'stranger/shop' }))).toBe('stranger/shop')
  expect(forkOf(pullRequest({ full_name: 'acme/shop' }))).toBeUndefined()
})

test('a fork that has been deleted is one still', () => {
  expect(forkOf(pullRequest(null))).toBe('(deleted)')
})

test.each([undefined, null, 3, 'text', [], {}, { pull_request: null }])(
  'no fork is seen in the event %j',
  (event) => {
    expect(forkOf(event)).toBeUndefined()
  },
)
