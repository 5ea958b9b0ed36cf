import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { analyse } from 'scslre'
import ts from 'typescript'

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

/** Whether there are texts for which an expression takes longer than in proportion to their length. */
function isSuperlinear(source: string): boolean {
  const end = source.lastIndexOf('/')
  return analyse(new RegExp(source.slice(1, end), source.slice(end + 1))).reports.length > 0
}

describe('regular expressions', () => {
  test.each([/(a+)+$/, /\s+$/, /^(\s*):(?=:)/gm])(
    'whose time grows faster than their text are found: %s',
    (expression) => {
      expect(isSuperlinear(String(expression))).toBe(true)
    },
  )

  test('of the action take linear time: their texts come from AWS, functions, archives and repositories', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const all = files.flatMap((name) => expressionsIn(join('src', name)))
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(({ source }) => isSuperlinear(source))).toEqual([])
  })
})
