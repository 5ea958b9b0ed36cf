import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { Failure } from '../../src/failure.ts'
import { everyModeInputs } from '../../src/inputs/every-mode.ts'
import { modes, readInputs } from '../../src/inputs/read-inputs.ts'
import { unicodeTexts } from '../support/arbitraries.ts'
import fc, { runs } from '../support/properties.ts'
import { deployWith, stepWith } from './step.ts'

/** The names of all inputs; what two modes share comes twice as often. */
const names = [
  ...Object.keys(everyModeInputs),
  ...Object.values(modes).flatMap(({ inputs }) => Object.keys(inputs)),
]

/** Text as people, templates and accidents write it. */
const anyText = fc.oneof(
  unicodeTexts(),
  fc.string({ unit: fc.constantFrom(...'aA1_=:#-[]{}"\'`,@&*!|>%?~\n\r\t \\$'), maxLength: 40 }),
  fc.json(),
)
const variableName = fc.stringMatching(/^[A-Z][A-Z0-9_]{1,10}_$/)
const variables = fc.dictionary(variableName, unicodeTexts({ maxLength: 40 }), {
  minKeys: 1,
  maxKeys: 5,
  noNullPrototype: true,
})

const canary = 'kanarienvogel'

type Shape = (text: string) => Record<string, string>

/** Secrets that end a value in braces, so that the rest of them looks like a name; chance finds them rarely. */
const breakingOut = [`,"${canary}`, `,'${canary}'`, `x,"${canary}": y`, `}, ${canary}: {`]

function examples(shapes: readonly Shape[], texts = breakingOut): [string, Shape][] {
  return texts.flatMap((text) => shapes.map((shape): [string, Shape] => [text, shape]))
}

describe('whatever is given', () => {
  test('to any inputs, nothing but a Failure is thrown', async () => {
    const inputs = fc.dictionary(fc.constantFrom(...names), anyText, { noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(inputs, fc.constantFrom('deploy', 'smoke-test', ''), async (given, mode) => {
        const step = mode ? { ...given, mode, 'function-name': 'orders-api' } : given
        await readInputs(stepWith(step)).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Failure)
          expect((error as Failure).message).not.toBe('')
          expect((error as Failure).advice).not.toBe('')
        })
      }),
      runs(500),
    )
  })

  test('as a value of an environment variable, no message shows it', async () => {
    const around = fc.string({ unit: fc.constantFrom(...'aA1_=:#-[]{}"\'`,@&*!|>%?~\t \\$'), maxLength: 8 })
    const value = fc.tuple(around, around).map(([before, after]) => `${before}${canary}${after}`)
    const shapes: readonly Shape[] = [
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
      { ...runs(1000), examples: examples(shapes) },
    )
  })
})

describe('what is sent and expected in a smoke test', () => {
  const sign = fc.constantFrom(...'aA1_=:#-[]{}"\'`,@&*!|>%?~\t \\$/\n\r')
  /** A secret as somebody might paste it, with the mistakes of quoting that go with it. */
  const secret = fc
    .tuple(fc.string({ unit: sign, maxLength: 8 }), fc.string({ unit: sign, maxLength: 8 }))
    .map(([before, after]) => `${before}${canary}${after}`)
  const shapes: readonly Shape[] = [
    (text) => ({ payload: text }),
    (text) => ({ payload: `{"token": "${text}", }` }),
    (text) => ({ payload: `{token: ${text}}` }),
    (text) => ({ 'http-headers': `X-Token: ${text}` }),
    (text) => ({ 'http-headers': `A: b\n${text}: ${text}\nX-Token: "${text}\nX-Token: ${text}` }),
    (text) => ({ 'http-headers': `{"X-Token": "${text}"}` }),
    (text) => ({ 'http-headers': `{X-Token: ${text}, A: '${text}'}` }),
    (text) => ({ 'http-body': text, 'http-method': 'GET' }),
    (text) => ({ 'http-path': text }),
    (text) => ({ 'http-path': `/?token=${text}` }),
    (text) => ({ 'expected-body': text }),
    (text) => ({ 'expected-body': `{"token": "${text}"}` }),
    (text) => ({ url: text }),
    (text) => ({ url: `https://me:${text}@api.example.com/` }),
    (text) => ({ url: `https://api.example.com/?token=${text}` }),
  ]

  test.each(['deploy', 'smoke-test'])('is shown by no message in the mode %s', async (mode) => {
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom(...shapes), async (text, shape) => {
        const inputs = shape(text)
        // A text that is nothing but a path is no secret, and its path is shown.
        fc.pre(!Object.values(inputs).some((input) => input.trim().startsWith('@')))
        const step = stepWith({ mode, 'function-name': 'orders-api', attempts: 'x', ...inputs })
        const failure = (await readInputs(step).catch((error: unknown) => error)) as Failure
        expect(failure).toBeInstanceOf(Failure)
        expect(`${failure.message}${failure.advice}`).not.toContain(canary)
      }),
      { ...runs(1000), examples: examples(shapes, [...breakingOut, `\n${canary}: `]) },
    )
  })

  test('is taken as a payload when it is JSON, word for word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom('', ' ', '\r\n'), async (payload, around) => {
        const { smokeTest } = await deployWith({ payload: `${around}${payload}${around}` })
        expect(smokeTest?.invocation).toEqual({ kind: 'payload', payload })
      }),
    )
  })

  test('is taken as a body exactly as it is written', async () => {
    const body = unicodeTexts({ minLength: 1 }).filter(
      (text) => text.trim() !== '' && !text.trim().startsWith('@'),
    )
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { smokeTest } = await deployWith({ 'http-path': '/', 'http-body': text })
        expect(smokeTest?.invocation).toMatchObject({ request: { method: 'POST', body: text } })
      }),
    )
  })
})

describe('environment variables', () => {
  test('given as raw lines come back identical, whatever their values are', async () => {
    const value = unicodeTexts({ minLength: 1, maxLength: 60 }).filter((text) => !/[\r\n]/.test(text))
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
