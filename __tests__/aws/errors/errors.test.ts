import { describe, expect, test } from '@jest/globals'
import {
  isConflict,
  isNotFound,
  isPreconditionFailed,
  isRoleNotReady,
  isUncertain,
} from '../../../src/aws/errors/aws-failure.ts'
import { explainAwsError } from '../../../src/aws/errors/explain.ts'
import { Failure } from '../../../src/failure.ts'

/** An error as the SDK throws it for an answer of AWS. */
function answered(status: number, name: string, message: string, more: object = {}): Error {
  const metadata = { httpStatusCode: status, requestId: 'id-1', attempts: 1, ...more }
  return Object.assign(new Error(message), { name, $metadata: metadata })
}

/** An error as Node throws it when there is no answer. */
const unanswered = (code: string) => Object.assign(new Error(`connect ${code} 127.0.0.1:443`), { code })

const explained = (error: unknown, secrets?: readonly string[]) =>
  explainAwsError(error, 'UpdateFunctionConfiguration', 'orders-api', secrets)

describe('a call that AWS refused', () => {
  const refusals: ReadonlyArray<readonly [what: string, error: Error, problem: RegExp, advice: RegExp]> = [
    [
      'for lack of a permission names the IAM action and the resource',
      answered(
        403,
        'AccessDeniedException',
        'User: arn:aws:sts::1:assumed-role/deployer/x is not authorized to perform: lambda:UpdateFunctionConfiguration on resource: arn:aws:lambda:eu-west-1:1:function:orders-api because no identity-based policy allows the action',
      ),
      /are not allowed to perform lambda:UpdateFunctionConfiguration on arn:aws:lambda:eu-west-1:1:function:orders-api\./,
      /"Action": "lambda:UpdateFunctionConfiguration", "Resource": \[ "arn:aws:lambda:eu-west-1:1:function:orders-api", .*docs\/iam\.md/,
    ],
    [
      'for lack of another permission than the call’s names that one',
      answered(
        403,
        'AccessDeniedException',
        'User: arn:aws:sts::1:assumed-role/d/x is not authorized to perform: iam:PassRole on resource: arn:aws:iam::1:role/orders-api because no identity-based policy allows it',
      ),
      /are not allowed to perform iam:PassRole on arn:aws:iam::1:role\/orders-api/,
      /"Action": "iam:PassRole", "Resource": "arn:aws:iam::1:role\/orders-api"/,
    ],
    [
      'for lack of a permission that AWS does not name falls back on the call’s',
      answered(403, 'AccessDenied', 'Access Denied'),
      /are not allowed to perform lambda:UpdateFunctionConfiguration on orders-api/,
      /explicit deny/,
    ],
    [
      'because the credentials have expired says to sign in later',
      answered(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
      /credentials have expired/,
      /`role-to-assume`.*sign in right before this step/,
    ],
    [
      'because it does not know the credentials says which variables to check',
      answered(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'),
      /does not accept the credentials/,
      /AWS_SESSION_TOKEN/,
    ],
    [
      'because of their signature says so, too',
      answered(403, 'InvalidSignatureException', 'The request signature we calculated does not match.'),
      /does not accept the credentials.*signature we calculated/,
      /must belong together/,
    ],
    [
      'too often in a row says how often, and why that happens',
      answered(429, 'TooManyRequestsException', 'Rate exceeded', { attempts: 8 }),
      /^AWS throttled the call 8 times in a row .*: TooManyRequestsException\)$/,
      /15 requests a second/,
    ],
    [
      'of weights beside provisioned concurrency says how to release instead',
      answered(
        400,
        'InvalidParameterValueException',
        'Alias with weights can not be used with Provisioned Concurrency',
      ),
      /Alias with weights can not be used with Provisioned Concurrency/,
      /without `traffic-shift`, or remove the provisioned concurrency/,
    ],
    [
      'because of a fault of its own says so',
      answered(503, 'ServiceUnavailable', 'Service is unavailable'),
      /^AWS reports an error of its own .*HTTP 503, ServiceUnavailable\)$/,
      /health\.aws\.amazon\.com/,
    ],
    [
      'because of the key says so, and blames nobody else',
      answered(502, 'KMSDisabledException', 'The key is disabled'),
      /KMSDisabledException: The key is disabled/,
      /Enable the key: `aws kms enable-key --key-id /,
    ],
    [
      'because the key is invalid for it, without a code that says so, points to the key',
      answered(
        400,
        'InvalidParameterValueException',
        'Lambda was unable to configure access to your environment variables because the KMS key is invalid for CreateGrant.',
      ),
      /InvalidParameterValueException: .*invalid for CreateGrant/,
      /function's KMS key.* is enabled, and that its key policy allows/,
    ],
    [
      'because the role cannot be assumed says what its trust policy needs',
      answered(
        400,
        'InvalidParameterValueException',
        'The role defined for the function cannot be assumed by Lambda.',
      ),
      /cannot be assumed by Lambda/,
      /lambda\.amazonaws\.com to perform sts:AssumeRole/,
    ],
    [
      'because the account is full says what to delete',
      answered(400, 'CodeStorageExceededException', 'Code storage limit exceeded.'),
      /CodeStorageExceededException/,
      /Delete unused versions, functions and layers.*`keep-versions`/,
    ],
    [
      'because the image is gone says how to keep it',
      answered(
        400,
        'InvalidParameterValueException',
        'Source image 1.dkr.ecr.eu-west-1.amazonaws.com/a@sha256:b does not exist. Provide a valid source image.',
      ),
      /does not exist/,
      /push it again, and let lifecycle rules keep/,
    ],
    [
      'because of the format of the image says which formats there are',
      answered(
        400,
        'InvalidParameterValueException',
        'The image manifest, config or layer media type for the source image x is not supported.',
      ),
      /media type/,
      /OCI 1\.0.*`compression=zstd`/,
    ],
    [
      'because Lambda may not read the repository blames its policy',
      answered(
        403,
        'AccessDeniedException',
        'Lambda does not have permission to access the ECR image. Check the ECR permissions.',
      ),
      /Lambda is not allowed to read the image/,
      /lambda\.amazonaws\.com.*policy of the repository/,
    ],
    [
      'because the repository of another account does not let this one in names both accounts',
      answered(
        400,
        'AccessDeniedException',
        'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:210987654321:repository/shop/orders because no resource-based policy allows the ecr:BatchGetImage action',
      ),
      /The account 210987654321 does not let the account 123456789012 use its repository shop\/orders/,
      /which allow ecr:BatchGetImage .*arn:aws:iam::123456789012:root.*lambda\.amazonaws\.com/,
    ],
    [
      'for any other reason repeats it, and names the input that AWS means',
      answered(400, 'InvalidParameterValueException', "Runtime 'x' is not supported."),
      /^AWS reports: Runtime 'x' is not supported\. \(UpdateFunctionConfiguration for orders-api: InvalidParameterValueException\)$/,
      /^Correct `runtime`, then run the workflow again\.$/,
    ],
    [
      'because of a value names its input',
      answered(400, 'ValidationException', "Value '1' at 'memorySize' failed to satisfy constraint"),
      /memorySize/,
      /^Correct `memory-size`/,
    ],
    [
      'for a reason that nobody knows says so',
      answered(400, 'InvalidParameterValueException', 'The moon is full.'),
      /^AWS reports: The moon is full\. \(/,
      /^Correct what AWS names/,
    ],
    [
      'because the execution role may not use the VPC names the policy for it',
      answered(
        400,
        'InvalidParameterValueException',
        'The provided execution role does not have permissions to call CreateNetworkInterface on EC2',
      ),
      /CreateNetworkInterface/,
      /AWSLambdaVPCAccessExecutionRole/,
    ],
    [
      'because the file system is not ready says what to wait for',
      answered(
        400,
        'InvalidParameterValueException',
        'EFS file system fs-1 has mount targets created in all availability zones the function will execute in but not all are in the available life cycle state yet.',
      ),
      /fs-1/,
      /available mount target in the availability zone of each subnet in `vpc-subnet-ids`/,
    ],
    [
      'because a group of CodeDeploy does not exist names its input',
      answered(400, 'DeploymentGroupDoesNotExistException', 'No Deployment Group found for name: orders'),
      /orders/,
      /^Check `codedeploy-deployment-group`/,
    ],
  ]
  test.each(refusals)('%s', (_, error, problem, advice) => {
    const failure = explained(error)
    expect(failure).toBeInstanceOf(Failure)
    expect(failure.message).toMatch(problem)
    expect(failure.advice).toMatch(advice)
  })
})

describe('a call without an answer', () => {
  const lost: ReadonlyArray<readonly [what: string, error: Error, advice: RegExp]> = [
    ['to an address that does not exist points to the region', unanswered('ENOTFOUND'), /`aws-region`/],
    ['because the connection broke points to the network', unanswered('ECONNRESET'), /proxy, firewall/],
    [
      'on any of several addresses tells the code of the first',
      Object.assign(new AggregateError([unanswered('ECONNREFUSED')]), {}),
      /Check the network of the runner/,
    ],
  ]
  test.each(lost)('%s', (_, error, advice) => {
    const failure = explained(error)
    expect(failure.advice).toMatch(advice)
    expect(failure.message).toMatch(/ENOTFOUND|ECONN/)
    expect(isUncertain(failure)).toBe(true)
  })

  test('because of a certificate that the runner does not trust says how to trust that of a proxy', () => {
    const message =
      'self-signed certificate in certificate chain; if the root CA is installed locally, try running Node.js with --use-system-ca'
    const failure = explained(Object.assign(new Error(message), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }))
    expect(failure.message).toBe(
      'This runner does not trust the certificate of the server that responded: self-signed certificate in certificate chain. (UpdateFunctionConfiguration for orders-api: SELF_SIGNED_CERT_IN_CHAIN)',
    )
    expect(failure.advice).toMatch(/^If a proxy decrypts the traffic, .* in NODE_EXTRA_CA_CERTS/)
  })

  test('for want of credentials was never sent, and says how to sign in', () => {
    const failure = explained(Object.assign(new Error('none'), { name: 'CredentialsProviderError' }))
    expect(failure.message).toContain('No AWS credentials were found')
    expect(failure.advice).toContain('configure-aws-credentials')
    expect(isUncertain(failure)).toBe(false)
  })
})

test('an answer that cannot be read may have taken effect, and nothing of it is shown', () => {
  const unreadable = Object.assign(new SyntaxError(`Unexpected token, "{"KEY":"s3cret" is not valid JSON`), {
    $metadata: { httpStatusCode: 200 },
  })
  const failure = explained(unreadable)
  expect(failure.message).toContain('it is not valid JSON')
  expect(failure.message).not.toContain('s3cret')
  expect(isUncertain(failure)).toBe(true)
})

test.each([200, 403, 404, 503])(
  'an answer of %i that is not from AWS points to what is in between',
  (status) => {
    const page = Object.assign(new SyntaxError('Unexpected token <'), {
      $metadata: { httpStatusCode: status },
    })
    const failure = explained(page)
    expect(failure.message).toContain(
      `it is HTML or XML instead of JSON. (UpdateFunctionConfiguration for orders-api: HTTP ${status})`,
    )
    expect(failure.advice).toContain('proxy')
  },
)

describe('what a release decides by', () => {
  test('is told from code and status', () => {
    expect(isPreconditionFailed(explained(answered(412, 'PreconditionFailedException', 'stale')))).toBe(true)
    expect(isConflict(explained(answered(409, 'ResourceConflictException', 'busy')))).toBe(true)
    expect(isNotFound(explained(answered(404, 'ResourceNotFoundException', 'gone')))).toBe(true)
    expect(isUncertain(explained(answered(500, 'ServiceException', 'oops')))).toBe(true)
    const notYet = 'The role defined for the function cannot be assumed by Lambda.'
    expect(isRoleNotReady(explained(answered(400, 'InvalidParameterValueException', notYet)))).toBe(true)
  })

  test('is nothing of a plain refusal', () => {
    const refused = explained(answered(400, 'InvalidParameterValueException', 'no'))
    for (const is of [isPreconditionFailed, isConflict, isNotFound, isUncertain, isRoleNotReady]) {
      expect(is(refused)).toBe(false)
      expect(is(new Error('no'))).toBe(false)
      expect(is(undefined)).toBe(false)
    }
  })
})

describe('values of variables', () => {
  test('that AWS quotes are shown neither in the message nor in the stack, and the SDK’s error is not kept', () => {
    const said = 'exceeded the 4KB limit. String measured: {"KEY":"hunter2-hunter2"}'
    const failure = explained(answered(400, 'InvalidParameterValueException', said), ['hunter2-hunter2'])
    expect(`${failure.message} ${failure.stack} ${JSON.stringify(failure)}`).not.toContain('hunter2')
    expect(failure.message).toMatch(/^AWS reports: exceeded the 4KB limit\. \(/)
    expect(failure.cause).toBeUndefined()
  })
})

test('the id of the request is kept for whoever asks AWS about it', () => {
  expect(explained(answered(400, 'ValidationException', 'no')).requestId).toBe('id-1')
  expect(explained(unanswered('ECONNRESET')).requestId).toBeUndefined()
})

test('AWS_PROFILE beside exported keys, and keys with a line end, have their own words', () => {
  const failed = (name: string, message: string, code?: string) =>
    explained(Object.assign(new Error(message), { name, ...(code && { code }) }))
  expect(
    failed('CredentialsProviderError', 'Could not resolve credentials using profile: [staging]').advice,
  ).toContain('while AWS_PROFILE is set, the AWS SDK ignores them')
  process.env['AWS_PROFILE'] = 'staging'
  try {
    const missing = failed('CredentialsProviderError', 'Could not load credentials from any providers')
    expect(missing.message).toContain('No AWS credentials were found in the profile that AWS_PROFILE names')
  } finally {
    delete process.env['AWS_PROFILE']
  }
  const broken = failed(
    'TypeError',
    'Invalid character in header content ["authorization"]',
    'ERR_INVALID_CHAR',
  )
  expect(broken.message).toContain('a character that cannot be sent, such as a line break')
  expect(
    failed('CredentialsProviderError', 'Could not load credentials from any providers').advice,
  ).toContain('an empty input counts as not set')
  const sso =
    "Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile."
  expect(failed('CredentialsProviderError', sso).message).toContain('The AWS credentials have expired')
})
