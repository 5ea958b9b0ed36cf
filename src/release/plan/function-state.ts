import type { Configuration } from '../../model/configuration.ts'

/** Whether the creation or the last update of a function has failed: nobody knows how much of it is in force. */
export function hasFailed({
  State,
  LastUpdateStatus,
}: Pick<Configuration, 'State' | 'LastUpdateStatus'>): boolean {
  return State === 'Failed' || LastUpdateStatus === 'Failed'
}
