import type { Verdict } from '../smoke-test.ts'
import { listed } from '../text.ts'

/** What a test failed in, which decides what can be done about it. */
export interface Circumstances {
  readonly kind: 'release' | 'promotion' | 'rollback' | 'smoke-test' | 'unchanged'
  /** The version that failed; absent: not known. */
  readonly version?: string | undefined
  /** Another version that a rollback may choose, the newest good one; absent: none. */
  readonly otherVersion?: string | undefined
  /** The alias that a smoke test tested; absent: none. */
  readonly testedAlias?: string | undefined
  /** The version that passed the same test before, when it was invoked by its number. */
  readonly passedByNumber?: string | undefined
  /** What is known to be wrong with the handler or the layers, as full sentences. */
  readonly suspicions?: readonly string[] | undefined
  /**
   * Whether callers get the failed version now, and what they got before; absent: they do not get it. The alias is named
   * where this run was not able to move it back.
   */
  readonly serves?:
    | { readonly before: string | undefined; readonly functionName?: string; readonly alias?: string }
    | undefined
}

/** What Lambda itself writes into the log of a function. */
const OF_LAMBDA =
  /^(START|END|REPORT|INIT_START|INIT_REPORT|RESTORE_START|RESTORE_REPORT|XRAY) |Task timed out after/

/** The last line that the function itself printed; undefined if there is none. */
export function lastLineOf({ log }: Pick<Verdict, 'log'>): string | undefined {
  return log.findLast((line) => !OF_LAMBDA.test(line))
}

/** Where the log is, if the function printed anything. */
function whereLogIs(verdict: Verdict): string {
  return lastLineOf(verdict) === undefined
    ? ''
    : "The job summary shows the last lines of the function's log."
}

/**
 * What to do about errors that Lambda and its runtimes report and that the code of the function did not raise itself. The
 * types are those in the answers of Lambda (Lambda developer guide, "Troubleshoot invocation issues in Lambda").
 */
const ADVICE_BY_TYPE: Readonly<Record<string, string>> = {
  'Sandbox.Timedout':
    'Increase `timeout` if the function needs longer, for example because every new version starts cold. Otherwise, find out what it waits for. In a VPC, it can reach the internet only through a NAT gateway.',
  'Runtime.OutOfMemory': 'Increase `memory-size`, or make the function use less memory.',
  'Runtime.ExitError':
    'The process of the function ended. Look for what ended it: `sys.exit`, a crash, a wrapper script or a missing library. If its log says `signal: killed` or its REPORT line shows that it used all of its memory, increase `memory-size`.',
  'Runtime.ImportModuleError':
    'Check that `handler` names a module of the package, and that the package or a layer contains everything that the module imports, built for the runtime and the architecture of the function.',
  'Runtime.HandlerNotFound': 'Check that `handler` names a function that its module has.',
  'Runtime.MalformedHandlerName': 'Write `handler` in the form of the runtime, such as `module.function`.',
  'Runtime.UserCodeSyntaxError':
    'Fix the syntax error, or check that `runtime` supports the syntax of the code.',
  'Runtime.InvalidEntrypoint':
    'Correct ENTRYPOINT and CMD of the image, or `ImageConfig` in `function-configuration`, which replaces them. The program must exist in the image and be built for the architecture of the function.',
  'Runtime.InvalidWorkingDir':
    'Correct WORKDIR of the image, or `WorkingDirectory` of `ImageConfig` in `function-configuration`, which replaces it.',
  'Function.ResponseSizeTooLarge':
    'Test with a request that gets a smaller response, or make the function return less: Lambda returns at most 6 MB.',
}

/** Errors that a wrong handler, or a layer for another runtime, has. */
const LOADING =
  /^Runtime\.(ImportModuleError|HandlerNotFound|MalformedHandlerName|ExitError|InvalidEntrypoint)$/

/** What to do about a failed test, as full sentences. */
export function adviceFor(verdict: Verdict, circumstances: Circumstances): string {
  const { suspicions = [], serves } = circumstances
  const back = serves ? rollBackTo(serves) : ''
  const cause = causeAdvice(verdict, suspicions)
  const evidence = verdict.answer === undefined ? '' : evidenceAt(verdict)
  return [back, ...adviceIn(circumstances, cause, verdict.answer !== undefined), evidence]
    .filter(Boolean)
    .join(' ')
}

/** What to do about the cause, by what the test was for. */
function adviceIn(
  { kind, version = '', otherVersion, testedAlias }: Circumstances,
  cause: string,
  isAnswered: boolean,
): string[] {
  const atFault = `If version ${version} itself is at fault, run \`mode: rollback\`.`
  switch (kind) {
    case 'release':
      return [cause]
    case 'promotion':
      return [cause, UNCHANGEABLE]
    case 'rollback':
      return [otherTarget(version, otherVersion)]
    case 'smoke-test':
      return [cause, testedAlias !== undefined && isAnswered ? GO_BACK : '']
    case 'unchanged':
      return [DEPENDENCIES, cause === FIX ? '' : cause, isAnswered ? atFault : '']
  }
}

function otherTarget(version: string, other: string | undefined): string {
  const elsewhere =
    other === undefined ? '' : `, or roll back to another version, such as \`version: ${other}\``
  return `If version ${version} is good and the test is wrong, set \`version: ${version}\` and leave out the test (\`payload\`, \`http-path\` or \`url\`). Otherwise, release a fix with \`mode: deploy\`${elsewhere}.`
}

