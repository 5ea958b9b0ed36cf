import type { Json } from './answer.ts'
import type { Reason } from './function-record.ts'

/** How an allocation differs from one that takes the usual time and succeeds. */
interface AllocationOutcome {
  readonly milliseconds: number
  readonly failure: Reason | undefined
}

/**
 * The provisioned concurrency of an alias or a version. Nothing is really allocated: the emulator runs what it is asked
 * to run.
 */
export class Allocation {
  readonly requested: number
  readonly #lastModified = new Date().toISOString()
  readonly #startedAt = Date.now()
  readonly #failure: Reason | undefined
  /** The version that keeps all traffic of the alias until the version that it moved to is ready. */
  readonly #heldOn: string | undefined
  #milliseconds: number

  constructor(requested: number, { milliseconds, failure }: AllocationOutcome, heldOn?: string) {
    this.requested = requested
    this.#milliseconds = milliseconds
    this.#failure = failure
    this.#heldOn = heldOn
  }

  get status(): 'IN_PROGRESS' | 'READY' | 'FAILED' {
    if (Date.now() < this.#startedAt + this.#milliseconds) return 'IN_PROGRESS'
    return this.#failure === undefined ? 'READY' : 'FAILED'
  }

  /** The version that has all traffic of the alias now, where it is not the alias's own. */
  get heldOn(): string | undefined {
    return this.status === 'READY' ? undefined : this.#heldOn
  }

  /** The same amount, with nothing held back: somebody has cleared the weights of the alias. */
  released(): Allocation {
    const left = this.#startedAt + this.#milliseconds - Date.now()
    return new Allocation(this.requested, { milliseconds: left, failure: this.#failure })
  }

  /** Ends the allocation as planned. */
  finish(): void {
    this.#milliseconds = 0
  }

  /** The members of the API's answers. */
  get answer(): Json {
    const { status } = this
    const allocated = status === 'READY' ? this.requested : status === 'FAILED' ? 0 : this.#allocatedSoFar
    return {
      RequestedProvisionedConcurrentExecutions: this.requested,
      AvailableProvisionedConcurrentExecutions: allocated,
      AllocatedProvisionedConcurrentExecutions: allocated,
      Status: status,
      ...(status === 'FAILED' && { StatusReason: this.#failure?.code }),
      LastModified: this.#lastModified,
    }
  }

  get #allocatedSoFar(): number {
    return Math.floor((this.requested * (Date.now() - this.#startedAt)) / this.#milliseconds)
  }
}

/**
 * An alias with the weights that AWS itself puts on it while provisioned concurrency moves to another version: all
 * traffic stays on the version before until the new one is ready, and after a failed allocation (hashicorp/terraform
 * issue 24957; Lambda Developer Guide, "Configuring provisioned concurrency for a function").
 */
export function withHeldTraffic(alias: Json, allocation: Allocation | undefined): Json {
  const heldOn = allocation?.heldOn
  return heldOn === undefined
    ? alias
    : { ...alias, RoutingConfig: { AdditionalVersionWeights: { [heldOn]: 1 } } }
}
