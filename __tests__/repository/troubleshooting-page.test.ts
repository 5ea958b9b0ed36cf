import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { messagesIn } from '../../scripts/documents/messages.ts'
import { messagesBySection, messageTables } from '../../scripts/documents/troubleshooting-page.ts'

const messages = messagesBySection()
const page = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8')

describe('the messages of a source file', () => {
  test('are those of failures and of problems with inputs, with … for what varies', () => {
    const source = [
      `const TWICE = \`Run it $\{often} and again.\``,
      `throw new Failure(\`The alias $\{name} no longer exists.\`, TWICE)`,
      "given.problems.add('`layers` is an empty list.', 'Leave the input out.')",
    ].join('\n')
    expect(messagesIn(source)).toEqual([
      { problem: 'The alias … no longer exists.', advice: 'Run it … and again.' },
      { problem: '`layers` is an empty list.', advice: 'Leave the input out.' },
    ])
  })

  test('have both texts of a condition, and joined lines', () => {
    const source =
      "new Failure(a ? 'It was never created.' : 'It was deleted since.', ['Create it first.', 'Then run again.'].join('\\n'))"
    expect(messagesIn(source)).toEqual([
      {
        problem: 'It was never created. / It was deleted since.',
        advice: 'Create it first.\nThen run again.',
      },
    ])
  })

  test('are those that a function returns as an explanation', () => {
    const source =
      "function explain(): Explanation { return [failed + ': AWS throttled the call.', 'Run the workflow later.'] }"
    expect(messagesIn(source)).toEqual([
      { problem: '…: AWS throttled the call.', advice: 'Run the workflow later.' },
    ])
  })

  test('have the cause of a call before what AWS calls it', () => {
    const source =
      "function explain(): Explanation { return [tell('AWS throttled the call.', code), 'Run the workflow later.'] }"
    expect(messagesIn(source)).toEqual([
      { problem: 'AWS throttled the call. (…)', advice: 'Run the workflow later.' },
    ])
  })

  test('are left out if they have hardly a word that one could look for', () => {
    expect(messagesIn("new Failure([problem, more].join('. '), advice)")).toEqual([])
  })
})

describe('docs/troubleshooting.md', () => {
  test('has messages in every section, each in one row', () => {
    expect(Array.from(messages, ([name, { length }]) => `${name}: ${length > 0}`)).toEqual(
      Array.from(messages.keys(), (name) => `${name}: true`),
    )
    expect([...messages.values()].flat().length).toBeGreaterThan(250)
  })

  test('writes a message into the cell of a table', () => {
    const message = { problem: 'Use `>-` instead of `|`,\n    as <b> here.', advice: '' }
    expect(messageTables(new Map([['Inputs', [message]]]))).toMatch(
      /\n\| Use `>-` instead of `\\\|`, as &lt;b> here\. \| see the rest of the error \|$/,
    )
  })

  test('quotes errors under First runs that the action has', () => {
    const [, firstRuns = ''] = /## First runs\n([\s\S]*?)\n## /.exec(page) ?? []
    const quoted = Array.from(firstRuns.matchAll(/^\| (`{1,2})(.+?)\1 \|/gm), ([, , text = '']) => text)
    expect(quoted.length).toBeGreaterThan(4)
    const said = [...messages.values()].flat().map(({ problem }) => problem)
    expect(quoted.filter((text) => !said.some((problem) => problem.includes(text)))).toEqual([])
  })

  test('names types of errors under Failed tests that the action has advice for', () => {
    const [, failedTests = ''] = /## Failed tests\n([\s\S]*?)\n## /.exec(page) ?? []
    const types = Array.from(failedTests.matchAll(/`((?:Sandbox|Runtime)\.\w+)`/g), ([, type = '']) => type)
    const source = readFileSync(new URL('../../src/model/failed-test/advice.ts', import.meta.url), 'utf8')
    expect(types.length).toBeGreaterThan(4)
    expect(types.filter((type) => !source.includes(`'${type}'`))).toEqual([])
  })
})