function rollBackTo({ before, functionName, alias }: NonNullable<Circumstances['serves']>): string {
  if (before === undefined) return ''
  return functionName
    ? `To serve version ${before} again at once, run this with credentials that are allowed to: \`aws lambda update-alias --function-name ${functionName} --name ${alias} --function-version ${before} --routing-config '{}'\`.`
    : `To serve version ${before} again at once, run \`mode: rollback\` with \`version: ${before}\`.`
}

const DEPENDENCIES =
  'Callers may be affected, too. As this run changed nothing, look first at what the function depends on, such as a database or a permission.'

const GO_BACK = 'If the version before passed this test, run `mode: rollback` to serve it meanwhile.'

const FIX = 'Fix the error in the function.'

const UNCHANGEABLE =
  'A published version cannot be changed: release the fix with `mode: deploy`, then promote the new version.'

function causeAdvice(verdict: Verdict, suspicions: readonly string[]): string {
  const { answer, functionError, errorType = '' } = verdict
  if (functionError !== undefined) {
    const known = LOADING.test(errorType) && suspicions.length > 0
    if (known) return suspicions.join(' ')
    return missingModuleAdvice(verdict) ?? missingFunctionAdvice(verdict) ?? adviceByType(errorType)
  }
  return answer === undefined ? noAnswerAdvice(verdict) : wrongAnswerAdvice(verdict)
}

/** Where the answer and the log are shown; empty if there is nothing to see. */
function evidenceAt(verdict: Verdict): string {
  if (verdict.functionError !== undefined) return whereLogIs(verdict)
  const more = whereLogIs(verdict) && " and the last lines of the function's log"
  return `The job summary shows the response${more}.`
}

/** What a runtime says of a package that it does not find: not of a file, which `handler` may name. */
const MISSING_MODULE = /No module named '([\w.]+)'|Cannot find (?:module|package) '([\w@][^'\s]*)'/

/** What to do about a module that cannot be imported; undefined where the error names none. */
function missingModuleAdvice({ errorType, mismatches }: Verdict): string | undefined {
  if (errorType !== 'Runtime.ImportModuleError') return undefined
  const sentences = mismatches.map(({ sentence }) => sentence)
  const [, python, node] =
    sentences.map((sentence) => MISSING_MODULE.exec(sentence)).find((found) => found !== null) ?? []
  const name = python ?? node
  if (name === undefined) return undefined
  // In Python, the error names the module of the handler, too.
  const mayBeHandler = node ?? sentences.some((each) => each.includes(`Unable to import module '${name}'`))
  const how = python
    ? `\`pip install ${name}\` with the directory of the package as \`--target\``
    : `\`npm install ${name}\``
  return [
    `\`${name}\` seems to be missing from the package and its layers.`,
    `Either add it to the package before this step (${how}), or publish a layer that contains it, built for the runtime and the architecture of the function, and name that version in \`layers\`.`,
    ...(mayBeHandler ? [`If \`handler\` names \`${name}\`, correct \`handler\`.`] : []),
  ].join(' ')
}

/** What to do about a module without the function of the handler; undefined where the error does not name both. */
function missingFunctionAdvice({ errorType, mismatches }: Verdict): string | undefined {
  if (errorType !== 'Runtime.HandlerNotFound') return undefined
  const [, name, module] =
    mismatches
      .map(({ sentence }) => /Handler '([^']+)' missing on module '([^']+)'/.exec(sentence))
      .find((found) => found !== null) ?? []
  return (
    name && `The module \`${module}\` has no function \`${name}\`: correct \`handler\`, or add the function.`
  )
}

function adviceByType(errorType: string): string {
  return Object.hasOwn(ADVICE_BY_TYPE, errorType) ? String(ADVICE_BY_TYPE[errorType]) : FIX
}

function noAnswerAdvice({ isUrl, advice }: Verdict): string {
  if (advice) return advice
  return isUrl
    ? 'Check that the address in `url` is right, that a server listens there, and that this runner can reach it.'
    : 'Increase `smoke-timeout` if the function needs longer. Otherwise, its log in CloudWatch Logs shows what it waits for.'
}

const CONCURRENT =
  'Somebody else moved the alias during the test. Run the workflow again to test what it serves now.'

const NEEDS_TIME = 'If it only needs time to start, set `attempts` and `interval`.'

const LATENCY =
  'Every new version starts cold, so its first response takes longer. Increase `max-latency-ms`, or set `attempts`: a later attempt finds the function warm. Otherwise, make the function faster.'

function wrongAnswerAdvice(verdict: Verdict): string {
  const { isUrl, mismatches } = verdict
  const reported = mismatches.find(({ subject, actual }) => subject === 'status' && /^5\d\d$/.test(actual))
  const subjects = mismatches.map(({ subject }) => subject)
  if (subjects.includes('version')) return CONCURRENT
  if (subjects.length > 0 && subjects.every((subject) => subject === 'latency')) return LATENCY
  const inputs = [
    ...(subjects.includes('status') ? ['expected-status'] : []),
    ...(subjects.some((subject) => subject.startsWith('body')) ? ['expected-body'] : []),
    ...(subjects.includes('latency') ? ['max-latency-ms'] : []),
  ]
  const what = isUrl ? 'what answers at this URL' : 'the function'
  if (reported)
    return `Status ${reported.actual} means that ${what} failed or is not ready: find the cause in its response${whereLogIs(verdict) && ' and its log'}, and fix it. ${NEEDS_TIME} Change ${listed(inputs)} only if this is the response you want.`
  if (subjects.includes('batchItemFailures'))
    return "The function's log shows why it reported a record as failed. If the function is wrong, fix it. If the record in the payload is wrong, correct the payload."
  if (inputs.length === 0) return `Fix ${what}.`
  return `Fix ${what}. ${NEEDS_TIME} If the response is right, change ${listed(inputs)}.`
}
