import { type Alias, isAfterMove, sharesOf, type Traffic } from './alias.ts'

/**
 * One update of an alias: its traffic, which may include shares, and its description. Plain JSON, because the post step
 * needs a move that was not verified.
 */
export interface Move {
  readonly before: Alias
  readonly after: Traffic
  /** The new description; absent: it does not change, because this action does not manage it. */
  readonly description?: string | undefined
  /** The moves that led from `before` to this one, in order: the steps of a traffic shift. Absent: none. */
  readonly earlier?: readonly Pick<Move, 'after' | 'description'>[] | undefined
}

/**
 * Whether an alias is as a move, or an earlier move of the same shift, leaves it. The description tells it from another
 * move to the same version.
 */
export function tookEffect(alias: Alias, move: Move): boolean {
  return [move, ...(move.earlier ?? [])].some(
    ({ after, description }) =>
      isAfterMove(alias.traffic, move.before.traffic, after) &&
      (description === undefined || alias.description === description),
  )
}

/** The version that a move brings to callers: all of its traffic, or a share. */
export function broughtVersion({ before, after }: Move): string {
  const [share] = sharesOf(after)
  return share && before.traffic.version === after.version ? share[0] : after.version
}

/** A move that follows another one: to undo both leads back to where the first one began. */
export function following(first: Move | undefined, move: Move): Move {
  if (!first) return move
  const { before, after, description, earlier = [] } = first
  return { ...move, before, earlier: [...earlier, { after, description }] }
}
