import { describe, expect, test } from '@jest/globals'
import type { Aws } from '../../src/aws/client/aws.ts'
import { deleteVersion } from '../../src/aws/version.ts'

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
