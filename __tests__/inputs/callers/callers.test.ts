import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal } from '../step.ts'

const API = 'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*/GET/orders'

const permissions = async (text: string) =>
  (await deployWith({ alias: 'live', 'invoke-permissions': text })).invokePermissions
const refused = (text: string) => refusal({ alias: 'live', 'invoke-permissions': text })

describe('invoke-permissions as ARNs', () => {
  test.each([
    [API, 'apigateway.amazonaws.com'],
    ['arn:aws:s3:::orders-inbox', 's3.amazonaws.com'],
    ['arn:aws:sns:eu-central-1:123456789012:orders', 'sns.amazonaws.com'],
    ['arn:aws:events:eu-central-1:123456789012:rule/nightly', 'events.amazonaws.com'],
    ['arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a', 'cognito-idp.amazonaws.com'],
    ['arn:aws:logs:eu-central-1:123456789012:log-group:orders:*', 'logs.amazonaws.com'],
    ['arn:aws:iot:eu-central-1:123456789012:rule/orders', 'iot.amazonaws.com'],
    ['arn:aws:ses:eu-central-1:123456789012:receipt-rule-set/a:receipt-rule/b', 'ses.amazonaws.com'],
    [
      'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/orders/0a1b',
      'elasticloadbalancing.amazonaws.com',
    ],
    ['arn:aws:lex:eu-central-1:123456789012:bot-alias/A/B', 'lexv2.amazonaws.com'],
    ['arn:aws:lex:eu-central-1:123456789012:intent:Order:*', 'lex.amazonaws.com'],
    ['arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders', 'lambda.alarms.cloudwatch.amazonaws.com'],
    ['arn:aws-cn:sns:cn-north-1:123456789012:orders', 'sns.amazonaws.com'],
    ['arn:aws:appsync:eu-central-1:123456789012:apis/a1b2c3', 'appsync.amazonaws.com'],
    ['arn:aws:execute-api:eu-central-1:123456789012:*', 'apigateway.amazonaws.com'],
    ['arn:aws:events:eu-central-1:123456789012:ru*', 'events.amazonaws.com'],
    ['arn:aws:logs:eu-central-1:123456789012:log-group:/aws/*', 'logs.amazonaws.com'],
    ['arn:aws:s3:::orders-*', 's3.amazonaws.com'],
  ])('take the principal of %s from its service', async (sourceArn, principal) => {
    expect(await permissions(sourceArn)).toEqual([{ principal, sourceArn }])
  })

  test('are separated by commas or line ends', async () => {
    expect(await permissions(`${API}, arn:aws:s3:::orders-inbox\narn:aws:s3:::other`)).toHaveLength(3)
  })

  test('of a distribution mean the function URL', async () => {
    const arn = 'arn:aws:cloudfront::123456789012:distribution/E1PDK09ESKHJWT'
    expect(await permissions(arn)).toEqual([
      { principal: 'cloudfront.amazonaws.com', sourceArn: arn, throughUrl: true },
    ])
  })

  test.each([
    ['arn:aws:sqs:eu-central-1:123456789012:orders', 'event source mapping, not a permission'],
    ['arn:aws:kinesis:eu-central-1:123456789012:stream/orders', 'event source mapping, not a permission'],
    ['arn:aws:scheduler:eu-central-1:123456789012:schedule/default/nightly', 'its own role'],
    ['arn:aws:states:eu-central-1:123456789012:stateMachine:orders', 'its own role'],
    ['arn:aws:apigateway:eu-central-1:123456789012:/restapis/a1b2c3d4e5', 'an ARN for managing an API'],
    ['arn:aws:iam::123456789012:role/caller', 'a principal, not a source'],
    [
      'arn:aws:unheard:eu-central-1:123456789012:thing',
      'a resource of unheard, whose principal this action does not know',
    ],
    [
      'arn:aws:sns:eu-central-1:*:orders',
      'is not the full ARN, with the account ID, of the resource that invokes the function',
    ],
    ['arn:aws:rds:eu-central-1:123456789012:cluster:orders', 'invoke functions with their own role'],
    ['arn:aws:s3:::orders-inbox/*', 'not the ARN of a bucket'],
    [
      'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5',
      'Append them, or `/*` for all: `arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*`',
    ],
    ['arn:aws:execute-api:eu-central-1::a1b2c3d4e5/*', 'an ARN without an account'],
    [
      'arn:aws:sns:eu-central-1:123456789012:orders:0a1b2c3d-0000-0000-0000-000000000000',
      'Write the ARN of the topic, `arn:aws:sns:eu-central-1:123456789012:orders`',
    ],
    [
      'arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/orders',
      'Append it: `arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/orders:*`',
    ],
    ['arn:aws:events:eu-central-1:123456789012:event-bus/orders', 'not the ARN of a rule'],
    [
      'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/orders/0a1b',
      'not the ARN of a target group',
    ],
    ['orders-inbox', 'is not the full ARN, with the account ID, of the resource that invokes the function'],
    [`${API}, ${API}`, 'names the same permission more than once'],
    ['[]', 'an empty list, and permissions are only added'],
  ])('%s is refused with what is true of it', async (text, reason) => {
    expect(await refused(text)).toContain(reason)
  })

  test('name what is wrong with the only item, and nothing else', async () => {
    expect(await refused('arn:aws:sqs:eu-central-1:123456789012:orders')).not.toContain('empty list')
    expect(await refused('- principal: s3.amazonaws.com')).not.toContain('empty list')
  })
})

