import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/failure.ts'
import { planComment } from '../../src/report/plan-comment.ts'
import type { PlanOutput } from '../../src/report/plan-output.ts'
import type { RunResult } from '../../src/report/result.ts'
import { deployWith, rollbackWith } from '../inputs/step.ts'
import fc, { runs } from '../support/properties.ts'
import { releaseResult, rollbackResult } from '../support/results.ts'

const PLAN: PlanOutput = {
  schema: 2,
  function: 'orders-api',
  alias: { name: 'live', from: '41', to: 'new version' },
  steps: [{ type: 'update-alias', field: 'live', from: '41', to: 'new version' }],
  changes: [],
  environment: { added: [], changed: [], removed: [] },
  warnings: [],
}
const PLANNED = releaseResult({
  result: 'planned',
  region: 'eu-central-1',
  functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:orders-api',
  alias: 'live',
  version: '41',
  origin: 'lambda/v1.0.4',
  changed: false,
  plan: PLAN,
})
const live = () => deployWith({ alias: 'live' })

describe('a comment begins with what there is now', () => {
  const unknown = { ...PLANNED, functionArn: undefined, version: undefined, origin: undefined }
  const { functionArn } = PLANNED
  const rows: ReadonlyArray<readonly [line: string, result: RunResult]> = [
    ['The alias live in eu-central-1 serves version 41 (lambda/v1.0.4) now. This would change:', PLANNED],
    ['The alias live in eu-central-1 serves &#36;LATEST now. ', { ...PLANNED, version: '$LATEST' }],
    ['The function orders-api in eu-central-1 has no alias live yet. ', { ...unknown, functionArn }],
    ['The function orders-api does not exist in eu-central-1 yet. ', unknown],
  ]
  test.each(rows)('%s', async (line, result) => {
    expect(planComment(await live(), result, {}).body).toContain(`\n\n${line}`)
  })

  test('in a rollback with where it goes', async () => {
    const note = 'The alias live moves from version 42 to version 41.'
    const { body } = planComment(
      await rollbackWith(),
      rollbackResult({ result: 'planned', plan: PLAN, note }),
      {},
    )
    expect(body).toContain('### 📝 Plan: rollback orders-api · live\n\nThe alias live moves from version 42')
  })

  test('without an alias with what stays', async () => {
    const { body } = planComment(await deployWith(), PLANNED, {})
    expect(body).toContain('In eu-central-1, no alias would be moved.')
  })
})

describe('the marker', () => {
  const markerOf = async (inputs: Readonly<Record<string, string>>) =>
    planComment(await deployWith(inputs), PLANNED, {}).marker
  const role = (account: string) => ({ 'role-to-assume': `arn:aws:iam::${account}:role/deploy` })

  test('tells functions, aliases, regions and accounts apart', async () => {
    const markers = [
      await markerOf({ alias: 'live' }),
      await markerOf({}),
      await markerOf({ alias: 'STAGE' }),
      await markerOf({ 'aws-region': 'eu-west-1', alias: 'live' }),
      await markerOf({ alias: 'live', ...role('111122223333') }),
      await markerOf({ alias: 'live', ...role('444455556666') }),
      await markerOf({ alias: 'live', 'function-name': 'other' }),
    ]
    expect(new Set(markers).size).toBe(markers.length)
  })

  test('is the first line, and the same when there is no plan', async () => {
    const failed: RunResult = { ...PLANNED, result: 'failed', failure: new Failure('No.', 'Yes.') }
    const [plan, failure] = [planComment(await live(), PLANNED, {}), planComment(await live(), failed, {})]
    expect(failure.marker).toBe(plan.marker)
    for (const { marker, body } of [plan, failure]) expect(body.split('\n')[0]).toBe(marker)
  })
})

test('no account ID stands in the comment, whichever text brings it', async () => {
  const account = '111122223333'
  const said = `The role arn:aws:iam::${account}:role/x cannot pull ${account}.dkr.ecr.eu-central-1.amazonaws.com/x (${account}).`
  const role = { 'role-to-assume': `arn:aws:iam::${account}:role/deploy` }
  const inputs = await deployWith({ alias: 'live', ...role })
  const failed = { ...PLANNED, failure: new Failure(said, said), served: said }
  const runUrl = 'https://github.com/acme/shop/actions/runs/123456789012'
  for (const result of [PLANNED, { ...PLANNED, plan: { ...PLAN, warnings: [said] } }, failed]) {
    const { marker, body } = planComment(inputs, result, { runUrl })
    expect(marker + body).not.toContain(account)
    expect(body).toContain(`[this run](${runUrl})`)
  }
})

test('warnings stand before the changes', async () => {
  const plan = { ...PLAN, warnings: ['The URL is public.'] }
  const { body } = planComment(await live(), { ...PLANNED, plan }, {})
  expect(body).toMatch(/⚠️ The URL is public\.\n\n```diff/)
})

const long = fc.string({
  unit: fc.constantFrom('a', '@', '|', '\n', '```', '#1', '😀', '    ', '- '),
  maxLength: 9,
})
const texts = fc.tuple(long, fc.integer({ min: 1, max: 8_000 })).map(([text, times]) => text.repeat(times))

test('no comment is longer than GitHub takes, and every one has its marker, heading and end', async () => {
  const inputs = await live()
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 0, max: 300 }), fc.boolean(), (one, two, count, fails) => {
      const result: RunResult = {
        ...PLANNED,
        plan: {
          ...PLAN,
          steps: Array.from({ length: count }, () => ({ type: 'tag-resource', field: 'team', to: one })),
          warnings: Array.from({ length: count }, () => two.slice(0, 1000)),
        },
        ...(fails && { failure: new Failure(one, two), served: one }),
      }
      const { marker, body } = planComment(inputs, result, { commit: one, runUrl: two })
      expect(body.length).toBeLessThanOrEqual(65_536)
      expect(body.startsWith(`${marker}\n### `)).toBe(true)
      expect(body.endsWith('</sub>')).toBe(true)
      expect(body.isWellFormed()).toBe(true)
    }),
    runs(40),
  )
})
