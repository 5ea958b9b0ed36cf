import { describe, expect, test } from '@jest/globals'
import { Cancelled } from '../../src/cancellation.ts'
import { Failure, NotFinished } from '../../src/failure.ts'
import { ShiftFailure } from '../../src/model/shift/shift-failure.ts'
import { failureTitle, headline } from '../../src/report/headline.ts'
import { OUTPUTS, outputsOf } from '../../src/report/outputs.ts'
import type { PlanOutput } from '../../src/report/plan-output.ts'
import type { ReleaseResult, RunResult } from '../../src/report/result.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { promotionResult, refusedResult, releaseResult, rollbackResult } from '../support/results.ts'

const PLAN: PlanOutput = {
  schema: 2,
  function: 'orders-api',
  alias: { name: 'live', from: '41', to: '42' },
  steps: [
    { type: 'update-configuration', field: 'Timeout', from: 3, to: 30 },
    { type: 'publish-version', to: '42' },
    { type: 'update-alias', field: 'live', from: '41', to: '42' },
  ],
  changes: [],
  environment: { added: [], changed: [], removed: [] },
  warnings: [],
}
const DEPLOYED = releaseResult({
  functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders-api',
  alias: 'live',
  aliasArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders-api:live',
  version: '42',
  previousVersion: '41',
  codeSha256: 'sha',
  plan: PLAN,
  origin: 'lambda/v1.0.4',
  previousOrigin: 'lambda/v1.0.3',
})
const TIMINGS = [
  { title: 'Plan', milliseconds: 40 },
  { title: 'Move alias', milliseconds: 1234 },
]
const ALONE: ReleaseResult = {
  ...DEPLOYED,
  alias: undefined,
  aliasArn: undefined,
  previousVersion: undefined,
}
const NO_VERSION: PlanOutput = { ...PLAN, steps: [{ type: 'tag-resource', field: 'team', to: 'a' }] }

const { kind: _, result: __, released: ___, ...KNOWN } = DEPLOYED
const ROLLED_BACK = rollbackResult({
  ...KNOWN,
  version: '41',
  previousVersion: '42',
  origin: 'lambda/v1.0.3',
  previousOrigin: 'lambda/v1.0.4',
  note: 'The alias live goes to 41.',
})
const STAYED = { ...ROLLED_BACK, previousVersion: undefined }

const ROLLBACK_OF_LIVE = { mode: 'rollback', functionName: 'orders-api', alias: 'live' } as const

describe('the title of an error', () => {
  const failure = new Failure('It failed.', 'Correct it.')
  const VERDICT = { passed: false, subject: 'version 42', attempts: 1, mismatches: [], log: [], latency: 1 }
  const failed = { ...DEPLOYED, result: 'failed', changed: false, failure } as const
  test.each<[string, RunResult]>([
    ['lambda-deploy-action: inputs are not valid', refusedResult({ failure })],
    [
      'orders-api: inputs are not valid',
      refusedResult({ failure, subject: { mode: undefined, name: 'orders-api' } }),
    ],
    [
      'orders-api: cancelled, outcome unknown',
      refusedResult({ failure: new Cancelled('SIGINT'), subject: ROLLBACK_OF_LIVE, isCutShort: true }),
    ],
    ['orders-api: not released', failed],
    ['orders-api: test failed, not released', { ...failed, verdicts: [VERDICT] }],
    ['orders-api: test failed, still released', { ...failed, changed: true, verdicts: [VERDICT] }],
    ['orders-api: test failed, rolled back', { ...failed, result: 'rolled-back', verdicts: [VERDICT] }],
    [
      'orders-api: test failed, only partly rolled back',
      { ...failed, result: 'rolled-back', verdicts: [VERDICT], isPartlyUndone: true },
    ],
    ['orders-api: released, but not finished', { ...failed, changed: true }],
    ['orders-api: dry run, would not be released', { ...failed, isRefusedPlan: true }],
    ['orders-api: cancelled, not released', { ...failed, failure: new Cancelled('SIGINT') }],
    [
      'orders-api: not tested',
      refusedResult({
        failure,
        subject: { mode: 'smoke-test', functionName: 'orders-api', alias: undefined },
      }),
    ],
    [
      'deps: not published',
      refusedResult({ failure, subject: { mode: 'publish-layer', layerName: 'deps' } }),
    ],
    ['orders-api: not rolled back', { ...ROLLED_BACK, result: 'failed', changed: false, failure }],
  ])('is %s', (title, result) => {
    expect(failureTitle(result)).toBe(title)
  })
})

