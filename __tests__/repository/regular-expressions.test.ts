import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { analyse } from 'scslre'
import ts from 'typescript'
import { groupBy } from '../../src/group-by.ts'

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

/** The expressions in an argument of `new RegExp` that stand for text, as they are written, with their lines. */
function insertedIn(path: string): { readonly inserted: string; readonly place: string }[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { inserted: string; place: string }[] = []
  const visit = (node: ts.Node): void => {
    const isMade =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    const place = `${path}:${line + 1}`
    for (const part of isMade ? partsOf(node.arguments?.[0]) : [])
      found.push({ inserted: part.getText(), place })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** What an argument consists of, without the text that stands in it. */
function partsOf(argument: ts.Expression | undefined): readonly ts.Expression[] {
  if (!argument || ts.isStringLiteralLike(argument)) return []
  const template = ts.isTaggedTemplateExpression(argument) ? argument.template : argument
  if (ts.isTemplateExpression(template)) return template.templateSpans.map(({ expression }) => expression)
  return ts.isNoSubstitutionTemplateLiteral(template) ? [] : [argument]
}

/**
 * What may stand in an expression that is made while the action runs: constants of the sources, a number, and text in
 * which each sign with a meaning is escaped or replaced. Nobody else's pattern becomes a regular expression.
 */
const INSERTED: Readonly<Record<string, readonly string[]>> = {
  'src/aws/errors/member-inputs.ts': ['ownCase', 'member', 'member.toLowerCase()'],
  'src/apply/prune-versions.ts': ['version'],
  'src/inputs/callers/source-arn.ts': ["[word, ...cut].join('|')"],
  'src/package/volatile-files.ts': ["name.replace('.', '\\\\.')"],
  'src/package/layer/requirement.ts': ['VERSION', 'VERSION'],
  'src/package/layer/package-lock.ts': ['escaped'],
  'src/package/layer/npm/package-json.ts': ['member', 'spec', 'spec'],
  'src/package/layer/uv/settings.ts': ['key'],
  'src/package/layer/uv/locked-project.ts': ["name.replace(/\\W/g, '.')"],
  'src/package/layer/uv/pylock.ts': ["name.replace(/\\W/g, '.')"],
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

  test('that are made while the action runs contain nothing that somebody else wrote, unless it is escaped', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const all = files.flatMap((name) => insertedIn(join('src', name)))
    const byFile = groupBy(all, ({ place }) => place.replace(/:\d+$/, '').replaceAll('\\', '/'))
    const made = [...byFile].map(([file, found]) => [file, found.map(({ inserted }) => inserted)] as const)
    expect(Object.fromEntries(made)).toEqual(INSERTED)
  })

  test('of the action take linear time: their texts come from AWS, functions, archives and repositories', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const all = files.flatMap((name) => expressionsIn(join('src', name)))
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(({ source }) => isSuperlinear(source))).toEqual([])
  })
})
