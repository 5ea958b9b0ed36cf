import { describe, expect, it } from '@jest/globals'
import { type Happening, schedule } from './schedule.ts'

const APPROVED = { production: { reviewers: 'approve' } } as const
const statuses = (...happenings: Happening[]) => schedule(happenings, APPROVED)

/** A workflow of one job. */
const workflow = (top: string, job = '{}') => `${top}\njobs:\n  release: ${job}\n`
const inGroup = (settings: string) => workflow(`concurrency: { group: staging, ${settings} }`)
const start = (starts: string, text: string): Happening => ({ starts, workflow: text })
const all = (text: string, ...names: string[]) => names.map((name) => start(name, text))

describe('Runs of one concurrency group', () => {
  it('run one after the other', () => {
    const two = all(workflow('concurrency: staging'), 'a', 'b')
    expect(statuses(...two)).toEqual({ 'a/release': 'in_progress', b: 'pending' })
    expect(statuses(...two, { ends: 'a/release', as: 'failure' })).toEqual({
      'a/release': 'failure',
      'b/release': 'in_progress',
    })
  })

  it('do not wait for those of other groups, whose names differ in more than the case', () => {
    const ofRef = workflow(`concurrency: "ci-\${{ github.ref }}"`)
    expect(statuses(start('a', ofRef), { ...start('b', ofRef), context: { 'github.ref': 'x' } })).toEqual({
      'a/release': 'in_progress',
      'b/release': 'in_progress',
    })
    expect(statuses(start('a', inGroup('')), start('b', workflow('concurrency: Staging')))).toMatchObject({
      b: 'pending',
    })
  })

  it('drop the older pending one for the newest', () => {
    expect(statuses(...all(inGroup('cancel-in-progress: false'), 'a', 'b', 'c'))).toEqual({
      'a/release': 'in_progress',
      b: 'cancelled',
      c: 'pending',
    })
  })

  it('all wait in their order with queue: max', () => {
    const three = all(inGroup('queue: max'), 'a', 'b', 'c')
    expect(statuses(...three)).toMatchObject({ b: 'pending', c: 'pending' })
    expect(statuses(...three, { ends: 'a/release' })).toMatchObject({
      'b/release': 'in_progress',
      c: 'pending',
    })
  })

  it('drop the one that comes when a hundred are pending', () => {
    const names = Array.from({ length: 102 }, (_, index) => `${index}`)
    expect(statuses(...all(inGroup('queue: max'), ...names))).toMatchObject({
      100: 'pending',
      101: 'cancelled',
    })
  })

  it('end the running one with cancel-in-progress, and start when it has ended', () => {
    const two = all(inGroup('cancel-in-progress: true'), 'a', 'b')
    expect(statuses(...two)).toEqual({ 'a/release': 'cancelling', b: 'pending' })
    expect(statuses(...two, { ends: 'a/release' })).toEqual({
      'a/release': 'cancelled',
      'b/release': 'in_progress',
    })
  })

  it('do so by an expression', () => {
    const [a, b] = all(inGroup(`cancel-in-progress: "\${{ github.event_name == 'pull_request' }}"`), 'a', 'b')
    const context = { 'github.event_name': 'pull_request' }
    expect(statuses(a as Happening, b as Happening)['a/release']).toBe('in_progress')
    expect(statuses(a as Happening, { ...b, context } as Happening)['a/release']).toBe('cancelling')
  })

  it('are refused with both queue: max and cancel-in-progress', () => {
    expect(() => statuses(start('a', inGroup('queue: max, cancel-in-progress: true')))).toThrow('cannot be')
  })
})

describe('Jobs of one concurrency group', () => {
  const group = '{ concurrency: staging }'
  it('wait for each other, and for runs of the same group, while the others of their runs go on', () => {
    const two = `jobs:\n  test: {}\n  release: ${group}\n`
    expect(statuses(start('a', workflow('concurrency: staging')), start('b', two))).toEqual({
      'a/release': 'in_progress',
      'b/test': 'in_progress',
      'b/release': 'pending',
    })
  })

  it('do not enter it when they are skipped', () => {
    const needing = `jobs:\n  test: {}\n  release: { needs: test, concurrency: staging }\n`
    const happenings: Happening[] = [
      start('a', workflow('', group)),
      start('b', workflow('', group)),
      start('c', needing),
      { ends: 'c/test', as: 'failure' },
    ]
    expect(statuses(...happenings)).toMatchObject({ 'b/release': 'pending', 'c/release': 'skipped' })
  })
})

describe('A job whose environment has reviewers', () => {
  const reviewed = workflow('', '{ environment: production, concurrency: production }')
  const two = all(reviewed, 'a', 'b')
  it('holds its group while it waits for them', () => {
    expect(statuses(...two)).toEqual({ 'a/release': 'waiting', 'b/release': 'pending' })
    expect(statuses(...two, { approves: 'a/release' })).toMatchObject({ 'a/release': 'in_progress' })
  })

  it('lets the next one ask for its own approval once it is rejected or cancelled', () => {
    for (const ended of [{ rejects: 'a/release' }, { cancels: 'a' }])
      expect(statuses(...two, ended)).toMatchObject({ 'b/release': 'waiting' })
  })

  it('holds the group of its run as well', () => {
    const text = workflow('concurrency: all', '{ environment: { name: production } }')
    expect(statuses(...all(text, 'a', 'b'))).toEqual({ 'a/release': 'waiting', b: 'pending' })
  })
})

describe('A job whose time is over', () => {
  it('is cancelled, and holds its group until it has ended', () => {
    const two = all(workflow('', '{ concurrency: staging }'), 'a', 'b')
    expect(statuses(...two, { cancels: 'a/release' })).toEqual({
      'a/release': 'cancelling',
      'b/release': 'pending',
    })
    expect(statuses(...two, { cancels: 'a/release' }, { ends: 'a/release' })).toEqual({
      'a/release': 'cancelled',
      'b/release': 'in_progress',
    })
  })
})

describe('A run that is cancelled', () => {
  it('never begins when it is pending', () => {
    const two = all(workflow('concurrency: staging'), 'a', 'b')
    expect(statuses(...two, { cancels: 'b' }, { ends: 'a/release' })).toEqual({
      'a/release': 'success',
      b: 'cancelled',
    })
  })

  it('holds its group until its job has ended, and begins no other job but one that asks for it', () => {
    const text = `concurrency: staging\njobs:
  release: {}
  promote: { needs: release }
  report: { needs: release, if: always() }\n`
    const happenings: Happening[] = [...all(text, 'a', 'b'), { cancels: 'a' }]
    expect(statuses(...happenings)).toMatchObject({ 'a/release': 'cancelling', b: 'pending' })
    expect(statuses(...happenings, { ends: 'a/release' }, { ends: 'a/report' })).toMatchObject({
      'a/promote': 'cancelled',
      'a/report': 'success',
      'b/release': 'in_progress',
    })
  })
})
