import { getAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import type { Clock } from '../aws/client/wait.ts'
import { settledAlias } from '../aws/settled-alias.ts'
import { heldOn } from '../model/alias.ts'
import { evidenceOf, type SmokeTest, sentencesOf, type Verdict } from '../model/smoke-test.ts'
import { redactionOf, type Secrets } from '../redaction.ts'
import type { Attempt, Judgement, NotReady, Tried } from './attempt.ts'
import { problemOf } from './expectations.ts'
import { requestSecrets } from './request-secrets.ts'
import type { Received } from './response-output.ts'
import { type FunctionTarget, tryFunction, tryQueueing, versionText } from './try-function.ts'
import { addressText, tryUrl, type UrlTarget } from './try-url.ts'

/** What is tested. */
export type Target = FunctionTarget | UrlTarget

/** The number and duration of attempts, and the expected answer. */
export type SmokeTestOptions = Pick<SmokeTest, 'expected' | 'attempts' | 'interval' | 'timeout'>

export interface SmokeTestTools {
  readonly aws: Aws
  readonly warning: (message: string) => void
  /** Values that are never printed, such as the environment variables of the function. They may still be being read. */
  readonly secrets: Secrets | Promise<Secrets>
  /** Gets each answer as it came, secrets included. */
  readonly receive?: ((received: Received) => void) | undefined
}

/**
 * Tries until the answer is as expected or no attempts remain, and logs a line for each attempt. While the target is not
 * ready (DNS, TLS, a version in the state Pending), an attempt continues until its timeout.
 * @throws Failure if the test is not possible: no permission, no such function or qualifier, no valid request. Also what
 * the promises among the arguments throw
 */
export async function runSmokeTest(
  target: Target,
  options: SmokeTestOptions,
  tools: SmokeTestTools,
): Promise<Verdict> {
  const { aws } = tools
  const judgement = judgementOf(target, options.expected, tools)
  ignoreRejection(judgement.redaction)
  if (target.kind === 'function') ignoreRejection(target.versions)
  for (let number = 1; ; number += 1) {
    const attempt = await untilReady(target, judgement, options.timeout, aws)
    const passed = attempt.mismatches.length === 0
    const verdict = verdictOf(target, number, attempt)
    aws.log(`${labelOf(target)}${attemptLine(number, options.attempts, attempt)}`)
    if (!passed && number === options.attempts) for (const line of evidenceOf(verdict)) aws.log(line)
    if ((passed || number === options.attempts) && attempt.warning) tools.warning(attempt.warning)
    if (passed || number === options.attempts) return verdict
    await aws.clock.sleep(options.interval * 1000)
  }
}

function judgementOf(
  target: Target,
  expected: SmokeTestOptions['expected'],
  { aws, secrets, receive }: SmokeTestTools,
): Judgement {
  const sent = requestSecrets(target)
  const shown = target.kind === 'function' ? [target.functionName, target.qualifier, aws.region] : []
  const redaction = async () => {
    const [known, session] = await Promise.all([secrets, aws.sessionSecrets?.() ?? []])
    return redactionOf(known === 'unknown' ? known : [...known, ...sent, ...session], shown)
  }
  return { expected, redaction: redaction(), requestRedaction: redactionOf(sent, shown), receive }
}

/** A promise that rejects before anyone waits for it must not end the process. Later waits still reject. */
function ignoreRejection(promise: unknown): void {
  Promise.resolve(promise).catch(() => {})
}

const FIRST_PAUSE = 200
const GROWTH = 1.5
const LONGEST_PAUSE = 3000

/**
 * Tries until there is an answer to judge. If the version before still answers because AWS holds the traffic back, the
 * time begins again when it no longer does.
 * @param timeout seconds
 * @throws Failure if AWS does not let the traffic go
 */
async function untilReady(target: Target, judgement: Judgement, timeout: number, aws: Aws): Promise<Attempt> {
  let start = performance.now()
  let signal = AbortSignal.timeout(timeout * 1000)
  let missing: NotReady | undefined
  let hasLooked = false
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
    const tried = await tryOnce(target, judgement, signal, aws)
    if (tried !== 'late' && !('notReady' in tried)) return tried
    if (tried !== 'late' && tried.isBefore && !hasLooked) {
      hasLooked = true
      if (await wasHeldBack(target, aws)) {
        start = performance.now()
        signal = AbortSignal.timeout(timeout * 1000)
        continue
      }
    }
    const elapsed = performance.now() - start
    if (tried !== 'late') {
      if (tried.notReady !== missing?.notReady)
        aws.debug(`${tried.notReady} Trying again for up to ${timeout} s in total.`)
      missing = tried
      await sleepWithin(aws.clock, pause, timeout * 1000 - elapsed)
    }
    if (tried === 'late' || signal.aborted) return late(timeout, missing, performance.now() - start)
  }
}

