import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { ROLE, type Scene, startScene } from '../support/scene.ts'

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders-dead'
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
  await arrangeRelease(scene, 'orders', { source: 'one', alias: 'live' })
})
afterAll(() => scene.end())

test.each([
  {
    what: 'the execution role, and the queue that it may not use',
    inputs: { 'function-configuration': `DeadLetterConfig: { TargetArn: "${QUEUE}" }` },
    operation: 'UpdateFunctionConfiguration',
    message: 'The provided execution role does not have permissions to call SendMessage on SQS',
    says: [
      `The execution role orders-api is not allowed to perform sqs:SendMessage on ${QUEUE}, which Lambda needs for \`DeadLetterConfig\`.`,
      `"Action": "sqs:SendMessage", "Resource": "${QUEUE}"`,
    ],
  },
  {
    what: 'the KMS key, and the execution role',
    inputs: { 'function-configuration': `KMSKeyArn: ${KEY}`, environment: 'TABLE: orders' },
    operation: 'UpdateFunctionConfiguration',
    message:
      'Lambda was unable to configure access to your environment variables because the KMS key is invalid for CreateGrant. Please check your KMS key settings.',
    says: [
      `Lambda cannot use the KMS key ${KEY} for its environment variables`,
      `Check that the KMS key ${KEY} is enabled, and that its key policy allows kms:Decrypt to the execution role orders-api`,
      `--role ${ROLE}\``,
    ],
  },
  {
    what: 'the version that an alias serves',
    inputs: { 'provisioned-concurrency': '5' },
    operation: 'PutProvisionedConcurrencyConfig',
    status: 409,
    code: 'ResourceConflictException',
    message:
      "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    says: ['Version 1, which the alias serves, already has', '--function-name orders --qualifier 1`'],
  },
  {
    what: 'the principal that does not exist',
    inputs: { 'invoke-permissions': '- principal: arn:aws:iam::123456789012:role/partner' },
    operation: 'AddPermission',
    message: 'The provided principal was invalid. Please check the principal and try again.',
    says: ['AWS does not accept the principal arn:aws:iam::123456789012:role/partner in'],
  },
  {
    what: 'that the version which is served does not share the cause',
    inputs: { payload: '{}', 'function-configuration': `KMSKeyArn: ${KEY}`, environment: 'TABLE: orders' },
    operation: 'Invoke',
    status: 502,
    code: 'KMSDisabledException',
    message: 'Lambda was unable to decrypt the environment variables because the KMS key used is disabled.',
    says: [
      `The KMS key ${KEY} is disabled`,
      'Version 1 does not have this `KMSKeyArn`, so its callers are not affected.',
      `aws kms enable-key --region eu-west-1 --key-id ${KEY}\``,
    ],
  },
  {
    what: 'that the version which is served may share the cause',
    inputs: { payload: '{}', 'smoke-timeout': '1', 'memory-size': '256' },
    operation: 'Invoke',
    status: 408,
    code: 'EFSMountTimeoutException',
    message: 'The function could not mount the EFS file system due to mount time out.',
    says: ['Version 1 has the same `FileSystemConfigs`, so its calls may fail, too.'],
  },
])(
  'an error names what this run knows, and AWS does not say: $what',
  async ({ inputs, says, ...refused }) => {
    const { operation, status = 400, code = 'InvalidParameterValueException', message } = refused
    const fault = { kind: 'error', status, code, message } as const
    const injected = scene.aws.front.inject({ operation, fault, times: 1000 })
    const run = await scene.run({ 'function-name': 'orders', alias: 'live', ...inputs })
    injected.remove()
    expect(run.exitCode).toBe(1)
    for (const text of says) expect(run.errors[0]).toContain(text)
  },
)
