import { GetAliasCommand } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import type { Aws } from '../../src/aws/client/aws.ts'
import { settledAlias } from '../../src/aws/settled-alias.ts'
import { runSmokeTest } from '../../src/smoke-test/run-smoke-test.ts'
import { alias } from '../support/model.ts'

/** What AWS answers at one moment. */
interface Moment {
  /** Weights of the alias live, which is on version 2. */
  readonly weights?: Readonly<Record<string, number>>
  readonly config?: Readonly<Record<string, unknown>>
  /** An error in place of the configuration. */
  readonly error?: { readonly name: string; readonly status: number }
}

const aliasAt = ({ weights }: Moment) => ({
  Name: 'live',
  FunctionVersion: '2',
  RevisionId: 'r',
  ...(weights && { RoutingConfig: { AdditionalVersionWeights: weights } }),
})
const configOf = (Status: string, allocated = 0, more = {}) => ({
  Status,
  RequestedProvisionedConcurrentExecutions: 4,
  AllocatedProvisionedConcurrentExecutions: allocated,
  ...more,
})
const NO_CONFIG = { name: 'ProvisionedConcurrencyConfigNotFoundException', status: 404 }

/** An AWS that goes from moment to moment while the caller sleeps; the last one stays. */
function awsWith(moments: readonly Moment[], answers: readonly string[] = []) {
  let now = 0
  const calls: string[] = []
  const lines: string[] = []
  const moment = () => moments[Math.min(now, moments.length - 1)] as Moment
  const send = async (command: { constructor: { name: string } }) => {
    const { name } = command.constructor
    calls.push(name.replace(/Command$/, ''))
    if (name === 'InvokeCommand') {
      const ExecutedVersion = moment().weights ? '1' : (answers[0] ?? '2')
      return { ExecutedVersion, Payload: new TextEncoder().encode('{}'), StatusCode: 200 }
    }
    if (command instanceof GetAliasCommand) return aliasAt(moment())
    const { error, config } = moment()
    if (!error) return config
    throw Object.assign(new Error('refused'), {
      name: error.name,
      $metadata: { httpStatusCode: error.status },
    })
  }
  const client = { send } as unknown as Aws['client']
  const aws: Aws = {
    client,
    invoking: () => client,
    region: 'eu-west-1',
    waitScale: 1,
    waitTimeout: 60,
    clock: {
      now: () => now * 1000,
      sleep: async () => {
        now += 1
        await new Promise((resolve) => setTimeout(resolve, 1))
      },
    },
    undoing: () => aws,
    log: (line) => lines.push(line),
    debug: () => {},
  }
  return { aws, calls, lines }
}

const held = { '1': 1 }
const read = (moment: Moment) => alias(aliasAt(moment))
const settle = (moments: readonly Moment[]) => {
  const { aws, ...seen } = awsWith(moments)
  return { ...seen, settled: settledAlias(aws, 'orders', read(moments[0] as Moment)) }
}

describe('an alias', () => {
  test.each<[string, Moment]>([
    ['no weights', {}],
    ['a weight below 1', { weights: { '1': 0.5 } }],
    ['two weights', { weights: { '1': 1, '3': 0 } }],
  ])('with %s is settled, without any call', async (_what, moment) => {
    const { settled, calls } = settle([moment])
    expect((await settled).traffic.shares).toEqual(moment.weights ?? {})
    expect(calls).toEqual([])
  })

  test('whose weights somebody set, since it has no provisioned concurrency, stays as it is', async () => {
    const { settled, calls } = settle([{ weights: held, error: NO_CONFIG }])
    expect((await settled).traffic.shares).toEqual(held)
    expect(calls).toEqual(['GetProvisionedConcurrencyConfig'])
  })

  test('whose weights stay although all is allocated has them from somebody', async () => {
    const { settled } = settle([{ weights: held, config: configOf('READY', 4) }])
    expect((await settled).traffic.shares).toEqual(held)
  })

  test('is read again when AWS has just finished', async () => {
    const { settled } = settle([
      { weights: held, config: configOf('READY', 4) },
      { config: configOf('READY', 4) },
    ])
    expect((await settled).traffic.shares).toEqual({})
  })

  test('is waited for while AWS allocates, and the log shows how far it is', async () => {
    const { settled, lines } = settle([
      { weights: held, config: configOf('IN_PROGRESS', 1) },
      { weights: held, config: configOf('IN_PROGRESS', 3) },
      { config: configOf('READY', 4) },
    ])
    expect((await settled).traffic).toEqual({ version: '2', shares: {} })
    expect(lines).toEqual([
      'Waiting for the move of the alias live of orders to version 2: 1 of 4 allocated; version 1 keeps all traffic until then',
      expect.stringContaining('3 of 4 allocated'),
    ])
  })

  test('whose allocation fails keeps its traffic where it was, which is named with the reason', async () => {
    const { settled } = settle([
      { weights: held, config: configOf('IN_PROGRESS') },
      { weights: held, config: configOf('FAILED', 0, { StatusReason: 'FUNCTION_ERROR_INIT_FAILURE' }) },
    ])
    await expect(settled).rejects.toMatchObject({
      message:
        'Version 2 of orders fails while it starts, so AWS could not allocate its provisioned concurrency (FUNCTION_ERROR_INIT_FAILURE). Version 1 keeps all traffic of the alias live.',
      advice:
        'Move the alias live back first, with `mode: rollback`. The log of the function in CloudWatch Logs shows the error: fix it and release again.',
    })
  })

  test('is waited for no longer than wait-timeout', async () => {
    const { settled } = settle([{ weights: held, config: configOf('IN_PROGRESS', 2) }])
    await expect(settled).rejects.toMatchObject({
      message:
        'The move of the alias live of orders to version 2 was not finished after 60 seconds; last state: 2 of 4 allocated; version 1 keeps all traffic until then.',
    })
  })

  test('stays as it is where the role may not read its provisioned concurrency, and the log says so', async () => {
    const { settled, lines } = settle([
      { weights: held, error: { name: 'AccessDeniedException', status: 403 } },
    ])
    expect((await settled).traffic.shares).toEqual(held)
    expect(lines.join()).toContain('Whether AWS has put the weights on the alias live is unknown.')
  })
})

describe('a test through an alias', () => {
  const testing = (moments: readonly Moment[], timeout: number, answers?: readonly string[]) => {
    const { aws, ...seen } = awsWith(moments, answers)
    const target = {
      kind: 'function',
      functionName: 'orders',
      qualifier: 'live',
      versions: ['2'],
      before: '1',
      invocation: { kind: 'payload', payload: '{}' },
    } as const
    const options = { expected: {}, attempts: 1, interval: 1, timeout }
    return { ...seen, verdict: runSmokeTest(target, options, { aws, secrets: [], warning: () => {} }) }
  }

  test('waits while AWS keeps the traffic on the version before, and then has its whole time', async () => {
    const allocating = { weights: held, config: configOf('IN_PROGRESS', 1) }
    const { verdict, calls } = testing([...Array(20).fill(allocating), { config: configOf('READY', 4) }], 5)
    expect(await verdict).toMatchObject({ passed: true, executedVersion: '2' })
    expect(calls.filter((call) => call === 'Invoke')).toHaveLength(2)
  })

  test('looks once where the version before answers for another reason', async () => {
    const { verdict, calls } = testing([{}], 0.05, ['1'])
    expect(await verdict).toMatchObject({ passed: false })
    expect(calls.filter((call) => call !== 'Invoke')).toEqual(['GetAlias'])
  })
})
