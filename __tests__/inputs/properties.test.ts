import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { Failure } from '../../src/failure.ts'
import { deployInputs } from '../../src/inputs/deploy.ts'
import { everyModeInputs } from '../../src/inputs/every-mode.ts'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { deployWith, stepWith } from './step.ts'

const names = [...Object.keys(everyModeInputs), ...Object.keys(deployInputs)]

/** Text as people, templates and accidents write it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aA1_=:#-[]{}"\'`,@&*!|>%?~\n\r\t \\$'), maxLength: 40 }),
  fc.json(),
)
const variableName = fc.stringMatching(/^[A-Z][A-Z0-9_]{1,10}_$/)
const variables = fc.dictionary(variableName, fc.string({ unit: 'binary', maxLength: 40 }), {
  minKeys: 1,
  maxKeys: 5,
  noNullPrototype: true,
})

describe('whatever is given', () => {
  test('to any inputs, nothing but a Failure is thrown', async () => {
    const inputs = fc.dictionary(fc.constantFrom(...names), anyText, { noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(inputs, fc.boolean(), async (given, sound) => {
        const step = sound ? { ...given, mode: 'deploy', 'function-name': 'orders-api' } : given
        await readInputs(stepWith(step)).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Failure)
          expect((error as Failure).message).not.toBe('')
          expect((error as Failure).advice).not.toBe('')
        })
      }),
      { numRuns: 500 },
    )
  })

  test('as a value of an environment variable, no message shows it', async () => {
    const canary = 'kanarienvogel'
    const around = fc.string({ unit: fc.constantFrom(...'aA1_=:#-[]{}"\'`,@&*!|>%?~\t \\$'), maxLength: 8 })
    const value = fc.tuple(around, around).map(([before, after]) => `${before}${canary}${after}`)
    const shapes: ((text: string) => Record<string, string>)[] = [
      (text) => ({ environment: `GOOD=x\nTOKEN=${text}\nBAD` }),
      (text) => ({ environment: `TOKEN=${text}\nTOKEN=${text}` }),
      (text) => ({ environment: `TOKEN=${text}\n  ${text}` }),
      (text) => ({ environment: `A: x\nTOKEN: ${text}` }),
      (text) => ({ environment: `TOKEN: "${text}"\nTOKEN: '${text}'` }),
      (text) => ({ environment: `{"TOKEN": "${text}", "A": [${text}]}` }),
      (text) => ({ environment: `TOKEN: |\n  ${text}\n - ${text}` }),
      (text) => ({ environment: `my ${text}` }),
      (text) => ({
        'environment-from': 'TOKEN',
        environment: 'TOKEN: x',
        'environment-remove': 'TOKEN',
        secret: text,
      }),
      (text) => ({
        'function-configuration': `Environment: { Variables: { TOKEN: ${text}, A: "${text}" } }`,
      }),
      (text) => ({
        'function-configuration': `Environment:\n  Variables:\n    TOKEN: ${text}\n    A: ${text}`,
      }),
      (text) => ({ 'function-configuration': `Environment:\n  TOKEN: ${text}` }),
    ]
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(...shapes), async (text, shape) => {
        const { secret, ...inputs } = shape(text)
        // A text that is nothing but a path is no environment, and its path is shown.
        fc.pre(!Object.values(inputs).some((input) => input.trim().startsWith('@')))
        const env = { AWS_REGION: 'eu-central-1', TOKEN: secret ?? text }
        const step = stepWith(
          { mode: 'deploy', 'function-name': 'orders-api', timeout: 'x', ...inputs },
          { env },
        )
        const failure = (await readInputs(step).catch((error: unknown) => error)) as Failure
        expect(failure).toBeInstanceOf(Failure)
        expect(`${failure.message}${failure.advice}`).not.toContain(canary)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('environment variables', () => {
  test('given as raw lines come back identical, whatever their values are', async () => {
    const value = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .filter((text) => !/[\r\n]/.test(text))
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(variableName, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
        fc.constantFrom('\n', '\r\n'),
        async (set, end) => {
          const environment = Object.entries(set)
            .map(([name, text]) => `${name}=${text}`)
            .join(end)
          expect((await deployWith({ environment: environment + end })).environment?.set).toEqual(set)
        },
      ),
    )
  })

  test('given as JSON come back identical', async () => {
    await fc.assert(
      fc.asyncProperty(variables, fc.constantFrom(undefined, 2, '\t'), async (set, indent) => {
        expect(
          (await deployWith({ environment: JSON.stringify(set, null, indent) })).environment?.set,
        ).toEqual(set)
      }),
    )
  })

  test('given as YAML come back identical', async () => {
    await fc.assert(
      fc.asyncProperty(variables, async (set) => {
        expect((await deployWith({ environment: stringify(set) })).environment?.set).toEqual(set)
      }),
    )
  })
})
