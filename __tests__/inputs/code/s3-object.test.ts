import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../src/inputs/read-inputs.ts'
import { stepWith } from '../step.ts'

const read = (inputs: Record<string, string>) =>
  readInputs(
    stepWith({ mode: 'deploy', 'function-name': 'orders-api', 'aws-region': 'eu-west-1', ...inputs }),
  )

const object = { 's3-bucket': 'builds', 's3-key': 'orders-api/1.4.0.zip' }

describe('a package that is in S3 already', () => {
  test('is named by its bucket, its key and, where that is meant, its version', async () => {
    const code = { kind: 's3-object', bucket: 'builds', key: 'orders-api/1.4.0.zip' }
    expect((await read(object)) as object).toHaveProperty('code', code)
    const named = (await read({ ...object, 's3-object-version': 'v1' })) as object
    expect(named).toHaveProperty('code', { ...code, version: 'v1' })
  })

  test.each([
    [{ 's3-key': 'a.zip' }, 'without `s3-bucket`'],
    [{ 's3-bucket': 'builds', 's3-object-version': 'v1' }, 'without `s3-key`'],
    [{ ...object, 'zip-file': 'a.zip' }, '`s3-key` and `zip-file` are both given'],
    [{ ...object, 'source-dir': 'app' }, '`s3-key` and `source-dir` are both given'],
    [{ ...object, 's3-key': 's3://builds/a.zip' }, 'an address, not a key'],
    [{ ...object, 's3-key': 'x'.repeat(1025) }, '1025 bytes'],
    [{ ...object, exclude: 'tests/' }, 'without `source-dir`'],
  ])('is refused in %j', async (inputs, reason) => {
    const failure = await read(inputs).catch((error) => error)
    expect(`${failure.message} ${failure.advice}`).toContain(reason)
  })

  test('belongs to deploy', async () => {
    const failure = await read({ mode: 'rollback', alias: 'live', ...object }).catch((error) => error)
    expect(failure.message).toMatch(/s3-key.*deploy/s)
  })
})

describe('how Lambda stores an archive', () => {
  const key = 'arn:aws:kms:eu-west-1:123456789012:key/k'

  test('is read with the code', async () => {
    const storage = { 'source-kms-key-arn': key, 's3-object-storage-mode': 'REFERENCE' }
    expect((await read({ ...object, ...storage })) as object).toHaveProperty('codeStorage', {
      sourceKmsKeyArn: key,
      mode: 'REFERENCE',
    })
    expect((await read({ ...object, 'source-kms-key-arn': 'none' })) as object).toHaveProperty(
      'codeStorage',
      {
        sourceKmsKeyArn: 'none',
      },
    )
  })

  test.each([
    [{ 'source-kms-key-arn': 'orders' }, 'has to be the ARN of a key of AWS KMS, or `none`'],
    [{ 's3-key': '', 'zip-file': 'a.zip', 's3-object-storage-mode': 'COPY' }, 'is given without `s3-key`'],
    [{ 's3-object-storage-mode': 'copy' }, 'is "copy"'],
    [
      {
        's3-key': '',
        'image-uri': '123456789012.dkr.ecr.eu-west-1.amazonaws.com/a:b',
        'source-kms-key-arn': key,
      },
      'an image stays in Amazon ECR',
    ],
  ])('is refused: %j', async (inputs, message) => {
    await expect(read({ ...object, ...inputs })).rejects.toThrow(message)
  })

  test('the alias of a key leads to its ARN', async () => {
    await expect(read({ ...object, 'source-kms-key-arn': 'alias/orders' })).rejects.toMatchObject({
      advice: expect.stringContaining('`aws kms describe-key --key-id alias/orders'),
    })
  })
})
