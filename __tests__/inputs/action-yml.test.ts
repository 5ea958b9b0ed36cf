import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { everyModeInputs } from '../../src/inputs/every-mode.ts'
import type { InputDoc } from '../../src/inputs/given-inputs.ts'
import { modes, readInputs } from '../../src/inputs/read-inputs.ts'
import { OUTPUTS } from '../../src/report/outputs.ts'
import { stepWith } from './step.ts'

interface Action {
  readonly description: string
  readonly runs: unknown
  readonly inputs: Record<string, { description: string; required: boolean; default?: string }>
  readonly outputs: Record<string, { description: string }>
}

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Action

/** Every input of every mode: the mode, the name of the input, and what the code knows about it. */
const facts: readonly (readonly [string, string, InputDoc])[] = Object.entries(modes).flatMap(
  ([mode, { inputs }]) =>
    Object.entries({ ...everyModeInputs, ...inputs }).map(([name, each]) => [mode, name, each] as const),
)

/** The least that each mode has to be given. */
const LEAST: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deploy: { 'function-name': 'orders-api', tags: 'team: orders' },
  'publish-layer': { 'layer-name': 'orders-deps', 'source-dir': 'layer' },
  rollback: { 'function-name': 'orders-api', alias: 'live' },
  'smoke-test': { 'function-name': 'orders-api' },
}

describe('action.yml', () => {
  test('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' })
  })

  test('has what the Marketplace asks for', () => {
    expect(action).toMatchObject({
      name: expect.stringMatching(/./),
      // https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#branding
      branding: { icon: 'upload-cloud', color: 'orange' },
    })
    // The Marketplace shows no more.
    expect(action.description.length).toBeLessThanOrEqual(125)
  })

  test('describes exactly the inputs that the modes have', () => {
    const names = new Set(facts.map(([, name]) => name))
    expect(Object.keys(action.inputs).sort()).toEqual([...names].sort())
  })

  test('describes exactly the outputs that are set', () => {
    expect(Object.keys(action.outputs).sort()).toEqual([...OUTPUTS].sort())
  })

  test('has no defaults, because GitHub would pass them to every mode, and requires only the mode', () => {
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input.default).toBeUndefined()
      expect(input.required).toBe(name === 'mode')
    }
  })

  test('tells the defaults that the code takes', () => {
    for (const [, name, { default: value }] of facts)
      if (value !== undefined) expect(action.inputs[name]?.description).toContain(`Default: \`${value}\`.`)
  })

  test('holds no expressions, which GitHub would refuse in a description', () => {
    const described = [...Object.values(action.inputs), ...Object.values(action.outputs)]
    for (const { description } of described) expect(description).not.toContain('${{')
  })

  test.each(facts)('has for the mode %s no input that nothing reads: %s', async (mode, name) => {
    const asked = new Set<string>()
    const step = stepWith({ mode, ...LEAST[mode] })
    const input = (each: string) => {
      asked.add(each)
      return step.input(each)
    }
    await readInputs({ ...step, input })
    expect(asked).toContain(name)
  })
})
