import { describe, expect, test } from '@jest/globals'
import { isSameCommit, newerServed, servedRelease } from '../../../src/plan/changes/newer-served.ts'
import { alias, version } from '../../support/model.ts'

const VERSION_43 = version({ Version: '43', Description: '[lda1 sha=aaaa111 ref=main]' })
const live = (Description: string, FunctionVersion = '43') =>
  alias({ Name: 'live', FunctionVersion, Description })
const origin = (Description: string) => {
  const { sha, ref } = servedRelease('orders', live(Description), VERSION_43) ?? {}
  return { sha, ref }
}

describe('what is served was released from', () => {
  test('the commit in the history of the alias, and without one from that in the description of the version', () => {
    expect(origin('lda1 cur=43 sha=bbbb222 ref=v2')).toEqual({ sha: 'bbbb222', ref: 'v2' })
    expect(origin('lda1 cur=43')).toEqual({ sha: 'aaaa111', ref: 'main' })
    expect(origin('Written by Terraform')).toEqual({ sha: 'aaaa111', ref: 'main' })
    // Somebody else has moved the alias since: the history is about another version.
    expect(origin('lda1 cur=42 sha=bbbb222 ref=v2')).toEqual({ sha: 'aaaa111', ref: 'main' })
  })

  test('nothing, where nothing is served that could be overwritten', () => {
    expect(servedRelease('orders', undefined, undefined)).toBeUndefined()
    const latest = version({ Version: '$LATEST' })
    expect(servedRelease('orders', live('', '$LATEST'), latest)).toBeUndefined()
  })

  test('the commit of the newest version, without an alias', () => {
    expect(servedRelease('orders', undefined, VERSION_43)).toMatchObject({ alias: undefined, sha: 'aaaa111' })
  })
})

describe('a newer release that would be overwritten', () => {
  const served = {
    functionName: 'orders',
    alias: 'live',
    version: '43',
    sha: 'aaaa111',
    ref: 'main',
  }

  test('is named with both commits, and with what to do', () => {
    const { message, advice } = newerServed(served, 'c'.repeat(40), true) ?? {}
    expect(message).toBe(
      'Version 43, which the alias live of orders serves, was released from aaaa111 (main), which is newer than ccccccc, the commit of this release. So this run releases nothing, because `if-newer-is-served` is `stop`.',
    )
    expect(advice).toContain('use `mode: rollback`')
  })

  test('may be there where nobody can tell, which stops as well, with the reason', () => {
    const { message, advice } =
      newerServed({ ...served, alias: undefined, ref: undefined }, undefined, 'The checkout is shallow.') ??
      {}
    expect(message).toBe(
      'This run cannot tell which commit is newer: aaaa111, the commit of version 43, the newest of orders, or the commit of this release. So it releases nothing, because `if-newer-is-served` is `stop`. The checkout is shallow.',
    )
    expect(advice).toContain('fetch-depth: 0')
  })

  test('is none where the commits are in another order', () => {
    expect(newerServed(served, 'c'.repeat(40), false)).toBeUndefined()
  })
})

test('a commit is the same by its first digits, on either side', () => {
  expect(isSameCommit('aaaa111', 'aaaa111'.padEnd(40, '0'))).toBe(true)
  expect(isSameCommit('aaaa111'.padEnd(40, '0'), 'aaaa111')).toBe(true)
  expect(isSameCommit('aaaa111', 'aaaa112')).toBe(false)
})
