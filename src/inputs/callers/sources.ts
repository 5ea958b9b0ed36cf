/** Who calls Lambda in the name of a resource, by the service in the resource's ARN. */
interface Caller {
  /** The service principal. */
  readonly principal: string
  /** Set where the service calls the function URL, not the function. */
  readonly throughUrl?: true
}

/**
 * Services that invoke functions by the function's resource policy, by the service in the ARN of what calls. Sources:
 * Lambda developer guide (the page of each service under "Invoking Lambda with events from other AWS services"), and
 * the guides of those services where they show `aws lambda add-permission`; an alarm calls as
 * lambda.alarms.cloudwatch.amazonaws.com (CloudWatch user guide), a distribution calls the URL (CloudFront developer
 * guide, "Restrict access to an AWS Lambda function URL origin").
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

/** Services from which Lambda itself fetches, with the permissions of the function's execution role. */
const polled = new Set(['sqs', 'kinesis', 'dynamodb', 'kafka', 'mq'])
/** Services that call with a role which is allowed to. */
const withRole = new Set(['scheduler', 'pipes', 'states', 'firehose', 'codepipeline', 'transfer', 'lambda'])

/** What is known about a resource that shall invoke a function: who calls for it, or why no permission helps. */
export type Source = Caller | { readonly mistake: string; readonly advice: string }

/** Who calls Lambda for a resource. */
export function callerFor(arn: string): Source {
  const [, , service = '', , , resource = ''] = arn.split(':')
  // Bots of Lex V2 call by their aliases, those of V1 by their intents (Lex developer guides).
  if (service === 'lex')
    return { principal: resource.startsWith('bot-alias/') ? 'lexv2.amazonaws.com' : 'lex.amazonaws.com' }
  const known = callers.get(service)
  if (known) return known
  if (polled.has(service))
    return {
      mistake: `a source of ${service}, from which Lambda fetches by itself: that takes an event source mapping, not a permission`,
      advice:
        'Leave it out; create the mapping on the ARN of the alias (`aws lambda create-event-source-mapping`), and let the execution role read the source.',
    }
  if (withRole.has(service))
    return {
      mistake: `a resource of ${service}, which calls with a role of its own and needs no statement in the policy of the alias`,
      advice: 'Leave it out, and allow that role lambda:InvokeFunction on the ARN of the alias.',
    }
  // Clusters of DocumentDB have ARNs of RDS; the other databases call with a role (Aurora and RDS user guides).
  if (service === 'rds')
    return {
      mistake:
        'a database: Lambda fetches from DocumentDB by itself, and the others call with a role of their own, so that no statement in the policy of the alias is needed',
      advice:
        'Leave it out. For DocumentDB, create an event source mapping on the ARN of the alias; for the others, allow their role lambda:InvokeFunction on it.',
    }
  if (service === 'apigateway')
    return {
      mistake: 'the ARN by which an API is administered, not the one by which it calls',
      advice: 'Write one such as `arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*/GET/orders`.',
    }
  if (service === 'iam' || service === 'sts')
    return {
      mistake: 'a principal and not the source of a call',
      advice: 'Write it in a map, as `- principal: …`.',
    }
  return {
    mistake: `a resource of ${service || 'no service'}, whose principal is not known here`,
    advice: 'Write a map with `principal` (such as `example.amazonaws.com`) and `source-arn`.',
  }
}

/** Why an ARN lets nobody in: whatever calls for the service names itself in another way. */
export interface DeadSource {
  /** What the ARN is, to stand behind "this is". */
  readonly mistake: string
  readonly advice: string
}

/** The form of the resource in the ARN by which a service calls. */
interface Form {
  /** What the resource has to look like; `*` and `?` may stand for any part of it. */
  readonly pattern: RegExp
  readonly mistake: string
  readonly advice: (arn: string) => string
}

/** A resource that begins with a fixed word. */
function beginning(word: string, kind: string, example: string): Form {
  // A `*` may stand for the word, or for its end.
  const cut = Array.from(word, (_, length) => `${word.slice(0, length)}[*?]`)
  return {
    pattern: new RegExp(`^(${[word, ...cut].join('|')})`),
    mistake: `not the ARN of ${kind}, which is what the service names when it calls`,
    advice: () => `Write one such as \`${example}\`.`,
  }
}

/**
 * Where an ARN is easily taken for that of the caller. The ends are on AWS's pages about CloudWatch Logs ("Subscription
 * filters with AWS Lambda") and API Gateway ("Lambda function permissions"); the kinds of resources follow from the
 * statements that the consoles of the services write, and from the forms of ARNs in the Service Authorization Reference.
 */
const forms = new Map<string, Form>([
  [
    'execute-api',
    {
      pattern: /[/*?]/,
      mistake: 'an API without stage, method and path, while every call comes for one of each',
      advice: (arn) => `Append them, or \`/*\` for all: \`${arn}/*\`.`,
    },
  ],
  [
    's3',
    {
      pattern: /^[^/]+$/,
      mistake:
        'not the ARN of a bucket, which is what the service names when it calls, whatever the object is',
      advice: () =>
        'Write that of the bucket, such as `arn:aws:s3:::orders-inbox`; for which objects it calls is said by its notification.',
    },
  ],
  [
    'sns',
    {
      pattern: /^[^:]+$/,
      mistake: 'a subscription, while it is the topic that calls',
      advice: (arn) => `Write the ARN of the topic, \`${arn.split(':').slice(0, 6).join(':')}\`.`,
    },
  ],
  [
    'logs',
    {
      pattern: /[*?]$/,
      mistake: 'a log group without the `:*` with which it calls',
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

/** Why a permission for this source would let nobody in; undefined when nothing speaks against it. */
export function deadSource(arn: string): DeadSource | undefined {
  const [, , service = '', , account, ...rest] = arn.split(':')
  if (account === '' && service !== 's3')
    return {
      mistake: 'an ARN without an account, while that of the caller has one',
      advice: 'Write the account of 12 digits between the region and the resource.',
    }
  const form = forms.get(service)
  return !form || form.pattern.test(rest.join(':'))
    ? undefined
    : { mistake: form.mistake, advice: form.advice(arn) }
}
