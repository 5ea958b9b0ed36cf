import { expect, test } from '@jest/globals'
import { cancellable } from '../src/cancellation.ts'
import { startPhases } from '../src/phases.ts'

/** Phases whose titles are noted, and what makes them end early. */
function notedPhases() {
  const groups: string[] = []
  const cancellation = cancellable()
  const group = <T>(title: string, work: () => Promise<T>) => {
    groups.push(title)
    return work()
  }
  return { ...startPhases({ group }, cancellation), groups, cancel: cancellation.cancel }
}

test('each part of a run is a group of the log and is timed, also when it fails', async () => {
  const { phase, groups, timings } = notedPhases()
  expect(await phase('Read', async () => 42)).toBe(42)
  await expect(phase('Write', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(groups).toEqual(['Read', 'Write'])
  expect(timings.map(({ title }) => title)).toEqual(['Read', 'Write'])
  for (const { milliseconds } of timings) expect(milliseconds).toBeGreaterThanOrEqual(0)
})

test('a part that is under way ends when the run is cancelled, and no other begins but those that undo', async () => {
  const { phase, undoingPhase, cancel, timings } = notedPhases()
  const waiting = phase('Wait', () => new Promise(() => {}))
  cancel('SIGINT')
  await expect(waiting).rejects.toThrow('The run was cancelled (SIGINT)')
  let begun = false
  const next = phase('Write', async () => {
    begun = true
  })
  await expect(next).rejects.toThrow('The run was cancelled (SIGINT)')
  expect(begun).toBe(false)
  expect(await undoingPhase('Undo', async () => 'undone')).toBe('undone')
  expect(timings.map(({ title }) => title)).toEqual(['Wait', 'Undo'])
})
