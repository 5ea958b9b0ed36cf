import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { type Happening, schedule } from '../workflows/runner/schedule.ts'

/** What the READMEs of the examples ask for. */
const reviewed = { reviewers: 'approve' } as const
const ENVIRONMENTS = { production: reviewed, prod: reviewed, 'roll-back-production': reviewed }

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

/** Starts a workflow of an example. */
const start = (starts: string, path: string): Happening => {
  const [example, file] = path.split('/')
  return { starts, workflow: readFileSync(`${examples}${example}/.github/workflows/${file}`, 'utf8') }
}
const statuses = (...happenings: Happening[]) => schedule(happenings, ENVIRONMENTS)

describe('While a release waits for its approval', () => {
  const tested = (path: string) => [start('release', path), { ends: 'release/test' } as const]
  const waits: readonly (readonly [string, readonly Happening[], string, string])[] = [
    [
      'restart-registry',
      tested('restart-registry/deploy-prod.yml'),
      'release/release',
      'restart-registry/rollback-prod.yml',
    ],
    ['container', tested('container/deploy-prod.yml'), 'release/release', 'container/rollback-prod.yml'],
    [
      'api-gateway',
      [...tested('api-gateway/release.yml'), { ends: 'release/stage' }],
      'release/prod',
      'api-gateway/rollback.yml',
    ],
    [
      'api-gateway, with its own tests',
      [
        start('release', 'api-gateway/release-with-own-tests.yml'),
        { ends: 'release/publish' },
        { ends: 'release/stage' },
      ],
      'release/prod',
      'api-gateway/rollback.yml',
    ],
  ]
  test.each(waits)(
    'a rollback by hand starts at once, and so while it runs: %s',
    (_, before, job, rollback) => {
      const asked = [...before, start('undo', rollback)]
      expect(statuses(...asked)).toMatchObject({ [job]: 'waiting', 'undo/rollback': 'in_progress' })
      expect(statuses(...before, { approves: job }, start('undo', rollback))).toMatchObject({
        [job]: 'in_progress',
        'undo/rollback': 'in_progress',
      })
    },
  )
})

describe('Three releases to production one after the other', () => {
  test.each(['restart-registry', 'container'])(
    'are tested, and go on in the order of their tags: %s',
    (example) => {
      const names = ['v1', 'v2', 'v3']
      const tagged = [
        ...names.map((name) => start(name, `${example}/deploy-prod.yml`)),
        ...names.map((name) => ({ ends: `${name}/test` })),
      ]
      expect(statuses(...tagged)).toMatchObject({
        'v1/release': 'waiting',
        'v2/release': 'pending',
        'v3/release': 'pending',
      })
      // What the READMEs say to do with one that nobody wants any more.
      expect(statuses(...tagged, { rejects: 'v1/release' })).toMatchObject({
        'v2/release': 'waiting',
        'v3/release': 'pending',
      })
    },
  )

  test('promote what each of them has published and tested: api-gateway/release-with-own-tests.yml', () => {
    const names = ['a', 'b', 'c']
    const promotions = names.flatMap((name): Happening[] => [
      start(name, 'api-gateway/release-with-own-tests.yml'),
      { ends: `${name}/publish` },
      { ends: `${name}/stage` },
    ])
    expect(statuses(...promotions, { approves: 'a/prod' }, { ends: 'a/prod' })).toMatchObject({
      'a/prod': 'success',
      'b/prod': 'waiting',
      'c/prod': 'pending',
    })
  })

  test('promote the newest that STAGE serves, and drop the one between: api-gateway/release.yml', () => {
    const names = ['a', 'b', 'c']
    const promotions = names.flatMap((name): Happening[] => [
      start(name, 'api-gateway/release.yml'),
      { ends: `${name}/test` },
      { ends: `${name}/stage` },
    ])
    expect(statuses(...promotions)).toMatchObject({
      'a/prod': 'waiting',
      'b/prod': 'cancelled',
      'c/prod': 'pending',
    })
  })
})

describe('One build for several accounts, as docs/organisations.md has it', () => {
  const page = readFileSync(`${examples}../docs/organisations.md`, 'utf8')
  const [, text = ''] = /^```yaml\n(# \.github\/workflows\/release\.yml\n[\s\S]*?)^```/m.exec(page) ?? []
  const until = (name: string, ...jobs: string[]): Happening[] => [
    { starts: name, workflow: text },
    ...jobs.map((job) => ({ ends: `${name}/${job}` })),
  ]

  test('releases to dev and stage while prod waits for its approval', () => {
    const two = [...until('a', 'build', 'dev', 'stage'), ...until('b', 'build', 'dev', 'stage')]
    expect(statuses(...two)).toMatchObject({ 'a/prod': 'waiting', 'b/stage': 'success', 'b/prod': 'pending' })
    expect(statuses(...two, { rejects: 'a/prod' })).toMatchObject({ 'b/prod': 'waiting' })
  })

  test('never goes on after a failure', () => {
    expect(statuses(...until('a', 'build'), { ends: 'a/dev', as: 'failure' })).toMatchObject({
      'a/stage': 'skipped',
      'a/prod': 'skipped',
    })
  })
})

describe('Pushes to main', () => {
  test.each(['restart-registry', 'container'])('release the newest that waits to staging: %s', (example) => {
    const names = ['a', 'b', 'c']
    const job = example === 'container' ? 'test' : 'release'
    expect(statuses(...names.map((name) => start(name, `${example}/deploy-staging.yml`)))).toEqual({
      [`a/${job}`]: 'in_progress',
      b: 'cancelled',
      c: 'pending',
    })
  })

  test('never end a release that has started: the pending one waits until a cancelled one has undone its release', () => {
    const pushes: Happening[] = ['a', 'b'].map((name) => start(name, 'restart-registry/deploy-staging.yml'))
    expect(statuses(...pushes, { cancels: 'a' })).toEqual({ 'a/release': 'cancelling', b: 'pending' })
    expect(statuses(...pushes, { cancels: 'a' }, { ends: 'a/release' })).toEqual({
      'a/release': 'cancelled',
      'b/release': 'in_progress',
    })
  })

  test('go on while a rollback waits for its decision: from-buildkite/deploy-then-decide.yml', () => {
    const path = 'from-buildkite/deploy-then-decide.yml'
    expect(statuses(start('a', path), { ends: 'a/deploy' }, start('b', path))).toMatchObject({
      'a/rollback': 'waiting',
      'b/deploy': 'in_progress',
    })
  })

  test('to a pull request end the checks of the push before, and on main none: restart-registry/ci.yml', () => {
    const checks = (event: string): Happening[] =>
      ['a', 'b'].map((name) => ({
        ...start(name, 'restart-registry/ci.yml'),
        context: { 'github.event_name': event },
      }))
    expect(Object.values(statuses(...checks('pull_request')))).toContain('cancelling')
    expect(Object.values(statuses(...checks('push')))).not.toContain('cancelling')
  })
})
