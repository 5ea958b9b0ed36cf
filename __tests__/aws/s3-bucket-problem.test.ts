import { describe, expect, test } from '@jest/globals'
import { bucketProblem } from '../../src/aws/s3.ts'

const told = (error: object) => bucketProblem(error, 'deployments', 'eu-west-1')

describe('what is wrong with a bucket', () => {
  test('is that it does not exist', () => {
    const failure = told({ name: 'NoSuchBucket', $metadata: { httpStatusCode: 404 } })
    expect(failure?.message).toBe('There is no bucket deployments.')
    expect(failure?.advice).toContain('aws s3 mb s3://deployments --region eu-west-1')
    expect(failure?.advice).not.toContain('upload the package')
  })

  test('is that it does not exist, so that the object that is read has to be uploaded as well', () => {
    const error = { name: 'NoSuchBucket', $metadata: { httpStatusCode: 404 } }
    expect(bucketProblem(error, 'deployments', 'eu-west-1', 'orders/1.4.0.zip')?.advice).toContain(
      'upload the package to it as `orders/1.4.0.zip`',
    )
  })

  test.each([
    {
      name: 'PermanentRedirect',
      $metadata: { httpStatusCode: 301 },
      $response: { headers: { 'x-amz-bucket-region': 'eu-central-1' } },
    },
    { name: 'AuthorizationHeaderMalformed', $metadata: { httpStatusCode: 400 }, Region: 'eu-central-1' },
    {
      name: 'UnknownError',
      $metadata: { httpStatusCode: 301 },
      $response: { headers: { 'x-amz-bucket-region': 'eu-central-1' } },
    },
  ])('is that it is in another region, which is named (%j)', (error) => {
    const failure = told(error)
    expect(failure?.message).toContain('is in eu-central-1 and the function in eu-west-1')
    expect(failure?.advice).toContain('a bucket in eu-west-1')
  })

  test('is nothing that can be told where something else is wrong', () => {
    expect(told({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })).toBeUndefined()
    expect(told(new Error('socket hang up'))).toBeUndefined()
  })
})
