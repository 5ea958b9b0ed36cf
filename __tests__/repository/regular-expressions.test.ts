import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { pumpedTexts } from '../support/pumped-texts.ts'

/** Characters of the longest text: with quadratic time, an expression makes hundreds of millions of steps. */
const LENGTH = 40_000
/** Shorter texts come first: some expressions would not end with a long one. Linear ones take microseconds. */
const SHORTER = [20, 400, 6000]
/** Milliseconds after which a shorter text is worth a longer one, and a long one is worth a comparison. */
const [NOTICEABLE, SUSPICIOUS] = [1, 40]

/** The regular expressions in a file, as they are written, with their lines. */
function expressionsIn(path: string): { readonly source: string; readonly place: string }[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { source: string; place: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push({ source: node.text, place: `${path}:${line + 1}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function compiled(source: string): RegExp {
  const end = source.lastIndexOf('/')
  return new RegExp(source.slice(1, end), source.slice(end + 1))
}

/** Milliseconds of this process that an expression takes, wherever in the text it looks. */
function timeOf(expression: RegExp, text: string): number {
  expression.lastIndex = 0
  const before = process.cpuUsage()
  if (expression.global) text.replace(expression, '')
  else expression.test(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Whether the time grows faster than the text. */
function isSuperlinear(expression: RegExp, textOf: (length: number) => string): boolean {
  const noticeable = SHORTER.find((length) => timeOf(expression, textOf(length)) > NOTICEABLE)
  if (noticeable === undefined) return false
  const length = timeOf(expression, textOf(noticeable)) > SUSPICIOUS ? noticeable : LENGTH
  const time = timeOf(expression, textOf(length))
  return time > SUSPICIOUS && time > 3 * timeOf(expression, textOf(Math.floor(length / 2)))
}

function slowTexts(source: string): string[] {
  const expression = compiled(source)
  for (const textOf of pumpedTexts(source)) {
    if (isSuperlinear(expression, textOf)) return [`${source} with ${JSON.stringify(textOf(30))}`]
  }
  return []
}

describe('regular expressions', () => {
  test.each([/denied by S3.* permission to (\w+) for/, /(a+)+$/, /\s+$/, /^(\s*):(?=:)/gm])(
    'whose time grows faster than their text are found: %s',
    (expression) => {
      expect(slowTexts(String(expression))).toHaveLength(1)
    },
  )

  test('of the action take linear time: their texts come from AWS, functions, archives and repositories', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const all = files.flatMap((name) => expressionsIn(join('src', name)))
    expect(all.length).toBeGreaterThan(300)
    expect(all.flatMap(({ source, place }) => slowTexts(source).map((text) => `${place} ${text}`))).toEqual(
      [],
    )
  })
})
