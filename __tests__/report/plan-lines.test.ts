import { describe, expect, test } from '@jest/globals'
import { planLines } from '../../src/report/plan-lines.ts'
import type { PlannedAction, PlanOutput } from '../../src/report/plan-output.ts'

function plan(
  actions: readonly PlannedAction[],
  environment: Partial<PlanOutput['environment']> = {},
  changes: PlanOutput['changes'] = [],
): PlanOutput {
  return {
    schema: 2,
    function: 'orders-api',
    alias: { name: 'live', from: '41', to: '42' },
    steps: actions,
    changes,
    environment: { added: [], changed: [], removed: [], ...environment },
    warnings: [],
  }
}

const update = 'update-configuration'

test('what failed without ending the run is not shown as done', () => {
  const steps = [
    { type: update, field: 'Timeout', from: 3, to: 30 },
    { type: update, field: 'KMSKeyArn', from: 'a', to: 'b' },
    { type: 'restore-latest', from: 'version 42', to: '41' },
    { type: 'prune-versions', field: 'newest to keep', to: 5 },
  ]
  const failedSteps = [
    { type: update, field: 'KMSKeyArn' },
    { type: 'restore-latest' },
    { type: 'prune-versions' },
  ] as const
  expect(planLines({ ...plan(steps), failedSteps })).toEqual([
    '~ Timeout: 3 → 30',
    '! KMSKeyArn: a → b (failed: see the warning)',
    '! $LATEST: version 42 → 41 (failed: see the warning)',
    '! versions: all but the newest 5 and those that an alias or its history refers to (failed: see the warning)',
  ])
  const layer = { schema: 1, layer: 'dependencies', warnings: [] } as const
  const actions = [{ type: 'prune-layer-versions', field: 'newest to keep', to: 5 }]
  expect(planLines({ ...layer, actions, failedSteps: [{ type: 'prune-layer-versions' }] })).toEqual([
    '! layer versions: all but the newest 5 and those that a function has (failed: see the warning)',
  ])
})

