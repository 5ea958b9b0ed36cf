import { getPolicy, listEventSourceMappings } from '../aws/callers.ts'
import type { Aws } from '../aws/client/aws.ts'
import { findFunctionUrl } from '../aws/function-url.ts'
import { getEventInvokeConfig } from '../aws/settings/event-invoke.ts'
import { asFailure } from '../failure.ts'
import { namesOf, permissionItems, removalCommand, sourcesOf, statementsOf } from '../model/policy.ts'
import { listed } from '../model/text.ts'
import type { WantedCallers } from '../model/wanted.ts'
import type { CurrentCallers } from '../plan/current.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'

/** Reads who can call the alias, if any input is about them. */
export async function readCallers(aws: Aws, inputs: WantedCallers): Promise<CurrentCallers> {
  const { functionName, alias, invokePermissions, functionUrlAuthType } = inputs
  const setsUrl = functionUrlAuthType ?? inputs.functionUrlCors ?? inputs.functionUrlInvokeMode
  if (!alias || !(invokePermissions || setsUrl || inputs.eventInvoke)) return {}
  const [policy, url, eventInvoke] = await Promise.all([
    invokePermissions || functionUrlAuthType ? getPolicy(aws, functionName, alias) : undefined,
    setsUrl ? findFunctionUrl(aws, functionName, alias) : undefined,
    inputs.eventInvoke ? getEventInvokeConfig(aws, functionName, alias) : undefined,
  ])
  return { policy, url, eventInvoke }
}

/** The maximum number of callers of one kind that are listed. */
const NAMED = 5

/** The maximum number of milliseconds to wait for the callers without an alias: after a release, or for a plan. */
const PATIENCE = { release: 2000, 'dry run': 10_000 } as const

/**
 * Starts to look for callers that do not use the alias, because they receive every change of $LATEST immediately.
 * @param moment whether the plan is carried out or only printed
 * @returns a function that returns the warning, if any, within a short time; it never throws. Its argument is whether
 *   $LATEST was restored in the meantime
 */
export function watchUnqualifiedCallers(
  aws: Aws,
  plan: ReleasePlan,
  moment: 'release' | 'dry run' = 'release',
): (isRestored?: boolean) => Promise<string[]> {
  const changesLatest = (plan.slots.code ?? plan.slots.configure) !== undefined
  if (!plan.alias || !changesLatest || plan.isOnManagedInstances) return async () => []
  const { functionName, alias } = plan
  const found = findCallers(aws, functionName, alias, arnOfAlias(plan))
  const giveUp = () => aws.clock.sleep(PATIENCE[moment]).then(nobody, nobody)
  return async (isRestored = false) => {
    const callers = await Promise.race([found, giveUp()])
    if (callers.length === 0) return []
    const reached = isRestored ? REACHED.restored : REACHED[moment]
    const problem = `Some callers invoke the function ${functionName} without its alias ${alias}. ${reached} To move them to the alias:`
    return [[problem, ...callers.map((caller) => `- ${caller}`)].join('\n')]
  }
}

/** What callers without an alias get of a change of $LATEST, as full sentences. */
const REACHED = {
  release: 'The change of $LATEST reached them at once: tests and traffic shifts do not protect them.',
  restored:
    'They ran the failed code until $LATEST was restored: tests and traffic shifts do not protect them.',
  'dry run': 'The change of $LATEST would reach them at once: tests and traffic shifts do not protect them.',
} as const

const nobody = (): string[] => []

/** The ARN that callers are to invoke, in words where the alias does not exist yet. */
function arnOfAlias({ alias, slots: { move } }: ReleasePlan): string {
  const moved = move && typeof move.alias !== 'string' ? move.alias.arn : undefined
  return moved ? `\`${moved}\`` : `the ARN of the alias, which ends in \`:${alias}\``
}

/** The callers without an alias, each with what moves it to the alias. */
async function findCallers(aws: Aws, name: string, alias: string, arn: string): Promise<string[]> {
  const lookUp = (reading: Promise<string[]>): Promise<string[]> =>
    reading.catch((error: unknown) => {
      aws.debug(`Who calls ${name} without an alias could not be looked up: ${asFailure(error).message}`)
      return []
    })
  const callers = await Promise.all([
    lookUp(getPolicy(aws, name).then((policy) => permittedBy(policy, name, arn))),
    lookUp(findFunctionUrl(aws, name).then((url) => (url ? [urlCaller(url.address.href, name)] : []))),
    lookUp(listEventSourceMappings(aws, name).then((mappings) => mappedTo(mappings, `${name}:${alias}`))),
  ])
  return callers.flatMap(shortened)
}

function urlCaller(address: string, name: string): string {
  return `the function URL ${address}: create a function URL of the alias with \`function-url-auth-type\`, change the callers to it, then run \`aws lambda delete-function-url-config --function-name ${name}\``
}

function shortened(callers: readonly string[]): readonly string[] {
  const more = callers.length - NAMED
  return more > 0 ? [...callers.slice(0, NAMED), `${more} more, in the same way`] : callers
}

/** The principals that the resource policy of the function itself allows. The alias has a policy of its own. */
function permittedBy(policy: string | undefined, name: string, arn: string): string[] {
  return statementsOf(policy)
    .filter(({ Effect }) => Effect === 'Allow')
    .map((statement) => {
      const { Sid } = statement
      const [names, sources] = [namesOf(statement.Principal), sourcesOf(statement)]
      const caller = `${[...names, ...sources].join(' for ')} (statement ${Sid ?? 'without an ID'})`
      return `${caller}: first add ${listed(permissionItems(statement))} to \`invoke-permissions\` and run this workflow; then change the caller to invoke ${arn} (and deploy the API if it is a REST API); only then run \`${removalCommand(name, undefined, [Sid])}\``
    })
}

/** Event sources that are mapped to the function itself. */
function mappedTo(
  mappings: ReadonlyArray<{
    readonly UUID?: string | undefined
    readonly FunctionArn?: string | undefined
    readonly EventSourceArn?: string | undefined
  }>,
  qualified: string,
): string[] {
  return mappings
    .filter(({ FunctionArn = '' }) => /^(?:[^:]*:){6}[^:]+(?::\$LATEST)?$/.test(FunctionArn))
    .map(
      ({ UUID = 'ID', EventSourceArn = 'an event source' }) =>
        `${EventSourceArn} (event source mapping ${UUID}): run \`aws lambda update-event-source-mapping --uuid ${UUID} --function-name ${qualified}\``,
    )
}
