import { createHash, randomBytes } from 'node:crypto'
import { GetFunctionCommand } from '@aws-sdk/client-lambda'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { s3Of } from '../integration/package-buckets.ts'
import { clientOf } from './client.ts'
import { createHello } from './hello-function.ts'

const MB = 1_048_576

let aws: LocalAws
let s3: S3Client
beforeAll(async () => {
  aws = await startLocalAws({ transitionMs: 0 })
  s3 = s3Of({ aws })
  await s3.send(new CreateBucketCommand({ Bucket: 'packages' }))
})
afterAll(async () => {
  s3.destroy()
  await aws.stop()
})

// The SDK sends an object in chunks of 64 KB (aws-chunked), with its checksum behind them.
test.each([0, 1, 65_535, 65_536, 65_537, 51 * MB])(
  'an object of %i bytes arrives as it was sent',
  async (size) => {
    const object = { Bucket: 'packages', Key: `object-${size}` }
    const Body = randomBytes(size)
    await s3.send(new PutObjectCommand({ ...object, Body }))
    const { Body: stored } = await s3.send(new GetObjectCommand(object))
    expect(Buffer.compare((await stored?.transformToByteArray()) ?? Buffer.alloc(1), Body)).toBe(0)
  },
)

test('a package that is sent within the call arrives as it was sent', async () => {
  const lambda = clientOf(aws)
  const archive = new AdmZip()
  archive.addFile('data.bin', randomBytes(20 * MB))
  archive.addFile('hello.py', Buffer.from('def handler(event, context):\n    return {}\n'))
  for (const entry of archive.getEntries()) entry.header.method = 0
  const ZipFile = archive.toBuffer()
  const FunctionName = await createHello(lambda, { Code: { ZipFile } })
  const { Configuration } = await lambda.send(new GetFunctionCommand({ FunctionName }))
  lambda.destroy()
  expect(Configuration).toMatchObject({
    CodeSize: ZipFile.length,
    CodeSha256: createHash('sha256').update(ZipFile).digest('base64'),
  })
})
