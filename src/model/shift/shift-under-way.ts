import { type Alias, allTo, isWhole, sharesOf, withHistory } from '../alias.ts'
import { type GitReference, historyAfterMove } from '../history.ts'

/** A traffic shift of this action that has not ended, as the history of the alias records it. */
export interface ShiftUnderWay {
  /** The version that gets the remaining traffic. */
  readonly from: string
  /** The version that the traffic shifts to. */
  readonly to: string
  /** The share of the traffic that it gets, from 0 to 1. */
  readonly share: number
}

/** The traffic shift of this action that is under way on an alias; undefined if there is none, or if the weights are somebody's. */
export function shiftUnderWay({
  traffic,
  history,
}: Pick<Alias, 'traffic' | 'history'>): ShiftUnderWay | undefined {
  const [first, ...more] = sharesOf(traffic)
  if (!first || more.length > 0 || first[0] !== history?.next || !isOnCurrent({ traffic, history }))
    return undefined
  const [to, share] = first
  return { from: traffic.version, to, share }
}

/** Whether the history records a traffic shift that no weight shows: somebody ended it, and left the record. */
export function recordsEndedShift(alias: Pick<Alias, 'traffic' | 'history'>): boolean {
  return alias.history?.next !== undefined && isWhole(alias.traffic) && isOnCurrent(alias)
}

function isOnCurrent({ traffic, history }: Pick<Alias, 'traffic' | 'history'>): boolean {
  return history?.current === traffic.version
}

/** Whether CodeDeploy has finished a traffic shift that the history still records as under way. */
export function isFinishedShift({ history, traffic }: Pick<Alias, 'traffic' | 'history'>): boolean {
  return history?.next === traffic.version && isWhole(traffic)
}

/**
 * The alias with a history in which a finished shift is the last move.
 * @param git the source of the release, as far as it is known
 */
export function withShiftFinished(alias: Alias, git: GitReference): Alias {
  const { history, traffic } = alias
  if (!history) return alias
  return withHistory(alias, historyAfterMove(history, history.current, traffic.version, git))
}

/**
 * The alias once its traffic shift is taken back: all traffic goes to the version that served before it.
 * @param to that version, where the alias has moved elsewhere
 */
export function withShiftTakenBack(alias: Alias, to?: string): Alias {
  const { history, traffic } = alias
  if (!history) return alias
  const without = { ...history, next: undefined, deployment: undefined }
  const served = isFinishedShift(alias) ? history.current : traffic.version
  return { ...withHistory(alias, without), traffic: allTo(to ?? served) }
}
