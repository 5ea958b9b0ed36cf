import { describe, expect, test } from '@jest/globals'
import { versionOfRef } from '../../../src/release/plan/git-ref.ts'
import { version } from '../../support/rollback-state.ts'

const versions = [
  version(1, { ref: 'lambda/v1.0.0', sha: 'aaaa111' }),
  version(2, { ref: 'main', sha: 'bbbb222' }),
  version(3, { ref: 'main', sha: 'bbbb333' }),
  version(4, { sha: 'bbbb333' }),
  version(5, { ref: 'dead', sha: 'cccc444' }),
  version(6, { sha: 'dead555' }),
]
const find = (ref: string, bad: readonly string[] = [], aliased?: string) =>
  versionOfRef(ref, { versions, ...(aliased && { releaseAlias: { FunctionVersion: aliased } }) }, bad)

describe('the version that was released from a ref', () => {
  test('is the newest from that tag or branch that is not marked bad', () => {
    expect(find('lambda/v1.0.0')).toEqual({ version: '1' })
    expect(find('main')).toEqual({ version: '3' })
    expect(find('main', ['3'])).toEqual({ version: '2' })
    expect(find('main', ['3', '2'])).toEqual({ kind: 'bad' })
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
    expect(find('v9', ['2'], '2')).toEqual({ kind: 'bad' })
    expect(find('v9', [], '$LATEST')).toEqual({ kind: 'unknown' })
    expect(find('main', [], '1')).toEqual({ version: '3' })
    expect(find('v9')).toEqual({ kind: 'unknown' })
  })
})
