import { describe, expect, test } from '@jest/globals'
import { trafficShift } from '../../../src/inputs/traffic-shift/schedule.ts'
import { type Schedule, secondsOf } from '../../../src/model/shift/traffic-shift.ts'
import { unicodeTexts } from '../../support/arbitraries.ts'
import fc, { runs } from '../../support/properties.ts'
import { parsed } from './parsed.ts'

const scheduleOf = (text: string) => parsed(trafficShift, text).value
const problemWith = (text: string) => parsed(trafficShift, text).problem

describe('traffic-shift', () => {
  test('AllAtOnce has no steps', () => {
    expect(scheduleOf('AllAtOnce')).toEqual([])
  })

  test.each<[string, Schedule]>([
    ['Canary10Percent5Minutes', [{ share: 0.1, seconds: 300 }]],
    ['Canary10Percent5Minute', [{ share: 0.1, seconds: 300 }]],
    ['Canary1Percent90Seconds', [{ share: 0.01, seconds: 90 }]],
    ['Canary50Percent1Hour', [{ share: 0.5, seconds: 3600 }]],
  ])('%s has one step', (text, schedule) => {
    expect(scheduleOf(text)).toEqual(schedule)
  })

  test('Linear10PercentEvery1Minute sends 10% more each minute and everything after nine', () => {
    const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    expect(scheduleOf('Linear10PercentEvery1Minute')).toEqual(shares.map((share) => ({ share, seconds: 60 })))
    expect(scheduleOf('Linear10PercentEvery1Minutes')).toEqual(scheduleOf('Linear10PercentEvery1Minute'))
  })

  test('a linear shift whose percentage does not divide 100 makes a shorter last move', () => {
    expect(scheduleOf('Linear30PercentEvery20Seconds')?.map(({ share }) => share)).toEqual([0.3, 0.6, 0.9])
    expect(scheduleOf('Linear99PercentEvery1Hour')?.map(({ share }) => share)).toEqual([0.99])
  })

  test('a list has its steps on one line or on several', () => {
    const schedule = [
      { share: 0.05, seconds: 120 },
      { share: 0.25, seconds: 600 },
      { share: 0.5, seconds: 7200 },
    ]
    expect(scheduleOf('5% 2m, 25% 10m, 50% 2h')).toEqual(schedule)
    expect(scheduleOf('5% 120s\n25% 10m\r\n\n50%2h,')).toEqual(schedule)
  })

  test('a list may have fractions of a percent', () => {
    expect(scheduleOf('0.25% 10m')).toEqual([{ share: 0.0025, seconds: 600 }])
  })
})

describe('a traffic-shift that cannot be read', () => {
  test('is answered with the right forms', () => {
    expect(problemWith('slowly')).toBe(
      '`traffic-shift` is "slowly": this is neither a named shift nor a list of steps. ' +
        'Write a canary such as `Canary10Percent5Minutes` or a linear shift such as `Linear10PercentEvery1Minute`, with any percentage and time, a list of steps such as `5% 2m, 25% 10m`, or `AllAtOnce`.',
    )
  })

  test.each([
    ['allatonce', 'AllAtOnce'],
    ['all-at-once', 'AllAtOnce'],
    ['canary10percent5minutes', 'Canary10Percent5Minutes'],
    ['Canery10Percent5Minutes', 'Canary10Percent5Minutes'],
    ['CodeDeployDefault.LambdaCanary10Percent5Minutes', 'Canary10Percent5Minutes'],
    ['LambdaLinear10PercentEvery3Minutes', 'Linear10PercentEvery3Minutes'],
    ['Canary10PercentEvery5Minutes', 'Canary10Percent5Minutes'],
    ['Linear10Percent1Minute', 'Linear10PercentEvery1Minute'],
    ['Canary 10% 5m', 'Canary10Percent5Minutes'],
    ['Canary10Percent5Min', 'Canary10Percent5Minutes'],
    ['Canary10Percent30', 'Canary10Percent30Minutes'],
    ['10% for 5 minutes', '10% 5m'],
    ['5 2m; 25% 10m', undefined],
    ['5%:2m, 25%: 10min', '5% 2m, 25% 10m'],
    ['5% 2m, 25 10M', '5% 2m, 25% 10m'],
  ])('such as "%s" is answered with what was probably meant', (text, meant) => {
    expect(problemWith(text)).toContain(
      meant === undefined ? 'Write a canary such as' : `Did you mean \`${meant}\`?`,
    )
  })

  test('names the step of a list that is wrong', () => {
    expect(problemWith('5% 2m, 25%, 50% 10m')).toContain('the step "25%" is not a percentage and a duration')
  })
})

