import { type Alias, isSameTraffic, type Traffic } from './alias.ts'

/**
 * What becomes of an alias in one write: where its traffic goes, also in parts, and what its description says. Plain
 * JSON, since the post step has to know a move that was not proven.
 */
export interface Move {
  readonly before: Alias
  readonly after: Traffic
  /** The description after it; absent: it stays, since it is not ours to write. */
  readonly description?: string | undefined
}

/** Whether an alias is what a move makes of it; of somebody else's move to the same version it is told by our text. */
export function tookEffect(alias: Alias, { after, description }: Move): boolean {
  return (
    isSameTraffic(alias.traffic, after) && (description === undefined || alias.description === description)
  )
}