describe('the headline', () => {
  const rows: ReadonlyArray<readonly [line: string, result: RunResult]> = [
    ['✅ Deployed orders-api · live: version 41 → 42', DEPLOYED],
    ['🆕 Created orders-api · live: version 1', { ...ALONE, result: 'created', alias: 'live', version: '1' }],
    ['✅ Published orders-api: version 42', { ...ALONE, result: 'published' }],
    ['✅ Updated orders-api: no new version was needed', { ...DEPLOYED, released: false, plan: NO_VERSION }],
    ['✅ Updated orders-api: no new version was needed', { ...ALONE, released: false, plan: NO_VERSION }],
    [
      '⏸️ Unchanged orders-api · live: version 42 already serves this release',
      { ...ALONE, result: 'unchanged', alias: 'live' },
    ],
    ['⏸️ Unchanged orders-api: version 42 already is this release', { ...ALONE, result: 'unchanged' }],
    ['📝 Planned orders-api · live: nothing was changed', { ...DEPLOYED, result: 'planned' }],
    [
      '📝 Planned orders-api · live: nothing would change',
      promotionResult({ ...KNOWN, result: 'planned', plan: { ...PLAN, steps: [] } }),
    ],
    [
      '📝 Planned orders-api · live: nothing would change',
      { ...ROLLED_BACK, result: 'planned', plan: { ...PLAN, steps: [] } },
    ],
    [
      '✅ Updated orders-api: no new version was needed',
      {
        ...DEPLOYED,
        released: false,
        plan: { ...PLAN, steps: [{ type: 'create-alias', field: 'v1-0-4', to: '42' }] },
      },
    ],
    [
      '📝 Planned orders-api · live: nothing would change',
      { ...DEPLOYED, result: 'planned', plan: { ...PLAN, steps: [] } },
    ],
    [
      '❌ Failed orders-api · live: version 42 is served, as before',
      { ...DEPLOYED, result: 'failed', changed: false },
    ],
    ['❌ Failed orders-api · live: version 42 is served now', { ...DEPLOYED, result: 'failed' }],
    [
      '❌ Failed orders-api · live: somebody else moved the alias to version 42',
      { ...DEPLOYED, result: 'failed', changed: false, aliasIs: 'moved-by-others' },
    ],
    [
      '❌ Failed orders-api · live: what is served could not be read',
      { ...DEPLOYED, result: 'failed', changed: false, aliasIs: 'unread' },
    ],
    [
      '❌ Failed orders-api · live: not released, and the alias was not moved',
      { ...DEPLOYED, result: 'failed', changed: false, aliasIs: 'unmoved' },
    ],
    [
      '❌ Failed orders-api · live: moved to version 42, but not finished',
      { ...DEPLOYED, result: 'failed', aliasIs: 'unread' },
    ],
    [
      '❌ Failed orders-api · live: somebody else deleted the alias',
      { ...DEPLOYED, result: 'failed', changed: false, version: undefined, aliasIs: 'gone' },
    ],
    [
      '❌ Refused (dry run) orders-api · live: version 42 is served, as before',
      { ...DEPLOYED, result: 'failed', changed: false, isRefusedPlan: true },
    ],
    [
      '❌ Failed orders-api · live: version 42 is served and failed its test',
      { ...DEPLOYED, result: 'failed', failedVersion: '42' },
    ],
    ['❌ Failed orders-api: not released', { ...ALONE, result: 'failed', changed: false }],
    [
      '❌ Failed orders-api · live: not rolled back',
      { ...STAYED, result: 'failed', changed: false, version: undefined },
    ],
    [
      '❌ Refused (dry run) orders-api · live: would not be released',
      { ...DEPLOYED, result: 'failed', changed: false, isRefusedPlan: true, version: undefined },
    ],
    ['↩️ Rolled back orders-api · live: version 42 (lambda/v1.0.4) → 41 (lambda/v1.0.3)', ROLLED_BACK],
    ['↩️ Rolled back orders-api · live: version 41 (lambda/v1.0.3) has all of the traffic', STAYED],
    [
      '⏸️ Unchanged orders-api · live: version 41 (lambda/v1.0.3) is served, as before',
      { ...STAYED, result: 'unchanged' },
    ],
    ['📝 Planned orders-api · live: nothing was changed', { ...STAYED, result: 'planned' }],
    ['❌ Failed orders-api · live: version 41 is served now', { ...STAYED, result: 'failed' }],
    ['❌ Failed: inputs are not valid', refusedResult()],
    [
      '❌ Failed orders-api: inputs are not valid',
      refusedResult({ subject: { mode: undefined, name: 'orders-api' } }),
    ],
    ['❌ Failed orders-api · live: not rolled back', refusedResult({ subject: ROLLBACK_OF_LIVE })],
    [
      '❌ Failed layer dependencies: not published',
      refusedResult({ subject: { mode: 'publish-layer', layerName: 'dependencies' } }),
    ],
    [
      '⏹️ Stopped orders-api · live: outcome unknown',
      refusedResult({ failure: new Cancelled('SIGINT'), subject: ROLLBACK_OF_LIVE, isCutShort: true }),
    ],
  ]
  test.each(rows)('%s', (line, result) => {
    expect(headline(result)).toBe(line)
  })
})

