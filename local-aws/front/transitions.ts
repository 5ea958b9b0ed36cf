import type { Reason } from './function-record.ts'

/** What takes a while: creating a function, updating $LATEST, publishing a version, allocating provisioned concurrency. */
export type TransitionKind = 'create' | 'update' | 'publish' | 'provision'

/** How one transition differs from the others. */
export interface TransitionPlan {
  /** Without it, a transition of any kind. */
  readonly kind?: TransitionKind
  /** Without it, of any function. */
  readonly functionName?: string
  /** How long it takes in milliseconds; Infinity never ends. */
  readonly milliseconds?: number
  /** It ends in Failed, for this reason. */
  readonly failure?: Reason
}

/** How long transitions take and how they end. */
export class Transitions {
  /** Milliseconds that creating and updating a function and allocating provisioned concurrency takes. */
  updateMs: number
  /** Milliseconds that every version is Pending after its publication; without it, those that take time take `updateMs`. */
  publishMs: number | undefined
  readonly #planned: TransitionPlan[] = []

  constructor(updateMs: number, publishMs: number | undefined) {
    this.updateMs = updateMs
    this.publishMs = publishMs
  }

  /** Plans the next transition that the plan fits; plans of the same kind follow one another. */
  plan(plan: TransitionPlan): void {
    this.#planned.push(plan)
  }

  /**
   * Takes the plan for a transition that begins.
   * @param takesTime whether a publication takes time where nothing says how long
   */
  take(
    kind: TransitionKind,
    functionName: string,
    takesTime = true,
  ): { milliseconds: number; failure: Reason | undefined } {
    const fits = (plan: TransitionPlan) =>
      (plan.kind ?? kind) === kind && (plan.functionName ?? functionName) === functionName
    const index = this.#planned.findIndex(fits)
    const [plan] = index < 0 ? [] : this.#planned.splice(index, 1)
    const unplanned = takesTime ? this.updateMs : 0
    const usual = kind === 'publish' ? (this.publishMs ?? unplanned) : this.updateMs
    return { milliseconds: plan?.milliseconds ?? usual, failure: plan?.failure }
  }
}
