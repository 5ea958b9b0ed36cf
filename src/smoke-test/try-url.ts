import type { HttpRequest } from '../model/smoke-test.ts'
import { excerpt } from '../model/text.ts'
import { answeredText, type Judgement, type Tried, unanswered } from './attempt.ts'
import { describeBody, mismatchesOf, problemOf } from './expectations.ts'
import { sendRequest } from './http.ts'

/** A URL to request. */
export interface UrlTarget {
  readonly kind: 'url'
  /** The whole address, including path and query. */
  readonly address: URL
  readonly request: Omit<HttpRequest, 'path'>
}

/** Requests a URL once. */
export async function tryUrl(
  { address, request }: UrlTarget,
  { expected, redaction, requestRedaction, receive }: Judgement,
  signal: AbortSignal,
): Promise<Tried> {
  const start = performance.now()
  const requested = await sendRequest(address, request, signal)
  if (requested.kind !== 'answered') {
    return unanswered(requested, performance.now() - start, requestRedaction)
  }
  const hidden = await redaction
  const { answer } = requested
  receive?.(answer)
  const redirected = requested.address.href !== address.href
  const from = redirected ? ` after a redirect to ${excerpt(addressText(requested.address), hidden)}` : ''
  const found = mismatchesOf(answer, expected, hidden)
  const mismatches = found.length > 0 && requested.isBare ? [...found, problemOf(LEFT_BEHIND)] : found
  return {
    outcome: `${addressText(address)} ${answeredText(answer)}${from}`,
    mismatches,
    answer: mismatches.length > 0 ? describeBody(answer, hidden) : undefined,
    log: [],
    latency: answer.latency,
    warning: answer.cacheHeader && cacheWarning(address, excerpt(answer.cacheHeader, hidden, 100)),
  }
}

const LEFT_BEHIND =
  'The redirect leads to another origin, so it was followed without `http-headers` and `http-body`. Test the URL that it leads to if it needs them.'

function cacheWarning(address: URL, header: string): string {
  return `The response of ${addressText(address)} came from a cache (${header}), so it can be that of an older version. Test a path that is not cached, or add a query that differs in each run to \`http-path\`, such as \`?run=\${{ github.run_id }}\`.`
}

/** A URL without its query, which may contain a key. */
export function addressText({ origin, pathname }: URL): string {
  return `${origin}${pathname}`
}
