import { describe, expect, test } from '@jest/globals'
import { batchMismatches } from '../../src/smoke-test/batch.ts'

const SQS = ['m1', 'm2', 'm3'].map((messageId) => ({ messageId, eventSource: 'aws:sqs', body: '{}' }))
const KINESIS = ['495', '496'].map((sequenceNumber) => ({
  eventSource: 'aws:kinesis',
  kinesis: { sequenceNumber },
}))
const DYNAMODB = ['111', '222'].map((SequenceNumber) => ({
  eventSource: 'aws:dynamodb',
  dynamodb: { SequenceNumber },
}))

/** What is told of an answer to a batch. */
function told(records: readonly object[], answer: unknown, expected?: object): string[] {
  const invocation = { kind: 'payload', payload: JSON.stringify({ Records: records }) } as const
  const body = expected && ({ kind: 'json', value: expected } as const)
  const payload = Buffer.from(JSON.stringify(answer) ?? '')
  return batchMismatches(payload, invocation, { body }).map(({ sentence }) => sentence)
}

const failing = (...identifiers: unknown[]) => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
})

// Lambda developer guide, "Configuring partial batch response": success and failure conditions.
describe('the answer to a batch', () => {
  test.each([
    ['an empty list', failing()],
    ['a list that is null', { batchItemFailures: null }],
    ['an empty answer', {}],
    ['null', null],
  ])('passes with %s', (_, answer) => {
    expect(told(SQS, answer)).toEqual([])
  })

  test('fails with each record that it names, by its place, as the event is secret', () => {
    expect(told(SQS, failing('m3', 'm1'))).toEqual([
      'The response reports 2 of 3 records as failed: numbers 1, 3.',
    ])
    expect(told(KINESIS, failing('496'))).toEqual([
      'The response reports 1 of 2 records as failed: number 2.',
    ])
    expect(told(DYNAMODB, failing('111'))).toEqual([
      'The response reports 1 of 2 records as failed: number 1.',
    ])
  })

  test('fails as a whole with an item that is none of the batch', () => {
    const whole = [
      'The response names a record in `batchItemFailures` that is none of the 3 records sent, so Lambda would try the whole batch again.',
    ]
    for (const identifier of ['m9', '', null]) expect(told(SQS, failing(identifier))).toEqual(whole)
    expect(told(SQS, { batchItemFailures: [{ messageId: 'm1' }] })).toEqual(whole)
    expect(told(SQS, { batchItemFailures: 'm1' })).toEqual([
      'The response has `batchItemFailures` that are no list.',
    ])
  })

  test('is the user’s to judge where the expectation names the failures', () => {
    expect(told(SQS, failing('m2'), failing('m2'))).toEqual([])
    expect(told(SQS, failing('m2'), { status: 'done' })).not.toEqual([])
  })

  test('is an ordinary answer where the event is no batch', () => {
    expect(told([{ eventSource: 'aws:s3' }], failing('m1'))).toEqual([])
    expect(told([], failing('m1'))).toEqual([])
  })
})
