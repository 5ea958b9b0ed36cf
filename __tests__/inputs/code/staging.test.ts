import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../src/inputs/read-inputs.ts'
import { stepWith } from '../step.ts'

const read = (inputs: Record<string, string>) =>
  readInputs(
    stepWith({
      mode: 'deploy',
      'function-name': 'orders-api',
      'aws-region': 'eu-west-1',
      'source-dir': 'app',
      ...inputs,
    }),
  )

describe('the bucket for packages', () => {
  test.each([
    [{ 's3-bucket': 'deployments' }, { bucket: 'deployments' }],
    [
      { 's3-bucket': 'deployments', 's3-prefix': '/lambda/orders-api/' },
      { bucket: 'deployments', prefix: 'lambda/orders-api' },
    ],
    [{ 's3-bucket': 'deployments', 's3-prefix': '/' }, { bucket: 'deployments' }],
  ])('is read from %j', async (inputs, staging) => {
    expect(await read(inputs)).toMatchObject({ staging })
  })

  test.each([
    [{ 's3-prefix': 'lambda' }, 'without `s3-bucket`'],
    [{ 's3-bucket': 'arn:aws:s3:::deployments' }, 'bare name'],
    [{ 's3-bucket': 'My_Bucket' }, '3 to 63 lower-case letters'],
    [{ 's3-bucket': 'deployments', 's3-prefix': 'x'.repeat(901) }, '901 bytes'],
  ])('is refused in %j', async (inputs, reason) => {
    const failure = await read(inputs).catch((error) => error)
    expect(`${failure.message} ${failure.advice}`).toContain(reason)
  })
})
