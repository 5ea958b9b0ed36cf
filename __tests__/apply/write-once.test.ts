import { describe, expect, test } from '@jest/globals'
import { writeOnce } from '../../src/apply/write-once.ts'
import { AwsFailure } from '../../src/aws/errors/aws-failure.ts'
import { classOf } from '../../src/aws/errors/classes.ts'
import { Failure } from '../../src/failure.ts'

const failure = (code: string, status: number, uncertain = false) =>
  new AwsFailure(
    { code, kind: classOf(code) ?? 'aws', status, uncertain },
    `UpdateAlias failed: ${code}`,
    'Run again.',
  )
const BUSY = failure('ResourceConflictException', 409)
const STALE = failure('PreconditionFailedException', 412)
const LASTING = new AwsFailure(
  { code: 'ResourceConflictException', kind: 'busy', status: 409, uncertain: false },
  "PutProvisionedConcurrencyConfig failed: Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
  'Remove that first.',
)
const GONE = failure('ResourceNotFoundException', 404)
const LOST = failure('ECONNRESET', 0, true)
const REFUSED = failure('InvalidParameterValueException', 400)

/** Sends a write that meets these errors, one after the other, and then succeeds. */
async function send(
  errors: readonly AwsFailure[],
  reread: () => Promise<string | undefined> = async () => undefined,
) {
  const pauses: number[] = []
  const logged: string[] = []
  let looks = 0
  let sent = 0
  const clock = { now: () => 0, sleep: async (milliseconds: number) => void pauses.push(milliseconds) }
  const outcome = await writeOnce(
    { clock, debug: () => {}, log: (line) => void logged.push(line) },
    {
      operation: 'UpdateAlias',
      send: async () => {
        const error = errors[sent]
        sent += 1
        if (error) throw error
        return 'sent'
      },
      reread: () => {
        looks += 1
        return reread()
      },
    },
  ).catch((error: unknown) => error)
  return { outcome, pauses, logged, looks, sent }
}

describe('a write', () => {
  test('that succeeds is sent once and not looked at', async () => {
    expect(await send([])).toMatchObject({ outcome: 'sent', looks: 0, sent: 1 })
  })

  test('with a stale RevisionId is sent again at once when nothing else has changed', async () => {
    expect(await send([STALE])).toMatchObject({ outcome: 'sent', looks: 1, sent: 2, pauses: [] })
  })

  test('that meets a conflict which lasts is not sent again', async () => {
    expect(await send([LASTING])).toMatchObject({
      outcome: LASTING,
      looks: 1,
      sent: 1,
      pauses: [],
      logged: [],
    })
  })

  test('to a busy resource is sent again after growing pauses, and says so', async () => {
    const { outcome, pauses, logged } = await send([BUSY, BUSY, BUSY])
    expect({ outcome, pauses }).toEqual({ outcome: 'sent', pauses: [500, 1000, 2000] })
    expect(logged[0]).toBe(
      'UpdateAlias: another operation is in progress. Trying again in 0.5 s (attempt 2 of 6).',
    )
  })

  test.each([
    ['stale', STALE],
    ['busy', BUSY],
    ['gone', GONE],
    ['lost', LOST],
  ])('that is found in force is not sent again: %s', async (_, error) => {
    expect(await send([error], async () => 'there')).toMatchObject({ outcome: 'there', sent: 1 })
  })

  test.each([
    ['gone', GONE],
    ['lost', LOST],
  ])('of which nothing is found is not sent again: %s', async (_, error) => {
    expect(await send([error])).toMatchObject({ outcome: error, looks: 1, sent: 1 })
  })

  test('that AWS refuses is not looked at', async () => {
    expect(await send([REFUSED])).toMatchObject({ outcome: REFUSED, looks: 0, sent: 1 })
  })

  test.each([
    ['stale', STALE],
    ['busy', BUSY],
  ])('is given up after six attempts: %s', async (_, error) => {
    expect(await send(Array(10).fill(error))).toMatchObject({ outcome: error, sent: 6 })
  })

  test('fails with what somebody else changed', async () => {
    const concurrent = new Failure('Somebody else moved the alias.', 'Run again.')
    expect(await send([STALE], () => Promise.reject(concurrent))).toMatchObject({
      outcome: concurrent,
      sent: 1,
    })
  })

  test('fails with its own error when nothing can be reached any more, else with what kept it from looking', async () => {
    expect((await send([LOST], () => Promise.reject(failure('ECONNREFUSED', 0, true)))).outcome).toBe(LOST)
    expect((await send([LOST], () => Promise.reject(REFUSED))).outcome).toBe(REFUSED)
  })
})
