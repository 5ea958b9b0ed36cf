import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { everyModeInputs } from '../../src/inputs/every-mode.ts'
import { modes } from '../../src/inputs/read-inputs.ts'
import { nodesOnPath } from '../support/nodes-on-path.ts'

interface Step {
  readonly run: string
  readonly if?: string
  readonly env: Readonly<Record<string, string>>
}
interface Composite {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

const inputsOfModes: Readonly<Record<string, { readonly inputs: object }>> = modes
const RELEASE = fileURLToPath(new URL('../../release/', import.meta.url))

/** What one of its steps never says, because the whole says it otherwise. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'publish-layer': [],
  // The URL has a step of its own. A promotion leaves $LATEST alone, which the way back of the whole does not. A removal is
  // no release.
  deploy: ['url', 'version', 'source-alias', 'remove-alias'],
  // The alias is tested, at its URL; the function was invoked by the step before.
  'smoke-test': [
    'version',
    'payload',
    'payloads',
    'event-format',
    'tenant-id',
    'invocation-type',
    'output-response',
  ],
  // The way back is known, short, and not tested: what was served before was good enough.
  rollback: [
    'release-alias',
    'git-ref',
    'dry-run',
    'github-token',
    ...Object.keys(modes['smoke-test'].inputs),
  ].filter((name) => !['function-name', 'alias', 'version'].includes(name)),
}

describe('The composite action', () => {
  let composite: Composite
  let action: Composite
  let text: string
  let steps: readonly (Step & { mode: string; given: string[] })[]

  beforeAll(async () => {
    text = await readFile(join(RELEASE, 'action.yml'), 'utf8')
    composite = parse(text) as Composite
    action = parse(await readFile(join(RELEASE, '../action.yml'), 'utf8')) as Composite
    steps = composite.runs.steps
      .filter(({ env }) => env['WITH_MODE'] !== undefined)
      .map((step) => ({
        ...step,
        mode: step.env['WITH_MODE'] ?? '',
        given: Object.keys(step.env).map((name) =>
          name.replace('WITH_', '').replaceAll('_', '-').toLowerCase(),
        ),
      }))
  })

  it('chains the modes', () => {
    expect(steps.map(({ mode }) => mode)).toEqual(['publish-layer', 'deploy', 'smoke-test', 'rollback'])
    for (const { run } of steps) expect(run).toBe('exec node "$GITHUB_ACTION_PATH/run-mode.mjs"')
  })

  it('gives every mode all inputs that it has', () => {
    for (const { mode, given } of steps) {
      const known = Object.keys({ ...everyModeInputs, ...inputsOfModes[mode]?.inputs })
      const expected = known.filter((name) => !LEFT_OUT[mode]?.includes(name))
      expect({ mode, given: given.toSorted() }).toEqual({ mode, given: expected.toSorted() })
    }
  })

  it('uses every input that it describes, and describes every input that it uses', () => {
    const used = new Set(Array.from(text.matchAll(/\binputs\.([a-z0-9-]+)/g), ([, name]) => name))
    expect([...used].sort()).toEqual(Object.keys(composite.inputs).sort())
    for (const { default: value } of Object.values(composite.inputs)) expect(value).toBeUndefined()
  })

  it('has all outputs of the action that a release has', () => {
    // Its own test asks for no answer.
    const outputs = Object.keys(action.outputs).filter((name) => name !== 'response')
    expect(Object.keys(composite.outputs)).toEqual(expect.arrayContaining(outputs))
  })

  it('runs on the Node that is on the PATH, from version 20 on', () => {
    for (const { program: node } of nodesOnPath()) {
      const env = { WITH_MODE: 'no-such-mode', INPUT_ALIAS: 'leaks in', PATH: process.env['PATH'] }
      const run = () =>
        execFileSync(node, [join(RELEASE, 'run-mode.mjs')], { env, encoding: 'utf8', stdio: 'pipe' })
      expect(run).toThrow(
        expect.objectContaining({ stdout: expect.stringContaining('`mode` is "no-such-mode"') }),
      )
      expect(run).toThrow(expect.objectContaining({ stdout: expect.not.stringContaining('`alias`') }))
    }
  })
})
