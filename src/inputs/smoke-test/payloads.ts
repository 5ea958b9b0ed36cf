import type { Scalar, YAMLMap } from 'yaml'
import type { FunctionTest } from '../../model/smoke-test.ts'
import { GivenInputs, type InputDoc, type Step, shortText } from '../given-inputs.ts'
import { type Problems, placedProblems, quoted } from '../parsers/problems.ts'
import { type ExpectationInput, expectationInputs, readExpectation } from './expectation.ts'
import { readPayload } from './payload.ts'

const label = '`payloads`'

/** The most events of one test: each is sent to each version that is tested. */
const MOST = 50

/** The members of an item, which are inputs of a step with one payload, and a name. */
const MEMBERS = ['name', 'payload', ...(Object.keys(expectationInputs) as ExpectationInput[])] as const

type Member = (typeof MEMBERS)[number]

export const payloadsInputs = { payloads: { absent: 'none' } } as const satisfies Record<string, InputDoc>

const name = shortText(100)

/**
 * Reads several events, each with what is expected of its answer: a list of maps in YAML or JSON, whose members are read as the
 * inputs of the same names.
 * @returns undefined when the input is absent or invalid
 */
export async function readPayloads(given: GivenInputs<'payloads'>): Promise<FunctionTest[] | undefined> {
  const { problems } = given
  const text = given.text('payloads')
  if (text === undefined) return undefined
  const { parseList } = await import('../parsers/yaml.ts')
  const items = parseList(text, label, problems)
  if (items === undefined) return undefined
  if (items.length === 0 || items.length > MOST)
    problems.add(
      `${label} has ${items.length} items: it has to have 1 to ${MOST}.`,
      'Write one map for each event, with `payload` in it.',
    )
  const tests: FunctionTest[] = []
  for (const [index, { item, line }] of items.entries()) {
    const place = `${label}, item ${index + 1} (line ${line}): `
    if ('text' in item)
      problems.add(
        `${place}this is not a map.`,
        'Write a map with `payload`, such as `- payload: {"action": "ping"}`.',
      )
    else {
      const own = placedProblems(problems, place)
      const members = membersOf(item.map.map, item.map.text, own)
      const test = await readItem(inItem(given, members, own), index)
      if (test) tests.push(test)
    }
  }
  return tests.length === items.length ? tests : undefined
}

async function readItem(given: GivenInputs<Member>, index: number): Promise<FunctionTest | undefined> {
  const payload = await readPayload(given)
  const expected = readExpectation(given)
  const label = given.read('name', name) ?? `payload ${index + 1}`
  if (payload !== undefined) return { label, invocation: { kind: 'payload', payload }, expected }
  if (!given.has('payload')) given.problems.add('`payload` is missing.', 'Set it to the event, as JSON.')
  return undefined
}

/** An item as inputs of a step. */
function inItem(
  { environment, workspace }: Pick<Step, 'environment' | 'workspace'>,
  members: ReadonlyMap<string, string>,
  problems: Problems,
): GivenInputs<Member> {
  return new GivenInputs({ input: (each) => members.get(each) ?? '', environment, workspace }, problems)
}

/** The members as texts. Lists and maps are taken as they are written, so that JSON stays as it is. */
function membersOf(map: YAMLMap, text: string, problems: Problems): ReadonlyMap<string, string> {
  const members = new Map<string, string>()
  for (const { key, value } of map.items) {
    const member = String((key as Scalar | null)?.value ?? '')
    if (!MEMBERS.some((each) => each === member))
      problems.add(
        `there is no member ${quoted(member)}.`,
        `An item has ${MEMBERS.map((each) => `\`${each}\``).join(', ')}.`,
      )
    else if (members.has(member))
      problems.add(`\`${member}\` is given a second time.`, 'Give every member once.')
    members.set(member, textOf(value as Scalar | null, text))
  }
  return members
}

function textOf(node: Scalar | null, text: string): string {
  if (typeof node?.value === 'string') return node.value
  const [start, end] = node?.range ?? [0, 0]
  return text.slice(start, end)
}