describe('invoke-permissions as maps', () => {
  test('name a principal with a source, an account or an organization, beside plain ARNs', async () => {
    const text = [
      `- ${API}`,
      "- principal: '111122223333'",
      '- principal: arn:aws:iam::111122223333:role/caller',
      '- principal: s3.amazonaws.com',
      '  source-arn: arn:aws:s3:::orders-inbox',
      "  source-account: '012345678901'",
      '- source-arn: arn:aws:sns:eu-central-1:111122223333:orders',
      "- { principal: '*', principal-org-id: o-a1b2c3d4e5 }",
      '- principal: alexa-appkit.amazon.com',
      '  event-source-token: amzn1.ask.skill.0a1b',
    ].join('\n')
    expect(await permissions(text)).toEqual([
      { principal: 'apigateway.amazonaws.com', sourceArn: API },
      { principal: '111122223333' },
      { principal: 'arn:aws:iam::111122223333:role/caller' },
      {
        principal: 's3.amazonaws.com',
        sourceArn: 'arn:aws:s3:::orders-inbox',
        sourceAccount: '012345678901',
      },
      { principal: 'sns.amazonaws.com', sourceArn: 'arn:aws:sns:eu-central-1:111122223333:orders' },
      { principal: '*', principalOrgId: 'o-a1b2c3d4e5' },
      { principal: 'alexa-appkit.amazon.com', eventSourceToken: 'amzn1.ask.skill.0a1b' },
    ])
  })

  test('may be one alone, and JSON', async () => {
    const permission = { principal: '012345678901' }
    expect(await permissions("principal: '012345678901'")).toEqual([permission])
    expect(await permissions('[{"principal": "012345678901"}]')).toEqual([permission])
  })

  test('keep the zero that an account begins with, with and without quotes', async () => {
    expect(await permissions('- principal: 012345678901')).toEqual([{ principal: '012345678901' }])
  })

  test('let a principal call the function URL', async () => {
    expect(await permissions("- principal: '111122223333'\n  function-url-auth-type: AWS_IAM")).toEqual([
      { principal: '111122223333', throughUrl: true, functionUrlAuthType: 'AWS_IAM' },
    ])
  })

  test.each([
    ["- principal: '*'", 'would let anyone invoke the function'],
    ['- principal: s3.amazonaws.com', 'could invoke the function for any account'],
    ['- principal: alexa-appkit.amazon.com', 'Add `event-source-token`'],
    ['- source-arn: arn:aws:unheard:eu-central-1:123456789012:thing', 'there is no `principal`'],
    [
      '- principal: s3.amazonaws.com\n  source-arn: arn:aws:s3:::orders-inbox/new/',
      'line 1: `source-arn` is "arn:aws:s3:::orders-inbox/new/": this is not the ARN of a bucket',
    ],
    ['- pricipal: s3.amazonaws.com', 'there is no member "pricipal"'],
    ['- constructor: s3.amazonaws.com', 'there is no member "constructor"'],
    ['- principal: somebody', 'line 1: `principal` is "somebody", which is not a service such as'],
    ["- principal: '111122223333'\n  function-url-auth-type: NONE", 'set the input `function-url-auth-type`'],
    [`- ${API}\n- principal: s3.amazonaws.com\n  source-arn: bucket`, 'line 2: `source-arn` is "bucket"'],
    ['- - nested', 'is not the full ARN'],
    ['- principal: [a]', 'the value is a list, but it has to be text'],
    ['{', 'invoke-permissions`, line 1'],
    ["- &a { principal: '111122223333' }\n- *a", 'begins with `&` or `*`'],
  ])('%s is refused with a reason', async (text, reason) => {
    expect(await refused(text)).toContain(reason)
  })
})

