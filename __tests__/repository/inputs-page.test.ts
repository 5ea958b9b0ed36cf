import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  inputEntries,
  modeTable,
  outputTable,
  parseAction,
  sections,
  withInputs,
} from '../../scripts/documents/inputs-page.ts'

const action = {
  inputs: {
    'function-name': { description: 'The function. Required, unless there is a URL.' },
    mode: { description: 'What to do. Required.' },
    'wait-timeout': { description: 'How long to wait. Default: `600`.' },
    alias: {
      description: 'The alias. In `deploy`, it moves. Nothing else does. In `smoke-test`, it is invoked.',
    },
  },
  outputs: { version: { description: 'The version: `a|b`.' } },
}

const described = parseAction(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))

describe('docs/inputs.md', () => {
  test('has one entry for each input, with what holds in each mode without it', () => {
    const entries = inputEntries(action)
    expect(entries).toContain('#### `mode`\n\nEvery mode · required\n\nWhat to do.')
    expect(entries).toContain('Every mode · default: `600`\n\nHow long to wait.')
    expect(entries).toContain('`deploy`, `smoke-test` · default: none<br>`rollback` · required\n\nThe alias.')
    expect(entries).toContain(
      '`deploy`, `rollback` · required<br>`smoke-test` · required, unless `url` is a URL',
    )
  })

  test('lists what holds in one mode only', () => {
    expect(inputEntries(action)).toContain(
      'The alias.\n\n- In `deploy`, it moves. Nothing else does.\n- In `smoke-test`, it is invoked.',
    )
  })

  test('puts every input of the action into one section', () => {
    const placed = [...sections(described).values()].flat()
    expect(placed.toSorted()).toEqual(Object.keys(described.inputs).toSorted())
  })

  test('links each mode to its inputs', () => {
    expect(modeTable()).toMatch(/^\| `rollback` \| .*\[`git-ref`\]\(#git-ref\)/m)
  })

  test('has the inputs of the test once, to which each mode that tests refers', () => {
    expect(inputEntries(described).match(/^#### `payload`$/gm)).toHaveLength(1)
    expect(modeTable()).not.toContain('`payload`')
    const referring = modeTable().matchAll(/^\| `(.*?)` \| .*, the inputs of the \[test\]\(#test\) \|$/gm)
    expect(Array.from(referring, ([, mode]) => mode)).toEqual(['deploy', 'rollback', 'smoke-test'])
  })

  test('has a row for every output', () => {
    expect(outputTable(action)).toContain('| `version` | The version: `a\\|b`. |')
  })

  test('keeps what stands outside the markers', () => {
    const page = ['modes', 'inputs', 'outputs']
      .map((name) => `before ${name}\n<!-- ${name}:begin -->stale<!-- ${name}:end -->\n`)
      .join('')
    const current = withInputs(page, action)
    expect(current).not.toContain('stale')
    expect(current).toMatch(/^before modes\n[\s\S]*\nbefore inputs\n[\s\S]*\nbefore outputs\n/)
    expect(withInputs(current, action)).toBe(current)
    expect(() => withInputs('nothing', action)).toThrow('<!-- modes:begin -->')
  })
})
