import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal } from '../step.ts'

const env = { AWS_REGION: 'eu-central-1', DB_PASSWORD: 'p#w: "x"', EMPTY: '' }
const change = async (inputs: Record<string, string>) => (await deployWith(inputs, { env })).environment
const set = async (environment: string) => (await change({ environment }))?.set

describe('environment as a map', () => {
  test('keeps every value as it is written', async () => {
    const text =
      'ZERO: 0123\nYES: yes\nEXP: 1e3\nHEX: 0x1F\nDATE: 2026-11-21\nBIG: 1_000\nTRUE: true\nFLOAT: 1.10\nINF: .inf\nTIME: 12:30:45'
    expect(await set(text)).toEqual({
      ZERO: '0123',
      YES: 'yes',
      EXP: '1e3',
      HEX: '0x1F',
      DATE: '2026-11-21',
      BIG: '1_000',
      TRUE: 'true',
      FLOAT: '1.10',
      INF: '.inf',
      TIME: '12:30:45',
    })
  })

  test('may be JSON, whose numbers and words stay as they are written too', async () => {
    expect(await set('{"A1": "x # y", "B1": 1.0, "C1": false, "D1": "\\ud83d\\ude00\\/\\u00e9"}')).toEqual({
      A1: 'x # y',
      B1: '1.0',
      C1: 'false',
      D1: '😀/é',
    })
    expect(await set('{\n\t"A1": "x",\n\t"B1": "y"\n}')).toEqual({ A1: 'x', B1: 'y' })
  })

  test('may be a flow map of YAML', async () => {
    expect(await set('{ LOG_LEVEL: debug, "MODE": \'a\', }')).toEqual({ LOG_LEVEL: 'debug', MODE: 'a' })
    expect(await set("{LIST: 'a, b', URL: http://x.test/y}")).toEqual({
      LIST: 'a, b',
      URL: 'http://x.test/y',
    })
  })

  test('may have comments on lines of their own and after quoted values', async () => {
    expect(await set('# levels\nLOG_LEVEL: debug\n  # more\nMODE: "a" # quoted\n# end')).toEqual({
      LOG_LEVEL: 'debug',
      MODE: 'a',
    })
  })

  test('may have values of several lines', async () => {
    expect(await set('KEY: |\n  one # two\n  three\nFOLD: >-\n  a\n  b')).toEqual({
      KEY: 'one # two\nthree\n',
      FOLD: 'a b',
    })
  })

  test('may have an empty value in quotes, a hash inside a word, and equal signs', async () => {
    expect(await set('A1: \'\'\nB1: ""\nC1: a#b\nD1: x=y')).toEqual({ A1: '', B1: '', C1: 'a#b', D1: 'x=y' })
  })

  test.each([
    ['A1:', 'line 1 ("A1"): the value is empty'],
    ['A1:', "put the expression in single quotes, such as `A1: '$"],
    ['A1: x\nB1:   \nC1: y', 'line 2 ("B1"): the value is empty'],
    ['A1: |\n\nB1: x', '("A1"): the value is empty'],
    ['A1: ~', 'the value is null'],
    ['A1: null', 'the value is null'],
    ['{"A1": null}', 'the value is null'],
    ['{A1: , B1: x}', '("A1"): the value is empty'],
    ['{A1}', '("A1"): there is a name without a value'],
    ['A1: [x]', 'the value is a list, but it has to be text'],
    ['A1:\n  B1: x', 'the value is a map, but it has to be text'],
    ['A1: {{ x }}', 'the value is a map, but it has to be text'],
    ['A1: x # comment', 'begins a comment'],
    ['A1: #x', 'begins a comment'],
    ['A1: x\nA1: y', 'line 2 ("A1"): the name is given a second time'],
    ['{"A1": "x", "A1": "y"}', 'a second time'],
    ['A1: *x', 'has to be in quotes'],
    ['A1: &x y', 'has to be in quotes'],
    ['A1: !x y', 'has to be in quotes'],
    ['A1: `x', 'has to be in quotes'],
    ['A1: x: y', 'has to be in quotes'],
    ['A1: "x', 'line 1 ("A1"): a quote, bracket, comma or colon is missing'],
    ['A1: x\n\tB1: y', 'with a tab, which YAML does not allow. Remove the tab.'],
    ['A1: x\n---\nB1: y', 'a second document begins here. Remove the line `---`'],
    ['? [a]\n: b', 'a name has to be a single word'],
    ['[]', 'not a map'],
    ['just a word', 'not a map'],
    ['{', '`environment`'],
    ['[[[['.repeat(20000), '`environment`'],
  ])('cannot be %j', async (environment, why) => {
    expect(await refusal({ environment: environment.slice(0, 90000) }, { env })).toContain(why)
  })
})

