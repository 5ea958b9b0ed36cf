import { Failure } from '../failure.ts'
import type { Secrets } from '../redaction.ts'
import type { Configuration } from './configuration.ts'

/** An HTTP request, as it is sent to a URL or turned into an event for a web handler. */
export interface HttpRequest {
  /** Upper case. */
  readonly method: string
  /** Begins with `/`; printable ASCII with percent-escapes; may have a query (perhaps secret), no fragment. */
  readonly path: string
  /** Names as the user wrote them, each once in whatever case. Values may be secret: never print them. */
  readonly headers: Readonly<Record<string, string>>
  /** May be secret: never print it. */
  readonly body?: string | undefined
}

/** A request to a URL: `withPath(address, path)` is asked, with the rest of the request. */
export interface UrlRequest extends Omit<HttpRequest, 'path'> {
  /** As the user wrote it, a secret query perhaps included; `function-url` stands for the function's own. */
  readonly address: URL | 'function-url'
  /** Appended to the path of the address; absent: the address is asked as it is. */
  readonly path?: string | undefined
}

/** The formats in which API Gateway and function URLs call a function; a function URL uses 2.0. */
export type EventFormat = 'apigw-v1' | 'apigw-v2'

/** What the function is invoked with. */
export type Invocation =
  | {
      readonly kind: 'payload'
      /** JSON text; may be secret: never print it. */
      readonly payload: string
    }
  | { readonly kind: 'http'; readonly format: EventFormat; readonly request: HttpRequest }

/** What an answer has to be like. Absent is not looked at. */
export interface Expectation {
  /** The answer's status; without it any below 400 will do. */
  readonly status?: number | undefined
  readonly body?:
    | {
        readonly kind: 'json'
        /** An object or array: every given member must match. */
        readonly value: unknown
      }
    | {
        readonly kind: 'text'
        /** Must be contained. */
        readonly text: string
      }
  /** Milliseconds that one attempt may take. */
  readonly maxLatency?: number | undefined
}

/** How something is proven to answer as it should. */
export interface SmokeTest {
  /** Absent where only the URL is tested. */
  readonly invocation?: Invocation | undefined
  /** Absent where no URL is tested. */
  readonly url?: UrlRequest | undefined
  readonly expected: Expectation
  /** Tries; at least 1. */
  readonly attempts: number
  /** Seconds between tries. */
  readonly interval: number
  /** Seconds that one attempt may take before it counts as failed. */
  readonly timeout: number
}

/** What came back, as expectations judge it. */
export interface Answer {
  /** The HTTP status, or the statusCode inside a function's answer; absent where there is none. */
  readonly status?: number | undefined
  /** A string where the answer holds characters, bytes where it holds bytes. */
  readonly body: Uint8Array | string
  /** As the answer names it, such as `text/html; charset=utf-8`. */
  readonly contentType?: string | undefined
  /** Milliseconds from the request to the end of the answer. */
  readonly latency: number
  /** Whether the body goes on after what was read of it. */
  readonly isCut?: boolean | undefined
  /** Full sentences about what is wrong with the answer whatever is expected of it; our own words only. */
  readonly problems?: readonly string[] | undefined
}

/** One thing that is not as it should be. */
export interface Mismatch {
  /** What it is about: `answer`, `version`, `status`, `latency`, `body`, `body.items[0].name`. */
  readonly subject: string
  readonly expected: string
  readonly actual: string
  /** All of it as a full sentence. */
  readonly sentence: string
}

/** What a smoke test found out. Everything in it may be shown: secrets and control characters are gone. */
export interface Verdict {
  readonly passed: boolean
  /** What was tested, to stand in a sentence: `version 42 of orders-api`, `https://example.org/health`. */
  readonly subject: string
  /** How many attempts were made; the rest is about the last one. */
  readonly attempts: number
  /** What is not as expected; empty when it passed. */
  readonly mismatches: readonly Mismatch[]
  /** What the answer is, with its head; only when it failed and there was an answer. */
  readonly answer?: string | undefined
  /** The last lines of the function's log, when it failed; empty where there is none, as for a URL. */
  readonly log: readonly string[]
  /** Milliseconds that the answer took. */
  readonly latency: number
  /** The version that answered, or `$LATEST`. */
  readonly executedVersion?: string | undefined
  /** `Unhandled` or `Handled` when the function itself failed. */
  readonly functionError?: string | undefined
}

/** Why a test failed, as full sentences on one line. */
export function reasonOf({ subject, attempts, mismatches }: Verdict): string {
  const times = attempts > 1 ? `, ${attempts} times in a row` : ''
  return [`The smoke test of ${subject} failed${times}.`, ...sentencesOf(mismatches)].join(' ')
}

export function sentencesOf(mismatches: readonly Mismatch[]): string[] {
  return mismatches.map(({ sentence }) => sentence)
}

/** What a failed test saw, as lines for the log. No line of the function's can be taken for one of the runner's. */
export function evidenceOf({ answer, log }: Verdict): string[] {
  return [
    ...(answer === undefined ? [] : [`The answer: ${answer}`]),
    ...(log.length === 0 ? [] : ["The end of the function's log:", ...log.map((line) => `  | ${line}`)]),
  ]
}

const WRONG_ANSWER =
  'If the answer is correct, change the `expected-…` inputs. Otherwise, fix the function. The summary and the log of this step show the answer and the end of the log of the function.'
const FUNCTION_ERROR =
  'Fix the error in the function. The summary and the log of this step show the end of its log.'
const NO_ANSWER =
  'Find out why no answer came: whether the function took too long, or, for a URL, whether the address is correct and this runner can reach it.'

/** A test that failed as the failure of what it was made for. */
export function failureOf(verdict: Verdict): Failure {
  return new Failure(reasonOf(verdict), adviceFor(verdict))
}

function adviceFor({ answer, functionError }: Verdict): string {
  if (functionError !== undefined) return FUNCTION_ERROR
  return answer === undefined ? NO_ANSWER : WRONG_ANSWER
}

/** A version that was tested and did not answer as it should. */
export class TestFailure extends Failure {
  readonly verdict: Verdict

  constructor(verdict: Verdict) {
    const { message, advice } = failureOf(verdict)
    super(message, advice)
    this.name = 'TestFailure'
    this.verdict = verdict
  }

  /**
   * Whether there was an answer, and a wrong one. Where none came, the network or AWS may have been the reason: that
   * speaks against the release, not against the version for good.
   */
  get isAnswered(): boolean {
    return this.verdict.answer !== undefined
  }
}

/** The values of the environment variables of functions, or of versions. */
export function environmentSecrets(
  configurations: ReadonlyArray<Pick<Configuration, 'Environment'>>,
): Secrets {
  if (configurations.some(({ Environment }) => Environment?.Error)) return 'unknown'
  return configurations.flatMap(({ Environment }) => Object.values(Environment?.Variables ?? {}))
}
