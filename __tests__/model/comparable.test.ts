import { describe, expect, test } from '@jest/globals'
import { membersOfOthers, unexpectedMembers, unkeptMembers } from '../../src/model/comparable.ts'
import { configuration } from '../support/model.ts'

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/k'
const before = configuration({
  FunctionName: 'orders',
  CodeSha256: 'one',
  Timeout: 30,
  Environment: { Variables: { A: '1' } },
})

describe('a sent member that AWS accepts and does not keep', () => {
  const sent = { members: { KMSKeyArn: KEY, Timeout: 60 } }

  test('was changed by nobody', () => {
    const after = { ...before, Timeout: 60 }
    expect(unkeptMembers(before, sent, after)).toEqual(['KMSKeyArn'])
    expect(membersOfOthers(before, sent, after)).toEqual([])
  })

  test('still counts as not written, because a write that did not arrive looks the same', () => {
    expect(unexpectedMembers(before, sent, before)).toEqual(['KMSKeyArn', 'Timeout'])
  })

  test('differs from one that somebody else gave another value', () => {
    const after = { ...before, Timeout: 77 }
    expect(unkeptMembers(before, sent, after)).toEqual(['KMSKeyArn'])
    expect(membersOfOthers(before, sent, after)).toEqual(['Timeout'])
  })

  test('differs from a member that was not sent, and from the code', () => {
    const after = { ...before, MemorySize: 512 }
    expect(membersOfOthers(before, sent, after)).toEqual(['MemorySize'])
    const code = { codeSha256: 'two' }
    expect(membersOfOthers(before, code, before)).toEqual(['CodeSha256'])
  })

  test('may be the description', () => {
    const described = { members: { Description: 'new' } }
    expect(unkeptMembers(before, described, before)).toEqual(['Description'])
    expect(membersOfOthers(before, described, { ...before, Description: 'theirs' })).toEqual(['Description'])
  })
})

describe('a key that goes with the last variable', () => {
  const withKey = { ...before, KMSKeyArn: KEY }
  const cleared = configuration({ ...before, Environment: undefined })

  test('was dropped by Lambda', () => {
    expect(unexpectedMembers(withKey, { members: { Environment: { Variables: {} } } }, cleared)).toEqual([])
  })

  test('was dropped by somebody else when the variables stay', () => {
    const sent = { members: { Environment: { Variables: { A: '2' } } } }
    const after = { ...before, Environment: { Variables: { A: '2' } } }
    expect(unexpectedMembers(withKey, sent, after)).toEqual(['KMSKeyArn'])
  })
})
