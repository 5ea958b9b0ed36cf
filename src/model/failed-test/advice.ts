import type { Mismatch, Verdict } from '../smoke-test.ts'
import { listed } from '../text.ts'

/** What a test failed in, which decides what can be done about it. */
export interface Circumstances {
  readonly kind: 'release' | 'promotion' | 'rollback' | 'smoke-test'
  /** The version that passed the same test before, when it was invoked by its number. */
  readonly passedByNumber?: string | undefined
  /** What is known to be wrong with the handler or the layers, as full sentences. */
  readonly suspicions?: readonly string[] | undefined
  /** Whether callers get the failed version now, and what they got before; absent: they do not get it. */
  readonly serves?: { readonly before: string | undefined } | undefined
}

const END_OF_LOG = 'The summary and the log of this step show the end of its log.'

/**
 * What to do about errors that Lambda and its runtimes report and that the code of the function did not raise itself. The
 * types are those in the answers of Lambda (Lambda developer guide, "Troubleshoot invocation issues in Lambda").
 */
const ADVICE_BY_TYPE: Readonly<Record<string, string>> = {
  'Sandbox.Timedout':
    'Increase `timeout` if the function needs longer, for example because every new version starts cold. Otherwise, find out what it waits for. In a VPC, it can reach the internet only through a NAT gateway.',
  'Runtime.OutOfMemory': 'Increase `memory-size`, or let the function use less memory.',
  'Runtime.ExitError':
    'The process of the function ended. If the REPORT line of its log shows that it used all of its memory, increase `memory-size`. Otherwise, look for what ended it: `sys.exit`, a crash, a wrapper script or a missing library.',
  'Runtime.ImportModuleError':
    'Check that `handler` names a module of the package, and that the package or a layer contains everything that the module imports, built for the runtime and the architecture of the function.',
  'Runtime.HandlerNotFound': 'Check that `handler` names a function that its module has.',
  'Runtime.MalformedHandlerName': 'Write `handler` in the form of the runtime, such as `module.function`.',
  'Runtime.UserCodeSyntaxError':
    'Correct the syntax error. Check also that `runtime` knows the syntax of the code.',
  'Runtime.InvalidEntrypoint':
    'Correct ENTRYPOINT and CMD of the image, or `ImageConfig` in `function-configuration`, which replaces them. The program must exist in the image and be built for the architecture of the function.',
  'Runtime.InvalidWorkingDir':
    'Correct WORKDIR of the image, or `WorkingDirectory` of `ImageConfig` in `function-configuration`, which replaces it.',
  'Function.ResponseSizeTooLarge':
    'Test with a request that has a smaller answer, or let the function return less: Lambda returns at most 6 MB.',
}

/** Errors that a wrong handler, or a layer for another runtime, has. */
const LOADING =
  /^Runtime\.(ImportModuleError|HandlerNotFound|MalformedHandlerName|ExitError|InvalidEntrypoint)$/

/** What to do about a failed test, as full sentences. */
export function adviceFor(verdict: Verdict, { kind, suspicions = [], serves }: Circumstances): string {
  const back = serves?.before === undefined ? [] : [rollBackTo(serves.before)]
  if (kind === 'rollback')
    return [...back, OTHER_TARGET, verdict.functionError ? END_OF_LOG : ''].filter(Boolean).join(' ')
  const cause = causeAdvice(verdict, suspicions)
  return [...back, cause, kind === 'promotion' ? UNCHANGEABLE : ''].filter(Boolean).join(' ')
}

const rollBackTo = (version: string) =>
  `To serve version ${version} again at once, run \`mode: rollback\` with \`version: ${version}\`.`

const OTHER_TARGET =
  'Roll back to another version with `version` or `git-ref`, or release a fix with `mode: deploy`. If the version is right and the test is not, roll back without the test.'

const UNCHANGEABLE =
  'A published version cannot be changed: release the fix with `mode: deploy`, then promote the new version.'

function causeAdvice(verdict: Verdict, suspicions: readonly string[]): string {
  const { answer, functionError, errorType = '', mismatches } = verdict
  if (functionError !== undefined) {
    const known = LOADING.test(errorType) && suspicions.length > 0
    return `${known ? suspicions.join(' ') : adviceByType(errorType)} ${END_OF_LOG}`
  }
  return answer === undefined ? noAnswerAdvice(verdict) : wrongAnswerAdvice(mismatches, verdict)
}

function adviceByType(errorType: string): string {
  return Object.hasOwn(ADVICE_BY_TYPE, errorType)
    ? String(ADVICE_BY_TYPE[errorType])
    : 'Fix the error in the function.'
}

function noAnswerAdvice({ isUrl, advice }: Verdict): string {
  if (advice) return advice
  return isUrl
    ? 'Check that the address in `url` is right, and that this runner can reach it.'
    : 'Increase `smoke-timeout` if the function needs longer. Otherwise, its log in CloudWatch Logs shows what it waits for.'
}

const CONCURRENT =
  'Somebody else moved the alias during the test. Find out who deploys at the same time (a `concurrency` group prevents parallel workflow runs), then run the workflow again.'

const LATENCY =
  'Every new version starts cold, so its first answer takes longer. Increase `max-latency-ms`, or set `attempts`: a later attempt finds the function warm. Otherwise, make the function faster.'

function wrongAnswerAdvice(mismatches: readonly Mismatch[], { isUrl }: Verdict): string {
  const subjects = mismatches.map(({ subject }) => subject)
  if (subjects.includes('version')) return CONCURRENT
  if (subjects.length > 0 && subjects.every((subject) => subject === 'latency')) return LATENCY
  const inputs = [
    ...(subjects.includes('status') ? ['expected-status'] : []),
    ...(subjects.some((subject) => subject.startsWith('body')) ? ['expected-body'] : []),
    ...(subjects.includes('latency') ? ['max-latency-ms'] : []),
  ]
  const right = inputs.length > 0 ? `If the answer is right, change ${listed(inputs)}. Otherwise, fix` : 'Fix'
  const shown = isUrl
    ? 'The summary and the log of this step show the answer.'
    : 'The summary and the log of this step show the answer and the end of the log of the function.'
  return `${right} ${isUrl ? 'what answers at this URL' : 'the function'}. ${shown}`
}
