import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../../src/failure.ts'
import { requireStructure } from '../../../src/package/layer/structure.ts'

const where = 'The directory `build/layer`'
const accepted = (files: readonly string[], ...runtimes: readonly string[]) =>
  expect(() => requireStructure(where, files, runtimes)).not.toThrow()

function refusal(files: readonly string[], ...runtimes: readonly string[]): string {
  try {
    requireStructure(where, files, runtimes)
  } catch (error) {
    if (error instanceof Failure) return `${error.message} ${error.advice}`
    throw error
  }
  throw new Error('The layer was accepted.')
}

describe('A layer', () => {
  test.each([
    ['python3.13', 'python/tiny.py'],
    ['python3.13', 'python/lib/python3.13/site-packages/tiny.py'],
    ['nodejs24.x', 'nodejs/node_modules/tiny/index.js'],
    ['nodejs24.x', 'nodejs/node24/node_modules/tiny/index.js'],
    ['nodejs24.x', 'nodejs/shared.mjs'],
    ['java21', 'java/lib/tiny.jar'],
    ['ruby3.4', 'ruby/gems/3.4.0/gems/tiny/lib/tiny.rb'],
    ['ruby3.4', 'ruby/lib/tiny.rb'],
    ['python3.13', 'bin/ffmpeg'],
    ['nodejs24.x', 'lib/libtiny.so.1'],
    ['python3.13', 'extensions/agent'],
    ['provided.al2023', 'bootstrap'],
    ['provided.al2023', 'anything/at/all'],
    ['dotnet8', 'store/x64/tiny.dll'],
    ['a-runtime-of-tomorrow', 'somewhere/else'],
  ])('for %s may hold %s', (runtime, file) => {
    accepted(['README.md', file], runtime)
  })

  test('without a word about runtimes has to suit any of them', () => {
    accepted(['python/tiny.py'])
    accepted(['java/lib/tiny.jar'])
    expect(refusal(['tiny.py'])).toContain('contains nothing where a runtime of Lambda would look for it')
  })

  test('for several runtimes has to hold something for each', () => {
    accepted(['python/tiny.py', 'nodejs/node_modules/tiny/index.js'], 'python3.13', 'nodejs24.x')
    expect(refusal(['python/tiny.py'], 'python3.13', 'nodejs24.x', 'nodejs22.x')).toContain(
      'contains nothing where nodejs24.x and nodejs22.x would look for it: nodejs/node_modules/',
    )
  })

  test('for another version of the language is refused', () => {
    const files = ['python/lib/python3.12/site-packages/tiny.py']
    expect(refusal(files, 'python3.13')).toMatch(
      /Its top level has python\/\. Its content is for python3\.12/,
    )
    expect(refusal(['nodejs/node22/node_modules/tiny/index.js'], 'nodejs24.x')).toContain('nodejs24.x')
  })
})

describe('The error says what was found and how to put it right', () => {
  test.each([
    ['one folder too deep', ['layer/python/tiny.py', 'layer/README'], 'give `layer` in it as `source-dir`'],
    [
      'packages without their folder',
      ['tiny/__init__.py', 'tiny-1.0.dist-info/RECORD'],
      'Python packages without the folder python/',
    ],
    ['a single module', ['tiny.py'], 'Python packages without the folder python/'],
    [
      'a virtual environment',
      ['lib/python3.13/site-packages/tiny.py', 'pyvenv.cfg'],
      'It looks like a virtual environment',
    ],
    [
      'packages of Node.js without their folder',
      ['node_modules/tiny/index.js', 'package.json'],
      'Put node_modules/ into a folder nodejs/',
    ],
    ['something else', ['data/words.txt'], 'Move the content there, or correct `compatible-runtimes`.'],
  ])('%s', (_, files, advice) => {
    expect(refusal(files, 'python3.13')).toContain(advice)
  })

  test('with what is at the top, but not all of it when there is much', () => {
    const files = Array.from({ length: 12 }, (_, index) => `file-${index}`)
    expect(refusal(['a\x1b[31m', ...files], 'python3.13')).toContain('Its top level has a\\x1b[31m, file-0,')
    expect(refusal(files, 'python3.13')).toContain('file-7 and 4 more.')
  })
})
