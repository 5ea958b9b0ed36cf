import { Failure } from '../failure.ts'
import type { Mismatch } from './answer.ts'

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
  readonly answer?: string
  /** The last lines of the function's log, when it failed; empty where there is none, as for a URL. */
  readonly log: readonly string[]
  /** Milliseconds that the answer took. */
  readonly latency: number
  /** The version that answered, or `$LATEST`. */
  readonly executedVersion?: string
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
  'Correct the function, or, where it answers as it should, the `expected-…` inputs. The summary and the log of this step show its answer and the end of its log.'
const NO_ANSWER =
  'Find out why no answer came: whether the function ran into an error or its timeout, and at a URL whether the address is right and this runner reaches it.'

/** A test that failed as the failure of what it was made for. */
export function failureOf(verdict: Verdict): Failure {
  return new Failure(reasonOf(verdict), verdict.answer === undefined ? NO_ANSWER : WRONG_ANSWER)
}
