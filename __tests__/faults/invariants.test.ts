import { describe, expect, test } from '@jest/globals'
import type { Call } from '../../local-aws/front/front.ts'
import { converges } from './matrix/convergence.ts'
import {
  aliasIsProven,
  type Disturbed,
  endsWhenTold,
  goesUnnoticed,
  latestIsAccountedFor,
  nothingIsThereTwice,
  servedIsWhole,
  type Undisturbed,
} from './matrix/invariants.ts'
import type { Observed, ObservedAlias } from './matrix/observed.ts'
import { noSecretIsShown } from './matrix/secrets.ts'
import { tellsTheTruth } from './matrix/truth.ts'

const OLD = { CodeSha256: 'old', MemorySize: 128, Environment: { Variables: { KEPT: 'yes' } } }
const NEW = { ...OLD, CodeSha256: 'new', MemorySize: 256 }
const STATEMENT = { Sid: 'of-somebody-else', Principal: 'events.amazonaws.com' }

const on = (version: string): ObservedAlias => ({
  version,
  weights: {},
  description: '',
  statements: [STATEMENT],
})

/** Before a release: the alias serves version 1. */
const before: Observed = {
  latest: OLD,
  tags: { team: 'orders' },
  versions: { 1: { content: OLD, description: '' } },
  aliases: { live: on('1') },
  layerVersions: {},
  objects: [],
  openUploads: 0,
  deployments: [],
}
/** After it: version 2. */
const after: Observed = {
  ...before,
  latest: NEW,
  versions: { ...before.versions, 2: { content: NEW, description: '' } },
  aliases: { live: on('2') },
}
const released: Undisturbed = {
  scenario: { succeeds: true, alias: 'live' },
  before,
  after,
  run: { outputs: { result: 'deployed' }, warnings: [] },
}

const call = (operation: string, more: Partial<Call> = {}) => ({
  operation,
  path: '/2015-03-31/functions/orders/aliases/live',
  status: 200,
  ...more,
})
const invoke = (qualifier: string, more: Partial<Call> = {}) =>
  call('Invoke', { path: `/2015-03-31/functions/orders/invocations?Qualifier=${qualifier}`, ...more })
const move = (version: string) => call('UpdateAlias', { body: { FunctionVersion: version } })

/** A release as it should be, with what a test spoils. */
function run(more: Partial<Omit<Disturbed, 'run'>> & { run?: Partial<Disturbed['run']> } = {}): Disturbed {
  return {
    state: after,
    calls: [invoke('2'), move('2'), invoke('live')],
    ...more,
    run: {
      exitCode: 0,
      outputs: { result: 'deployed', version: '2', changed: 'true' },
      errors: [],
      warnings: [],
      ...more.run,
    },
  }
}

/** A release that failed before the alias moved, told as it should be. */
const stopped = (more: Partial<Disturbed['run']> = {}, state: Observed = before): Disturbed =>
  run({
    state,
    calls: [],
    run: {
      exitCode: 1,
      outputs: { result: 'failed', version: '1', changed: 'false' },
      errors: ['It went wrong. The alias live still serves version 1.'],
      ...more,
    },
  })

const ALL = [
  aliasIsProven,
  servedIsWhole,
  latestIsAccountedFor,
  nothingIsThereTwice,
  endsWhenTold,
  goesUnnoticed,
  tellsTheTruth,
]
const problems = (disturbed: Disturbed) => ALL.flatMap((invariant) => invariant(released, disturbed))

test('nothing is wrong with a release as it should be, nor with one that failed and says so', () => {
  expect(problems(run())).toEqual([])
  expect(problems(stopped())).toEqual([])
  expect(converges(released, run())).toEqual([])
})

