import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { everyModeInputs } from '../../src/inputs/every-mode.ts'
import { modes, readInputs } from '../../src/inputs/read-inputs.ts'
import { stepWith } from './step.ts'

/**
 * A type of https://github.com/typesafegithub/github-actions-typing, whose kinds are those of its schema: string, boolean,
 * integer, float, enum with `allowed-values`, and list with `separator` and `list-item`.
 */
interface Typed {
  readonly type: string
  readonly 'allowed-values'?: readonly string[]
  readonly separator?: string
  readonly 'list-item'?: { readonly type: string }
}
type Typings = { readonly inputs: Record<string, Typed>; readonly outputs: Record<string, Typed> }

const read = (file: string) => parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const typings: Typings = read('action-types.yml')
const action: Typings = read('action.yml')

/** What a value that no word or number equals is refused with, by each mode that takes the input. */
async function refusals(name: string): Promise<string[]> {
  const messages = await Promise.all(
    Object.entries(modes).map(async ([mode, { inputs }]) => {
      if (!(name in { ...everyModeInputs, ...inputs })) return ''
      const given = name === 'mode' ? { mode: '?' } : { mode, [name]: '?' }
      return await readInputs(stepWith(given)).then(
        () => '',
        ({ message }: Error) => message,
      )
    }),
  )
  return messages.flatMap((message) =>
    message.split('\n').filter((line) => line.includes(`\`${name}\` is "?"`)),
  )
}

/** The type that refusals tell of; undefined where any text may be right. */
function typeTold(refusal: string): Typed | undefined {
  if (refusal.includes('it has to be true or false.')) return { type: 'boolean' }
  if (/it has to be a whole number[^,.]*\./.test(refusal)) return { type: 'integer' }
  if (refusal.includes('it has to be a number of seconds')) return { type: 'float' }
  const [, words] = /it has to be ((?:`[\w-]+`(?:, | or )?)+)\./.exec(refusal) ?? []
  return words === undefined
    ? undefined
    : { type: 'enum', 'allowed-values': words.replaceAll('`', '').split(/, | or /) }
}

describe('action-types.yml', () => {
  it('has a type for every input and output, and for nothing else', () => {
    for (const kind of ['inputs', 'outputs'] as const)
      expect(Object.keys(typings[kind])).toEqual(Object.keys(action[kind]))
  })

  it.each(Object.entries(typings.inputs))('says of %s what the action takes', async (name, typed) => {
    const told = (await refusals(name)).map(typeTold).filter((each) => each !== undefined)
    const closed = ['boolean', 'integer', 'float', 'enum'].includes(typed.type)
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
      new Set(closed ? [JSON.stringify(typed)] : []),
    )
  })

  it('knows no kinds but those that the tools read', () => {
    for (const { type, separator, ...rest } of [
      ...Object.values(typings.inputs),
      ...Object.values(typings.outputs),
    ]) {
      expect(['string', 'boolean', 'integer', 'float', 'enum', 'list']).toContain(type)
      expect(rest['allowed-values'] === undefined).toBe(type !== 'enum')
      expect({ separator: separator !== undefined, item: rest['list-item'] }).toEqual(
        type === 'list'
          ? { separator: true, item: { type: 'string' } }
          : { separator: false, item: undefined },
      )
    }
  })
})
