import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { trafficShift } from '../../src/inputs/traffic-shift/schedule.ts'
import { secondsOf } from '../../src/model/shift/traffic-shift.ts'
import { parsed } from '../inputs/traffic-shift/parsed.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const textOf = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const scheduleOf = (text: string) => parsed(trafficShift, text).value

const pages = globSync(
  ['README.md', 'docs/**/*.md', 'examples/*/README.md', 'examples/*/.github/workflows/*.yml'],
  {
    cwd: root,
  },
)

/** Schedules in inline code, and those that workflows give. */
function schedulesIn(text: string): string[] {
  const inCode = text.matchAll(/`((?:Canary|Linear)\d\w*|\d+% \d+[smh](?:, \d+% \d+[smh])*)`/g)
  const given = text.matchAll(/^ *traffic-shift: ([^$#\n]+?)(?: #.*)?$/gm)
  return [...inCode, ...given].map(([, schedule = '']) => schedule)
}

test('every traffic shift that a document names is one', () => {
  const named = new Set(pages.flatMap((path) => schedulesIn(textOf(path))))
  expect([...named]).toEqual(expect.arrayContaining(['Canary10Percent5Minutes', '5% 2m, 25% 10m, 50% 10m']))
  expect([...named].filter((schedule) => scheduleOf(schedule) === undefined)).toEqual([])
})

test('the page for SAM has all predefined types, with the time that they take', () => {
  const rows = textOf('docs/migration/sam.md').matchAll(/^\| `(\w+)` \| `(\w+)` \| (\d+ minutes|none) \|$/gm)
  const types = Array.from(rows, ([, type = '', schedule = '', time = '']) => ({ type, schedule, time }))
  expect(types.map(({ type }) => type)).toEqual([
    'AllAtOnce',
    ...[5, 10, 15, 30].map((minutes) => `Canary10Percent${minutes}Minutes`),
    ...['1Minute', '2Minutes', '3Minutes', '10Minutes'].map((every) => `Linear10PercentEvery${every}`),
  ])
  for (const { type, schedule, time } of types) {
    expect(schedule).toBe(type)
    const seconds = secondsOf(scheduleOf(schedule) ?? [])
    expect(time).toBe(seconds === 0 ? 'none' : `${seconds / 60} minutes`)
  }
})