describe('The alias is proven:', () => {
  const check = (disturbed: Disturbed) => aliasIsProven(released, disturbed)

  test.each([
    ['was never invoked', [move('2')]],
    ['was invoked after the move', [move('2'), invoke('2')]],
    ['was invoked, but gave no answer', [invoke('2', { fault: 'malformed' }), move('2')]],
    ['was refused', [invoke('2', { status: 500 }), move('2')]],
  ])('not when its version %s', (_, calls) => {
    expect(check(run({ calls }))).toEqual(['The alias live serves version 2, which passed no gate.'])
  })

  test('also where another version has the content that was served', () => {
    const state = { ...before, versions: { ...before.versions, 2: { content: OLD, description: '' } } }
    expect(check(run({ state: { ...state, aliases: { live: on('2') } }, calls: [] }))).toEqual([])
  })

  test('not when it is gone, or has weights', () => {
    expect(check(run({ state: { ...after, aliases: {} } }))).toEqual(['The alias live is gone.'])
    const weighted = { ...on('2'), weights: { 1: 0.5 } }
    expect(check(run({ state: { ...after, aliases: { live: weighted } } }))).toEqual([
      'The alias live is left with weights.',
    ])
  })

  describe('a traffic shift', () => {
    const shifting = (members: Partial<ObservedAlias> = {}) => ({
      ...after,
      aliases: { live: { ...on('1'), weights: { 2: 0.1 }, description: 'lda1 cur=1 next=2', ...members } },
    })
    const weigh = {
      ...move('1'),
      body: { FunctionVersion: '1', RoutingConfig: { AdditionalVersionWeights: { 2: 0.1 } } },
    }
    const killed = (state: Observed, calls: Disturbed['calls'] = [invoke('2'), weigh]) =>
      check({ ...run({ state, calls }), ends: 'SIGKILL' })

    test('may be left by a run that was killed, or that says that it could not take it back', () => {
      expect(killed(shifting())).toEqual([])
      const said = run({ state: shifting(), calls: [invoke('2'), weigh] })
      expect(check(said)).toEqual(['The alias live is left with weights.'])
      const errors = ['The alias live could not be moved back: AWS denies it.']
      expect(check({ ...said, run: { ...said.run, errors } })).toEqual([])
    })

    test.each([
      ['no record', 'lda1 cur=1'],
      ['the record of another version', 'lda1 cur=1 next=3'],
      ['the record of another shift', 'lda1 cur=3 next=2'],
    ])('is not left with %s', (_, description) => {
      expect(killed(shifting({ description }))).toEqual(['The alias live is left with weights.'])
    })

    test('goes to no version without a gate, and leaves no record without weights', () => {
      expect(killed(shifting(), [weigh, invoke('2')])).toEqual([
        'The alias live sends traffic to version 2, which passed no gate.',
      ])
      expect(killed(shifting({ weights: {} }))).toEqual([
        'The history of the alias live records a traffic shift, which no weights show.',
      ])
    })

    describe('by CodeDeploy', () => {
      const byCodeDeploy = { ...released, scenario: { ...released.scenario, byCodeDeploy: true as const } }
      const content = `{"Resources": [{"orders": {"Properties": {"CurrentVersion":"1","TargetVersion":"2"}}}]}`
      const create = call('CreateDeployment', { body: { revision: { appSpecContent: { content } } } })
      const left = shifting({ weights: {} })
      const finished = shifting({ version: '2', weights: {} })

      test('may be recorded without weights by a run that was killed, or that leaves its end to the next one', () => {
        for (const state of [left, finished]) {
          const disturbed = run({ state, calls: [invoke('2'), create] })
          expect(aliasIsProven(byCodeDeploy, { ...disturbed, ends: 'SIGKILL' })).toEqual([])
          const errors = ['The deployment d-A of CodeDeploy has ended. The next run records how.']
          expect(aliasIsProven(byCodeDeploy, { ...disturbed, run: { ...disturbed.run, errors } })).toEqual([])
          expect(aliasIsProven(byCodeDeploy, disturbed)).toEqual([
            'The history of the alias live records a traffic shift, which no weights show.',
          ])
        }
      })

      test('is created only for a version that passed its gate', () => {
        const disturbed = {
          ...run({ state: finished, calls: [create, invoke('2')] }),
          ends: 'SIGKILL' as const,
        }
        expect(aliasIsProven(byCodeDeploy, disturbed)).toEqual([
          'The alias live serves version 2, which passed no gate.',
        ])
      })
    })
  })
})

