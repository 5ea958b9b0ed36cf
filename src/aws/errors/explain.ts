import { capitalised } from '../../model/text.ts'
import { isOfCertificate } from '../../text/certificates.ts'
import type { Operation } from '../iam/actions.ts'
import { deniedActionIn, explainAccessDenied } from './access-denied.ts'
import {
  adviceOn,
  adviceOnFullPolicy,
  adviceOnRequest,
  type Subject,
  subjectOf,
  throttledInvocation,
} from './advice.ts'
import { AwsFailure } from './aws-failure.ts'
import { causeOf } from './causes.ts'
import { classByStatus, classOf, type ErrorClass, isAccessDenied, secondsIdle } from './classes.ts'
import {
  addressAdvice,
  explainEndpointVariable,
  explainUnsendable,
  proxyVariable,
} from './environment-variables.ts'
import { type Facts, factsOf } from './facts.ts'
import { INCOMPLETE } from './incomplete-answer.ts'
import { adviceOnMembers } from './member-inputs.ts'
import { isExpired, NO_CREDENTIALS, type SdkErrorDetails, saysTooMany, sdkErrorDetails } from './sdk-error.ts'
import { WORDS } from './words.ts'

/**
 * Explains an error of the SDK.
 * @param resource the resource of the call, such as a function's ARN or name
 * @param secrets values that must not appear in the text even where AWS quotes them
 */
export function explainAwsError(
  thrown: unknown,
  operation: Operation,
  resource: string,
  secrets: readonly string[] = [],
): AwsFailure {
  const details = sdkErrorDetails(thrown, secrets)
  const facts = factsOf(thrown)
  if (isAccessDenied(details.code)) {
    const denial = explainAccessDenied(details.message, operation, resource, facts)
    return asAwsFailure(details, denial, deniedActionIn(details.message, operation))
  }
  const tell = (cause: string, label: string) => `${cause} (${operation} for ${resource}: ${label})`
  return asAwsFailure(details, explain(details, { facts, tell, operation, resource }))
}

/**
 * Explains an error of STS, whose calls need no permission of a policy.
 * @param failed what failed, such as "Signing in to ROLE failed"
 */
export function explainStsError(details: SdkErrorDetails, failed: string): AwsFailure {
  return asAwsFailure(
    details,
    explain(details, {
      tell: (cause, label) => `${failed}. ${cause} (${label})`,
      resource: 'AWS STS',
      facts: {},
    }),
  )
}

/** Explains that AWS refuses a session that the action has just renewed. */
export function explainRenewedSession(details: SdkErrorDetails): AwsFailure {
  return asAwsFailure(details, [
    `AWS reports that the session has expired, although it was just renewed (${details.message}).`,
    'Run the workflow again. On a self-hosted runner, check the clock. If the error persists, check whether somebody revokes the sessions of the role.',
  ])
}

function asAwsFailure(
  details: SdkErrorDetails,
  [problem, advice]: Explanation,
  deniedAction?: string,
): AwsFailure {
  const { code, status, requestId, message: said } = details
  const kind = kindOf(details)
  const uncertain = kind === 'aws'
  const about = { code, kind, said, status, uncertain, requestId, deniedAction }
  return new AwsFailure(about, problem, advice)
}

/** The class of an error: by its name; by its status where that says nothing. */
function kindOf({ code, message, status, malformed }: SdkErrorDetails): ErrorClass {
  // Without valid credentials, no call was carried out.
  if (explainCredentials(code, message)) return 'denied'
  if (malformed) return 'aws'
  const named = classOf(code)
  // Lambda wraps what EC2 answers, with the name InvalidParameterValueException.
  if (named === 'input' && WORDS.throttledByEc2.test(message)) return 'throttled'
  return named ?? classByStatus(status)
}

/** The parser's words about a response in another format. Its quote of the response may have secrets, so it is not shown. */
const MARKUP = /^Unexpected token '?</
const NOT_JSON = /^(Unexpected|Expected|Unterminated|Bad|Invalid) .*JSON/

const UNREADABLE =
  'Run the workflow again. If the error persists, look for a proxy between the runner and AWS.'

type Explanation = readonly [problem: string, advice: string]

/** The call that failed, as far as its explanation depends on it. */
interface Call {
  /** Puts the cause, a full sentence, and AWS's name of the error into the text about the call. */
  readonly tell: (cause: string, label: string) => string
  readonly operation?: Operation
  readonly resource: string
  readonly facts: Facts
}

