import { describe, expect, test } from '@jest/globals'
import { versionOfRef } from '../../src/plan/rollback-target.ts'
import { alias, version as versionWith } from '../support/model.ts'
import { version } from '../support/rollback-state.ts'

const versions = [
  version(1, { ref: 'lambda/v1.0.0', sha: 'aaaa111' }),
  version(2, { ref: 'main', sha: 'bbbb222' }),
  version(3, { ref: 'main', sha: 'bbbb333' }),
  version(4, { sha: 'bbbb333' }),
  version(5, { ref: 'dead', sha: 'cccc444' }),
  version(6, { sha: 'dead555' }),
]
const live = alias({ Name: 'live', FunctionVersion: '6' })
const find = (ref: string, bad: readonly string[] = [], aliased?: string) =>
  versionOfRef(
    ref,
    {
      versions,
      alias: live,
      ...(aliased && {
        releaseAlias: alias({ Name: 'v9', FunctionVersion: aliased, Description: 'lda1 cur=1 tag=v9' }),
      }),
    },
    bad,
  )

describe('the version that was released from a ref', () => {
  test('is the newest from that tag or branch that is not marked bad', () => {
    expect(find('lambda/v1.0.0')).toEqual({ version: '1' })
    expect(find('main')).toEqual({ version: '3' })
    expect(find('main', ['3'])).toEqual({ version: '2' })
    expect(find('main', ['3', '2'])).toEqual({ kind: 'bad', newest: '3' })
  })

  test('is the newest from that commit, whole or its first digits, in either case', () => {
    expect(find('bbbb333')).toEqual({ version: '4' })
    expect(find('bbbb333'.padEnd(40, '0'))).toEqual({ version: '4' })
    expect(find('AAAA')).toEqual({ version: '1' })
  })

  test('cannot be told from digits that fit several commits, or from fewer than 4', () => {
    expect(find('bbbb')).toEqual({ kind: 'ambiguous' })
    expect(find('aaa')).toEqual({ kind: 'unknown' })
  })

  test('is that of the name where a name looks like a commit', () => {
    expect(find('dead')).toEqual({ version: '5' })
  })

  test('is what the alias of the release names where no version records the ref', () => {
    expect(find('v9', [], '2')).toEqual({ version: '2' })
    expect(find('v9', ['2'], '2')).toEqual({ kind: 'bad', newest: '2' })
    expect(find('v9', [], '$LATEST')).toEqual({ kind: 'unknown' })
    expect(find('main', [], '1')).toEqual({ version: '3' })
    expect(find('v9')).toEqual({ kind: 'unknown' })
  })

  test('is never one that was released to another alias, as long as there is one of its own', () => {
    const to = (name: string, Version: string, before: string) =>
      versionWith({ Version, Description: `[lda1 prev=${name}:${before} ref=v2]` })
    const two = [to('live', '7', '6'), to('staging', '8', '5'), to('staging', '9', '8')]
    const of = (served: string, Description = '', bad: readonly string[] = []) =>
      versionOfRef(
        'v2',
        { versions: two, alias: alias({ Name: 'live', FunctionVersion: served, Description }) },
        bad,
      )
    expect(of('6')).toEqual({ version: '7' })
    expect(of('6', 'lda1 cur=6 bad=7', ['7'])).toEqual({ kind: 'bad', newest: '7' })
    const first = versionWith({ Version: '10', Description: '[lda1 ref=v2]' })
    expect(versionOfRef('v2', { versions: [...two, first], alias: live }, [])).toEqual({ version: '7' })
    // What the alias has served was found again for it, though it was published for another.
    expect(of('6', 'lda1 cur=6 prev=8')).toEqual({ version: '8' })
    expect(of('8')).toEqual({ version: '8' })
    expect(versionOfRef('v2', { versions: two.slice(1), alias: live }, [])).toEqual({ version: '9' })
  })

  test('is one that the alias has served or a release alias names, before one that only describes itself so', () => {
    const genuine = versionWith({ Version: '7', Description: '[lda1 prev=live:6 sha=aaaa111 ref=v2]' })
    const forged = versionWith({ Version: '8', Description: '[lda1 prev=live:7 sha=aaaa111 ref=v2]' })
    const of = (ref: string, Description: string, tagged?: string) =>
      versionOfRef(
        ref,
        {
          versions: [genuine, forged],
          alias: alias({ Name: 'live', FunctionVersion: '6', Description }),
          ...(tagged && {
            releaseAlias: alias({ Name: 'v2', FunctionVersion: tagged, Description: 'lda1 cur=7 tag=v2' }),
          }),
        },
        [],
      )
    expect(of('v2', 'lda1 cur=6 prev=7')).toEqual({ version: '7' })
    expect(of('aaaa111', 'lda1 cur=6 prev=7')).toEqual({ version: '7' })
    expect(of('v2', 'lda1 cur=6 prev=5', '7')).toEqual({ version: '7' })
    // Nothing else says where the versions come from, which is told with the choice.
    expect(of('v2', 'lda1 cur=6 prev=5')).toEqual({ version: '8', isOnlyDescribed: true })
    expect(of('v2', 'The live one')).toEqual({ version: '8' })
  })
})