describe('What is served is whole:', () => {
  const check = (state: Observed) => servedIsWhole(released, run({ state }))
  const serving = (content: object) =>
    check({ ...after, versions: { ...after.versions, 2: { content: { ...content }, description: '' } } })

  test.each([
    ['new code with the old configuration', { ...OLD, CodeSha256: 'new' }],
    ['a lost variable', { ...NEW, Environment: { Variables: {} } }],
  ])('not with %s', (_, content) => {
    expect(serving(content)).toEqual([
      'What the alias live serves is neither the state before nor the release.',
    ])
  })

  test('not when a version is gone or has changed, or the alias serves one that is not there', () => {
    const { 2: two } = after.versions
    expect(check({ ...after, versions: { 2: two as NonNullable<typeof two> } })).toEqual([
      'Version 1 is gone.',
    ])
    const changed = { content: OLD, description: 'by somebody' }
    expect(check({ ...after, versions: { ...after.versions, 1: changed } })).toEqual([
      'Version 1 has changed.',
    ])
    expect(check({ ...after, aliases: { live: on('9') } })).toEqual([
      'The alias live serves version 9, which does not exist.',
    ])
  })

  test('with $LATEST half way, but not with what nobody wanted there, and not without the function', () => {
    expect(check({ ...before, latest: { ...OLD, MemorySize: 256 } })).toEqual([])
    expect(check({ ...before, latest: { ...OLD, Environment: { Variables: {} } } })).toEqual([
      'Environment of $LATEST is neither as before nor as released.',
    ])
    const { latest: _latest, ...gone } = before
    expect(check(gone)).toEqual(['The function is gone.'])
  })

  test("not without somebody else's permission", () => {
    expect(check({ ...after, aliases: { live: { ...on('2'), statements: [] } } })).toEqual([
      "Somebody else's permission on the alias is gone.",
    ])
  })
})

describe('Nothing unproven stays in $LATEST unseen:', () => {
  const HALF = { ...OLD, MemorySize: 256 }
  const told = 'It went wrong. The alias live still serves version 1.'
  const check = (latest: Observed['latest'], more: Partial<Disturbed['run']> = {}, state = before) =>
    latestIsAccountedFor(released, stopped(more, { ...state, latest: latest ?? {} }))

  test('not what a failed release left there, be it its code or a part of its configuration', () => {
    expect(check(HALF)).toEqual([
      'MemorySize of $LATEST is neither as before nor as served, and the error does not say so.',
    ])
    expect(check(NEW, { errors: [`${told} $LATEST differs: MemorySize.`] })).toEqual([
      'CodeSha256 of $LATEST is neither as before nor as served, and the error does not say so.',
    ])
  })

  test('but what the run found there, what is served, and what the error names', () => {
    expect(check(OLD)).toEqual([])
    expect(check(NEW, {}, after)).toEqual([])
    expect(check(HALF, { errors: [`${told} $LATEST differs: MemorySize.`] })).toEqual([])
    expect(
      check(HALF, {
        errors: ['$LATEST may still have changes of this run: the plan of the next run shows them.'],
      }),
    ).toEqual([])
  })

  test('a release that went well, was cancelled or was killed is not asked', () => {
    expect(check(HALF, { exitCode: 0 })).toEqual([])
    expect(check(HALF, { exitCode: null })).toEqual([])
    const left = stopped({}, { ...before, latest: HALF })
    expect(latestIsAccountedFor(released, { ...left, ends: 'SIGTERM' })).toEqual([])
  })
})

test.each<[string, Partial<Observed>]>([
  [
    'Two versions have the same content.',
    { versions: { ...after.versions, 3: { content: NEW, description: '' } } },
  ],
  [
    'Two versions of the layer have the same content.',
    {
      layerVersions: {
        1: { description: '', sha256: 'same', statements: [] },
        2: { description: '', sha256: 'same', statements: [] },
      },
    },
  ],
  [
    'The policy of the alias live has the same statement twice.',
    { aliases: { live: { ...on('2'), statements: [STATEMENT, { ...STATEMENT, Sid: 'again' }] } } },
  ],
  ['There are 2 objects of one package.', { objects: ['a.zip (1 bytes)', 'b.zip (1 bytes)'] }],
  ['An upload in parts was neither completed nor given up.', { openUploads: 1 }],
])('Nothing is there twice: %s', (problem, spoiled) => {
  expect(nothingIsThereTwice(released, run({ state: { ...after, ...spoiled } }))).toEqual([problem])
})

