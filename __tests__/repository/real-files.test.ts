import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { NODE_SHAPES } from '../package/layer/real-files/node.ts'
import { PYTHON_SHAPES } from '../package/layer/real-files/python.ts'

const root = join(import.meta.dirname, '../..')
const shapes = [...PYTHON_SHAPES, ...NODE_SHAPES]

/** What `npm run layers` builds is its own result: these tests are about its list. */
describe('The projects in the shape of public ones', () => {
  test('are at least 40, of as many public dependency files', () => {
    const sources = new Set(shapes.map(({ source }) => `${source.repository} ${source.file}`))
    expect(sources.size).toBe(shapes.length)
    expect(sources.size).toBeGreaterThanOrEqual(40)
  })

  test('all have a row in docs/layers.md, which names where their shape is from', () => {
    const page = readFileSync(join(root, 'docs/layers.md'), 'utf8')
    const table = page.slice(page.indexOf('<!-- real files'), page.indexOf('<!-- end of real files'))
    const rows = table.split('\n').filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| project |'))
    const expected = shapes.map(({ name, source: { repository, file, date } }) =>
      expect.stringMatching(
        new RegExp(
          `^\\| ${escaped(name)} \\| ${escaped(`\`${repository}\`, \`${file}\`, ${date}`)} \\| (uv|npm) \\| `,
        ),
      ),
    )
    expect(rows).toHaveLength(shapes.length)
    expect(rows).toEqual(expect.arrayContaining(expected))
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
