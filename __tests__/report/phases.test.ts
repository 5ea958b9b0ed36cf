import { expect, test } from '@jest/globals'
import { startPhases } from '../../src/report/phases.ts'

test('each part of a run is a group of the log and is timed, also when it fails', async () => {
  const groups: string[] = []
  const phases = startPhases({
    group: (title, work) => {
      groups.push(title)
      return work()
    },
  })
  expect(await phases.phase('Read', async () => 42)).toBe(42)
  await expect(phases.phase('Write', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(groups).toEqual(['Read', 'Write'])
  expect(phases.timings.map(({ title }) => title)).toEqual(['Read', 'Write'])
  for (const { milliseconds } of phases.timings) expect(milliseconds).toBeGreaterThanOrEqual(0)
})
