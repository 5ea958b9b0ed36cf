import { Failure } from '../failure.ts'
import { type Alias, percent, sharesOf } from '../model/alias.ts'
import type { Version } from '../model/version.ts'

/**
 * Weights on an alias are left over from a release that was cut short when they name a version of its history;
 * anything else is somebody else's traffic shift and not ours to end.
 * @throws Failure for weights that the history does not explain
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

/** The newer version that an alias sends a share of its traffic to. An older one is left over from a finished shift. */
export function shiftedTo({ traffic }: Pick<Alias, 'traffic'>): string | undefined {
  return sharesOf(traffic).find(([version]) => Number(version) > Number(traffic.version))?.[0]
}
