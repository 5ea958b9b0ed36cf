import { describe, expect, test } from '@jest/globals'
import type { Aws } from '../../src/aws/client/aws.ts'
import { isUncertain } from '../../src/aws/errors/aws-failure.ts'
import { deleteVersion, publishVersion } from '../../src/aws/version.ts'

describe('deleting a version', () => {
  test.each([Number.NaN, 0, -1, 1.5, Number.POSITIVE_INFINITY, undefined as unknown as number])(
    'sends nothing for %s, which would mean the whole function to Lambda or nothing at all',
    async (version) => {
      const sent: unknown[] = []
      const client = { send: async (command: unknown) => sent.push(command) }
      const aws = { client, debug: () => {} } as unknown as Aws
      await expect(deleteVersion(aws, 'orders-api', version)).rejects.toThrow('not the number of a version')
      expect(sent).toEqual([])
    },
  )
})

describe('publishing a version', () => {
  test.each([undefined, '', '$LATEST', '0x1'])(
    'has an unknown outcome when the answer names %s, so that the versions are read again',
    async (Version) => {
      const client = { send: async () => ({ FunctionName: 'orders-api', RevisionId: 'r', Version }) }
      const aws = { client, debug: () => {} } as unknown as Aws
      const error = await publishVersion(aws, { FunctionName: 'orders-api' }).catch((thrown) => thrown)
      expect(error.message).toContain('it is unknown whether a version was published')
      expect(isUncertain(error)).toBe(true)
    },
  )
})
