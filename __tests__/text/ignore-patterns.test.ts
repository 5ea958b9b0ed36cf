import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readIgnorePatterns } from '../../src/text/ignore-patterns.ts'
import fc, { runs } from '../support/properties.ts'

const ignores = (name: string, ...patterns: string[]) =>
  readIgnorePatterns(patterns).verdictOn(name.replace(/\/$/, ''), name.endsWith('/'))?.ignored ?? false

describe('patterns of .gitignore', () => {
  test.each([
    ['a', ['a', 'a/', 'b/a', 'a/b'], ['ab', 'A', 'ba', 'b/ab']],
    ['/a', ['a', 'a/b'], ['b/a']],
    ['a/', ['a/', 'b/a/', 'a/b'], ['a', 'b/a']],
    ['a/b', ['a/b', 'a/b/c'], ['c/a/b', 'a']],
    ['*.log', ['.log', 'a.log', 'b/a.log'], ['a.log.gz', 'alog']],
    ['a/*', ['a/b', 'a/b/c', 'a/.b'], ['a/', 'c/a/b']],
    ['a?c', ['abc', 'a.c', 'aéc', 'a😀c'], ['ac', 'abbc', 'a/c']],
    ['**', ['a', 'a/b'], []],
    ['**/a', ['a', 'b/a', 'b/c/a', 'a/b'], ['ba', 'b/ca']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'a/', 'b/a/c']],
    ['a/**/b', ['a/b', 'a/c/b', 'a/c/d/b'], ['ab', 'a/cb', 'c/a/b']],
    ['**/a/**/b/**', ['a/b/c', 'x/a/y/b/c/d'], ['a/b', 'x/a/y/b/', 'b/a/c']],
    ['a**b', ['ab', 'axb', 'c/axb'], ['a/b']],
    ['c/*a**b', ['c/ab', 'c/axb'], ['c/a/b', 'axb']],
    ['***/a', ['a', 'b/c/a'], ['ba']],
    ['[ab]c', ['ac', 'bc', 'x/ac'], ['cc', '[ab]c', 'c']],
    ['[!ab]c', ['cc', '!c'], ['ac', 'c', 'x/bc']],
    ['[^a-c]', ['d', '^', '-'], ['a', 'b', 'c']],
    ['[]a]', [']', 'a'], ['[]a]', '[']],
    ['[a-]', ['a', '-'], ['b']],
    ['[a\\]b]', ['a', ']', 'b'], ['\\']],
    ['[\\a-c]', ['a', 'b', 'c'], ['\\', '-']],
    ['[c-a]', ['c'], ['a', 'b', '-']],
    ['[a-c-e]', ['b', '-', 'e'], ['d']],
    ['[*?]', ['*', '?'], ['a']],
    ['a[/]b', [], ['a/b', 'ab']],
    ['a[!x]b', ['acb'], ['a/b', 'axb']],
    ['[[:digit:]_]', ['0', '9', '_'], ['a', ':', '٣']],
    ['[![:alpha:]]', ['0', 'é'], ['a', 'Z']],
    ['[[:upper:][:digit:]]x', ['Ax', '1x'], ['ax']],
    ['[[:a]', ['[', ':', 'a'], ['b']],
    ['[à-é]', ['à', 'ç'], ['a', 'ï']],
    ['[😀-😂]', ['😁'], ['😃', 'a']],
    ['\\!a', ['!a'], ['a', '\\!a']],
    ['\\#a', ['#a'], ['a']],
    ['\\*', ['*'], ['a', '\\*']],
    ['\\a\\?', ['a?'], ['ab']],
    ['a\\/b', ['a/b'], ['a', 'b']],
    ['a ', ['a'], ['a ']],
    ['a  ', ['a'], ['a ', 'a  ']],
    ['a\\ ', ['a '], ['a', 'a\\']],
    ['a\\  ', ['a '], ['a', 'a  ']],
    ['a\\\\ ', ['a\\'], ['a\\ ']],
    [' a', [' a'], ['a']],
    ['a\t', ['a\t'], ['a']],
    ['(a|b)+.{1}$', ['(a|b)+.{1}$'], ['a', 'aa']],
  ])('%j matches %j, but not %j', (pattern, some, others) => {
    expect(some.filter((name) => !ignores(name, pattern))).toEqual([])
    expect(others.filter((name) => ignores(name, pattern))).toEqual([])
  })

  test.each([
    '',
    ' ',
    '#a',
    '!a',
    '!',
    '/',
    '//',
    '//a',
    'a//b',
    'a//',
    './a',
    '../a',
    'a\\',
    'a\\/',
    '\\/a',
  ])('%j matches nothing', (pattern) => {
    const names = ['a', 'a/', 'b', 'a/b', '#a', '!a', 'a\\', '.']
    expect(names.filter((name) => ignores(name, pattern))).toEqual([])
  })

  test.each(['[', '[a', '[]', '[!]', '[a\\', '[[:digit:]', '[[:nothing:]]', '[[:alpha', 'a[', '*['])(
    '%j, which git cannot read, matches nothing',
    (pattern) => {
      const names = ['a', '[', ']', '1', 'n', pattern, pattern.replace('\\', '')]
      expect(names.filter((name) => ignores(name, pattern))).toEqual([])
    },
  )

  test('take back what an earlier one ignores, but nothing below an ignored directory', () => {
    expect(ignores('keep.log', '*.log', '!keep.log')).toBe(false)
    expect(ignores('keep.log', '!keep.log', '*.log')).toBe(true)
    expect(ignores('a/keep.log', 'a/', '!keep.log')).toBe(true)
    expect(ignores('a/keep.log', 'a/*', '!a/keep.log')).toBe(false)
    expect(readIgnorePatterns(['a/', '!keep']).verdictOn('a/b/keep', false)).toMatchObject({
      pattern: 'a/',
      ignored: true,
    })
    expect(readIgnorePatterns(['k*', '!keep']).verdictOn('keep', false)).toMatchObject({
      pattern: '!keep',
      ignored: false,
    })
  })
})

