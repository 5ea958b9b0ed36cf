import { describe, expect, test } from '@jest/globals'
import { isManaged } from '../../src/model/alias.ts'
import {
  type AliasHistory,
  formatAliasHistory,
  historyAfterMove,
  historyAfterRollback,
  historyDuringShift,
  historyWithBad,
  parseAliasHistory,
} from '../../src/model/history.ts'
import { gitReferences, unicodeTexts, versionNumbers } from '../support/arbitraries.ts'
import { alias } from '../support/model.ts'
import fc from '../support/properties.ts'

const isOursToWrite = (Description: string | undefined) => isManaged(alias({ Description }))

const histories: fc.Arbitrary<AliasHistory> = fc.record({
  current: versionNumbers,
  next: fc.option(versionNumbers, { nil: undefined }),
  previous: fc.uniqueArray(versionNumbers, { maxLength: 60 }),
  bad: fc.uniqueArray(versionNumbers, { maxLength: 60 }),
  made: fc.option(fc.constant(true as const), { nil: undefined }),
  git: gitReferences,
})

describe('the description of an alias', () => {
  test('is one line that names the release and what came before', () => {
    const history = {
      current: '42',
      previous: ['41', '38'],
      bad: ['40'],
      git: { sha: '3f2c1ab', run: '77', ref: 'lambda/v1.0.4' },
    }
    expect(formatAliasHistory(history)).toBe(
      'lda1 cur=42 prev=41,38 bad=40 sha=3f2c1ab run=77 ref=lambda/v1.0.4',
    )
  })

  test('names the version that the traffic shifts to, and stays that of the served one otherwise', () => {
    const before = parseAliasHistory('lda1 cur=41 prev=38 bad=40 sha=3f2c1ab run=77 ref=main')
    const during = historyDuringShift(before, '41', '42')
    expect(formatAliasHistory(during)).toBe('lda1 cur=41 next=42 prev=38 bad=40 sha=3f2c1ab run=77 ref=main')
    const git = { sha: '4a5b6c7' }
    expect(formatAliasHistory(historyAfterMove(during, '41', '42', git))).toBe(
      'lda1 cur=42 prev=41,38 bad=40 sha=4a5b6c7',
    )
    expect(formatAliasHistory(historyAfterRollback(during, '41', '42', '41', git))).toBe(
      'lda1 cur=41 prev=38 bad=42,40 sha=4a5b6c7',
    )
  })

  test('says throughout the life of an alias that this action created it', () => {
    const created = parseAliasHistory('lda1 cur=41 made sha=3f2c1ab')
    const during = historyDuringShift(created, '41', '42')
    const moved = historyAfterMove(during, '41', '42', {})
    expect([during, moved].map(formatAliasHistory)).toEqual([
      'lda1 cur=41 next=42 made sha=3f2c1ab',
      'lda1 cur=42 prev=41 made',
    ])
    expect(formatAliasHistory(historyAfterRollback(moved, '42', '42', '41', {}))).toBe(
      'lda1 cur=41 bad=42 made',
    )
    expect(formatAliasHistory(historyWithBad(moved, '42', '43'))).toBe('lda1 cur=42 prev=41 bad=43 made')
    // Also when somebody has moved it since.
    expect(formatAliasHistory(historyAfterMove(moved, '40', '43', {}))).toBe('lda1 cur=43 prev=40 made')
  })

  test('trusts no history that somebody has moved past when a shift begins', () => {
    const before = parseAliasHistory('lda1 cur=40 prev=38 bad=39 sha=3f2c1ab')
    expect(formatAliasHistory(historyDuringShift(before, '41', '42'))).toBe('lda1 cur=41 next=42 bad=39')
  })

  test('is read back as it was written, as long as it fits', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const text = formatAliasHistory(history)
        const read = parseAliasHistory(text)
        expect(read?.current).toBe(history.current)
        if (text.length < 200) expect(read).toEqual(history)
      }),
    )
  })

  test('is written the same again when it was read, however much of it was left out', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const text = formatAliasHistory(history)
        const read = parseAliasHistory(text)
        expect(read && formatAliasHistory(read)).toBe(text)
      }),
    )
  })

  test('keeps the newest of the previous versions and of the marks, and a mark rather than an old version', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const read = parseAliasHistory(formatAliasHistory(history))
        const { previous = [], bad = [] } = read ?? {}
        expect(previous).toEqual(history.previous.slice(0, previous.length))
        expect(bad).toEqual(history.bad.slice(0, bad.length))
        if (bad.length < history.bad.length) expect(previous.length).toBeLessThanOrEqual(1)
        if (previous.length < history.previous.length) expect(read?.git.ref).toBeUndefined()
      }),
    )
  })

  test('never exceeds 256 characters and always keeps the current and the newest previous version', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const text = formatAliasHistory(history)
        expect(text.length).toBeLessThanOrEqual(256)
        expect(parseAliasHistory(text)?.previous[0]).toBe(history.previous[0])
      }),
    )
  })

  test('loses the ref first, then the oldest previous versions, and bad marks last', () => {
    const previous = Array.from({ length: 60 }, (_, index) => String(1000 - index))
    const bad = ['1', '2', '3']
    const text = formatAliasHistory({ current: '1001', previous, bad, git: { sha: '3f2c1ab', ref: 'main' } })
    const read = parseAliasHistory(text)
    expect(read?.git.ref).toBeUndefined()
    expect(read?.bad).toEqual(bad)
    expect(read?.previous).toEqual(previous.slice(0, read?.previous.length))
    expect(read?.previous.length).toBeGreaterThan(30)
  })

  test('never loses the tag of a release alias, nor that this action created the alias', () => {
    const tag = 'x'.repeat(128)
    fc.assert(
      fc.property(histories, (history) => {
        const text = formatAliasHistory({ ...history, tag, made: true })
        expect(text.length).toBeLessThanOrEqual(256)
        expect(parseAliasHistory(text)).toMatchObject({ current: history.current, tag, made: true })
      }),
    )
  })

  test('of somebody else is never taken for ours, and nothing that it says throws', () => {
    fc.assert(
      fc.property(unicodeTexts(), (text) => {
        const read = parseAliasHistory(text)
        if (read) expect(text.startsWith('lda1 cur=')).toBe(true)
      }),
    )
    expect(isOursToWrite('managed by Terraform')).toBe(false)
    expect(isOursToWrite('lda1 cur=42 but somebody added this')).toBe(false)
    expect(isOursToWrite('')).toBe(true)
    expect(isOursToWrite(undefined)).toBe(true)
    expect(isOursToWrite('lda1 cur=42')).toBe(true)
  })
})

