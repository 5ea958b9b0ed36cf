import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type AliasHistory,
  formatAliasHistory,
  historyAfterMove,
  historyWithBad,
  isOursToWrite,
  parseAliasHistory,
} from '../../../src/release/history/alias-description.ts'
import { gitReferences, versionNumbers } from '../../support/arbitraries.ts'

const histories: fc.Arbitrary<AliasHistory> = fc.record({
  current: versionNumbers,
  previous: fc.uniqueArray(versionNumbers, { maxLength: 60 }),
  bad: fc.uniqueArray(versionNumbers, { maxLength: 60 }),
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

  test('of somebody else is never taken for ours, and nothing that it says throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
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
