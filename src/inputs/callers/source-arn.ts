import { quoted } from '../parsers/problems.ts'

/** The principal that invokes functions on behalf of a resource. */
interface Caller {
  /** The service principal. */
  readonly principal: string
  /** Set where the service calls the function URL, not the function. */
  readonly throughUrl?: true
}

/**
 * Services that need a statement in the function's resource policy, by the service in the source ARN (Lambda developer
 * guide, the page of each service under "Invoking Lambda with events from other AWS services"; the guides of the
 * services, where they show `aws lambda add-permission`). An alarm calls as lambda.alarms.cloudwatch.amazonaws.com
 * (CloudWatch user guide). A distribution calls the function URL (CloudFront developer guide, "Restrict access to an
 * AWS Lambda function URL origin").
 */
const callers = new Map<string, Caller>([
  ['execute-api', { principal: 'apigateway.amazonaws.com' }],
  ['s3', { principal: 's3.amazonaws.com' }],
  ['sns', { principal: 'sns.amazonaws.com' }],
  ['events', { principal: 'events.amazonaws.com' }],
  ['cognito-idp', { principal: 'cognito-idp.amazonaws.com' }],
  ['logs', { principal: 'logs.amazonaws.com' }],
  ['iot', { principal: 'iot.amazonaws.com' }],
  ['ses', { principal: 'ses.amazonaws.com' }],
  ['elasticloadbalancing', { principal: 'elasticloadbalancing.amazonaws.com' }],
  ['vpc-lattice', { principal: 'vpc-lattice.amazonaws.com' }],
  ['cloudwatch', { principal: 'lambda.alarms.cloudwatch.amazonaws.com' }],
  ['codecommit', { principal: 'codecommit.amazonaws.com' }],
  ['config', { principal: 'config.amazonaws.com' }],
  ['secretsmanager', { principal: 'secretsmanager.amazonaws.com' }],
  ['connect', { principal: 'connect.amazonaws.com' }],
  ['bedrock', { principal: 'bedrock.amazonaws.com' }],
  // For authorizers; data sources call with a role (AppSync API reference, LambdaAuthorizerConfig).
  ['appsync', { principal: 'appsync.amazonaws.com' }],
  ['cloudfront', { principal: 'cloudfront.amazonaws.com', throughUrl: true }],
])

/** Services that Lambda polls, with the permissions of the function's execution role. */
const polled = new Set(['sqs', 'kinesis', 'dynamodb', 'kafka', 'mq'])
/** Services that invoke functions with an IAM role. */
const withRole = new Set(['scheduler', 'pipes', 'states', 'firehose', 'codepipeline', 'transfer', 'lambda'])

/** Why a permission for a source ARN has no effect. */
export interface SourceMistake {
  /** What the ARN is, to follow "this is". */
  readonly mistake: string
  readonly advice: string
}

/** The principal that calls Lambda for a resource, or why no permission helps. */
export function callerFor(arn: string): Caller | SourceMistake {
  const [, , service = '', , , resource = ''] = arn.split(':')
  // Lex V2 calls with the ARN of a bot alias, Lex V1 with that of an intent (Lex developer guides).
  if (service === 'lex')
    return { principal: resource.startsWith('bot-alias/') ? 'lexv2.amazonaws.com' : 'lex.amazonaws.com' }
  const known = callers.get(service)
  if (known) return known
  if (polled.has(service))
    return {
      mistake: `a resource of ${service}, which Lambda polls: it needs an event source mapping, not a permission`,
      advice:
        'Leave it out. Create the mapping on the ARN of the alias (`aws lambda create-event-source-mapping`), and allow the execution role to read from the source.',
    }
  if (withRole.has(service))
    return {
      mistake: `a resource of ${service}, which invokes functions with its own role and needs no statement in the policy of the alias`,
      advice: 'Leave it out, and allow that role lambda:InvokeFunction on the ARN of the alias.',
    }
  // DocumentDB clusters have ARNs of RDS; other databases call with a role (Aurora and RDS user guides).
  if (service === 'rds')
    return {
      mistake:
        'a database: Lambda polls DocumentDB, and other databases invoke functions with their own role, so the policy of the alias needs no statement',
      advice:
        'Leave it out. For DocumentDB, create an event source mapping on the ARN of the alias. For other databases, allow their role lambda:InvokeFunction on it.',
    }
  if (service === 'apigateway')
    return {
      mistake: 'an ARN for managing an API, not the ARN with which the API invokes functions',
      advice: 'Write one such as `arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*/GET/orders`.',
    }
  if (service === 'iam' || service === 'sts')
    return {
      mistake: 'a principal, not a source',
      advice: 'Write it in a map, as `- principal: …`.',
    }
  return {
    mistake: `a resource of ${service || 'no service'}, whose principal this action does not know`,
    advice: 'Write a map with `principal` (such as `example.amazonaws.com`) and `source-arn`.',
  }
}

