import { describe, expect, test } from '@jest/globals'
import {
  allows,
  isPublic,
  isWithin,
  isWithinText,
  type Permission,
  type Statement,
  statementsOf,
} from '../../src/model/policy.ts'
import fc from '../support/properties.ts'

const SOURCE = 'arn:aws:execute-api:eu-west-1:123456789012:a1b2/*/GET/orders'
const WANTED: Permission = {
  StatementId: 'lda1-apigateway-1',
  Action: 'lambda:InvokeFunction',
  Principal: 'apigateway.amazonaws.com',
  SourceArn: SOURCE,
}
const STATEMENT: Statement = {
  Sid: 'somebody-elses',
  Effect: 'Allow',
  Principal: { Service: 'apigateway.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Condition: { ArnLike: { 'AWS:SourceArn': SOURCE } },
}
const sources = (...patterns: string[]): Statement => ({
  ...STATEMENT,
  Condition: { ArnLike: { 'aws:SourceArn': patterns } },
})

describe('a statement that allows as much as a permission', () => {
  test.each<[string, Statement]>([
    ['says the same', STATEMENT],
    ['has a wider source', sources('arn:aws:execute-api:eu-west-1:123456789012:a1b2/*')],
    ['has it among several sources', sources('arn:aws:execute-api:eu-west-1:123456789012:other', SOURCE)],
    ['has no source at all', { ...STATEMENT, Condition: {} }],
    ['allows all that is about functions', { ...STATEMENT, Action: ['lambda:Get*', 'lambda:*'] }],
    [
      'requires the account that owns the source anyway',
      {
        ...STATEMENT,
        Condition: { ...STATEMENT.Condition, StringEquals: { 'AWS:SourceAccount': '123456789012' } },
      },
    ],
    ['compares texts', { ...STATEMENT, Condition: { StringLike: { 'AWS:SourceArn': SOURCE } } }],
  ])('%s', (_, statement) => {
    expect(allows(statement, WANTED)).toBe(true)
  })

  test.each<[string, Statement]>([
    ['denies', { ...STATEMENT, Effect: 'Deny' }],
    ['is about another service', { ...STATEMENT, Principal: { Service: 's3.amazonaws.com' } }],
    ['is about everybody, which need not mean services', { ...STATEMENT, Principal: '*' }],
    ['allows something else', { ...STATEMENT, Action: 'lambda:GetFunction' }],
    ['has a narrower source', sources('arn:aws:execute-api:eu-west-1:123456789012:a1b2/prod/GET/orders')],
    ['has the source of another account', sources(SOURCE.replace('123456789012', '111122223333'))],
    [
      'takes the pattern for a text',
      { ...STATEMENT, Condition: { StringEquals: { 'AWS:SourceArn': SOURCE.replace('*', '?') } } },
    ],
    [
      'requires something unknown as well',
      { ...STATEMENT, Condition: { ...STATEMENT.Condition, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
    ],
    ['is about all but somebody', { ...STATEMENT, NotPrincipal: { AWS: '1' } } as Statement],
  ])('is none that %s', (_, statement) => {
    expect(allows(statement, WANTED)).toBe(false)
  })

  test('knows an account by its number and by its root', () => {
    const wanted: Permission = {
      StatementId: 'a',
      Action: 'lambda:InvokeFunction',
      Principal: '111122223333',
    }
    const root = { ...STATEMENT, Condition: {}, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }
    expect(allows(root, wanted)).toBe(true)
    expect(allows({ ...root, Principal: { AWS: 'arn:aws:iam::111122223333:role/a' } }, wanted)).toBe(false)
    expect(allows({ ...root, Principal: '*' }, wanted)).toBe(true)
  })

  test('tells calls through the URL from others', () => {
    const viaUrl = {
      ...STATEMENT,
      Principal: '*',
      Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
    }
    const wanted = { StatementId: 'a', Action: 'lambda:InvokeFunction', Principal: '*' }
    expect(allows(viaUrl, wanted)).toBe(false)
    expect(allows(viaUrl, { ...wanted, InvokedViaFunctionUrl: true })).toBe(true)
    expect(isPublic(viaUrl)).toBe(true)
    expect(isPublic(STATEMENT)).toBe(false)
  })

  test('is found in a policy with one statement or several, and in none', () => {
    expect(statementsOf(JSON.stringify({ Statement: STATEMENT }))).toEqual([STATEMENT])
    expect(statementsOf(JSON.stringify({ Statement: [STATEMENT] }))).toEqual([STATEMENT])
    expect(statementsOf(undefined)).toEqual([])
  })
})

describe('a pattern within another', () => {
  const patterns = fc
    .array(fc.constantFrom('a', 'b', '/', '*', '?'), { maxLength: 6 })
    .map((signs) => signs.join(''))
  /** What each sign of a pattern may become in a wider one. */
  const widened = (pattern: string) =>
    fc
      .array(fc.constantFrom('', '*', '?', '**'), { minLength: pattern.length, maxLength: pattern.length })
      .map((signs) => [...pattern].map((sign, index) => signs[index] || sign).join(''))
  /** A text that a pattern stands for. */
  const textsOf = (pattern: string) =>
    fc
      .array(fc.constantFrom('a', 'b', '/', 'ab'), { minLength: pattern.length, maxLength: pattern.length })
      .map((texts) =>
        [...pattern]
          .map((sign, index) => {
            const text = texts[index] ?? ''
            return sign === '*' ? text.repeat(index % 3) : sign === '?' ? text.charAt(0) : sign
          })
          .join(''),
      )
  const cases = patterns.chain((inner) =>
    fc.tuple(fc.constant(inner), fc.oneof(patterns, widened(inner)), textsOf(inner)),
  )
  const matches = (text: string, pattern: string) =>
    new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text)

  test('stands for nothing that the other does not', () => {
    fc.assert(
      fc.property(cases, ([inner, outer, text]) => {
        expect(matches(text, inner)).toBe(true)
        if (isWithinText(inner, outer)) expect(matches(text, outer)).toBe(true)
      }),
    )
  })

  test('is within itself', () => {
    fc.assert(fc.property(patterns, (pattern) => expect(isWithinText(pattern, pattern)).toBe(true)))
  })

  test('does not reach from one part of an ARN into the next', () => {
    expect(isWithin('arn:aws:sns:eu-west-1:123456789012:a', 'arn:aws:sns:*:a')).toBe(false)
    expect(
      isWithin('arn:aws:logs:eu-west-1:123456789012:log-group:a:*', 'arn:aws:logs:*:*:log-group:*'),
    ).toBe(true)
  })
})
