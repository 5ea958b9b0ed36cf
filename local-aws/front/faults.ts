import type { Json } from './answer.ts'

/** What goes wrong with a call. */
export type Fault =
  /** An error in AWS's form; `code` is the name of the exception. */
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly message: string }
  /** 429, as when too many calls are made. */
  | { readonly kind: 'throttled' }
  /** 500, as when AWS has trouble of its own. */
  | { readonly kind: 'server-error' }
  /** The connection is cut without an answer. */
  | { readonly kind: 'reset' }
  /** No answer ever comes; the connection stays open until either side closes. */
  | { readonly kind: 'stalled' }
  /** 200 with a body that no SDK can read. */
  | { readonly kind: 'malformed' }
  /** 200 with these members in JSON, whatever AWS would answer. */
  | { readonly kind: 'answer'; readonly members: Json }
  /** 200, and the connection ends in the middle of the body. */
  | { readonly kind: 'cut-off' }
  /** The call is carried out, and its answer comes this much later. */
  | { readonly kind: 'late'; readonly milliseconds: number }

/** Which call a fault hits, and when. */
export interface Injection {
  /** AWS's name of the operation, such as UpdateAlias; without it, any call. */
  readonly operation?: string
  /** 1 (default) is the next such call from now on. */
  readonly nth?: number
  /** How many such calls in a row are hit, from the nth on; 1 by default. */
  readonly times?: number
  readonly fault: Fault
  /**
   * Whether the call is carried out before it goes wrong, so that only its answer is lost; false by default: the
   * request never takes effect. A late answer belongs to a call that took effect in any case.
   */
  readonly takesEffect?: boolean
}

/** A fault that has been injected. */
export interface InjectedFault {
  /** Settles when the fault hits its first call; where that takes effect, after it was carried out. */
  readonly happened: Promise<void>
  /** How many calls it has hit. */
  readonly hits: number
  /** Takes it back. */
  remove(): void
}

class Pending implements InjectedFault {
  readonly injection: Injection
  readonly happened: Promise<void>
  readonly #happen: () => void
  readonly #remove: (fault: Pending) => void
  #toPass: number
  hits = 0

  constructor(injection: Injection, remove: (fault: Pending) => void) {
    this.injection = injection
    this.#toPass = (injection.nth ?? 1) - 1
    this.#remove = remove
    const { promise, resolve } = Promise.withResolvers<void>()
    this.happened = promise
    this.#happen = resolve
  }

  /** Whether this call is hit; counts it. */
  meets(operation: string): boolean {
    if (this.injection.operation !== undefined && this.injection.operation !== operation) return false
    if (this.#toPass > 0) {
      this.#toPass -= 1
      return false
    }
    this.hits += 1
    if (this.hits >= (this.injection.times ?? 1)) this.remove()
    return true
  }

  happen(): void {
    this.#happen()
  }

  remove(): void {
    this.#remove(this)
  }
}

/** The faults that wait for their calls. */
export class Faults {
  #pending: Pending[] = []

  inject(injection: Injection): InjectedFault {
    const fault = new Pending(injection, (gone) => {
      this.#pending = this.#pending.filter((other) => other !== gone)
    })
    this.#pending.push(fault)
    return fault
  }

  /** The fault that hits this call; every pending fault counts the call. */
  take(operation: string): (Injection & { happen(): void }) | undefined {
    const hit = [...this.#pending].filter((fault) => fault.meets(operation))[0]
    return hit && { ...hit.injection, happen: () => hit.happen() }
  }

  clear(): void {
    this.#pending = []
  }
}