describe('a plan reads', () => {
  const rows: ReadonlyArray<readonly [what: string, action: PlannedAction, line: string]> = [
    ['what changes', { type: update, field: 'Timeout', from: 3, to: 30 }, '~ Timeout: 3 → 30'],
    [
      'a version that sleeps',
      { type: 'wake-version', field: '41', from: 'Inactive', to: 'Active' },
      '~ state of version 41: Inactive → Active',
    ],
    [
      'what is rolled back from',
      { type: 'mark-version', field: '42', to: 'bad' },
      '! mark version 42 as bad: rollbacks skip it',
    ],
    [
      'what becomes of $LATEST',
      { type: 'restore-latest', from: 'version 42', to: '41' },
      '~ $LATEST: version 42 → 41',
    ],
    [
      'another image, as ECR writes its digest',
      { type: 'update-code', field: 'CodeSha256', from: 'a'.repeat(64), to: 'b'.repeat(64) },
      '~ image: sha256:aaaaaaaaaaaa → sha256:bbbbbbbbbbbb',
    ],
    [
      'that an alias leaves its version before it is deleted',
      { type: 'vacate-version', field: 'pr-7', from: '12', to: '11' },
      '~ alias pr-7: 12 → 11, until it is deleted',
    ],
    [
      'what is deleted with its value',
      { type: 'delete-function-url', field: 'pr-7', from: 'https://a.lambda-url.eu-west-1.on.aws/' },
      '- function URL of alias pr-7: https://a.lambda-url.eu-west-1.on.aws/',
    ],
    ['what is deleted without one', { type: 'delete-version', field: '12' }, '- version 12'],
    ['what is new', { type: update, field: 'KMSKeyArn', to: 'arn:k' }, '+ KMSKeyArn: arn:k'],
    [
      'what is gone',
      { type: update, field: 'KMSKeyArn', from: 'arn:k' },
      "- KMSKeyArn: arn:k → Lambda's default",
    ],
    [
      'what was empty',
      { type: update, field: 'Description', from: '', to: 'A' },
      '~ Description: (empty) → A',
    ],
    [
      'structures',
      { type: update, field: 'TracingConfig', to: { Mode: 'Active' } },
      '+ TracingConfig: {"Mode":"Active"}',
    ],
    [
      'lists of names',
      { type: 'update-code', field: 'Architectures', from: ['x86_64'], to: ['arm64'] },
      '~ Architectures: x86_64 → arm64',
    ],
    [
      'lists of other texts, and empty ones',
      { type: update, field: 'Layers', from: [], to: ['a, b'] },
      '~ Layers: [] → ["a, b"]',
    ],
    [
      'text of several lines on one',
      { type: update, field: 'Description', from: 'a\nb', to: 'c' },
      '~ Description: "a\\nb" → c',
    ],
    [
      'code, by the beginnings of its hashes',
      { type: 'update-code', field: 'CodeSha256', from: 'rPuXyBvhAr1VGZJC', to: '4vk5aE8R7np21Tbq' },
      '~ code: rPuXyBvhAr1V → 4vk5aE8R7np2',
    ],
    ['a function', { type: 'create-function', to: 'orders-api' }, '+ function: orders-api'],
    ['a version', { type: 'publish-version', to: 'new version' }, '+ version: new version'],
    ['an alias that is new', { type: 'create-alias', field: 'live', to: '1' }, '+ alias live: 1'],
    [
      'an alias that moves',
      { type: 'update-alias', field: 'live', from: '1', to: '2' },
      '~ alias live: 1 → 2',
    ],
    [
      'an alias that is pinned',
      { type: 'pin-alias', field: 'live', from: '$LATEST', to: '1' },
      '~ alias live: $LATEST → 1',
    ],
    [
      'weights that end',
      { type: 'clear-weights', field: 'live', from: { '41': 0.1 } },
      '- share of the traffic of alias live: 10% to version 41',
    ],
    ['a tag', { type: 'tag-resource', field: 'team', from: 'a', to: 'b' }, '~ tag team: a → b'],
    [
      'a tag named Environment',
      { type: 'tag-resource', field: 'Environment', to: 'prod' },
      '+ tag Environment: prod',
    ],
    [
      'an alias named Environment',
      { type: 'create-alias', field: 'Environment', to: '1' },
      '+ alias Environment: 1',
    ],
    [
      'an alias named CodeSha256',
      { type: 'create-alias', field: 'CodeSha256', to: '1' },
      '+ alias CodeSha256: 1',
    ],
  ]
  test.each(rows)('%s', (_, action, line) => {
    expect(planLines(plan([action]))).toEqual([line])
  })

  test('variables by name, each on its line', () => {
    const environment = { added: ['NEW'], changed: ['LOG_LEVEL'], removed: ['OLD'] }
    expect(planLines(plan([{ type: update, field: 'Environment' }], environment))).toEqual([
      '+ Environment NEW',
      '~ Environment LOG_LEVEL',
      '- Environment OLD',
    ])
  })

  test('variables that nobody could read and that are replaced by none', () => {
    expect(planLines(plan([{ type: update, field: 'Environment' }]))).toEqual(['~ Environment'])
  })

  test('that there is nothing to do', () => {
    expect(planLines(plan([]))).toEqual(['Nothing to do.'])
  })

  test('what is new for callers and in $LATEST already, marked where nobody asked for it', () => {
    const configuration = { what: 'configuration' } as const
    const actions = [
      { type: update, field: 'Timeout', from: 3, to: 30 },
      { type: 'publish-version', to: 'new version' },
    ]
    const changes = [
      { what: 'code', field: 'CodeSha256', from: 'a'.repeat(44), to: 'b'.repeat(44), requested: false },
      { ...configuration, field: 'Environment.DEBUG', requested: false },
      { ...configuration, field: 'Handler', from: 'app.one', to: 'app.two', requested: true },
      { ...configuration, field: 'MemorySize', to: 1024, requested: false },
      { ...configuration, field: 'Timeout', to: 30, requested: true },
    ] as const
    expect(planLines(plan(actions, {}, changes))).toEqual([
      '~ Timeout: 3 → 30',
      '+ version: new version',
      '# Already in $LATEST, new for callers:',
      '! CodeSha256: aaaaaaaaaaaa → bbbbbbbbbbbb (not requested)',
      '! Environment.DEBUG (not requested)',
      '~ Handler: app.one → app.two',
      '! MemorySize: 128 → 1024 (not requested)',
    ])
  })
})