function explain(details: SdkErrorDetails, call: Call): Explanation {
  const { code, status, message, attempts, malformed, reason } = details
  const { tell, operation, facts } = call
  const credentials = explainCredentials(code, message)
  if (credentials) return credentials
  const named = classOf(code)
  // Lambda responds with 502 for some of these, although the cause is not in AWS (Lambda API reference, Invoke).
  if (named === 'surroundings') return explainRefusal(details, call)
  if (saysTooMany({ status, code })) {
    if (operation === 'Invoke') return throttledInvocation(reason, facts)
    return [
      // Without a name of AWS, the code is that of an error of JavaScript.
      tell(
        `AWS throttled the call ${attempts} times in a row (${withoutStop(message)}).`,
        named ? code : `HTTP ${status}`,
      ),
      'All control-plane calls of an account share 15 requests a second. Run the workflow again later, or run fewer releases at once.',
    ]
  }
  // Such an answer is of a proxy, which has no names of errors (RFC 9110, 15.5.8).
  if (status === 407)
    return [
      tell('The proxy requires a login.', 'HTTP 407'),
      'Put the user name and the password into HTTPS_PROXY, percent-encoded: `http://USER:PASSWORD@HOST:PORT`.',
    ]
  if (code === INCOMPLETE) return [tell(`${capitalised(message)}.`, `HTTP ${status}`), UNREADABLE]
  // The SDK's message for a response without an error code; AWS always sends one.
  if (malformed || message === 'UnknownError') return explainUnreadable(status, message, tell)
  const idle = secondsIdle(message)
  if (idle !== undefined)
    return [
      tell(`No data was sent or received for ${idle} seconds, ${attempts} times in a row.`, code),
      "Check the runner's network (proxy, firewall, VPC endpoint) and its upload speed, then run the workflow again.",
    ]
  if (status === 0) return explainNoResponse(code, message, tell)
  if ((named ?? classByStatus(status)) === 'aws')
    return [
      tell(`AWS reports an error of its own (${withoutStop(message)}).`, `HTTP ${status}, ${code}`),
      "The problem is on AWS's side. Run the workflow again; https://health.aws.amazon.com shows known incidents.",
    ]
  return explainRefusal(details, call)
}

function explainRefusal(
  { code, message }: SdkErrorDetails,
  { tell, operation, resource, facts }: Call,
): Explanation {
  const cause = causeOf({ code, message, resource, facts })
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return [
    cause ? tell(cause, `${code}: ${message}`) : tell(`AWS reports: ${sentence}`, code),
    adviceFor(code, message, operation, subjectOf(resource, facts)),
  ]
}

function explainUnreadable(status: number, message: string, tell: Call['tell']): Explanation {
  const label = `HTTP ${status}`
  if (MARKUP.test(message))
    return [
      tell(
        'Something other than AWS sent the response, such as a proxy: it is HTML or XML instead of JSON.',
        label,
      ),
      UNREADABLE,
    ]
  if (NOT_JSON.test(message))
    return [
      tell(
        'Something between the runner and AWS, such as a proxy, has changed the response or cut it off: it is not valid JSON.',
        label,
      ),
      UNREADABLE,
    ]
  return [tell('The response of AWS could not be read.', label), UNREADABLE]
}

function explainCredentials(code: string, message: string): Explanation | undefined {
  if (isExpired({ code, message })) {
    return [
      `The AWS credentials have expired (${withoutStop(message)}).`,
      'So that a session does not end during a run, name the role in `role-to-assume`: the action then signs in itself and renews the session while it runs. Or sign in right before this step, for instance with aws-actions/configure-aws-credentials in the same job; its sessions last an hour unless `role-duration-seconds` asks for more. Then run the workflow again.',
    ]
  }
  // Where the profile does not exist, the SDK does not mention it.
  if (code === NO_CREDENTIALS && (process.env['AWS_PROFILE'] || /profile/i.test(message))) {
    return [
      `No AWS credentials were found in the profile that AWS_PROFILE names${process.env['AWS_PROFILE'] ? `, "${process.env['AWS_PROFILE']}"` : ''} (${message}).`,
      'To use AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, set `AWS_PROFILE: ""` in the `env:` of this step: while AWS_PROFILE is set, the AWS SDK ignores them. To use the profile, create it on the runner.',
    ]
  }
  if (/ERR_INVALID_CHAR/.test(code) || /invalid character in header/i.test(message)) {
    return [...explainUnsendable(process.env)]
  }
  if (code === NO_CREDENTIALS) {
    return [
      `No AWS credentials were found (${withoutStop(message)}).`,
      "Name a role in `role-to-assume` (and set `permissions: id-token: write`), sign in before this step, for instance with aws-actions/configure-aws-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the step's `env:`. If `role-to-assume` comes from a variable or secret, check that this is not empty: an empty input counts as not set.",
    ]
  }
  if (
    /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId)$/.test(
      code,
    )
  ) {
    return [
      `AWS does not accept the credentials (${code}: ${withoutStop(message)}).`,
      'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: they must belong together, still exist, and contain no spaces or line breaks.',
    ]
  }
  return undefined
}