describe('environment as NAME=VALUE lines', () => {
  test('takes everything after the first equal sign as it is', async () => {
    expect(await set('A1=x # y: "z" \\n\nB1==\n\nC1= \'q\' \nD1=$HOME%')).toEqual({
      A1: 'x # y: "z" \\n',
      B1: '=',
      C1: " 'q' ",
      D1: '$HOME%',
    })
  })

  test('takes no piece of a wrapped value for a name, and does not show it', async () => {
    for (const size of [58, 59]) {
      const secret = Buffer.alloc(size, 'c4n4ryB1rd').toString('base64')
      const lines = [secret.slice(0, 64), secret.slice(64)]
      const said = await refusal({ environment: `TOKEN=${lines.join('\n')}\nOTHER=x` }, { env })
      expect(said).toContain('line 2: the line has nothing after the `=`')
      expect(said).not.toContain(lines[1]?.slice(0, 4))
    }
    // Names whose values are short, or no base64, are names.
    expect(await set('A1=abcdefgh\nB1==\nC1=https://example.org/x?y=z\nD1==')).toMatchObject({
      B1: '=',
      D1: '=',
    })
  })

  test('takes line ends of Windows for line ends', async () => {
    expect(await set('A1=x\r\nB1=y\r\n')).toEqual({ A1: 'x', B1: 'y' })
  })

  test('is decided by the first line that is neither empty nor a comment', async () => {
    expect(await set('\nURL=http://x: y\n')).toEqual({ URL: 'http://x: y' })
    expect(await set('\n# comment\n\nURL: http://x=y\n')).toEqual({ URL: 'http://x=y' })
    expect(await set('"A1": x=y')).toEqual({ A1: 'x=y' })
    expect(await set('{A1: x=y}')).toEqual({ A1: 'x=y' })
  })

  test.each([
    ['A1=', 'line 1 ("A1"): the value is empty'],
    ['A1=x\nB1=', 'line 2 ("B1"): the value is empty'],
    ['A1=x\nB1=', "write the input as YAML, with `B1: ''`."],
    ['A1=x\nA1=y', 'line 2 ("A1"): the name is given a second time'],
    ['A1=x\n# comment', 'line 2: comments are not possible'],
    ['# comment\nA1=x', 'line 1: comments are not possible'],
    ['A1=x\n  B1=y', 'line 2: the line begins with white space'],
    ['A1=x\nB1: y', 'line 2: the line is not NAME=VALUE'],
    ['A1 = x', 'line 1: the line is not NAME=VALUE'],
    ['export A1=x', 'line 1: the line is not NAME=VALUE'],
    ['=x', 'line 1: the line is not NAME=VALUE'],
    ['A=x', 'names "A", which Lambda does not accept'],
  ])('cannot be %j', async (environment, why) => {
    expect(await refusal({ environment }, { env })).toContain(why)
  })

  test('of a secret that broke into lines shows nothing of it', async () => {
    const text = await refusal(
      { environment: 'KEY=-----BEGIN KEY-----\nc2VjcmV0MQ=\nc2Vj/mV0+g==\n-----END KEY-----' },
      { env },
    )
    expect(text).not.toContain('c2Vj')
    expect(text).toContain('line 3: the line is not NAME=VALUE')
  })
})

