import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

/** What providers know, with the source and the date of each list. The Terraform provider and the CDK are too large to install. */
const KNOWN = read('__tests__/repository/infrastructure-members.json') as unknown as Readonly<
  Record<string, { readonly source: string; readonly read: string; readonly members: readonly string[] }>
>
const PAGE = readFileSync(new URL('../../docs/terraform-and-cloudformation.md', import.meta.url), 'utf8')

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
}

const membersOf = (resource: string) => KNOWN[resource]?.members ?? []

/** The code blocks of a language, without their indentation. */
const blocks = (language: string) =>
  Array.from(
    PAGE.matchAll(new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm')),
    ([, block = '']) => block,
  )

/** The names between backticks in a column of the table of inputs. */
function column(title: string): string[] {
  const rows = PAGE.split('\n').filter((line) => line.startsWith('| '))
  const cells = rows.map((row) => row.split(' | '))
  const start = cells.findIndex((row) => row.some((cell) => cell.includes(title)))
  const header = cells[start] ?? []
  const index = header.findIndex((cell) => cell.includes(title))
  return cells
    .slice(start + 1)
    .filter((row) => row.length === header.length)
    .flatMap((row) => Array.from((row[index] ?? '').matchAll(/`([\w.]+)`/g), ([, name = '']) => name))
}

describe('The page about Terraform, CloudFormation, CDK and SAM', () => {
  test.each(['aws_lambda_function', 'aws_lambda_alias'])(
    'sets and ignores only arguments of %s',
    (resource) => {
      const resources = blocks('hcl')
        .join('\n')
        .matchAll(new RegExp(`^resource "${resource}" .*\\{\\n([\\s\\S]*?)^\\}`, 'gm'))
      const bodies = Array.from(resources, ([, body = '']) => body)
      const set = bodies.flatMap((body) =>
        Array.from(body.matchAll(/^ {2}(\w+) +=/gm), ([, name = '']) => name),
      )
      const ignored = bodies.flatMap((body) =>
        (/ignore_changes = \[(.*)\]/.exec(body)?.[1] ?? '').split(', ').filter(Boolean),
      )
      expect(ignored.length).toBeGreaterThan(0)
      expect([...set, ...ignored].filter((name) => !membersOf(resource).includes(name))).toEqual([])
    },
  )

  test('lists arguments to ignore, and properties to keep, that exist', () => {
    const ignored = column('`aws_lambda_function` ignores')
    const kept = column('`AWS::Lambda::Function` keeps')
    expect(ignored).toEqual(
      expect.arrayContaining(['image_uri', 'filename', 'source_code_hash', 's3_key', 'layers']),
    )
    expect(ignored.filter((name) => !membersOf('aws_lambda_function').includes(name))).toEqual([])
    expect(kept.filter((name) => !membersOf('AWS::Lambda::Function').includes(name))).toEqual([])
  })

  test('has a template of properties that exist', () => {
    const template = blocks('yaml').map((block) => parse(block, { logLevel: 'silent' })) as readonly Record<
      string,
      { Type: string; Properties: Record<string, unknown> }
    >[]
    const unknown = template.flatMap((resources) =>
      Object.values(resources).flatMap(({ Type, Properties }) =>
        Object.keys(Properties).filter((name) => !membersOf(Type).includes(name)),
      ),
    )
    expect(unknown).toEqual([])
    expect(template.flatMap((resources) => Object.keys(resources))).toContain('Live')
  })

  test.each(['CodeUri', 'InlineCode', 'AutoPublishAlias', 'DeploymentPreference'])(
    'names a property of SAM that exists: %s',
    (name) => {
      expect(PAGE).toContain(`\`${name}\``)
      expect(membersOf('AWS::Serverless::Function')).toContain(name)
    },
  )
})