describe('the summary', () => {
  test('of a release says what is served, what was, what changed, how to undo it and how long it took', () => {
    expect(summaryOf(DEPLOYED, TIMINGS)).toBe(
      [
        '### ✅ Deployed orders-api · live: version 41 → 42',
        '**Current state:** The alias live serves version 42 (lambda/v1.0.4) now. No action is needed.',
        [
          '|  |  |',
          '| --- | --- |',
          '| Function | orders-api (eu-west-1) |',
          '| Version | 42 (lambda/v1.0.4) |',
          '| Previous version | 41 (lambda/v1.0.3) |',
          '| CodeSha256 | sha |',
        ].join('\n'),
        '**What was done**',
        '```diff\n~ Timeout: 3 → 30\n+ version: 42\n~ alias live: 41 → 42\n```',
        '**To serve version 41 again**',
        '```yaml\n- uses: org/lambda-deploy-action@v1\n  with:\n    mode: rollback\n    aws-region: eu-west-1\n    function-name: orders-api\n    alias: live\n    expected-version: 42\n```',
        '<sub>Move alias 1.2 s · total 1.3 s</sub>',
      ].join('\n\n'),
    )
  })

  test('of a failure says what was wrong, what is served and what to do, before anything else', () => {
    const failure = new Failure('AWS denied *it*.\nSecond line.', 'Add <this>:\n- one\n- two')
    const text = summaryOf(
      { ...DEPLOYED, result: 'failed', failure, served: 'Version 41 is served.' },
      TIMINGS,
    )
    expect(text.split('\n\n').slice(0, 4)).toEqual([
      '### ❌ Failed orders-api · live: version 42 is served now',
      '**What went wrong:** AWS denied &#42;it&#42;.\nSecond line.',
      '**Current state:** Version 41 is served.',
      '**What to do:** Add &lt;this&gt;:\n- one\n- two',
    ])
    expect(text).toContain('**What was planned**')
    expect(text).not.toContain('mode: rollback')
  })

  test('does not point to itself', () => {
    const advice = 'Fix the error. The job summary shows the end of the log. Then release again.'
    const text = summaryOf({ ...DEPLOYED, result: 'failed', failure: new Failure('It failed.', advice) }, [])
    expect(text).toContain('**What to do:** Fix the error. Then release again.')
  })

  test('of a run that was cancelled blames no version', () => {
    const failure = new Cancelled('SIGINT')
    const stopped: ReleaseResult = { ...DEPLOYED, version: '41', changed: false, result: 'failed', failure }
    expect(headline(stopped)).toBe('⏹️ Stopped orders-api · live: version 41 is served, as before')
    const text = summaryOf({ ...stopped, result: 'rolled-back', failedVersion: '42' }, [])
    expect(text).toContain('### ⏹️ Stopped orders-api · live: version 42 was not verified, 41 is served again')
    expect(text).toContain('| Unverified version | 42 |')
  })

  test('of a release that AWS did not finish in time blames no version', () => {
    const failure = new NotFinished('The allocation was not finished after 600 seconds.', 'Wait longer.')
    const undone = { ...DEPLOYED, version: '41', failedVersion: '42', changed: false, failure }
    expect(headline({ ...undone, result: 'rolled-back' })).toContain('version 42 was not verified')
  })

  test('of a traffic shift that somebody stopped blames no version', () => {
    const undone = (isCondemned: boolean): ReleaseResult => ({
      ...{ ...DEPLOYED, version: '41', failedVersion: '42', changed: false, result: 'rolled-back' },
      failure: new ShiftFailure('The deployment was stopped.', 'Run it again.', isCondemned),
    })
    const start = '↩️ Rolled back orders-api · live: version 42'
    expect(headline(undone(false))).toBe(`${start} was not verified, 41 is served again`)
    expect(headline(undone(true))).toBe(`${start} failed, 41 is served again`)
  })

  test('of a failure before anything is known has no empty places', () => {
    const failure = new Failure('The input is wrong.', 'Correct it.')
    const text = summaryOf(refusedResult({ failure }), [])
    expect(text).toBe(
      '### ❌ Failed: inputs are not valid\n\n**What went wrong:** The input is wrong.\n\n**What to do:** Correct it.',
    )
  })

  test('shows warnings, and no way back where there is none', () => {
    const first: RunResult = {
      ...ALONE,
      result: 'created',
      plan: { ...PLAN, warnings: ['`.env` is packed.'] },
    }
    expect(summaryOf(first, [])).toContain('⚠️ `.env` is packed.')
    expect(summaryOf(first, [])).not.toContain('mode: rollback')
  })

  test('of nothing to do has no list of changes', () => {
    const text = summaryOf({ ...DEPLOYED, result: 'unchanged', plan: { ...PLAN, steps: [] } }, [])
    expect(text).not.toMatch(/What was done|```/)
  })
})

describe('the outputs', () => {
  test('are all there, and empty where nothing is known', () => {
    const failed = outputsOf(refusedResult())
    expect(Object.keys(failed)).toEqual([...OUTPUTS])
    expect(failed).toMatchObject({ result: 'failed', changed: 'false', version: '', plan: '' })
  })

  test('hold what is known', () => {
    const outputs = outputsOf(DEPLOYED)
    expect(outputs).toMatchObject({
      version: '42',
      'previous-version': '41',
      changed: 'true',
      'code-sha256': 'sha',
    })
    const { environment: _, ...shown } = PLAN
    expect(JSON.parse(outputs.plan)).toEqual(shown)
  })
})
