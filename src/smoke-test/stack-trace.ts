import { excerpt } from '../model/text.ts'
import type { Redaction } from '../redaction.ts'

/** The number of lines that are shown. */
const MOST_LINES = 10
const LINE_LENGTH = 300

/** Frames of the runtime itself, which say nothing about the function. */
const OF_THE_RUNTIME =
  /\/var\/runtime\/|\/var\/lang\/|node:internal|<frozen |com\.amazonaws\.services\.lambda\.runtime|\bsun\.reflect\b|java\.base\//

/**
 * The lines of the stack trace that a runtime returned, without its own frames and without secrets; empty where there is
 * none, or where the log shows it already.
 * @param payload what the function returned: Python, Java, .NET and Ruby have a list `stackTrace`, Node has a list `trace`
 *   that begins with the message, Go has none (recordings of LocalStack's tests)
 * @param log the lines of the log that are shown
 */
export function stackTraceOf(payload: unknown, log: readonly string[], redaction: Redaction): string[] {
  const { stackTrace, trace } = (typeof payload === 'object' && payload !== null ? payload : {}) as {
    readonly stackTrace?: unknown
    readonly trace?: unknown
  }
  const isNode = !Array.isArray(stackTrace) && Array.isArray(trace)
  const frames = isNode ? textsIn(trace).filter((line) => /^\s*at /.test(line)) : textsIn(stackTrace)
  const own = frames.filter((frame) => !OF_THE_RUNTIME.test(frame))
  // Python tells the innermost frame last, the others first.
  const isInnermostLast = own.some((frame) => /^\s*File "/.test(frame))
  const lines = own.flatMap((frame) => frame.split('\n')).filter((line) => line.trim() !== '')
  const shown = isInnermostLast ? lines.slice(-MOST_LINES) : lines.slice(0, MOST_LINES)
  const hidden = shown.map((line) => excerpt(line, redaction, LINE_LENGTH))
  const logged = new Set(log.map(compact))
  return hidden.every((line) => logged.has(compact(line))) ? [] : hidden
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : []
}

/** The runtimes indent a trace in the log otherwise than in the answer. */
function compact(line: string): string {
  return line.replaceAll(/[\s\u00a0]+/g, ' ').trim()
}
