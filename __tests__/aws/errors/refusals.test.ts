import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { classOf, MODELED_NAMES } from '../../../src/aws/errors/classes.ts'
import { explainAwsError, isRoleNotReady } from '../../../src/aws/errors/errors.ts'
import { WORDS } from '../../../src/aws/errors/words.ts'
import { IAM_ACTIONS, type Operation } from '../../../src/aws/iam/actions.ts'
import { REFUSALS, type Refusal, SIGN_IN } from './refusals.ts'

const explained = ({ operation, status, code, message, reason }: Refusal) => {
  const error = Object.assign(new Error(message), {
    name: code,
    $metadata: { httpStatusCode: status, attempts: 1 },
    ...(reason !== undefined && { Reason: reason }),
  })
  return explainAwsError(error, operation, 'orders')
}

describe('a real refusal', () => {
  test.each(REFUSALS)('by $operation: $code: $message', (refusal) => {
    const failure = explained(refusal)
    const told = `${failure.message} ${failure.advice}`
    for (const part of refusal.says) expect(told).toMatch(part)
    for (const part of refusal.saysNot ?? []) expect(told).not.toMatch(part)
    expect(failure.kind).toBe(refusal.kind)
  })

  test('has its source, and is told once', () => {
    expect(REFUSALS.filter(({ source }) => source === '')).toEqual([])
    const keys = REFUSALS.map(({ message, code, reason }) => `${code} ${message} ${reason}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('of a role passes when the role is known everywhere, in three wordings', () => {
    const passing = REFUSALS.filter((each) => isRoleNotReady(explained(each)))
    expect(passing.map(({ message }) => message.slice(0, 60))).toEqual([
      'The role defined for the function cannot be assumed by Lambd',
      'The provided execution role does not have permissions to cal',
      'The provided execution role does not have permissions to cal',
      'Lambda was unable to configure access to your environment va',
    ])
  })
})

describe('the words that messages are matched with', () => {
  const sentences = [...REFUSALS.map(({ message }) => message), ...SIGN_IN]

  test.each(Object.entries(WORDS))('have a real sentence: %s', (_, words) => {
    expect(sentences.filter((sentence) => words.test(sentence))).not.toEqual([])
  })

  test('stand in words.ts alone', () => {
    const src = fileURLToPath(new URL('../../../src/', import.meta.url))
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const matching = /\/[a-z]*\.(test|exec)\(\s*(error\.)?message\b|message\)?\.(match|search|includes)\(/
    const found = files.filter(
      (name) =>
        !name.endsWith('words.ts') &&
        /aws\/|apply\/|read\//.test(name) &&
        matching.test(readFileSync(`${src}${name}`, 'utf8')),
    )
    // That one is a message of the SDK itself.
    expect(found).toEqual(['aws/errors/errors.ts'])
  })
})

describe('the class of an error', () => {
  const services = {
    lambda: 'lambda',
    s3: 's3',
    ecr: 'ecr',
    cloudwatch: 'cloudwatch',
    codedeploy: 'codedeploy',
  }

  /** The errors of an operation in the API model, as the SDK documents them. */
  function modeled(operation: Operation): string[] {
    const service = IAM_ACTIONS[operation].split(':')[0] as keyof typeof services
    const path = `../../../node_modules/@aws-sdk/client-${services[service]}/dist-types/commands/${operation}Command.d.ts`
    const file = new URL(path, import.meta.url)
    if (!existsSync(file)) throw new Error(`The SDK has no ${operation}.`)
    const thrown = readFileSync(file, 'utf8').matchAll(/@throws \{@link (\w+)\} \(\w+ fault\)/g)
    return Array.from(thrown, ([, name = '']) => name)
  }

  const operations = Object.keys(IAM_ACTIONS) as Operation[]

  test.each(operations)('is known for every error of %s', (operation) => {
    expect(modeled(operation).filter((name) => classOf(name, operation) === undefined)).toEqual([])
  })

  test('is written for no error that the model no longer has', () => {
    const all = new Set(operations.flatMap(modeled))
    expect(MODELED_NAMES.filter((name) => !all.has(name))).toEqual([])
  })

  test.each([
    [403, 'denied'],
    [404, 'missing'],
    [429, 'throttled'],
    [400, 'input'],
    [503, 'aws'],
  ])('follows from the status %i where AWS has added the name since', (status, kind) => {
    const refusal = { operation: 'Invoke', status, code: 'BrandNewException', message: 'x' } as Refusal
    expect(explained(refusal).kind).toBe(kind)
  })
})
