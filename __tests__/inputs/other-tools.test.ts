import { describe, expect, test } from '@jest/globals'
import { replacementFor } from '../../src/inputs/other-tools.ts'
import { closest } from '../../src/inputs/parsers/words.ts'
import { modes } from '../../src/inputs/read-inputs.ts'
import { OPTIONS_OF_OTHER_TOOLS } from '../support/options-of-other-tools.ts'
import { refusal, refusalOf, stepWith } from './step.ts'

/** Options that change nothing that is released, nor how: GitHub's own warning about an unknown input is enough. */
const HARMLESS = new Set(['debug', 'log-level', 'color'])

const ours = new Set<string>([
  'mode',
  'aws-region',
  ...Object.values(modes).flatMap(({ inputs }) => Object.keys(inputs)),
])

/** What a step with this input says: another name, or the name in our spelling. */
const explanationOf = (name: string) => replacementFor(name) ?? closest(name, [...ours])

describe('an input of another tool', () => {
  test.each(Object.entries(OPTIONS_OF_OTHER_TOOLS))('is explained or works, for the %s', (_, { options }) => {
    const names = options.split(' ').map((option) => option.replace(/^--/, ''))
    const ignored = names.filter(
      (name) => !ours.has(name.replaceAll('_', '-')) && !HARMLESS.has(name) && !explanationOf(name),
    )
    expect(ignored).toEqual([])
  })

  test.each([
    ['health-check-enabled', 'true', '`smoke-test: true`'],
    ['strategy', 'canary', '`traffic-shift`'],
    ['canary-weight', '0.1', 'without it, all traffic moves at once'],
    ['deployment-preference', 'Canary10Percent5Minutes', '`traffic-shift`'],
    ['DeploymentPreference.Type', 'AllAtOnce', '`traffic-shift`'],
    ['provisioned-concurrency-config', '5', 'is called `provisioned-concurrency` here'],
    ['publish-to', 'LATEST_PUBLISHED', 'publishes a numbered version'],
    ['health_check_error_threshold', '0.1', '`error-rate-threshold`, in percentage points'],
    ['aws_profile', 'production', '`env:` of the step'],
    ['subnets', 'subnet-1', '`vpc-subnet-ids`'],
    ['working-directory', 'app', 'write the whole path'],
  ])('is refused, whatever it asks for: %s', async (name, value, instead) => {
    const said = await refusal({ 'source-dir': 'app', alias: 'live', [name]: value })
    expect(said).toContain(`\`${name.toLowerCase()}\``)
    expect(said).toContain(instead)
  })

  test('is refused in every mode', async () => {
    const rollback = { mode: 'rollback', 'function-name': 'orders-api', alias: 'live', strategy: 'canary' }
    expect(await refusalOf(stepWith(rollback))).toContain('There is no input `strategy`.')
  })

  test('names only inputs that there are', () => {
    const names = Object.values(OPTIONS_OF_OTHER_TOOLS).flatMap(({ options }) => options.split(' '))
    const called = names.flatMap(
      (name) => /is called (.*) here/.exec(replacementFor(name)?.problem ?? '')?.[1] ?? [],
    )
    const inputs = called.flatMap((text) =>
      Array.from(text.matchAll(/`([^`]+)`/g), ([, input = '']) => input),
    )
    expect(inputs.filter((input) => !ours.has(input))).toEqual([])
  })
})
