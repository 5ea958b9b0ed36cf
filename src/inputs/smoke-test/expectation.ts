import type { Expectation } from '../../model/smoke-test.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { GivenInputs, InputDoc } from '../given-inputs.ts'
import type { Problems } from '../parsers/problems.ts'
import { wholeNumber } from '../parsers/words.ts'
import { readPayloadText } from './payload.ts'

export const expectationInputs = {
  'expected-status': { absent: 'below 400' },
  'expected-body': { absent: 'any' },
  'max-latency-ms': { absent: 'any' },
} as const satisfies Record<string, InputDoc>

export type ExpectationInput = keyof typeof expectationInputs

/** Levels of nested lists and maps: more than any answer has, and few enough for recursion. */
const deepest = 200

const status = wholeNumber({ least: 100, most: 599, example: 200 })
const milliseconds = wholeNumber({ unit: 'milliseconds', least: 1, example: 500 })

/** What the answer has to match. */
export function readExpectation(given: GivenInputs<ExpectationInput>): Expectation {
  const body = readPayloadText(given, 'expected-body')?.trim()
  return withoutUndefined({
    status: given.read('expected-status', status),
    body: body === undefined ? undefined : expectedBody(body, given.problems),
    maxLatency: given.read('max-latency-ms', milliseconds),
  })
}

/** A list or map of JSON is compared by its members; everything else is text. */
function expectedBody(text: string, problems: Problems): Expectation['body'] {
  const value = parsed(text)
  if (value === undefined && /^[{[]/.test(text))
    problems.warn(
      '`expected-body` begins like JSON and is not valid JSON, so the response has to contain it as text, character for character. In JSON, names and texts are in double quotes, and no comma stands before a closing bracket.',
    )
  if (typeof value !== 'object' || value === null) return { kind: 'text', text }
  if (!isDeeper(value, deepest)) return { kind: 'json', value }
  problems.add(
    `\`expected-body\` nests lists or maps more than ${deepest} levels deep.`,
    'Name only the members that matter.',
  )
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1))
}