describe('a traffic-shift whose numbers make no sense', () => {
  test.each([
    ['5% 2m, 100% 10m', 'a step of 100% shifts everything'],
    ['0% 2m', 'a step of 0% shifts nothing'],
    ['25% 2m, 10% 2m', '10% does not come after 25%'],
    ['25% 2m, 25% 2m', '25% does not come after 25%'],
    ['Canary10Percent121Hours', 'this takes longer than 120 hours'],
    ['50% 999999999999999999999h', 'this takes longer than'],
  ])('such as "%s" is refused', (text, reason) => {
    expect(problemWith(text)).toContain(reason)
  })

  test.each([
    'Canary0Percent5Minutes',
    'Canary100Percent5Minutes',
    'Canary10Percent0Minutes',
    '5% 0m',
    'Linear010PercentEvery1Minute',
  ])('such as "%s" is refused without a suggestion that is wrong as well', (text) => {
    expect(problemWith(text)).toBeDefined()
    const [, meant] = /Did you mean `(.*)`\?/.exec(problemWith(text) ?? '') ?? []
    if (meant !== undefined) expect(scheduleOf(meant)).toBeDefined()
  })
})

describe('whatever is given as traffic-shift', () => {
  const percents = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 20 })
  const list = percents.chain((all) =>
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: 59 }), fc.constantFrom('s', 'm')), {
        minLength: all.length,
        maxLength: all.length,
      })
      .map((durations) =>
        all
          .toSorted((a, b) => a - b)
          .map((percent, index) => ({ percent, duration: durations[index] ?? [1, 's'] })),
      ),
  )

  test('a list comes back as its steps', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(', ', ',', '\n', ' \r\n '), (steps, between) => {
        const text = steps
          .map(({ percent, duration }) => `${percent / 100}% ${duration.join('')}`)
          .join(between)
        expect(scheduleOf(text)).toEqual(
          steps.map(({ percent, duration: [count, unit] }) => ({
            share: percent / 100 / 100,
            seconds: Number(count) * (unit === 'm' ? 60 : 1),
          })),
        )
      }),
      runs(300),
    )
  })

  const words = [
    'Canary',
    'Linear',
    'Every',
    'Percent',
    'AllAtOnce',
    'Minutes',
    'Second',
    'Hours',
    '10',
    '5',
    '%',
    'm',
    's',
    ' ',
    ',',
    '\n',
    '.',
    '-',
    'CodeDeployDefault.',
    'Lambda',
  ]
  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join('')),
    unicodeTexts(),
  )

  test('it is either a schedule that can be carried out, or one problem, whose suggestion can be read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value, problem } = parsed(trafficShift, text.trim())
        expect(value === undefined).toBe(problem !== undefined)
        const meant = /Did you mean `(.*)`\?/.exec(problem ?? '')?.[1]
        const suggested = meant === undefined ? undefined : scheduleOf(meant)
        expect(suggested !== undefined).toBe(meant !== undefined)
        for (const schedule of [value, suggested].filter((each) => each !== undefined)) {
          const shares = [0, ...schedule.map(({ share }) => share), 1]
          expect(shares.every((share, index) => index === 0 || share > (shares[index - 1] ?? 1))).toBe(true)
          expect(schedule.every(({ seconds }) => Number.isInteger(seconds) && seconds >= 1)).toBe(true)
          expect(secondsOf(schedule)).toBeLessThanOrEqual(432_000)
        }
      }),
      runs(2000),
    )
  })
})
