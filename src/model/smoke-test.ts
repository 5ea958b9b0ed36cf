import type { Secrets } from '../redaction.ts'
import type { Configuration } from './configuration.ts'

/** An HTTP request, which is sent to a URL or converted to an event for a web handler. */
export interface HttpRequest {
  /** Upper case. */
  readonly method: string
  /** Begins with `/`; printable ASCII with percent-escapes; may have a query (perhaps secret), no fragment. */
  readonly path: string
  /** Names as the user wrote them, unique regardless of case. Values may be secret: never print them. */
  readonly headers: Readonly<Record<string, string>>
  /** May be secret: never print it. */
  readonly body?: string | undefined
}

/** A request to the URL `withPath(address, path)`. */
export interface UrlRequest extends Omit<HttpRequest, 'path'> {
  /** As the user wrote it; its query may be secret. `function-url` is the URL of the function or the alias. */
  readonly address: URL | 'function-url'
  /** Appended to the path of the address; absent: the address is requested as it is. */
  readonly path?: string | undefined
}

/** The formats of the events from API Gateway, function URLs and Application Load Balancers. A function URL uses 2.0. */
export type EventFormat = 'apigw-v1' | 'apigw-v2' | 'alb'

/** What the function is invoked with. */
export type Invocation =
  | {
      readonly kind: 'payload'
      /** JSON text; may be secret: never print it. */
      readonly payload: string
    }
  | { readonly kind: 'http'; readonly format: EventFormat; readonly request: HttpRequest }

/**
 * How Lambda invokes the function (Lambda API reference, Invoke: InvocationType). `Event` queues the event, and there is no
 * answer to judge.
 */
export type InvocationType = 'RequestResponse' | 'Event'

/** The expected answer. Absent members are not checked. */
export interface Expectation {
  /** The status of the answer; absent: any status below 400. */
  readonly status?: number | undefined
  readonly body?:
    | undefined
    | {
        readonly kind: 'json'
        /** An object or array: every given member must match. */
        readonly value: unknown
      }
    | {
        readonly kind: 'text'
        /** Text that the body must contain. */
        readonly text: string
      }
  /** The maximum number of milliseconds for one attempt. */
  readonly maxLatency?: number | undefined
}

/** One event for a function, and what is expected of its answer. */
export interface FunctionTest {
  readonly invocation: Invocation
  /** Members that are absent are expected as the inputs for all events say. */
  readonly expected: Expectation
  /** What it is called among several, on one line. */
  readonly label?: string | undefined
}

/** How a function or a URL is tested. */
export interface SmokeTest {
  /** Absent if only the URL is tested, or there are several events. */
  readonly invocation?: Invocation | undefined
  /** Several events, in this order. */
  readonly payloads?: readonly FunctionTest[] | undefined
  /** The tenant that the function is invoked for; absent for a function without tenant isolation. */
  readonly tenantId?: string | undefined
  /** Absent: the function is invoked synchronously. */
  readonly invocationType?: InvocationType | undefined
  /** Absent if no URL is tested. */
  readonly url?: UrlRequest | undefined
  readonly expected: Expectation
  /** At least 1. */
  readonly attempts: number
  /** Seconds between attempts. */
  readonly interval: number
  /** Seconds that one attempt may take before it counts as failed. */
  readonly timeout: number
}

/** The events that the function is invoked with, in order; empty if only the URL is tested. */
export function functionTestsOf({ invocation, payloads, expected }: SmokeTest): readonly FunctionTest[] {
  if (payloads) return payloads.map((test) => ({ ...test, expected: { ...expected, ...test.expected } }))
  return invocation ? [{ invocation, expected }] : []
}

