import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))

it('Links of the documents lead to files and headings of the repository that exist', () => {
  const listed = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  const documents = listed.split('\n').filter(Boolean)
  expect(documents).toContain('README.md')
  expect(documents.flatMap(brokenLinks)).toEqual([])
})

it('The tests that the threat model names exist', () => {
  const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
  const named = Array.from(page.matchAll(/`([\w/-]+\.test\.ts)`/g), ([, path = '']) => path)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, '__tests__', path)))).toEqual([])
})

function brokenLinks(document: string): string[] {
  const links = proseOf(document).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g)
  const images = proseOf(document).matchAll(/<(?:img|source) [^>]*?src(?:set)?="(?!https?:)([^"]+)"/g)
  return Array.from([...links, ...images], ([, path = '', anchor]) => {
    const target = path === '' ? document : relative(root, join(root, dirname(document), path))
    if (!existsSync(join(root, target))) return `${document}: there is no ${target}`
    if (anchor !== undefined && !anchorsOf(target).includes(anchor))
      return `${document}: ${target} has no heading #${anchor}`
    return ''
  }).filter(Boolean)
}

/** The anchors that GitHub makes of headings: small letters, without signs, spaces as hyphens. */
function anchorsOf(document: string): string[] {
  return Array.from(proseOf(document).matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Without code, where brackets and hashes mean something else. */
function proseOf(document: string): string {
  return readFileSync(join(root, document), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
}
