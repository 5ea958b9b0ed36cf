import type { Unanswered } from '../aws/invoke.ts'
import type { Answer, Expectation, Verdict } from '../model/smoke-test.ts'
import { excerpt, millisecondsText } from '../model/text.ts'
import type { Redaction } from '../redaction.ts'
import { problemOf } from './expectations.ts'
import type { Received } from './response-output.ts'

/** One attempt: what answered, and what was wrong with the answer. */
export interface Attempt extends Omit<Verdict, 'passed' | 'subject' | 'isUrl' | 'attempts'> {
  /** The outcome in a few words: `version 42 answered 200 in 84 ms`. */
  readonly outcome: string
  /** What is doubtful about an answer, as full sentences. */
  readonly warning?: string | undefined
}

/** The outcome of one try: an attempt, a target that is not ready yet, or no time left. */
export type Tried = Attempt | NotReady | 'late'

export interface NotReady {
  /** Why, as a full sentence. */
  readonly notReady: string
  /** What to do if it does not get ready. */
  readonly advice?: string | undefined
  /** As in a failure. */
  readonly setting?: string | undefined
  /** Whether the version answered that the alias served before. */
  readonly isBefore?: true
}

/** What an attempt is checked with. */
export interface Judgement {
  readonly expected: Expectation
  /** Hides the secrets of the function and of the request, which the function may return. */
  readonly redaction: Promise<Redaction>
  /** Hides the secrets of the request. AWS and the network do not know those of the function. */
  readonly requestRedaction: Redaction
  /** Gets each answer as it came, secrets included. */
  readonly receive?: ((received: Received) => void) | undefined
}

/** The maximum length of a reason. Reasons from AWS may quote other services. */
export const REASON_LENGTH = 1000

/** Invocations and requests without an answer have the same outcomes. */
export function unanswered(outcome: Unanswered, latency: number, redaction: Redaction): Tried {
  if (outcome.kind === 'late') return 'late'
  const reason = excerpt(outcome.reason, redaction, REASON_LENGTH)
  const { advice, setting } = outcome
  if (outcome.kind === 'not-ready') return { notReady: reason, advice, setting }
  return { outcome: 'no response', mismatches: [problemOf(reason)], log: [], latency, advice, setting }
}

export function answeredText({ status, latency }: Answer): string {
  return `answered ${status === undefined ? '' : `${status} `}in ${millisecondsText(latency)}`
}