/** An answer to a smoke test. */
export interface Answer {
  /** The HTTP status, or the statusCode in the answer of a function; absent if there is none. */
  readonly status?: number | undefined
  /** A string if the answer contains text, bytes if it contains bytes. */
  readonly body: Uint8Array | string
  /** The Content-Type of the answer, such as `text/html; charset=utf-8`. */
  readonly contentType?: string | undefined
  /** Milliseconds from the request to the end of the answer. */
  readonly latency: number
  /** Whether the body is longer than the part that was read. */
  readonly isCut?: boolean | undefined
  /** The header that shows that a cache answered, such as `Age: 120`; absent if none does. */
  readonly cacheHeader?: string | undefined
  /** Full sentences about what is wrong with the answer regardless of the expectations, without text from the answer. */
  readonly problems?: readonly string[] | undefined
}

/** One difference from the expected answer. */
export interface Mismatch {
  /** The subject of the difference: `answer`, `version`, `status`, `latency`, `body`, `body.items[0].name`. */
  readonly subject: string
  readonly expected: string
  readonly actual: string
  /** The difference as a full sentence. */
  readonly sentence: string
}

/** The result of a smoke test. It contains no secrets and no control characters, so all of it can be printed. */
export interface Verdict {
  readonly passed: boolean
  /** What was tested, as part of a sentence: `version 42 of orders-api`, `https://example.org/health`. */
  readonly subject: string
  /** Whether a URL was requested; absent: a function was invoked. */
  readonly isUrl?: true | undefined
  /** Whether the event was only queued; absent: the answer was waited for. */
  readonly isQueued?: true | undefined
  /** The number of attempts. The other members describe the last one. */
  readonly attempts: number
  /** Differences from the expected answer; empty if the test passed. */
  readonly mismatches: readonly Mismatch[]
  /** A description of the answer with its beginning; only if the test failed and there was an answer. */
  readonly answer?: string | undefined
  /** The function's own lines of the stack trace, if it failed and its log does not show them. */
  readonly trace?: readonly string[] | undefined
  /** The last lines of the function's log, if the test failed; empty if there is none, as for a URL. */
  readonly log: readonly string[]
  /**
   * The ARN of the durable execution and the last events of its history, a line each, if the test of a durable function
   * failed.
   */
  readonly history?: readonly string[] | undefined
  /** Milliseconds until the answer was complete. */
  readonly latency: number
  /** The version that answered, or `$LATEST`. */
  readonly executedVersion?: string | undefined
  /** `Unhandled` or `Handled` when the function itself failed. */
  readonly functionError?: string | undefined
  /** What AWS's reason for no answer asks to do, as full sentences; absent if there was an answer, or no reason. */
  readonly advice?: string | undefined
  /** The member of the configuration that the cause lies in; absent: not known. */
  readonly setting?: string | undefined
  /** The type of the error with which the function failed, such as `KeyError` or `Sandbox.Timedout`, if it said one. */
  readonly errorType?: string | undefined
}

export function sentencesOf(mismatches: readonly Mismatch[]): string[] {
  return mismatches.map(({ sentence }) => sentence)
}

/** The answer and the log of a failed test, as lines for the log. The runner cannot mistake them for commands. */
export function evidenceOf({ answer, trace = [], log, history = [] }: Verdict): string[] {
  return [
    ...(answer === undefined ? [] : [`The response: ${answer}`]),
    ...(trace.length === 0 ? [] : ['Where the function failed:', ...trace.map((line) => `  | ${line}`)]),
    ...(log.length === 0 ? [] : ["The end of the function's log:", ...log.map((line) => `  | ${line}`)]),
    ...(history.length === 0
      ? []
      : ['The last events of the durable execution:', ...history.map((line) => `  | ${line}`)]),
  ]
}

/** The values of the environment variables of the configurations. */
export function environmentSecrets(
  configurations: ReadonlyArray<Pick<Configuration, 'Environment'>>,
): Secrets {
  if (configurations.some(({ Environment }) => Environment?.Error)) return 'unknown'
  return configurations.flatMap(({ Environment }) => Object.values(Environment?.Variables ?? {}))
}