/**
 * Waits while AWS keeps the traffic of the tested alias on the version before.
 * @returns whether it did
 */
async function wasHeldBack(target: Target, aws: Aws): Promise<boolean> {
  if (target.kind !== 'function') return false
  const { functionName, qualifier } = target
  const alias = await getAlias(aws, functionName, qualifier)
  if (!alias || heldOn(alias.traffic) === undefined) return false
  return heldOn((await settledAlias(aws, functionName, alias)).traffic) === undefined
}

function tryOnce(target: Target, judgement: Judgement, signal: AbortSignal, aws: Aws): Promise<Tried> {
  if (target.kind === 'url') return tryUrl(target, judgement, signal)
  const isQueued = target.invocationType === 'Event'
  return (isQueued ? tryQueueing : tryFunction)(aws, target, judgement, signal)
}

function sleepWithin(clock: Clock, pause: number, remaining: number): Promise<void> {
  return clock.sleep(Math.max(0, Math.min(pause, remaining)))
}

function late(timeout: number, missing: NotReady | undefined, latency: number): Attempt {
  const time = `${timeout} ${timeout === 1 ? 'second' : 'seconds'}`
  // A refused connection is not a late answer.
  const sentence = missing
    ? `${missing.notReady} That did not change within ${time} (\`smoke-timeout\`).`
    : `Expected a response within ${time}, but none came.`
  return {
    outcome: 'no response',
    mismatches: [problemOf(sentence)],
    log: [],
    latency,
    advice: missing?.advice,
    setting: missing?.setting,
  }
}

/** `Attempt 1 of 3: version 42 answered 500 in 84 ms. Expected a status below 400, got 500.` */
function attemptLine(number: number, of: number, { outcome, mismatches }: Attempt): string {
  const start = `Attempt ${number} of ${of}: ${outcome}`
  return mismatches.length === 0
    ? `${start}, as expected.`
    : [`${start}.`, ...sentencesOf(mismatches)].join(' ')
}

function verdictOf(target: Target, attempts: number, attempt: Attempt): Verdict {
  const { outcome: _said, warning: _told, ...rest } = attempt
  const isUrl = target.kind === 'url' && ({ isUrl: true } as const)
  return { ...rest, ...isUrl, passed: attempt.mismatches.length === 0, subject: subjectOf(target), attempts }
}

/** The name of an event among several, as the beginning of a line. */
function labelOf(target: Target): string {
  return target.kind === 'function' && target.label !== undefined ? `${target.label}: ` : ''
}

/** What is tested, as part of a sentence. */
export function subjectOf(target: Target): string {
  if (target.kind === 'url') return addressText(target.address)
  const { functionName, qualifier, label } = target
  const isVersion = /^(\d+|\$LATEST)$/.test(qualifier)
  const name = `${isVersion ? versionText(qualifier) : `the alias ${qualifier}`} of ${functionName}`
  return label === undefined ? name : `${name} (${label})`
}
