import { describe, expect, test } from '@jest/globals'
import { inputTables, outputTable, withTables } from '../../scripts/readme-tables.ts'

const action = {
  inputs: {
    'function-name': { description: 'The function. Required, unless there is a URL.' },
    mode: { description: 'What to do. Required.' },
    'wait-timeout': { description: 'How long to wait. Default: `600`.' },
    alias: { description: 'The alias: `a|b`.' },
  },
  outputs: { version: { description: 'The version.' } },
}

describe('the tables of the README', () => {
  test('have a row for every input, with its default and its description', () => {
    const tables = inputTables(action)
    expect(tables).toContain('### Every mode')
    expect(tables).toContain('### `deploy`')
    expect(tables).toContain('| `function-name` | required | The function. |')
    expect(tables).toContain('| `mode` | required | What to do. |')
    expect(tables).toContain('| `wait-timeout` | `600` | How long to wait. |')
    expect(tables).toContain('| `alias` | none | The alias: `a\\|b`. |')
  })

  test('tell the inputs of the smoke test once, and which modes have them', () => {
    const tables = inputTables(action)
    expect(tables.split('| `payload` |')).toHaveLength(2)
    expect(tables).toContain('What is asked and expected, in `deploy`, `rollback` and `smoke-test`:')
    expect(tables.split('And the inputs of [the smoke test](#the-smoke-test).')).toHaveLength(4)
    expect(tables).toMatch(/### `smoke-test`\n\n[^#]*\| `version` \|/)
  })

  test('have a row for every output', () => {
    expect(outputTable(action)).toContain('| `version` | The version. |')
  })

  test('replace what stands between the markers, and nothing else', () => {
    const readme =
      'before\n<!-- inputs:begin -->\nstale table\n<!-- inputs:end -->\nbetween\n<!-- outputs:begin --><!-- outputs:end -->\nafter\n'
    const current = withTables(readme, action)
    expect(current).not.toContain('stale table')
    expect(current).toMatch(/^before\n.*\nbetween\n.*\nafter\n$/s)
    expect(withTables(current, action)).toBe(current)
  })

  test('need their markers', () => {
    expect(() => withTables('nothing', action)).toThrow('<!-- inputs:begin -->')
  })
})