describe('SIGTERM', () => {
  const check = (disturbed: Disturbed) => endsWhenTold(released, { ...disturbed, ends: 'SIGTERM' })

  test('ends a run with an error, unless all is done', () => {
    expect(check(run())).toEqual([])
    expect(check(stopped({ exitCode: 0 }))).toEqual([
      'SIGTERM, and the exit code is 0, though not all is done.',
    ])
    expect(check(stopped({ exitCode: null }))).toEqual([
      'SIGTERM killed the run, which told nobody anything.',
    ])
  })

  test('ends it within 7 seconds', () => {
    expect(check({ ...stopped(), endedAfter: 7001 })).toEqual(['SIGTERM, and the run went on for 7001 ms.'])
  })

  test('leaves no move unproven', () => {
    const calls = [invoke('2'), move('2')]
    expect(check(run({ calls, run: { exitCode: 1 } }))).toEqual([
      'SIGTERM, and the alias stays where it was moved, unproven.',
    ])
    const unheard = [...calls, invoke('live', { fault: 'stalled' })]
    expect(check(run({ calls: unheard, run: { exitCode: 1 } }))).toHaveLength(1)
  })
})

describe('A fault that is survived goes unnoticed:', () => {
  const outputs = { result: 'deployed' }
  const check = (disturbed: Disturbed) => goesUnnoticed(released, { ...disturbed, isSurvived: true })

  test.each<readonly [string, Disturbed]>([
    ['The fault was noticed: Refused.', run({ run: { outputs, exitCode: 1, errors: ['Refused.'] } })],
    [
      'The fault was noticed: the run did not end as an undisturbed one.',
      run({ state: before, run: { outputs } }),
    ],
    [
      'The fault was noticed: result is unchanged, not deployed.',
      run({ run: { outputs: { result: 'unchanged' } } }),
    ],
    ['The fault was noticed: Look out.', run({ run: { outputs, warnings: ['Look out.'] } })],
  ])('%s', (problem, disturbed) => {
    expect(check(disturbed)).toEqual([problem])
  })

  test('as an undisturbed run it ends', () => {
    expect(check(run({ run: { outputs } }))).toEqual([])
  })

  test('other faults may be noticed', () => {
    expect(goesUnnoticed(released, run({ run: { outputs, exitCode: 1, errors: ['Refused.'] } }))).toEqual([])
  })
})

