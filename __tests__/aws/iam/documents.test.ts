import { describe, expect, test } from '@jest/globals'
import { withPart } from '../../../scripts/iam-documents.ts'
import { policySections } from '../../../scripts/iam-page.ts'
import { templateStatements } from '../../../scripts/iam-template.ts'

describe('the documents made from the table of permissions', () => {
  test('keep what stands around the lines of the markers', () => {
    const text = 'before\n  # permissions:begin\n  old\n  # permissions:end\nafter\n'
    const current = withPart(text, '# permissions:begin', '# permissions:end', '  new\n')
    expect(current).toBe('before\n  # permissions:begin\n  new\n  # permissions:end\nafter\n')
    expect(withPart(current, '# permissions:begin', '# permissions:end', '  new\n')).toBe(current)
  })

  test.each(['begin\n', 'end\n', 'end\nbegin\n', ''])('need both markers, in their order: %j', (text) => {
    expect(() => withPart(text, 'begin', 'end', 'new\n')).toThrow('no lines "begin" and "end"')
  })

  test('have a section for each mode, with its policy and what more its features need', () => {
    const page = policySections(['deploy', 'publish-layer', 'rollback', 'smoke-test'])
    expect(page.match(/^## .*/gm)).toEqual(['## deploy', '## publish-layer', '## rollback', '## smoke-test'])
    expect(page).toMatch(/\| `tags` \| `lambda:TagResource`, `lambda:ListTags` \|/)
    expect(page).toMatch(/## publish-layer[^#]*"lambda:PublishLayerVersion"/)
  })

  test('have no fixed partition in the template', () => {
    const statements = templateStatements(['deploy', 'publish-layer', 'rollback', 'smoke-test'])
    expect(statements).toContain('lambda:PublishLayerVersion')
    expect(statements).not.toContain('arn:aws')
  })
})
