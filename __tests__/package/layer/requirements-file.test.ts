import { describe, expect, test } from '@jest/globals'
import { notPinned } from '../../../src/package/layer/requirements-file.ts'
import { buildOf } from './refused-layer.ts'

test.each([
  ['requirements', 'requirements.txt'],
  ['requirements', 'pyproject.toml'],
  ['package-lock', 'package-lock.json'],
])('%s that lies in another directory, %s, is told with its path', async (input, name) => {
  const { refusal } = await buildOf({ [`lambda/${name}`]: '' }, name)
  expect(refusal).toContain(`given as \`${input}\`, does not exist.`)
  expect(refusal).toContain(`There is \`lambda/${name}\`. Paths are relative to the workspace`)
  expect(refusal).toContain(`Write \`${input}: lambda/${name}\`.`)
})

describe('A requirements.txt', () => {
  test.each([
    'tiny==1.0.0',
    'Tiny == 1.0.0  # a comment',
    'tiny[fast]==1.0.0 ; python_version >= "3.8"',
    'tiny===1.0.0',
    'tiny @ https://example.com/tiny-1.0.0-py3-none-any.whl',
    'tiny==1.0.0 \\\n    --hash=sha256:0123',
    '# first\n\nother>=1\ntiny==1.0.0',
  ])('pins with %j', (text) => {
    expect(notPinned(text, ['tiny'])).toEqual([])
  })

  test.each([
    'tiny',
    'tiny>=1.0.0',
    'tiny~=1.0',
    'tiny==1.*',
    'tiny==1.0,!=1.1',
    '# tiny==1.0.0',
    'tinier==1.0.0',
  ])('leaves open with %j', (text) => {
    expect(notPinned(text, ['tiny'])).toEqual(['tiny'])
  })

  test('pins whatever way a name is written', () => {
    expect(notPinned('Typing.Extensions==4.0.0', ['typing_extensions'])).toEqual([])
  })

  test('that includes another file is not judged', () => {
    expect(notPinned('-r base.txt\ntiny', ['tiny'])).toBeUndefined()
    expect(notPinned('--constraint limits.txt\ntiny', ['tiny'])).toBeUndefined()
  })
})