function explainNoResponse(code: string, message: string, tell: Call['tell']): Explanation {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const [, host = 'of the AWS endpoint'] = /(?:ENOTFOUND|EAI_AGAIN) (\S+)/.exec(message) ?? []
    return [
      tell(`The host name ${host} could not be resolved.`, code),
      `${addressAdvice(process.env)} A runner that reaches AWS only through a proxy needs HTTPS_PROXY in its environment or in the step's \`env:\`.`,
    ]
  }
  if (isOfCertificate(code)) {
    // Node advises an option of its own after the semicolon.
    const [what = code] = message.split(';')
    return [
      tell(`This runner does not trust the certificate of the server that responded: ${what}.`, code),
      "If a proxy decrypts the traffic, save the certificate of its authority on the runner and name that file in NODE_EXTRA_CA_CERTS in the step's `env:`. Otherwise, " +
        (/^CERT_(HAS_EXPIRED|NOT_YET_VALID)/.test(code)
          ? 'check the clock of the runner.'
          : 'check that AWS_ENDPOINT_URL, if it is set, names the right server.'),
    ]
  }
  if (!/^E[A-Z]+$|Timeout/.test(code)) {
    return (
      (code === 'ERR_INVALID_URL' && explainEndpointVariable(process.env)) || [
        tell(`The request could not be sent: ${message}.`, code),
        "Check the variables of the AWS SDK in the step's environment, such as AWS_ENDPOINT_URL: an address must begin with `https://`.",
      ]
    )
  }
  if (code === 'ECONNREFUSED') {
    const [, host = 'The host'] = /ECONNREFUSED (\S+)/.exec(message) ?? []
    const proxy = proxyVariable(host, process.env)
    if (proxy)
      return [
        tell(`The proxy ${host}, which ${proxy} names, refused the connection.`, code),
        `Correct ${proxy} or start the proxy, then run the workflow again.`,
      ]
    return [
      tell(`${host} refused the connection.`, code),
      'Check the network of the runner (firewall, VPC endpoint, proxy, AWS_ENDPOINT_URL), then run the workflow again.',
    ]
  }
  return [
    code === 'ECONNRESET'
      ? tell('The connection to AWS was reset.', code)
      : tell(`AWS did not respond (${withoutStop(message)}).`, code),
    "Check the runner's network (proxy, firewall, VPC endpoint), then run the workflow again.",
  ]
}

function adviceFor(
  code: string,
  message: string,
  operation: Operation | undefined,
  subject: Subject,
): string {
  const own = adviceOn({ code, message }, operation, subject)
  if (own) return own
  if (code === 'RequestEntityTooLargeException' || code === 'RequestTooLargeException') {
    return 'Make the package smaller: leave files out with `exclude`, or move dependencies to a layer.'
  }
  if (code === 'CodeStorageExceededException') {
    return 'Delete unused versions, functions and layers, or ask AWS for a higher quota. With `keep-versions`, a release deletes old versions of its function, and deletes them first when the storage is full.'
  }
  if (code === 'PolicyLengthExceededException') {
    return adviceOnFullPolicy(operation, subject)
  }
  if (code === 'ResourceNotFoundException') {
    return 'Check the names, the region and the account that the credentials belong to.'
  }
  if (code === 'ResourceConflictException') {
    return `Something else is updating this function, such as another deployment. Wait for it to finish (\`aws lambda wait function-updated-v2 --function-name ${subject.functionName}\`), then run the workflow again.`
  }
  if (code === 'PreconditionFailedException') {
    return 'Somebody else changed the function or the alias at the same time: check that change, then run the workflow again.'
  }
  return (
    adviceOnRequest(message, subject) ??
    adviceOnMembers(message) ??
    'Correct what AWS names, then run the workflow again.'
  )
}

/** A message without the full stop at its end, for parentheses within a sentence. */
function withoutStop(message: string): string {
  return message.replace(/\.$/, '')
}
