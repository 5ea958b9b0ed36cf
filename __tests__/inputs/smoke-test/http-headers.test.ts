import { describe, expect, test } from '@jest/globals'
import fc from '../../support/properties.ts'
import { deployWith, refusal } from '../step.ts'

const headers = async (text: string) => {
  const { smokeTest } = await deployWith({ 'http-path': '/', 'http-headers': text })
  const invocation = smokeTest?.invocation
  return invocation?.kind === 'http' ? invocation.request.headers : undefined
}
const refused = (text: string) => refusal({ 'http-path': '/', 'http-headers': text })

describe('http-headers', () => {
  test('as lines keep every value as it is written', async () => {
    const text =
      'Accept: */*\r\nAuthorization:Bearer a#b: c # d\n\n  X-Flags: [a, {b}] \nIf-None-Match: W/"abc"\nX-Number: 0123'
    expect(await headers(text)).toEqual({
      Accept: '*/*',
      Authorization: 'Bearer a#b: c # d',
      'X-Flags': '[a, {b}]',
      'If-None-Match': 'W/"abc"',
      'X-Number': '0123',
    })
  })

  test('as lines may be block YAML with quotes and comments', async () => {
    expect(await headers('# who asks\nAccept: "*/*"\nX-Text: \'it\'\'s\'\nX-Empty: ""')).toEqual({
      Accept: '*/*',
      'X-Text': "it's",
      'X-Empty': '',
    })
  })

  test('may be JSON or a flow map of YAML', async () => {
    expect(await headers('{"If-None-Match": "\\"abc\\"", "X-Number": 1.0}')).toEqual({
      'If-None-Match': '"abc"',
      'X-Number': '1.0',
    })
    expect(await headers("{ Accept: text/html, X-A: 'b' }")).toEqual({ Accept: 'text/html', 'X-A': 'b' })
  })

  test('may have any name that HTTP allows', async () => {
    expect(await headers("__proto__: a\n!#$%&'*+-.^_`|~1z: b")).toEqual(
      Object.fromEntries([
        ['__proto__', 'a'],
        ["!#$%&'*+-.^_`|~1z", 'b'],
      ]),
    )
  })

  test.each([
    ['Accept', 'line 1: this is not `Name: value`'],
    ['@headers.txt', 'line 1: this is not `Name: value`'],
    ['Accept: a\nX-Token:', 'line 2: the value is empty, as it is when a secret'],
    ['{"X-Token": }', "such as `X-Token: '$"],
    ['Accept: "a', 'line 1: the value begins with a quote'],
    ['If-None-Match: "a", "b"', 'line 1: the value begins with a quote'],
    ['Accept Language: a', 'line 1: the name is not a valid name of a header'],
    ['"Accept": a', 'line 1: the name is not a valid name of a header'],
    [': a', 'line 1: the name is not a valid name of a header'],
    ['Accept: a\naccept: b', 'line 2: the header is given a second time'],
    ['Content-Length: 5', 'line 1: the header "content-length" belongs to the connection'],
    ['X-Name: caf\u00e9', 'line 1: the value has a control character or one beyond ASCII'],
    ['X-Name: a\u0000b', 'line 1: the value has a control character'],
    ['X-Name: a\tb', 'line 1: the value has a control character'],
    ['{"X-Name": "a\\r\\nX-Other: b"}', 'header 1: the value has a control character'],
    ['{"A": "b", "a b": "c"}', 'header 2: the name is not a valid name of a header'],
    ['{"A": null}', 'the value is null'],
    ['{"A": ["b"]}', 'the value is a list, but it has to be text'],
    ['{"A": "b"', 'a quote, bracket, comma or colon is missing'],
    ['{A: *b}', 'has to be in quotes'],
    ['{}', 'is an empty map'],
  ])('cannot be %j', async (text, why) => {
    expect(await refused(text)).toContain(why)
  })

  test('come back identical from lines and from JSON', async () => {
    const name = fc.stringMatching(/^X-[a-z]{1,8}$/)
    const value = fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/)
    const given = fc.dictionary(name, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(given, async (written) => {
        expect(await headers(JSON.stringify(written))).toEqual(written)
        const raw = Object.entries(written).filter(([, text]) => !/^["']/.test(text))
        fc.pre(raw.length > 0)
        expect(await headers(raw.map((pair) => pair.join(': ')).join('\n'))).toEqual(Object.fromEntries(raw))
      }),
    )
  })
})
