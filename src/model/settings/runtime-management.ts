/**
 * How Lambda updates the runtime of a version: `Auto`, `FunctionUpdate`, or the ARN of the runtime version that it stays on
 * (`Manual` in the API).
 */
export type RuntimeManagement = string

/** How Lambda updates the runtimes of a function. */
export interface CurrentRuntimeManagement {
  readonly latest: RuntimeManagement
  /** Of the version that the alias serves, without an alias of the newest one; absent: there is none. */
  readonly served?: { readonly version: string; readonly management: RuntimeManagement } | undefined
}

/** The runtime management of a new function (Lambda API reference, UpdateRuntimeOn). */
export const NEW_RUNTIME_MANAGEMENT: CurrentRuntimeManagement = { latest: 'Auto' }

/** Whether it is a mode of updates, and not the ARN of a runtime version. */
export function isUpdateMode(to: RuntimeManagement): to is 'Auto' | 'FunctionUpdate' {
  return to === 'Auto' || to === 'FunctionUpdate'
}