/** The form of the resource in the ARN with which a service calls. */
interface ResourceForm {
  /** The form of the resource; `*` and `?` can replace any part of it. */
  readonly pattern: RegExp
  readonly mistake: string
  readonly advice: (arn: string) => string
}

/** A resource that begins with a fixed word. */
function beginning(word: string, kind: string, example: string): ResourceForm {
  // A `*` can replace the word, or the end of it.
  const cut = Array.from(word, (_, length) => `${word.slice(0, length)}[*?]`)
  return {
    pattern: new RegExp(`^(${[word, ...cut].join('|')})`),
    mistake: `not the ARN of ${kind}, which the service sends when it calls`,
    advice: () => `Write one such as \`${example}\`.`,
  }
}

/**
 * Services whose other ARNs are easily mistaken for the ARN of the caller. AWS documents the endings for CloudWatch Logs
 * ("Subscription filters with AWS Lambda") and API Gateway ("Lambda function permissions"). The kinds of resources come
 * from the statements that the AWS consoles write, and from the ARN formats in the Service Authorization Reference.
 */
const forms = new Map<string, ResourceForm>([
  [
    'execute-api',
    {
      pattern: /[/*?]/,
      mistake: 'an API without stage, method and path, but every call names all three',
      advice: (arn) => `Append them, or \`/*\` for all: \`${arn}/*\`.`,
    },
  ],
  [
    's3',
    {
      pattern: /^[^/]+$/,
      mistake: 'not the ARN of a bucket, which the service sends when it calls, whatever the object is',
      advice: () =>
        'Write the ARN of the bucket, such as `arn:aws:s3:::orders-inbox`. The notification of the bucket selects the objects.',
    },
  ],
  [
    'sns',
    {
      pattern: /^[^:]+$/,
      mistake: 'a subscription, but the topic invokes the function',
      advice: (arn) => `Write the ARN of the topic, \`${arn.split(':').slice(0, 6).join(':')}\`.`,
    },
  ],
  [
    'logs',
    {
      pattern: /[*?]$/,
      mistake: 'a log group without the `:*` at the end, which the service sends when it calls',
      advice: (arn) => `Append it: \`${arn}:*\`.`,
    },
  ],
  ['events', beginning('rule/', 'a rule', 'arn:aws:events:eu-central-1:123456789012:rule/nightly')],
  [
    'cognito-idp',
    beginning(
      'userpool/',
      'a user pool',
      'arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1b2c3d4e',
    ),
  ],
  [
    'elasticloadbalancing',
    beginning(
      'targetgroup/',
      'a target group',
      'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/orders/0a1b2c3d4e5f6071',
    ),
  ],
  [
    'vpc-lattice',
    beginning(
      'targetgroup/',
      'a target group',
      'arn:aws:vpc-lattice:eu-central-1:123456789012:targetgroup/tg-0a1b2c3d4e5f60718',
    ),
  ],
  [
    'cloudwatch',
    beginning('alarm:', 'an alarm', 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders'),
  ],
  [
    'cloudfront',
    beginning(
      'distribution/',
      'a distribution',
      'arn:aws:cloudfront::123456789012:distribution/E1PDK09ESKHJWT',
    ),
  ],
])

/** Why the service would never call with this ARN; undefined when it may. */
export function sourceMistake(arn: string): SourceMistake | undefined {
  const [, , service = '', , account, ...rest] = arn.split(':')
  if (account === '' && service !== 's3')
    return {
      mistake: 'an ARN without an account, but the ARN of the caller has one',
      advice: 'Write the account of 12 digits between the region and the resource.',
    }
  const resource = rest.join(':')
  const form = forms.get(service)
  if (form && !form.pattern.test(resource)) return { mistake: form.mistake, advice: form.advice(arn) }
  return service === 'execute-api' ? apiMistake(resource) : undefined
}

/** API Gateway makes the IDs of its APIs of lower-case letters and digits, such as `a1b2c3d4e5`. */
function apiMistake(resource: string): SourceMistake | undefined {
  const [api = ''] = resource.split('/')
  if (/^[a-z0-9*?]+$/.test(api)) return undefined
  return {
    mistake: `an ARN with ${quoted(api)} where the ID of the API belongs, so no API calls with it`,
    advice:
      'A name or the logical ID of a template is not the ID: write the one that `aws apigateway get-rest-apis` or `aws apigatewayv2 get-apis` shows, such as `a1b2c3d4e5`.',
  }
}
