import { describe, expect, test } from '@jest/globals'
import type { Failure } from '../../../src/failure.ts'
import type { Configuration } from '../../../src/model/configuration.ts'
import type { DeployInputs, UnreleasedChanges } from '../../../src/model/wanted.ts'
import { planRelease } from '../../../src/plan/deploy.ts'
import type { ReleasePlan } from '../../../src/plan/release-plan.ts'
import { deployInputs } from '../../support/deploy-inputs.ts'
import { alias, configuration, version } from '../../support/model.ts'

const SERVED = configuration({
  FunctionName: 'orders-api',
  Version: '41',
  CodeSha256: 'good',
  MemorySize: 256,
  Environment: { Variables: { GREETING: 'hello' } },
})
const served = version(SERVED)
const failed = version({ ...SERVED, Version: '42', CodeSha256: 'bad' })
const live = alias({ Name: 'live', FunctionVersion: '41', Description: 'lda1 cur=41 bad=42' })
const CODE = { kind: 'package', sha256: 'new', digest: 'x'.repeat(43) } as const

interface Situation {
  readonly latest: Partial<Configuration>
  readonly choice?: UnreleasedChanges | undefined
  readonly withCode?: boolean
  readonly more?: Partial<DeployInputs>
}

/** A release of a timeout, with or without code. */
function plan({ latest, choice, withCode = false, more = {} }: Situation): ReleasePlan {
  const inputs = deployInputs({
    configuration: { Timeout: 30 },
    code: withCode ? { kind: 'zip-file', path: '/app.zip' } : { kind: 'none' },
    ...(choice && { unreleasedChanges: choice }),
    ...more,
  })
  return planRelease(
    { latest: { ...SERVED, ...latest, Version: '$LATEST' }, tags: {}, alias: live, served },
    { inputs, ...(withCode && { code: CODE }) },
    { aliasesOnLatest: [], versions: [served, failed] },
  )
}

/** What becomes of a situation: the restore and the first words of a warning, or the refusal. */
function outcome(situation: Situation): string {
  try {
    const { steps, warnings } = plan(situation)
    const [first] = steps
    const restored =
      first?.type === 'restore-latest'
        ? first.keepsCode
          ? 'restores configuration'
          : 'restores'
        : 'releases'
    return [
      restored,
      ...warnings.map((warning) => /not ask for|discards/.exec(warning)?.[0] ?? warning),
    ].join()
  } catch (error) {
    return `refuses: ${(error as Failure).message}`
  }
}

const CHOICES = [undefined, 'release', 'stop', 'discard'] as const

describe('differences between $LATEST and the served version that nobody asked for', () => {
  const DRIFT = { MemorySize: 512, Environment: { Variables: { GREETING: 'hello', DEBUG: '1' } } }
  const STOPPED =
    'refuses: $LATEST differs from version 41, which the alias live serves, in what this step does not set: '
  const RESTORED = 'restores,discards'
  const BAD = '$LATEST still contains version 42, which failed its test or was rolled back'

  test.each<readonly [string, Omit<Situation, 'choice'>, readonly string[]]>([
    ['nothing', { latest: {} }, ['releases', 'releases', 'releases', 'releases']],
    [
      'another configuration',
      { latest: DRIFT },
      [
        'releases,not ask for',
        'releases,not ask for',
        `${STOPPED}Environment.DEBUG, MemorySize (256 → 512).`,
        RESTORED,
      ],
    ],
    [
      'another configuration, with code',
      { latest: DRIFT, withCode: true },
      [
        'releases,not ask for',
        'releases,not ask for',
        `${STOPPED}Environment.DEBUG, MemorySize (256 → 512).`,
        'restores configuration,discards',
      ],
    ],
    [
      'other code, with code',
      { latest: { CodeSha256: 'by hand' }, withCode: true },
      ['releases', 'releases', 'releases', 'releases'],
    ],
    [
      'other code',
      { latest: { CodeSha256: 'by hand' } },
      [
        'refuses: $LATEST has different code than version 41',
        'releases,not ask for',
        `${STOPPED}the code.`,
        RESTORED,
      ],
    ],
    [
      'code that failed',
      { latest: { CodeSha256: 'bad' } },
      ['restores', 'restores', `refuses: ${BAD}`, RESTORED],
    ],
    [
      'code that failed, with `restore-latest: false`',
      { latest: { CodeSha256: 'bad' }, more: { restoreLatest: false } },
      [`refuses: ${BAD}`, `refuses: ${BAD}`, `refuses: ${BAD}`, RESTORED],
    ],
  ])('%s', (_, situation, expected) => {
    const outcomes = CHOICES.map((choice) => outcome({ ...situation, choice }))
    const begun = outcomes.map((each, index) => {
      const start = expected[index] ?? ''
      return start !== '' && each.startsWith(start) ? start : each
    })
    expect(begun).toEqual(expected)
  })

  test('that cannot be compared are refused, unless all variables are given', () => {
    const latest = { Environment: { Error: { ErrorCode: 'AccessDeniedException' } } }
    const all = { environment: { strategy: 'replace', set: { A: '1' }, remove: [] } } as const
    for (const choice of ['stop', 'discard'] as const) {
      expect(outcome({ latest, choice })).toBe(
        `refuses: The function's environment variables cannot be decrypted: the credentials are not allowed to perform kms:Decrypt. With \`unreleased-changes: ${choice}\`, they would have to be compared with those of version 41.`,
      )
      expect(outcome({ latest, choice, more: all })).toBe('releases')
    }
  })

  test('that cannot be discarded are refused', () => {
    const latest = { Architectures: ['arm64' as const] }
    expect(outcome({ latest, choice: 'discard', withCode: true })).toBe(
      'refuses: `unreleased-changes` is `discard`, but Architectures of $LATEST cannot be restored to version 41, which the alias live serves.',
    )
  })

  test('have no effect where no alias serves a version', () => {
    const latest = { ...SERVED, CodeSha256: 'by hand', Version: '$LATEST' }
    const inputs = deployInputs({ configuration: { Timeout: 30 }, unreleasedChanges: 'stop' })
    const none = { aliasesOnLatest: [], versions: [served] }
    expect(planRelease({ latest, tags: {} }, { inputs }, none).changes).toEqual([])
  })

  test('are those to the newest version where no alias is given', () => {
    const { alias: _, ...inputs } = deployInputs({ configuration: { Timeout: 30 } })
    const latest = { ...SERVED, CodeSha256: 'by hand', Version: '$LATEST' }
    const around = { aliasesOnLatest: [], versions: [served] }
    expect(() => planRelease({ latest, tags: {} }, { inputs }, around)).toThrow(
      '$LATEST has different code than version 41, the newest version',
    )
  })
})

describe('a plan that discards', () => {
  test('shows as coming what the step asks for, and as discarded what it does not', () => {
    const latest = { MemorySize: 512, Environment: { Variables: { GREETING: 'hello', DEBUG: 'secret' } } }
    const { changes, warnings, steps } = plan({ latest, choice: 'discard', withCode: true })
    expect(changes?.map(({ field, requested }) => [field, requested])).toEqual([
      ['CodeSha256', true],
      ['Timeout', true],
    ])
    expect(warnings).toEqual([
      '$LATEST is restored to version 41 first, because `unreleased-changes` is `discard`. This discards what was not released: Environment.DEBUG, MemorySize.',
    ])
    expect(steps.map(({ type }) => type).slice(0, 3)).toEqual([
      'restore-latest',
      'update-configuration',
      'update-code',
    ])
  })
})
