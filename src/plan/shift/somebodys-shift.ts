import { Failure } from '../../failure.ts'
import { type Alias, isWhole, percent, servedText, sharesOf } from '../../model/alias.ts'
import { shiftUnderWay } from '../../model/shift/shift-under-way.ts'
import { versionName } from '../../model/version.ts'

/**
 * Refuses to end a traffic shift that somebody else set up, for example during an incident. Only weights that the history
 * of the alias records are this action's own.
 * @throws Failure with the shares and how to end them
 */
export function refuseTrafficShift(functionName: string, alias: Alias): void {
  if (isWhole(alias.traffic) || shiftUnderWay(alias)) return
  const shares = sharesOf(alias.traffic).map(
    ([version, share]) => `${percent(share)} to ${versionName(version)}`,
  )
  throw new Failure(
    `The traffic of the alias ${alias.name} is split (${shares.join(', ')}). This action did not start that traffic shift, so this run releases nothing to the alias.`,
    `Wait until the traffic shift ends, or end it, then run the workflow again. ${endings(functionName, alias)}`,
  )
}

/** A warning about a traffic shift that stays because nothing has to be released. Empty if there is none. */
export function trafficShiftWarnings(functionName: string, alias: Alias | undefined): string[] {
  if (!alias || isWhole(alias.traffic) || shiftUnderWay(alias)) return []
  return [
    `${shiftOf(alias)}. It stays as it is, because there was nothing to release. ${endings(functionName, alias)}`,
  ]
}

function shiftOf({ name, traffic }: Alias): string {
  return `The alias ${name} serves ${servedText(traffic)}. This action did not start that traffic shift`
}

/** How to give each of the versions all of the traffic, as full sentences. */
function endings(functionName: string, { name, traffic }: Alias): string {
  const [other] = sharesOf(traffic).map(([version]) => version)
  return `To end it by giving ${versionName(traffic.version)} all traffic, run \`aws lambda update-alias --function-name ${functionName} --name ${name} --routing-config '{}'\`. To end it by giving version ${other} all traffic, add \`--function-version ${other}\` to this command.`
}

/**
 * The version that gets a share of the traffic because it is new: the one that the history records. In a shift of somebody
 * else, it can only be the one with the higher number.
 */
export function shiftedTo(alias: Alias): string | undefined {
  const { traffic } = alias
  const newer = sharesOf(traffic).find(([version]) => Number(version) > Number(traffic.version))
  return shiftUnderWay(alias)?.to ?? newer?.[0]
}
