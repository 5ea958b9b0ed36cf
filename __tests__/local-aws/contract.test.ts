import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as sdk from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { accountOptions } from '../../local-aws/contract/account.ts'
import { CASES, whyNotReplayed } from '../../local-aws/contract/cases/cases.ts'
import { type LocalRun, runLocally } from '../../local-aws/contract/contract.ts'
import { differencesOf } from '../../local-aws/contract/differences.ts'
import { heldAgainst, observations, readFixtures, writeFixture } from '../../local-aws/contract/fixtures.ts'
import { factOf } from '../../local-aws/contract/idempotence.ts'
import { SET_MEMBERS } from '../../local-aws/contract/idempotence-members.ts'
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

describe('a member of the configuration that is set, changed and cleared', () => {
  test.each(Object.keys(SET_MEMBERS))('is written once each time: %s', (member) => {
    const outcomes = [...run.front.same, ...run.front.known, ...run.front.unknown]
    const found = outcomes.find(({ fact }) => fact === factOf(member))
    expect(found?.differences).toEqual([])
  })

  test('is each member that UpdateFunctionConfiguration has', () => {
    const [, , , , names = []] = (sdk as unknown as Record<string, readonly unknown[]>)[
      'UpdateFunctionConfigurationRequest$'
    ] as [unknown, unknown, unknown, unknown, readonly string[]]
    // The description is a version's own matter, and never a change by itself.
    const others = ['FunctionName', 'RevisionId', 'Description']
    const problems = names
      .filter((name) => !others.includes(name) && !(name in SET_MEMBERS))
      .map((name) => `UpdateFunctionConfiguration has ${name}: add it to idempotence-members.ts.`)
    expect(problems).toEqual([])
    expect(Object.keys(SET_MEMBERS).filter((name) => !names.includes(name))).toEqual([])
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
    expect(JSON.stringify(run.seen)).not.toMatch(/\b123456789012\b|front-\d|:(root|user|assumed-role)\b/)
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
  expect(() => accountOptions({ AWS_REGION: 'eu-west-1', CONTRACT_EXECUTION_ROLE: 'contract' })).toThrow(
    /not the ARN of a role. No call was made/,
  )
})

test('on an account that refuses the credentials, the contract makes one call and says how to go on', async () => {
  const calls: string[] = []
  const server = createServer(async (request, response) => {
    calls.push(/Action=(\w+)/.exec(await text(request))?.[1] ?? '')
    const said = '<Code>InvalidClientTokenId</Code><Message>The security token is invalid.</Message>'
    response.writeHead(403, { 'content-type': 'text/xml' })
    response.end(`<ErrorResponse><Error><Type>Sender</Type>${said}</Error></ErrorResponse>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const env = {
    PATH: process.env['PATH'],
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
    CONTRACT_EXECUTION_ROLE: 'arn:aws:iam::123456789012:role/contract',
  }
  const program = fileURLToPath(new URL('../../local-aws/contract/program.ts', import.meta.url))
  const run = promisify(execFile)(process.execPath, [program, '--aws'], { env })
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /less than 0\.01 USD[\s\S]*whose credentials these are \(InvalidClientTokenId: .*Nothing was created\.\nSign in/,
    ),
  })
  expect(calls).toEqual(['GetCallerIdentity'])
  server.close()
})
