import type { CallStep, Case, Json, Observation, RequestStep, Step } from './case.ts'
import { differencesOf, valueAt } from './differences.ts'

/** An AWS that cases are replayed on. */
export interface Target {
  /** Values for the placeholders that are the same in all cases: region, account, role, zip, zip2. */
  readonly known: Json
  /** Starts the names of all that is created. */
  readonly prefix: string
  /** Makes a call and gives what came back, refusals included. */
  call(operation: string, input: Json): Promise<Observation>
  /** Sends a request to a function URL. */
  request(address: string, body: Json | undefined): Promise<Observation>
  /** Waits until a version is neither being created nor updated. */
  settle(functionName: string, version: string): Promise<void>
  /** Pushes an image into a private repository and gives its address; absent where none can be pushed. */
  pushImage?(): Promise<string>
}

/** What became of a case. */
export interface Outcome {
  readonly fact: string
  /** How the target differs from the recording; empty where it answers the same. */
  readonly differences: readonly string[]
  /** What the target answered to each step that expects something, by the number of the step. */
  readonly seen: Readonly<Record<number, Observation>>
}

/** What exists before the cases that share it. */
export type Worlds = Readonly<Record<string, readonly Step[]>>

/** Replays cases on a target, one after the other. */
export async function runCases(
  target: Target,
  cases: readonly Case[],
  worlds: Worlds,
  tell: (outcome: Outcome) => void = () => {},
): Promise<Outcome[]> {
  const made = new Map<string, Promise<Values>>()
  const outcomes: Outcome[] = []
  for (const [index, each] of cases.entries()) {
    const own = valuesFor(target, String(index))
    const { world } = each
    if (world !== undefined && !made.has(world))
      made.set(world, makeWorld(target, world, worlds[world] ?? []))
    const values = world === undefined ? own : { ...own, ...(await made.get(world)) }
    const outcome = await runCase(target, each, values)
    outcomes.push(outcome)
    tell(outcome)
  }
  return outcomes
}

type Values = Record<string, unknown>

function valuesFor({ known, prefix }: Target, name: string): Values {
  const fn = `${prefix}-${name}`
  const arn = `arn:aws:lambda:${String(known['region'])}:${String(known['account'])}:function:${fn}`
  return { ...known, fn, arn, layer: `${fn}-l`, layerArn: arn.replace(`:function:${fn}`, `:layer:${fn}-l`) }
}

async function makeWorld(target: Target, name: string, steps: readonly Step[]): Promise<Values> {
  const values = valuesFor(target, name)
  for (const step of steps) await take(target, step, values)
  return values
}

async function runCase(target: Target, { fact, steps }: Case, values: Values): Promise<Outcome> {
  const differences: string[] = []
  const seen: Record<number, Observation> = {}
  for (const [index, step] of steps.entries()) {
    const observed = await take(target, step, values)
    if (observed === undefined || 'settle' in step) continue
    const { expect } = step
    if (expect === undefined) {
      if (observed.status >= 300) differences.push(`${titleOf(step)}: ${observed.code}: ${observed.message}`)
      continue
    }
    seen[index] = observed
    const expected = filled(expect, values) as typeof expect
    differences.push(...differencesOf(observed, expected).map((each) => `${titleOf(step)}: ${each}`))
  }
  return { fact, differences, seen }
}

/** Takes a step, and keeps its answer under the step's name. */
async function take(target: Target, step: Step, values: Values): Promise<Observation | undefined> {
  if ('settle' in step) {
    await target.settle(String(values['fn']), String(filled(step.settle, values)))
    return undefined
  }
  const observed =
    'call' in step
      ? await target.call(step.call, filled(step.input, values) as Json)
      : await target.request(String(filled(step.request, values)), step.body)
  if (step.as !== undefined) values[step.as] = observed.answer
  return observed
}

function titleOf(step: CallStep | RequestStep): string {
  return 'call' in step ? step.call : 'request'
}

/** Puts values in the places of placeholders; a text that is one placeholder becomes its value as it is. */
function filled(value: unknown, values: Values): unknown {
  if (typeof value === 'string') {
    const whole = /^\{([\w.$]+)\}$/.exec(value)?.[1]
    if (whole !== undefined && (whole.split('.')[0] as string) in values) return valueAt(values, whole)
    return value.replaceAll(/\{([\w.$]+)\}/g, (placeholder, path: string) =>
      (path.split('.')[0] as string) in values ? String(valueAt(values, path)) : placeholder,
    )
  }
  if (Array.isArray(value)) return value.map((each) => filled(each, values))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Date)
    return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [String(filled(name, values)), filled(each, values)]),
  )
}