describe('patterns that take a regular expression for ever', () => {
  const long = 'a'.repeat(4000)
  const deep = 'a/'.repeat(2000)
  test.each([
    ['many `*` in a name', `${'*a'.repeat(1500)}*b`, long],
    ['many `*` between brackets', `${'*[a-z]'.repeat(1500)}*b`, long],
    ['many `**`', `${'**/a/'.repeat(900)}b`, `${deep}a`],
    ['both', `${'**/*a*/'.repeat(900)}b`, `${deep}a`],
    ['more signs than any name has', `${'*?'.repeat(100_000)}b`, long],
    ['more directories than any path has', `${'**/a/'.repeat(100_000)}b`, `${deep}a`],
    ['a set of many ranges', `${`*[${'b-z'.repeat(20_000)}a]`.repeat(5)}b`, long],
    ['spaces', `a${' '.repeat(200_000)}b`, long],
    ['backslashes', '\\'.repeat(200_000), long],
  ])('come to an end: %s', (_, pattern, name) => {
    expect(ignores(name, pattern)).toBe(false)
    expect(ignores(name, pattern, '*')).toBe(true)
  })
})

/** Files in a repository of git, and the directories that they are in. */
const NAMES = (() => {
  const segments = [
    'a',
    'b',
    'ab',
    'abc',
    'a.b',
    'B',
    'a-b',
    '0',
    '-',
    '!a',
    '#a',
    ' a',
    'a b',
    'ba]',
    '[a',
    '^',
  ]
  const some = ['a', 'b', 'ab', 'a.b', ']']
  const files = [
    ...segments.map((each) => `${each}_`),
    ...['d', ...some].flatMap((first) => ['c', ...some].map((second) => `${first}/${second}/a`)),
    ...some.flatMap((first) => some.map((second) => `${first}/b.b/x/${second}`)),
    ...segments.map((each) => `x/${each}`),
    'a/b.b/a/b/ab/a',
  ]
  const above = (name: string): string[] =>
    name.includes('/') ? [dirname(name), ...above(dirname(name))] : []
  return { files, directories: [...new Set(files.flatMap(above))] }
})()

/** Pieces of patterns: what has a meaning, and parts of the names. */
const SIGNS = [
  ...['a', 'b', 'a', 'b', 'x', '.', '.b', '*', '*', '?', '**', '/', '/', '/', '/**/', '**/', '/**', '_'],
  ...[
    '[ab]',
    '[!a]',
    '[^a-c]',
    '[]a]',
    '[a-',
    '[',
    ']',
    '-',
    '[[:alpha:]]',
    '[[:punct:]b]',
    '[[:',
    ':]',
    '[b-a]',
  ],
  ...['\\', '\\a', '\\*', '\\ ', ' ', '!', '#', '0', 'B', '^'],
]

// In these, git 2.39 departs from its documentation: after literal text, it takes `**` for a whole name (`a/b**/c` matches
// a/bc), and before a quoted slash for at least one directory.
const isOdd = (pattern: string) => /[^/*]\*\*+(\/|\\|$)/.test(pattern) || /\*\*\\\//.test(pattern)

describe('patterns of .gitignore, compared with git', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'ignore-patterns-'))
    execFileSync('git', ['init', '--quiet'], { cwd: directory })
    for (const each of NAMES.directories) mkdirSync(join(directory, each), { recursive: true })
    for (const each of NAMES.files) writeFileSync(join(directory, each), '')
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  /** The pattern that decides on each name, as git says. */
  function decidedByGit(patterns: readonly string[]): (string | undefined)[] {
    const names = [...NAMES.files, ...NAMES.directories]
    writeFileSync(join(directory, '.git', 'patterns'), patterns.join('\n'))
    // It exits with 1 where nothing is ignored.
    const { stdout } = spawnSync(
      'git',
      [
        ...['-c', 'core.excludesFile=.git/patterns', '-c', 'core.ignoreCase=false'],
        ...['check-ignore', '--no-index', '--verbose', '--non-matching', '--stdin', '-z'],
      ],
      { cwd: directory, input: names.join('\0') },
    )
    const fields = stdout.toString().split('\0')
    return names.map((_, index) => patterns[Number(fields[index * 4 + 1] || NaN) - 1])
  }

  test('decide as git does', () => {
    const patterns = fc
      .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(''))
      .filter((pattern) => !isOdd(pattern))
    fc.assert(
      fc.property(fc.array(patterns, { minLength: 1, maxLength: 5 }), (all) => {
        const ours = readIgnorePatterns(all)
        const decided = [
          ...NAMES.files.map((each) => ours.verdictOn(each, false)),
          ...NAMES.directories.map((each) => ours.verdictOn(each, true)),
        ]
        expect(decided.map((each) => each?.pattern)).toEqual(decidedByGit(all))
      }),
      runs(300),
    )
  })
})
