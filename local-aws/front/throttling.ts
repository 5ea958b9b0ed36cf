import { type Answer, AwsError, jsonAnswer } from './answer.ts'
import type { Call } from './call.ts'

/** How much of an account's requests to Lambda's control plane is left for those who call the front. */
export interface ThrottlingOptions {
  /** What others use of the quota that most operations share, from 0 to 1; 0 by default. */
  readonly usedByOthers?: number
}

/**
 * Requests a second of an account in a region, which no request for more can raise (Lambda developer guide, "Lambda
 * quotas", "Function configuration, deployment, and execution", "API requests"). Invocations have none of these.
 */
const QUOTAS = { GetFunction: 100, GetPolicy: 15, others: 15 } as const

type Quota = keyof typeof QUOTAS

const INVOCATIONS: ReadonlySet<string> = new Set(['Invoke', 'InvokeWithResponseStream'])

/**
 * Refuses calls of Lambda's control plane that are more than an account may make. Each quota is a bucket that holds
 * what may be called in a second and fills at that rate, as Amazon's API throttling does.
 */
export class Throttling {
  readonly #share: number
  readonly #buckets = new Map<Quota, { tokens: number; at: number }>()

  constructor({ usedByOthers = 0 }: ThrottlingOptions) {
    this.#share = 1 - usedByOthers
  }

  /** The refusal of a call; undefined when it may be carried out. */
  refuse({ service, operation }: Pick<Call, 'service' | 'operation'>): Answer | undefined {
    if (service !== 'lambda' || INVOCATIONS.has(operation)) return undefined
    return this.#take(operation === 'GetFunction' || operation === 'GetPolicy' ? operation : 'others')
      ? undefined
      : rateExceeded()
  }

  #take(quota: Quota): boolean {
    const rate = QUOTAS[quota] * (quota === 'others' ? this.#share : 1)
    const now = performance.now()
    const { tokens, at } = this.#buckets.get(quota) ?? { tokens: rate, at: now }
    const filled = Math.min(rate, tokens + ((now - at) / 1000) * rate)
    const mayCall = filled >= 1
    this.#buckets.set(quota, { tokens: mayCall ? filled - 1 : filled, at: now })
    return mayCall
  }
}

/** TooManyRequestsException says why, and in its header after how many seconds to call again (Lambda API model). */
function rateExceeded(): Answer {
  const { status, headers } = new AwsError(429, 'TooManyRequestsException', 'Rate exceeded').answer('lambda')
  const body = { Type: 'User', Reason: 'CallerRateLimitExceeded', message: 'Rate exceeded' }
  return jsonAnswer(status, body, { ...headers, 'retry-after': '1' })
}
