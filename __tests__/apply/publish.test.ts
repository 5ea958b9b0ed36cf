import { describe, expect, test } from '@jest/globals'
import { publish } from '../../src/apply/publish.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { configuration } from '../support/model.ts'

const latest = configuration({
  FunctionName: 'orders-api',
  Version: '$LATEST',
  RevisionId: 'r',
  CodeSha256: 'new',
  State: 'Active',
})
const of = (Version: string, CodeSha256: string, Description = `version ${Version}`) => ({
  ...latest,
  Version,
  CodeSha256,
  Description,
  LastUpdateStatus: 'Successful' as const,
})

/** An AWS that holds versions, and answers PublishVersion with one of them, or with something else. */
function awsWith(answer: object, versions: ReadonlyArray<ReturnType<typeof of>>): Aws {
  const send = async (command: { readonly input: { readonly Qualifier?: string } }) => {
    const { Qualifier } = command.input
    switch (command.constructor.name) {
      case 'PublishVersionCommand':
        return answer
      case 'ListVersionsByFunctionCommand':
        return { Versions: versions }
      default:
        return {
          Configuration: Qualifier
            ? versions.find(({ Version }) => Version === Qualifier)
            : { ...latest, LastUpdateStatus: 'Successful' },
        }
    }
  }
  const clock = { now: () => 0, sleep: async () => {} }
  return { client: { send }, clock, waitTimeout: 1, debug: () => {}, log: () => {} } as unknown as Aws
}

describe('PublishVersion that answers', () => {
  const old = of('1', 'old')

  test.each([
    ['with an old version', old],
    ['as if an old version were the new one', of('1', 'new', 'text')],
    ['with $LATEST', of('$LATEST', 'new')],
    ['with no version', { FunctionName: 'orders-api' }],
  ])('%s never releases that version', async (_what, answer) => {
    await expect(publish(awsWith(answer, [old]), latest, 'text', '1')).rejects.toThrow(
      /It is unknown whether|so it is unknown whether/,
    )
    const found = await publish(awsWith(answer, [old, of('2', 'new')]), latest, 'text', '1')
    expect(found.number).toBe('2')
  })

  test('with an existing version that has the same content is believed', async () => {
    const same = of('1', 'new')
    expect((await publish(awsWith(same, [same]), latest, 'text', '1')).number).toBe('1')
  })
})