describe('names of variables', () => {
  test.each(['AWS_LAMBDA_EXEC_WRAPPER', 'PATH', 'TZ', 'NODE_OPTIONS', 'a1', 'A_'])(
    '%s may be set',
    async (name) => {
      expect(await set(`${name}: x`)).toEqual({ [name]: 'x' })
    },
  )

  test.each([
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    '_HANDLER',
    'AWS_ACCESS_KEY_ID',
    'AWS_SESSION_TOKEN',
    'AWS_LAMBDA_FUNCTION_NAME',
    'LAMBDA_TASK_ROOT',
  ])('%s is reserved', async (name) => {
    expect(await refusal({ environment: `{"${name}": "x"}` }, { env })).toContain(
      `names "${name}", which Lambda reserves for itself`,
    )
  })

  test.each(['A', '1A', 'MY-VAR', 'my.var', '_A', '__proto__'])(
    '%s breaks the rule of Lambda',
    async (name) => {
      expect(await refusal({ environment: `${name}: x` }, { env })).toContain(
        `line 1 names "${name}", which Lambda does not accept`,
      )
    },
  )

  test('that may be parts of a value with a comma are not shown', async () => {
    const text = await refusal({ environment: '{ A1: x,canary, B1: y,canary: z }' }, { env })
    expect(text).toContain('A value with a comma has to be in quotes')
    expect(text).not.toContain('canary')
  })

  test('that are no words are not shown, because they may be the rest of a secret', async () => {
    expect(await refusal({ environment: 'A1: x\nmy secret words: y' }, { env })).not.toContain('words')
  })
})

test.each<Record<string, string>>([
  { environment: 'API_KEY: canary: x' },
  { environment: 'API_KEY=canary\ncanary\ncanary=y' },
  { environment: 'API_KEY: &canary x' },
  { environment: 'API_KEY: canary # canary' },
  { environment: 'canary' },
  { environment: 'API_KEY: [canary]' },
  { 'environment-from': 'API_KEY=canary' },
  { 'environment-remove': 'API_KEY: canary' },
  { 'function-configuration': 'Environment: { Variables: { API_KEY: [canary] } }' },
  { 'function-configuration': 'Environment: { canary: x }' },
  { environment: 'API_KEY: canary', 'environment-from': 'NOT_SET' },
])('a value that makes the input %j wrong is not shown', async (inputs) => {
  expect(await refusal(inputs, { env })).not.toMatch(/canary/i)
})

describe('environment-from', () => {
  test("passes variables of the step's environment on as they are", async () => {
    expect(await change({ 'environment-from': 'DB_PASSWORD' })).toEqual({
      strategy: 'merge',
      set: { DB_PASSWORD: env.DB_PASSWORD },
      remove: [],
    })
  })

  test('adds to environment', async () => {
    expect(
      (await change({ 'environment-from': 'DB_PASSWORD', environment: 'LOG_LEVEL: debug' }))?.set,
    ).toEqual({
      LOG_LEVEL: 'debug',
      DB_PASSWORD: env.DB_PASSWORD,
    })
  })

  test.each([
    ['NOT_THERE', '"NOT_THERE", which is not set'],
    ['EMPTY', '"EMPTY", which is empty'],
    ['hasOwnProperty', 'which is not set'],
    ['DB_PASSWORD, DB_PASSWORD', 'more than once'],
    ['[]', 'names no variable'],
    ['AWS_REGION', 'reserves for itself'],
    ['- DB_PASSWORD', 'without dashes'],
  ])('cannot be %s', async (text, why) => {
    expect(await refusal({ 'environment-from': text }, { env })).toContain(why)
  })

  test('takes names only, and shows no value that stands after one', async () => {
    const text = await refusal({ 'environment-from': 'DB_PASSWORD=canary' }, { env })
    expect(text).toContain('"DB_PASSWORD" with a value after it')
    expect(text).not.toContain('canary')
  })

  test('must not set what environment sets', async () => {
    expect(
      await refusal({ 'environment-from': 'DB_PASSWORD', environment: 'DB_PASSWORD: x' }, { env }),
    ).toContain('The variable "DB_PASSWORD" is set by `environment` and by `environment-from`.')
  })
})

