import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { formatAliasHistory, formatVersionDescription } from '../../src/model/history.ts'
import { type VersionUse, versionsToPrune } from '../../src/plan/prune-versions.ts'
import { alias, version } from '../support/model.ts'
import fc from '../support/properties.ts'

const numbered = (...numbers: readonly number[]) =>
  ['$LATEST', ...numbers.map(String)].map((Version) => version({ Version }))

const use = (changes: Partial<VersionUse> = {}): VersionUse => ({
  versions: numbered(1, 2, 3, 4, 5),
  aliases: [],
  provisioned: [],
  ...changes,
})

describe('the versions to delete', () => {
  test('are all but the newest, by their numbers', () => {
    expect(versionsToPrune(2, use())).toEqual([1, 2, 3])
    expect(versionsToPrune(2, use({ versions: numbered(10, 9, 2, 11) }))).toEqual([2, 9])
  })

  test('are none where there are not more than are to be kept', () => {
    expect(versionsToPrune(5, use())).toEqual([])
    expect(versionsToPrune(9, use())).toEqual([])
  })

  test('leave out what an alias points at or may go back to', () => {
    const aliases = [
      alias({ Name: 'live', FunctionVersion: '5', Description: 'lda1 cur=5 prev=3 bad=2' }),
      alias({ Name: 'PROD', FunctionVersion: '1', Description: 'Managed by Terraform' }),
    ]
    expect(versionsToPrune(2, use({ aliases }))).toEqual([])
  })

  test('leave out what a release that is not done yet still needs', () => {
    const versions = numbered(1, 2, 3, 4, 5).map((each) => ({
      ...each,
      codeSha256: each.number === '2' ? 'found in $LATEST' : each.number,
    }))
    const spared = { versions: ['1', undefined], codeSha256: 'found in $LATEST' }
    expect(versionsToPrune(2, use({ versions, spared }))).toEqual([3])
    expect(versionsToPrune(2, use({ versions, spared: { versions: [], codeSha256: undefined } }))).toEqual([
      1, 2, 3,
    ])
  })

  test('leave out a predecessor only for the alias that it belongs to', () => {
    const Description = formatVersionDescription(undefined, {
      predecessor: { alias: 'live', version: '1' },
      git: {},
    })
    const versions = [...numbered(1, 2, 3, 4), version({ Version: '5', Description })]
    const served = (Name: string) => [alias({ Name, FunctionVersion: '5', Description: 'mine' })]
    expect(versionsToPrune(2, use({ versions, aliases: served('live') }))).toEqual([2, 3])
    expect(versionsToPrune(2, use({ versions, aliases: served('v5') }))).toEqual([1, 2, 3])
  })
})

test('a rollback past a version that is marked still finds what it goes to', () => {
  const after = (Version: string, before: string) =>
    version({
      Version,
      Description: formatVersionDescription(undefined, {
        predecessor: { alias: 'live', version: before },
        git: {},
      }),
    })
  const versions = [
    version({ Version: '1' }),
    after('2', '1'),
    after('3', '2'),
    after('4', '3'),
    version({ Version: '5' }),
  ]
  const aliases = [alias({ Name: 'live', FunctionVersion: '4', Description: 'lda1 cur=4 bad=3' })]
  expect(versionsToPrune(2, use({ versions, aliases }))).toEqual([1])
})

const numbers = fc.integer({ min: 1, max: 40 })
const text = numbers.map(String)
const texts = fc.uniqueArray(text, { maxLength: 5 })

/** An alias and the versions that it must keep alive. */
const aliases = fc
  .record({ served: text, weighted: fc.option(text), previous: texts, bad: texts, ours: fc.boolean() })
  .map(({ served, weighted, previous, bad, ours }) => ({
    alias: alias({
      Name: 'a',
      FunctionVersion: served,
      Description: ours ? formatAliasHistory({ current: served, previous, bad, git: {} }) : 'somebody’s',
      ...(weighted && { RoutingConfig: { AdditionalVersionWeights: { [weighted]: 0.5 } } }),
    } satisfies AliasConfiguration),
    keeps: [served, ...(weighted ? [weighted] : []), ...(ours ? [...previous, ...bad] : [])],
  }))

describe('whatever a function looks like', () => {
  test('nothing that is pointed at is ever deleted, the newest never, and everything else is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(numbers, { maxLength: 40 }),
        fc.integer({ min: 2, max: 10 }),
        fc.array(aliases, { maxLength: 3 }),
        texts,
        (numbers, keep, around, provisioned) => {
          const toDelete = versionsToPrune(keep, {
            versions: numbered(...numbers),
            aliases: around.map(({ alias: each }) => each),
            provisioned,
          })
          const newest = [...numbers].sort((left, right) => right - left).slice(0, keep)
          const used = new Set([...around.flatMap(({ keeps }) => keeps), ...provisioned])
          const expected = numbers
            .filter((number) => !newest.includes(number) && !used.has(String(number)))
            .sort((left, right) => left - right)
          expect(toDelete).toEqual(expected)
        },
      ),
    )
  })
})
