import { Failure } from '../failure.ts'
import { type Alias, percent, sharesOf } from '../model/alias.ts'
import type { Version } from '../model/version.ts'

/**
 * Refuses to end a traffic shift of somebody else. Weights for a version in the history of the alias remain from an
 * interrupted release and may be cleared.
 * @throws Failure for weights of other versions
 */
export function refuseUnknownTrafficShift(
  functionName: string,
  { name, traffic, history }: Alias,
  served: Version | undefined,
): void {
  const predecessor = served?.record?.predecessor
  const known = history
    ? [history.current, ...history.previous]
    : predecessor && predecessor.alias === name
      ? [predecessor.version]
      : []
  const unknown = sharesOf(traffic).filter(([version]) => !known.includes(version))
  if (unknown.length === 0) return
  const shares = unknown.map(([version, share]) => `${percent(share)} to version ${version}`).join(', ')
  throw new Failure(
    `The alias ${name} serves version ${traffic.version} and sends ${shares}. No release of this action set up that traffic shift.`,
    `Wait until the traffic shift ends, or end it (\`aws lambda update-alias --function-name ${functionName} --name ${name} --routing-config '{}'\`). Then run the workflow again.`,
  )
}

/** The newer version that gets a share of the traffic. A share of an older version remains from a finished shift. */
export function shiftedTo({ traffic }: Pick<Alias, 'traffic'>): string | undefined {
  return sharesOf(traffic).find(([version]) => Number(version) > Number(traffic.version))?.[0]
}
