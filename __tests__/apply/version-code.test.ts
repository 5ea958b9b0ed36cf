import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { codeOfVersion } from '../../src/apply/restore-latest.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { codeMembers } from '../../src/model/code.ts'
import { configuration, version } from '../support/model.ts'

const BYTES = Buffer.from('an archive')
const VERSION = configuration({
  FunctionName: 'orders-api',
  RevisionId: 'r',
  Version: '4',
  CodeSize: BYTES.length,
  CodeSha256: createHash('sha256').update(BYTES).digest('base64'),
})

const NOTHING = { added: [], changed: [], removed: [] }
const PLAN = { functionName: 'orders-api', slots: {}, steps: [], environment: NOTHING, warnings: [] }

let server: Server | undefined
afterEach(() => void server?.close())

/** Asks for the code of version 4, which AWS's store serves as it is told. */
async function codeFrom(serve: RequestListener, known = VERSION) {
  const listening = createServer(serve)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const Location = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/code?secret=signature`
  const client = { send: async () => ({ Configuration: known, Code: { Location } }) }
  const aws = { client, debug: () => {}, waitTimeout: 10 } as unknown as Aws
  return codeOfVersion({ aws, plan: PLAN }, version(known))
}

describe('the code of a published version', () => {
  test('is what AWS stores', async () => {
    const code = await codeFrom((_request, response) => void response.end(BYTES))
    expect(code.code).toEqual({ kind: 'package', sha256: VERSION.CodeSha256, size: BYTES.length, zip: BYTES })
  })

  test('is the very image, by its digest, where it is one', async () => {
    const image = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders@sha256:${'a'.repeat(64)}`
    const known = configuration({ ...VERSION, PackageType: 'Image', CodeSha256: 'a'.repeat(64) })
    const answer = (Code: object) => {
      const client = { send: async () => ({ Configuration: known, Code }) }
      const aws = { client, debug: () => {} } as unknown as Aws
      return codeOfVersion({ aws, plan: PLAN }, version(known))
    }
    const tagged = { ImageUri: `${image.split('@')[0]}:latest`, ResolvedImageUri: image }
    expect((await answer(tagged)).code).toEqual({ kind: 'image', sha256: known.CodeSha256, image })
    await expect(answer({})).rejects.toThrow('AWS did not return the image of version 4.')
  })

  test('is the very object, in its version, where Lambda uses one in place', async () => {
    const ResolvedS3Object = { S3Bucket: 'packages', S3Key: 'orders.zip', S3ObjectVersion: 'v1' }
    const Code = { ResolvedS3Object, SourceKMSKeyArn: 'arn:key' }
    const client = { send: async () => ({ Configuration: VERSION, Code }) }
    const aws = { client, debug: () => {} } as unknown as Aws
    const { code, storage } = await codeOfVersion({ aws, plan: PLAN }, version(VERSION))
    expect(codeMembers(code, storage)).toEqual({
      ...ResolvedS3Object,
      S3ObjectStorageMode: 'REFERENCE',
      SourceKMSKeyArn: 'arn:key',
    })
  })

  test.each([
    [undefined, 'version 4.', /^Release the code again/],
    [
      { ErrorCode: 'AccessDeniedException', Message: 'User is not authorized to perform: kms:Decrypt' },
      'version 4 (AccessDeniedException: User is not authorized to perform: kms:Decrypt).',
      /allow kms:Decrypt on it/,
    ],
  ])('that AWS does not give is a failure with its reason: %j', async (reason, says, advice) => {
    const Code = reason ? { Error: reason } : {}
    const client = { send: async () => ({ Configuration: VERSION, Code }) }
    const aws = { client, debug: () => {} } as unknown as Aws
    const failure = await codeOfVersion({ aws, plan: PLAN }, version(VERSION)).catch((error) => error)
    expect(failure.message).toBe(`AWS did not return a download of the code of ${says}`)
    expect(failure.advice).toMatch(advice)
  })

  test('is not taken when it is damaged', async () => {
    await expect(codeFrom((_request, response) => void response.end('another'))).rejects.toThrow(
      'The download of the code of version 4 is damaged.',
    )
  })

  test.each<[string, RequestListener]>([
    ['refused', (_request, response) => void response.writeHead(403).end()],
    [
      'cut off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('an')
        setTimeout(() => response.destroy(), 20)
      },
    ],
  ])('that is %s is a failure that does not show the address', async (_what, serve) => {
    const failure = await codeFrom(serve).catch((error: Error) => error)
    expect(String(failure)).toContain('The code of orders-api:4 could not be downloaded')
    expect(String(failure)).not.toContain('signature')
  })

  test('is not even downloaded when it is too large to be sent and no bucket is given', async () => {
    const unexpected: RequestListener = () => {
      throw new Error('It was downloaded.')
    }
    const failure = await codeFrom(unexpected, { ...VERSION, CodeSize: 60_000_000 }).catch((error) => error)
    expect(failure.message).toContain('The code of version 4 is 57.2 MB')
    expect(failure.advice).toContain('`s3-bucket`')
  })
})
