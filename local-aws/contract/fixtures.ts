import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { Observation } from './case.ts'
import type { Outcome } from './run-case.ts'

/** What an account answered on a day. */
export interface Fixture {
  /** Such as `2026-11-27`. */
  readonly date: string
  readonly region: string
  /** The answers to the steps of each case that expect something, by the number of the step. */
  readonly cases: Readonly<Record<string, Readonly<Record<string, Observation>>>>
}

/** Where fixtures are kept. */
const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url))

export function readFixtures(directory = FIXTURES): Fixture[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')) as Fixture)
}

/** @returns the path of the file */
export function writeFixture(fixture: Fixture, directory = FIXTURES): string {
  const path = join(directory, `${fixture.date}-${fixture.region}.json`)
  writeFileSync(path, `${JSON.stringify(fixture, undefined, 2)}\n`)
  return path
}

/** What differs from run to run: identifiers, names, times, sizes, and what Lambda logs. */
const VARYING =
  /^(RevisionId|LastModified|LastModifiedTime|CreatedDate|CreationTime|Location|CodeSha256|CodeSize|RuntimeVersionArn|FunctionUrl|VpcId|UserId|requestId|LogResult|NextMarker|ResponseMetadata)$/

/** The names and the account of a run, and what stands for them in a fixture. */
export interface Scrubbed {
  readonly account: string
  readonly region: string
  readonly prefix: string
  /** The ARN of the execution role. */
  readonly role: string
}

/** The answers of a run as they are kept: without the account, its names, and what differs from run to run. */
export function observations(outcomes: readonly Outcome[], names: Scrubbed): Fixture['cases'] {
  const seen = outcomes.map(({ fact, seen }) => [fact, scrubbed(seen, names)] as const)
  return Object.fromEntries(seen) as Fixture['cases']
}

function scrubbed(value: unknown, names: Scrubbed, name = ''): unknown {
  if (VARYING.test(name)) return '(varies)'
  if (typeof value === 'string') return withoutNames(value, names)
  if (Array.isArray(value))
    return value.filter((each) => isOwn(each, names)).map((each) => scrubbed(each, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, scrubbed(each, names, key)]))
}

/** Lists of an account have functions of others as well, which are nobody's business. */
function isOwn(item: unknown, { prefix }: Scrubbed): boolean {
  const { FunctionName } = (typeof item === 'object' && item !== null ? item : {}) as {
    FunctionName?: unknown
  }
  return typeof FunctionName !== 'string' || FunctionName.startsWith(prefix)
}

function withoutNames(text: string, { account, region, prefix, role }: Scrubbed): string {
  const parsed = asJson(text)
  if (parsed !== undefined) return JSON.stringify(scrubbed(parsed, { account, region, prefix, role }))
  return text
    .replaceAll(role, '{role}')
    .replaceAll(/arn:[\w-]+:(?:iam|sts)::\d{12}:(?:user|assumed-role|root)[^\s"]*/g, '{caller}')
    .replaceAll(new RegExp(`(?<!\\d)${account}(?!\\d)`, 'g'), '{account}')
    .replaceAll(region, '{region}')
    .replaceAll(new RegExp(`${prefix}-\\w+`, 'g'), '{fn}')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '{id}')
    .replaceAll(/[A-Za-z0-9+/]{43}=/g, '{sha256}')
}

function asJson(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How the answers of another target differ from those of a fixture, as outcomes of the cases that both have. */
export function heldAgainst(fixture: Fixture, seen: Fixture['cases']): Outcome[] {
  return Object.entries(fixture.cases)
    .filter(([fact]) => fact in seen)
    .map(([fact, steps]) => ({
      fact,
      seen: {},
      differences: Object.entries(steps).flatMap(([step, expected]) =>
        differencesAt(...comparable(expected, seen[fact]?.[step]), `step ${step} of ${fixture.date}`),
      ),
    }))
}

/** Of answers with different statuses, the members say nothing more. */
function comparable(
  expected: Observation,
  seen: Observation | undefined,
): [expected: unknown, seen: unknown] {
  if (expected.status === seen?.status) return [expected, seen]
  const { answer: _expected, ...one } = expected
  const { answer: _seen, ...other } = seen ?? { answer: {} }
  return [one, other]
}

function differencesAt(expected: unknown, seen: unknown, path: string): string[] {
  if (isDeepStrictEqual(expected, seen)) return []
  if (!isObject(expected) || !isObject(seen))
    return [`${path}: ${JSON.stringify(seen)}, AWS answered ${JSON.stringify(expected)}`]
  const names = new Set([...Object.keys(expected), ...Object.keys(seen)])
  return [...names].flatMap((name) => differencesAt(expected[name], seen[name], `${path}: ${name}`))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
