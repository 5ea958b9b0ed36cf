import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { isRoleNotReady } from '../../../src/aws/errors/aws-failure.ts'
import { classOf, MODELED_NAMES } from '../../../src/aws/errors/classes.ts'
import { explainAwsError } from '../../../src/aws/errors/explain.ts'
import { WORDS } from '../../../src/aws/errors/words.ts'
import { IAM_ACTIONS } from '../../../src/aws/iam/actions.ts'
import { sources } from '../../support/sources.ts'
import { DEPLOYMENTS, REFUSALS, type Refusal, SIGN_IN } from './refusals.ts'

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

  test('of a role passes when the role is known everywhere, whatever the wording', () => {
    const passing = REFUSALS.filter((each) => isRoleNotReady(explained(each)))
    expect(passing.map(({ message }) => message.slice(0, 60))).toEqual([
      'The role defined for the function cannot be assumed by Lambd',
      'The provided execution role does not have permissions to cal',
      'The provided execution role does not have permissions to cal',
      "The function's execution role does not have permissions to c",
      'The function execution role does not have permissions to cal',
      'The provided execution role does not have permissions to cal',
      'Lambda was unable to configure access to your environment va',
    ])
  })
})

describe('the words that messages are matched with', () => {
  const sentences = [...REFUSALS.map(({ message }) => message), ...SIGN_IN, ...DEPLOYMENTS]

  test.each(Object.entries(WORDS))('have a real sentence: %s', (_, words) => {
    expect(sentences.filter((sentence) => words.test(sentence))).not.toEqual([])
  })

  test('stand in words.ts alone', () => {
    const matching = /\/[a-z]*\.(test|exec)\(\s*(error\.)?message\b|message\)?\.(match|search|includes)\(/
    const found = Object.keys(sources()).filter(
      (name) =>
        !name.endsWith('words.ts') &&
        /aws\/|apply\/|read\//.test(name) &&
        matching.test(sources()[name] as string),
    )
    // Those are messages of the SDK itself.
    expect(found).toEqual(['aws/errors/classes.ts', 'aws/errors/explain.ts'])
  })
})

describe('the class of an error', () => {
  const all = Object.values(sources()).join('\n')
  const clients = new Set(Array.from(all.matchAll(/'@aws-sdk\/(client-[\w-]+)'/g), ([, name = '']) => name))
  /** Every operation that a file of src makes a command for. `Upload` of @aws-sdk/lib-storage makes more. */
  const operations = [
    ...new Set(Array.from(all.matchAll(/\bnew (?:\w+\.)?(\w+)Command\(/g), ([, name = '']) => name)),
    ...[
      'PutObject',
      'CreateMultipartUpload',
      'UploadPart',
      'CompleteMultipartUpload',
      'AbortMultipartUpload',
    ],
  ].sort()

  /** The errors of an operation in the API model, as the SDK documents them. */
  function modeled(operation: string): string[] {
    // Several services have a TagResource.
    const service = (IAM_ACTIONS as Readonly<Record<string, string>>)[operation]?.split(':')[0]
    const files = [...clients]
      .filter((client) => service === undefined || client === `client-${service}`)
      .map((client) => `${client}/dist-types/commands/${operation}Command.d.ts`)
      .map((path) => new URL(`../../../node_modules/@aws-sdk/${path}`, import.meta.url))
      .filter((file) => existsSync(file))
    if (files.length === 0) throw new Error(`No client that src uses has ${operation}.`)
    const thrown = files.flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/@throws \{@link (\w+)\} \(\w+ fault\)/g)),
    )
    return thrown.map(([, name = '']) => name)
  }

  test.each(operations)('is known for every error of %s', (operation) => {
    const unknown = modeled(operation).filter((name) => classOf(name) === undefined)
    const problems = unknown.map(
      (name) =>
        `${operation} may answer ${name}, which MODELED in src/aws/errors/classes.ts does not have: add it to the class that says what the error is about, and an advice to BY_NAME in advice.ts if a user can do something.`,
    )
    expect(problems).toEqual([])
  })

  test('is asked for of every service that is called, and of no other', () => {
    const services = ['cloudwatch', 'codedeploy', 'ecr', 'lambda', 's3', 'sts']
    expect([...clients].sort()).toEqual(services.map((name) => `client-${name}`))
    const asked = new Set(operations)
    expect(Object.keys(IAM_ACTIONS).filter((name) => !asked.has(name))).toEqual([])
  })

  test('is written for no error that the model no longer has', () => {
    const names = new Set(operations.flatMap(modeled))
    const problems = MODELED_NAMES.filter((name) => !names.has(name)).map(
      (name) => `No operation that src calls answers ${name}: remove it from src/aws/errors/classes.ts.`,
    )
    expect(problems).toEqual([])
  })

  test('is what decides, and no status: they are compared with numbers in few places', () => {
    const comparing = /\b(httpStatusCode|status)\b\)?\s*([!=]==|[<>]=?)\s*\d{3}/
    const found = Object.entries(sources()).filter(
      ([name, text]) => /^(aws|apply|read|plan|modes)\//.test(name) && comparing.test(text),
    )
    expect(found.map(([name]) => name).sort()).toEqual([
      // What the status says where there is no known name.
      'aws/errors/classes.ts',
      // 2xx of an answer that cannot be read, 407 of a proxy.
      'aws/errors/explain.ts',
      'aws/errors/sdk-error.ts',
      // Redirections, which have no name in answers to HEAD.
      'aws/s3.ts',
      'modes/smoke-test.ts',
      // A download by its URL, which is no call to an API.
      'read/code/archive-size.ts',
    ])
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
