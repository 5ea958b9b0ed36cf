import { NormalizedSchema } from '@smithy/core/schema'
import { getSmithyContext } from '@smithy/core/transport'
import { isObject } from '../../is-object.ts'
import { IncompleteAnswer } from '../errors/incomplete-answer.ts'

type Middleware = <A, R>(
  next: (args: A) => Promise<R>,
  context: Readonly<Record<string, unknown>>,
) => (args: A) => Promise<R>

/** A client of the SDK. */
interface Client {
  readonly middlewareStack: {
    add(middleware: Middleware, options: { step: 'initialize'; priority: 'high'; name: string }): void
  }
}

/**
 * Makes a client refuse answers in which a member, at any depth, has another type than the API of AWS describes: the SDK
 * passes them on, and whatever reads them would end in an error of JavaScript, or decide by half of a list.
 */
export function checkAnswers<C extends Client>(client: C): C {
  const checked: Middleware = (next, context) => async (args) => {
    const answer = await next(args)
    const [, , , , , output] = getSmithyContext(context)['operationSchema'] as readonly unknown[]
    checkOutput(NormalizedSchema.of(output as Schema), (answer as { output: Record<string, unknown> }).output)
    return answer
  }
  client.middlewareStack.add(checked, { step: 'initialize', priority: 'high', name: 'typedAnswers' })
  return client
}

type Schema = Parameters<typeof NormalizedSchema.of>[0]

function checkOutput(schema: NormalizedSchema, output: Record<string, unknown>): void {
  refuse(problemIn(schema, output, []), output)
  const events = schema.isStructSchema() ? schema.getEventStreamMember() : ''
  if (!events) return
  const kinds = schema.getMemberSchema(events)
  output[events] = checkedEvents(kinds, output[events] as AsyncIterable<unknown>, output)
}

async function* checkedEvents(
  kinds: NormalizedSchema,
  events: AsyncIterable<unknown>,
  output: object,
): AsyncGenerator<unknown> {
  for await (const event of events) {
    refuse(problemIn(kinds, event, []), output)
    yield event
  }
}

function refuse(problem: string | undefined, answer: object): void {
  if (problem !== undefined) throw new IncompleteAnswer(problem, answer)
}

/** What is wrong with a value, in words that follow "the response of AWS"; undefined if nothing is. */
function problemIn(schema: NormalizedSchema, value: unknown, path: readonly string[]): string | undefined {
  const [kind, isKind] = kindOf(schema)
  if (!isKind(value)) return `has no ${kind} as ${path.join('.') || 'a whole'}`
  for (const [name, member, each] of membersIn(schema, value as object)) {
    const problem = problemIn(member, each, name === undefined ? path : [...path, name])
    if (problem !== undefined) return problem
  }
  return undefined
}

type Kind = readonly [name: string, is: (value: unknown) => boolean]

/** What a value of a schema is. What nothing reads member by member can be anything. */
function kindOf(schema: NormalizedSchema): Kind {
  if (schema.isListSchema()) return ['list', Array.isArray]
  if (schema.isStructSchema() || schema.isMapSchema()) return ['object', isObject]
  if (schema.isStringSchema())
    return ['text', (value) => typeof value === 'string' || value instanceof String]
  if (schema.isNumericSchema()) return ['number', Number.isFinite]
  if (schema.isBooleanSchema()) return ['boolean', (value) => typeof value === 'boolean']
  if (schema.isTimestampSchema())
    return ['time', (value) => value instanceof Date && !Number.isNaN(value.getTime())]
  return ['value', () => true]
}

/** The parts of a value with their schemas. Only those of an object that AWS describes have a name. */
function* membersIn(
  schema: NormalizedSchema,
  value: object,
): Generator<readonly [name: string | undefined, member: NormalizedSchema, value: unknown]> {
  if (schema.isStructSchema()) {
    for (const [name, member] of schema.structIterator()) {
      const found = (value as Readonly<Record<string, unknown>>)[name]
      if (found !== undefined && !member.isStreaming()) yield [name, member, found]
    }
    return
  }
  if (!schema.isListSchema() && !schema.isMapSchema()) return
  const member = schema.getValueSchema()
  const isSparse = Boolean(schema.getMergedTraits().sparse)
  for (const found of Object.values(value)) if (found !== null || !isSparse) yield [undefined, member, found]
}