describe('the history after a move', () => {
  const before = { current: '41', previous: ['40', '39'], bad: ['38'], git: {} }

  test('puts the version served until now in front', () => {
    expect(historyAfterMove(before, '41', '42', { run: '1' })).toEqual({
      current: '42',
      previous: ['41', '40', '39'],
      bad: ['38'],
      git: { run: '1' },
    })
  })

  test('forgets the path when somebody moved the alias by hand, but not what is bad', () => {
    expect(historyAfterMove(before, '7', '42', {})).toEqual({
      current: '42',
      previous: ['7'],
      bad: ['38'],
      git: {},
    })
  })

  test('names nothing before a first release or one from $LATEST', () => {
    expect(historyAfterMove(undefined, undefined, '1', {}).previous).toEqual([])
  })

  test('never lists a version twice, the served one, or a bad one as previous', () => {
    const move = fc.tuple(
      histories,
      fc.option(versionNumbers, { nil: undefined }),
      versionNumbers,
      gitReferences,
    )
    fc.assert(
      fc.property(move, ([history, served, version, git]) => {
        const after = historyAfterMove(history, served, version, git)
        expect(new Set(after.previous).size).toBe(after.previous.length)
        expect(after.previous).not.toContain(version)
        expect(after.bad).not.toContain(version)
        for (const bad of after.bad) expect(after.previous).not.toContain(bad)
      }),
    )
  })
})

describe('the history after a rollback', () => {
  const before = { current: '42', previous: ['41', '38', '37'], bad: ['40'], git: {} }
  const git = { run: '7' }

  test('keeps what is older than the target, and marks what was left', () => {
    expect(historyAfterRollback(before, '42', '42', '41', git)).toEqual({
      current: '41',
      previous: ['38', '37'],
      bad: ['42', '40'],
      git,
    })
    expect(historyAfterRollback(before, '42', '42', '38', git).previous).toEqual(['37'])
  })

  test('keeps the older numbers when the target was not recorded', () => {
    expect(historyAfterRollback(before, '42', '42', '39', git).previous).toEqual(['38', '37'])
  })

  test('takes the mark from a target that was named all the same', () => {
    expect(historyAfterRollback(before, '42', '42', '40', git).bad).toEqual(['42'])
  })

  test('forgets the path of an alias that was moved by hand, but not what is bad', () => {
    expect(historyAfterRollback(before, '39', '39', '36', git)).toEqual({
      current: '36',
      previous: [],
      bad: ['39', '40'],
      git,
    })
  })

  test('after a shift that was ended marks the version that it went to, and keeps the path', () => {
    expect(historyAfterRollback(before, '42', '43', '42', git)).toEqual({
      current: '42',
      previous: ['41', '38', '37'],
      bad: ['43', '40'],
      git,
    })
    const refound = { ...before, current: '40', previous: ['42', '38'], bad: [] }
    expect(historyAfterRollback(refound, '40', '43', '40', git).previous).toEqual(['42', '38'])
    const ahead = { current: '43', previous: ['42', '41'], bad: [], git: {} }
    expect(historyAfterRollback(ahead, '42', '43', '42', git).previous).toEqual(['41'])
  })

  test('never lists a version twice, the served one, or a bad one as previous', () => {
    const move = fc.tuple(histories, versionNumbers, versionNumbers)
    fc.assert(
      fc.property(move, ([history, left, target]) => {
        fc.pre(left !== target)
        const after = historyAfterRollback({ ...history, current: left }, left, left, target, {})
        expect(after.bad).toContain(left)
        expect(after.bad).not.toContain(target)
        expect(after.previous).not.toContain(target)
        for (const bad of after.bad) expect(after.previous).not.toContain(bad)
        expect(new Set(after.previous).size).toBe(after.previous.length)
      }),
    )
  })
})

describe('the history with a bad version', () => {
  const before = { current: '41', previous: ['40'], bad: ['39'], git: { run: '7' } }

  test('marks it and says what is served, and where that came from', () => {
    expect(historyWithBad(before, '41', '42')).toEqual({ ...before, bad: ['42', '39'] })
  })

  test('never lists the bad version as one to go back to', () => {
    expect(historyWithBad({ ...before, previous: ['42', '40'] }, '41', '42').previous).toEqual(['40'])
  })

  test('begins when there was none, and forgets the path of an alias that was moved by hand', () => {
    expect(historyWithBad(undefined, '41', '42')).toEqual({
      current: '41',
      previous: [],
      bad: ['42'],
      git: {},
    })
    expect(historyWithBad(before, '7', '42')).toEqual({
      current: '7',
      previous: [],
      bad: ['42', '39'],
      git: {},
    })
  })
})
