import type { ExecutionEvent } from '../aws/durable/executions.ts'
import { excerpt } from '../model/text.ts'
import type { Redaction } from '../redaction.ts'

const LINE_LENGTH = 500

/**
 * Events of a durable execution, a line each, without secrets: `08:00:03 StepFailed charge-card: PaymentError: Declined`.
 * The time is UTC.
 */
export function executionLines(events: readonly ExecutionEvent[], redaction: Redaction): string[] {
  return events.map(({ type, name, time, error }) => {
    const what = [time?.toISOString().slice(11, 19), type, name].filter(Boolean).join(' ')
    return excerpt(error ? `${what}: ${error}` : what, redaction, LINE_LENGTH)
  })
}
