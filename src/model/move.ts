import { type Alias, isAfterMove, type Traffic } from './alias.ts'

/**
 * One update of an alias: its traffic, which may include shares, and its description. Plain JSON, because the post step
 * needs a move that was not verified.
 */
export interface Move {
  readonly before: Alias
  readonly after: Traffic
  /** The new description; absent: it does not change, because this action does not manage it. */
  readonly description?: string | undefined
}

/** Whether an alias is as a move leaves it. The description tells it from another move to the same version. */
export function tookEffect(alias: Alias, { before, after, description }: Move): boolean {
  return (
    isAfterMove(alias.traffic, before.traffic, after) &&
    (description === undefined || alias.description === description)
  )
}
