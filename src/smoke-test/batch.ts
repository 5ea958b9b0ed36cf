import { isObject } from '../is-object.ts'
import type { Expectation, Invocation, Mismatch } from '../model/smoke-test.ts'
import { parsedJson } from './expectations.ts'

/** The members of a record by which a function reports that it failed, by the source of the event. */
const IDENTIFIERS: Readonly<Record<string, (record: JsonObject) => unknown>> = {
  'aws:sqs': ({ messageId }) => messageId,
  'aws:kinesis': ({ kinesis }) => (isObject(kinesis) ? kinesis['sequenceNumber'] : undefined),
  'aws:dynamodb': ({ dynamodb }) => (isObject(dynamodb) ? dynamodb['SequenceNumber'] : undefined),
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * What a function says about the records of a batch from SQS, Kinesis or DynamoDB (Lambda developer guide, "Configuring partial
 * batch response"): no answer, and an empty list or none in `batchItemFailures`, mean that all succeeded. An item without an
 * identifier, or with an unknown one, makes Lambda try the whole batch again. Records are named by their place, because what a
 * test sends is not printed.
 * @param payload what the function returned
 */
export function batchMismatches(
  payload: Uint8Array,
  invocation: Invocation,
  { body }: Pick<Expectation, 'body'>,
): Mismatch[] {
  const identifiers = batchIn(invocation)
  if (!identifiers || (body?.kind === 'json' && namesFailures(body.value))) return []
  const answer = parsedJson(new TextDecoder().decode(payload))?.value
  const failures = isObject(answer) ? (answer['batchItemFailures'] ?? []) : []
  if (!Array.isArray(failures)) return [mismatch('no list', 'has `batchItemFailures` that are no list')]
  if (failures.length === 0) return []
  const places = failures.map((item) =>
    identifiers.indexOf(isObject(item) ? item['itemIdentifier'] : undefined),
  )
  const of = `${identifiers.length} ${identifiers.length === 1 ? 'record' : 'records'}`
  if (places.includes(-1))
    return [
      mismatch(
        'unknown records',
        `names a record in \`batchItemFailures\` that is none of the ${of} sent, so Lambda would try the whole batch again`,
      ),
    ]
  const numbers = [...new Set(places)].sort((left, right) => left - right).map((place) => place + 1)
  const failed = `${numbers.length} of ${of}`
  const what =
    identifiers.length === 1
      ? 'reports the only record as failed'
      : `reports ${failed} as failed: ${numbers.length === 1 ? 'number' : 'numbers'} ${firstOf(numbers)}`
  return [mismatch(failed, what)]
}

/** The identifiers of the records that a payload sends; undefined if it is no batch. */
function batchIn(invocation: Invocation): readonly unknown[] | undefined {
  const event = invocation.kind === 'payload' ? parsedJson(invocation.payload)?.value : undefined
  const records = isObject(event) ? event['Records'] : undefined
  if (!Array.isArray(records) || records.length === 0) return undefined
  const identifiers = records.map((record) => identifierOf(record))
  return identifiers.every((identifier) => identifier !== undefined) ? identifiers : undefined
}

function identifierOf(record: unknown): string | undefined {
  if (!isObject(record)) return undefined
  const identifier = IDENTIFIERS[String(record['eventSource'])]?.(record)
  return typeof identifier === 'string' ? identifier : undefined
}

/** An expectation that names the failures decides about them. */
function namesFailures(expected: unknown): boolean {
  return isObject(expected) && Object.hasOwn(expected, 'batchItemFailures')
}

function mismatch(actual: string, what: string): Mismatch {
  const sentence = `The response ${what}.`
  return { subject: 'batchItemFailures', expected: 'no failed records', actual, sentence }
}

/** The number of records that are named. */
const MOST_NAMED = 10

function firstOf(numbers: readonly number[]): string {
  const more = numbers.length - MOST_NAMED
  return `${numbers.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
