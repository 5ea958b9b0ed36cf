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
