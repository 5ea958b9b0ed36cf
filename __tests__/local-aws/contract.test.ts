import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { accountOptions } from '../../local-aws/contract/account.ts'
import { CASES, whyNotReplayed } from '../../local-aws/contract/cases/cases.ts'
import { type LocalRun, runLocally } from '../../local-aws/contract/contract.ts'
import { differencesOf } from '../../local-aws/contract/differences.ts'
import { heldAgainst, observations, readFixtures, writeFixture } from '../../local-aws/contract/fixtures.ts'
import { KNOWN_DIFFERENCES } from '../../local-aws/contract/known-differences.ts'
import { grades, table } from '../../local-aws/contract/table.ts'
import { problemsOf, verdictOn } from '../../local-aws/contract/verdict.ts'

/** What AWS was seen to answer, on the front and on the emulator alone. */
let run: LocalRun
const directory = mkdtempSync(join(tmpdir(), 'contract-'))

beforeAll(async () => {
  run = await runLocally()
})
afterAll(() => rmSync(directory, { recursive: true }))

const all = Object.values(CASES).flat()

describe('the contract', () => {
  test('differs on the front as known-differences.ts says, and nowhere else', () => {
    expect(problemsOf(run.front)).toEqual([])
  })

  test('differs on the emulator alone as known-differences.ts says, and nowhere else', () => {
    expect(problemsOf(run.emulator)).toEqual([])
  })

  test('differs on the front from what accounts answered nowhere', () => {
    expect(problemsOf(run.fixtures)).toEqual([])
  })

  test('is the same on the front in every case that is relied on, or whose words an advice matches', () => {
    const known = KNOWN_DIFFERENCES.filter(({ target }) => target === 'front').flatMap(({ facts }) => facts)
    const important = all.filter(({ fact, grade }) => known.includes(fact) && grade !== 'informative')
    expect(important).toEqual([])
  })

  test('has its table in the README of the local AWS', () => {
    const page = readFileSync(new URL('../../local-aws/README.md', import.meta.url), 'utf8')
    const [, section] = /<!-- contract:begin -->([\s\S]*)<!-- contract:end -->/.exec(page) ?? []
    expect(section?.trim()).toBe(`${table(run)}\n\n${grades()}`)
  })

  test('names each fact once, and says of each case that is not replayed why', () => {
    expect(new Set(all.map(({ fact }) => fact)).size).toBe(all.length)
    const silent = all.filter(
      (each) => each.steps.length === 0 && whyNotReplayed(each, 'front') === 'It has no steps.',
    )
    expect(silent).toEqual([])
    expect(all.filter(({ date }) => !/^\d{4}/.test(date))).toEqual([])
  })
})

describe('a difference', () => {
  const outcome = { fact: 'a fact', differences: ['status 200, expected 409'], seen: {} }
  const known = [{ target: 'front', reason: 'why', facts: ['a fact'] }] as const

  test('fails unless it is known, and so does a known one that is gone', () => {
    expect(problemsOf(verdictOn('front', [outcome], []))).toEqual([
      'Differs: a fact',
      '  status 200, expected 409',
    ])
    expect(problemsOf(verdictOn('front', [outcome], known))).toEqual([])
    expect(problemsOf(verdictOn('front', [{ ...outcome, differences: [] }], known))).toEqual([
      expect.stringContaining('No longer differs'),
    ])
    expect(verdictOn('emulator', [outcome], known).unknown).toEqual([outcome])
  })

  test.each([
    ['a status', { status: 200, answer: {} }, { status: 409 }],
    [
      'a code',
      { status: 409, code: 'Other', answer: {} },
      { status: 409, code: 'ResourceConflictException' },
    ],
    ['words', { status: 400, message: 'no', answer: {} }, { status: 400, message: 'yes*no' }],
    ['a member', { status: 200, answer: { State: 'Active' } }, { members: { State: 'Pending' } }],
    ['a length', { status: 200, answer: { Versions: [1] } }, { members: { Versions: [] } }],
    [
      'a text of JSON',
      { status: 200, answer: { Policy: '{"Id":"x"}' } },
      { members: { Policy: { Id: 'y' } } },
    ],
    ['what must be absent', { status: 200, answer: { a: { b: '' } } }, { absent: ['a.b'] }],
    ['what must change', { status: 200, answer: { a: 1 } }, { differs: { a: 1 } }],
    ['names', { status: 200, answer: { a: { b: 1, c: 2 } } }, { names: { a: ['b'] } }],
    ['success', { status: 404, message: 'gone', answer: {} }, {}],
  ])('of %s is seen', (_, seen, expected) => {
    expect(differencesOf(seen, expected)).not.toEqual([])
  })
})

describe('a fixture', () => {
  test('of the front differs from the front nowhere, and a changed answer is seen', () => {
    writeFixture({ date: '2026-01-01', region: 'eu-west-1', cases: run.seen }, directory)
    const [fixture] = readFixtures(directory)
    if (fixture === undefined) throw new Error('It was not written.')
    const outcomes = heldAgainst(fixture, run.seen)
    expect(outcomes).toHaveLength(Object.keys(run.seen).length)
    expect(outcomes.flatMap(({ differences }) => differences)).toEqual([])

    const [fact = ''] = Object.keys(run.seen)
    const changed = { ...run.seen, [fact]: { 0: { status: 418, answer: {} } } }
    expect(heldAgainst(fixture, changed).flatMap(({ differences }) => differences)).toContainEqual(
      expect.stringContaining('418, AWS answered 2'),
    )
  })

  test('names neither the account nor a name of the run, and nothing of other functions', () => {
    expect(JSON.stringify(run.seen)).not.toMatch(/\b123456789012\b|front-\d/)
    const Functions = [{ FunctionName: 'somebodys' }, { FunctionName: 'front-1', CodeSize: 1 }]
    const outcome = { fact: 'x', differences: [], seen: { 0: { status: 200, answer: { Functions } } } }
    const names = { account: '123456789012', region: 'eu-west-1', prefix: 'front', role: 'role' }
    expect(observations([outcome], names)).toEqual({
      x: { 0: { status: 200, answer: { Functions: [{ FunctionName: '{fn}', CodeSize: '(varies)' }] } } },
    })
  })
})

test('an account is not called without its region and a role', () => {
  expect(() => accountOptions({ AWS_REGION: 'eu-west-1' })).toThrow(
    /CONTRACT_EXECUTION_ROLE.*No call was made/,
  )
})