describe('the inputs about callers', () => {
  test('need an alias', async () => {
    expect(await refusal({ 'invoke-permissions': API, 'function-url-auth-type': 'NONE' })).toContain(
      '`invoke-permissions` and `function-url-auth-type` are given without `alias`',
    )
  })

  test('refuse a test of a URL that lets no test through', async () => {
    const inputs = { alias: 'live', 'function-url-auth-type': 'AWS_IAM', url: 'function-url' }
    expect(await refusal(inputs)).toContain('accepts only signed requests')
    const read = await deployWith({ ...inputs, 'expected-status': '403' })
    expect(read.functionUrlAuthType).toBe('AWS_IAM')
  })

  test('take AWS_IAM or NONE as the auth type, and no other spelling', async () => {
    const read = await deployWith({ alias: 'live', 'function-url-auth-type': 'NONE' })
    expect(read.functionUrlAuthType).toBe('NONE')
    expect(await refusal({ alias: 'live', 'function-url-auth-type': 'IAM' })).toContain('`AWS_IAM` or `NONE`')
  })
})

describe('the settings of the function URL', () => {
  test('are read in the shape of the Lambda API', async () => {
    const inputs = await deployWith({
      alias: 'live',
      'function-url-cors': 'AllowOrigins: [https://shop.example]\nAllowCredentials: true\nMaxAge: 600',
      'function-url-invoke-mode': 'RESPONSE_STREAM',
    })
    expect(inputs).toMatchObject({
      functionUrlCors: { AllowOrigins: ['https://shop.example'], AllowCredentials: true, MaxAge: 600 },
      functionUrlInvokeMode: 'RESPONSE_STREAM',
    })
    expect((await deployWith({ alias: 'live', 'function-url-cors': '{}' })).functionUrlCors).toEqual({})
  })

  test.each([
    ['AllowOrigin: [https://shop.example]', 'has the member "AllowOrigin", which Lambda does not know'],
    ['AllowOrigin: [https://shop.example]', 'Did you mean `AllowOrigins`?'],
    ['Origins: [https://shop.example]', 'The members are `AllowCredentials`, `AllowHeaders`,'],
    ['AllowOrigins: https://shop.example', 'wrong value for `AllowOrigins`: it has to be a list'],
    ['AllowOrigins: https://shop.example', 'Write it as a list: `AllowOrigins: ["https://shop.example"]`.'],
    ["MaxAge: '600'", 'wrong value for `MaxAge`: it has to be a number'],
    ['[GET]', 'is not a map'],
  ])('are refused: %s', async (cors, message) => {
    expect(await refusal({ alias: 'live', 'function-url-cors': cors })).toContain(message)
  })

  test('belong to an alias', async () => {
    expect(await refusal({ 'function-url-cors': '{}', 'function-url-invoke-mode': 'BUFFERED' })).toContain(
      '`function-url-cors` and `function-url-invoke-mode` are given without `alias`',
    )
  })
})

test('function-event-invoke-configuration is read in the shape of the Lambda API', async () => {
  const name = 'function-event-invoke-configuration'
  const read = async (text: string) => (await deployWith({ alias: 'live', [name]: text })).eventInvoke
  expect(await read('{}')).toEqual({})
  const DestinationConfig = { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:failed' } }
  expect(await read(JSON.stringify({ MaximumRetryAttempts: 0, DestinationConfig }))).toEqual({
    MaximumRetryAttempts: 0,
    DestinationConfig,
  })
  expect(await refusal({ alias: 'live', [name]: "MaximumRetryAttempts: '0'" })).toContain(
    'has to be a number',
  )
  expect(await refusal({ alias: 'live', [name]: 'DestinationConfig: { Failure: {} }' })).toContain(
    'has the member "Failure" in `DestinationConfig`',
  )
  expect(await refusal({ alias: 'live', [name]: 'maximum_retry_attempts: 0' })).toContain(
    'Did you mean `MaximumRetryAttempts`?',
  )
  const url = 'https://sqs.eu-west-1.amazonaws.com/123456789012/failed'
  const byUrl = `DestinationConfig: { OnFailure: { Destination: "${url}" } }`
  expect(await refusal({ alias: 'live', [name]: byUrl })).toContain(
    `has the destination "${url}", which is the URL of a queue. Write its ARN: \`arn:aws:sqs:eu-west-1:123456789012:failed\`.`,
  )
  const byName = byUrl.replace(url, 'failed')
  expect(await refusal({ alias: 'live', [name]: byName })).toContain(
    'has the destination "failed", which is not an ARN. Write the ARN of the queue',
  )
})
