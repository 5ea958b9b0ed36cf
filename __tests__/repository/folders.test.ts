import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { modes } from '../../src/inputs/read-inputs.ts'
import { STEPS } from '../../src/plan/steps.ts'

const source = join(import.meta.dirname, '../../src')
const files = (await readdir(source, { recursive: true })).filter((path) => path.endsWith('.ts'))

/** A folder of more files cannot be read at a glance. */
const MOST_FILES = 18

/** The folders that hold too many files, with their number. */
function crowded(paths: readonly string[]): string[] {
  const folders = Map.groupBy(paths, dirname)
  return [...folders]
    .filter(([, held]) => held.length > MOST_FILES)
    .map(([name, { length }]) => `${name}: ${length}`)
}

/** Where a step is planned, carried out, and shown. Everything else asks the table of steps. */
const OF_STEPS = /^(plan|apply)\/|^report\/plan-(output|lines)\.ts$/

const inputs = Object.values(modes).flatMap((mode) => Object.keys(mode.inputs))

/** Names of steps in a text. A name that an input has, too, says nothing. */
function stepNamesIn(text: string): string[] {
  return Object.keys(STEPS).filter((name) => !inputs.includes(name) && text.includes(`'${name}'`))
}

describe('the folders of src/', () => {
  test('can each be read at a glance', () => {
    expect(crowded(files)).toEqual([])
  })

  test('are seen to be crowded', () => {
    const many = Array.from({ length: 19 }, (_, index) => `plan/step-${index}.ts`)
    expect(crowded([...many, 'apply/alias.ts'])).toEqual(['plan: 19'])
  })
})

describe('names of steps', () => {
  test('stand where steps are planned, carried out and shown, and nowhere else', () => {
    const elsewhere = files.filter((path) => !OF_STEPS.test(path.replaceAll('\\', '/')))
    const named = elsewhere.flatMap((path) =>
      stepNamesIn(readFileSync(join(source, path), 'utf8')).map((name) => `${path}: ${name}`),
    )
    expect(named).toEqual([])
  })

  test('are seen in other files', () => {
    expect(stepNamesIn("if (step.type === 'update-alias') warn(inputs['restore-latest'])")).toEqual([
      'update-alias',
    ])
  })
})