describe('The truth is told:', () => {
  const check = (disturbed: Disturbed, about = released) => tellsTheTruth(about, disturbed)

  test.each<[string, Disturbed]>([
    [
      'The exit code is 0, but the release is not in place.',
      run({ state: before, run: { outputs: { result: 'unchanged', changed: 'false' } } }),
    ],
    [
      'The exit code is 1, but all is as an undisturbed run leaves it.',
      {
        ...stopped(
          {
            outputs: { result: 'failed', changed: 'true' },
            errors: ['The alias live now serves version 2.'],
          },
          after,
        ),
        calls: run().calls,
      },
    ],
    ['Something was left undone without a warning.', run({ state: { ...after, latest: OLD } })],
    [
      'All went well, but the result is "failed", not "deployed".',
      run({ run: { outputs: { result: 'failed', version: '2', changed: 'true' } } }),
    ],
    [
      'The step failed, but the result is "deployed".',
      stopped({ outputs: { result: 'deployed', changed: 'false' } }),
    ],
    [
      'The output version is 1, but the alias serves 2.',
      run({ run: { outputs: { result: 'deployed', version: '1', changed: 'true' } } }),
    ],
    [
      'The output changed is false, but something of it stands.',
      run({ run: { outputs: { result: 'deployed', changed: 'false' } } }),
    ],
    [
      'The output changed is true, but nothing of it stands.',
      stopped({ outputs: { result: 'failed', changed: 'true' } }),
    ],
    ['The step failed without an error annotation.', stopped({ errors: [] })],
    ['The error does not tell what is served: It went wrong.', stopped({ errors: ['It went wrong.'] })],
    [
      'The error says that the alias serves 2, but it serves 1.',
      stopped({ errors: ['The alias live now serves version 2.'] }),
    ],
    ['The process was killed by nobody.', run({ run: { exitCode: null } })],
  ])('%s', (problem, disturbed) => {
    expect(check(disturbed)).toEqual([problem])
  })

  describe('the result of a run after one that was killed:', () => {
    const { latest: _latest, ...missing } = { ...before, tags: {}, versions: {}, aliases: {} }
    const layers = (...shared: readonly unknown[][]): Observed => ({
      ...missing,
      layerVersions: Object.fromEntries(
        shared.map((statements, index) => [index + 1, { description: '', sha256: `${index}`, statements }]),
      ),
    })
    const published = { ...before, versions: after.versions }
    const statements = [STATEMENT, { Sid: 'of-the-release' }]
    const permitted = { ...after, aliases: { live: { ...on('2'), statements } } }

    test.each<
      [what: string, known: string, found: Observed, left: Observed, result: string, changed: boolean]
    >([
      ['a creation that made nothing', 'created', missing, after, 'created', true],
      ['a creation that made the function', 'created', { ...after, aliases: {} }, after, 'deployed', true],
      ['a creation that made all', 'created', after, after, 'unchanged', false],
      ['a release that published its version', 'deployed', published, after, 'deployed', true],
      ['a release that moved its alias', 'deployed', after, after, 'unchanged', false],
      ['a promotion that moved nothing', 'promoted', published, after, 'promoted', true],
      ['a promotion that lacks a permission', 'promoted', after, permitted, 'deployed', true],
      ['a promotion that moved its alias', 'promoted', after, after, 'unchanged', false],
      ['a rollback that moved nothing', 'rolled-back', published, after, 'rolled-back', true],
      ['a rollback that left $LATEST', 'rolled-back', { ...after, latest: OLD }, after, 'unchanged', true],
      ['a layer that was not published', 'published', layers([]), layers([], []), 'published', true],
      ['a layer that was not shared', 'published', layers([], []), layers([], [{}]), 'unchanged', true],
    ])('%s', (_, known, found, left, result, changed) => {
      const about = { ...released, run: { outputs: { result: known }, warnings: [] } }
      const scenario = known === 'published' ? { succeeds: true } : about.scenario
      const check = (said: string) =>
        tellsTheTruth(
          { ...about, scenario, before: found, after: left },
          run({ state: left, run: { outputs: { result: said, changed: String(changed) } } }),
        )
      expect(check(result)).toEqual([])
      for (const wrong of ['created', 'deployed', 'promoted', 'rolled-back', 'published', 'unchanged'])
        if (wrong !== result)
          expect(check(wrong)).toEqual([`All went well, but the result is "${wrong}", not "${result}".`])
    })
  })

  test('an alias that is said to be back is back', () => {
    const outputs = { result: 'rolled-back', version: '2', changed: 'true' }
    const disturbed = stopped({ outputs, errors: ['The alias live now serves version 2.'] }, after)
    expect(check(disturbed)).toEqual(['The result is "rolled-back", but the alias is not back.'])
  })

  test('a failed test is an error', () => {
    const failing = { ...released, scenario: { succeeds: false, alias: 'live' }, after: before }
    expect(check(run(), failing)).toContain('The exit code is 0, though the test fails.')
  })

  test('an output names a version of the layer that there is', () => {
    const disturbed = run({ run: { outputs: { result: 'deployed', changed: 'true', 'layer-version': '3' } } })
    expect(check(disturbed)).toEqual(['The output layer-version is 3, which does not exist.'])
  })
})

test('A secret is found wherever it is shown', () => {
  const readable = { log: 'all is well', summary: 'the token is hunter2' }
  expect(noSecretIsShown(readable, { payload: 'hunter2', session: '' })).toEqual([
    'A secret of the payload stands in the summary.',
  ])
})

test('A second run that ends in another state, or with another exit code, is told with the difference', () => {
  const state = { ...after, latest: { ...NEW, MemorySize: 128 } }
  expect(converges(released, run({ state, run: { exitCode: 1, errors: ['Refused.'] } }))).toEqual([
    'Run again, the exit code is 1: Refused.',
    'Run again, it does not end as undisturbed: latest.MemorySize is 128, not 256',
  ])
})

test('A second run whose test fails as that of the undisturbed one ends with the same result', () => {
  const outputs = { result: 'rolled-back' }
  const failing = { ...released, scenario: { succeeds: false }, run: { outputs, warnings: [] } }
  expect(converges(failing, run({ run: { exitCode: 1, outputs } }))).toEqual([])
  expect(converges(failing, run({ run: { exitCode: 1, outputs: { result: 'failed' } } }))).toEqual([
    'Run again, the result is "failed", not "rolled-back".',
  ])
})