describe('environment-remove and environment-strategy', () => {
  test('say nothing when nothing is written', async () => {
    expect(await change({})).toBeUndefined()
    expect(await change({ 'environment-strategy': 'merge' })).toBeUndefined()
  })

  test('remove variables by name', async () => {
    expect(await change({ 'environment-remove': 'OLD_ONE, OLD_TWO' })).toEqual({
      strategy: 'merge',
      set: {},
      remove: ['OLD_ONE', 'OLD_TWO'],
    })
  })

  test('replace all variables', async () => {
    expect(await change({ environment: 'A1: x', 'environment-strategy': 'replace' })).toEqual({
      strategy: 'replace',
      set: { A1: 'x' },
      remove: [],
    })
  })

  test('remove all variables with {} and replace', async () => {
    expect(await change({ environment: '{}', 'environment-strategy': 'replace' })).toEqual({
      strategy: 'replace',
      set: {},
      remove: [],
    })
  })

  test.each([
    [{ environment: '{}' }, 'changes nothing'],
    [{ 'environment-strategy': 'replace' }, 'no input gives the new variables'],
    [{ 'environment-strategy': 'overwrite' }, 'it has to be `merge` or `replace`'],
    [
      { environment: 'A1: x', 'environment-strategy': 'replace', 'environment-remove': 'B1' },
      'has no effect',
    ],
    [
      { environment: 'A1: x', 'environment-remove': 'A1' },
      'The variable "A1" is set, and `environment-remove` removes it.',
    ],
    [{ 'environment-from': 'DB_PASSWORD', 'environment-remove': 'DB_PASSWORD' }, 'removes it'],
  ])('cannot be %j', async (inputs, why) => {
    expect(await refusal({ ...inputs }, { env })).toContain(why)
  })

  test('have room for 4 KB, and the error gives the size', async () => {
    expect(await set(`A1=${'x'.repeat(4094)}`)).toHaveProperty('A1')
    expect(await refusal({ environment: `A1=${'é'.repeat(2048)}` }, { env })).toContain('have 4098 bytes')
  })
})

describe('the notation of another tool', () => {
  const warningsFor = async (environment: string) => (await deployWith({ environment })).warnings ?? []

  test.each([
    'Variables={A1=b,C1=d}',
    '{"Variables": {"A1": "b"}}',
    'Variables:\n  A1: b',
    'Variables: {A1: b}',
  ])('of the AWS CLI is refused, without its values: %j', async (environment) => {
    const said = await refusal({ environment })
    expect(said).toContain('in the notation of the AWS CLI')
    expect(said).not.toContain('C1')
  })

  test.each(['DB_HOST=canary,DB_PASSWORD=canary', 'DB_HOST=canary; PORT=1', 'DB_HOST=canary PORT=1'])(
    'with several variables on one line is one variable, with a warning: %s',
    async (environment) => {
      expect(await set(environment)).toEqual({ DB_HOST: environment.slice('DB_HOST='.length) })
      const [warning = '', ...more] = await warningsFor(environment)
      expect(more).toEqual([])
      expect(warning).toContain('line 1 ("DB_HOST"): this is one variable')
      expect(warning).not.toMatch(/canary|PASSWORD/)
    },
  )

  test('with quotes has them in the value, with a warning', async () => {
    expect(await set('A1="canary"\nB1=x')).toEqual({ A1: '"canary"', B1: 'x' })
    const [warning = ''] = await warningsFor('A1="canary"\nB1=x')
    expect(warning).toContain('line 1 ("A1"): the quotes are part of the value')
    expect(warning).not.toContain('canary')
  })

  test('is not seen in ordinary values', async () => {
    expect(await warningsFor('URL=https://x.example/?a=1&b=2\nLIST=a,b=c')).toEqual([])
    expect(await warningsFor('QUOTE="a" or "b"')).toEqual([])
    expect(await warningsFor('Variables: are fine as a name')).toEqual([])
  })
})
