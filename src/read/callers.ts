import { getPolicy, listEventSourceMappings } from '../aws/callers.ts'
import type { Aws } from '../aws/client/aws.ts'
import { findFunctionUrl } from '../aws/function-url.ts'
import { getEventInvokeConfig } from '../aws/settings/event-invoke.ts'
import { asFailure } from '../failure.ts'
import { statementsOf } from '../model/policy.ts'
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
 * @returns a function that returns the warning, if any, within a short time; it never throws
 */
export function watchUnqualifiedCallers(
  aws: Aws,
  plan: ReleasePlan,
  moment: 'release' | 'dry run' = 'release',
): () => Promise<string[]> {
  const changesLatest = (plan.slots.code ?? plan.slots.configure) !== undefined
  if (!plan.alias || !changesLatest || plan.isOnManagedInstances) return async () => []
  const what =
    moment === 'release'
      ? 'the change of $LATEST reached them at once'
      : 'the change of $LATEST would reach them at once'
  const { alias } = plan
  const { move } = plan.slots
  const moved = move && typeof move.alias !== 'string' ? move.alias.arn : undefined
  const arn = moved ? `\`${moved}\`` : `the ARN of the alias, which ends in \`:${alias}\``
  const warning = sentences(aws, plan.functionName, { alias, arn }, what)
  const giveUp = () => aws.clock.sleep(PATIENCE[moment]).then(nobody, nobody)
  return () => Promise.race([warning, giveUp()])
}

const nobody = (): string[] => []

/** @param arn of the alias, or a text in its place */
async function sentences(
  aws: Aws,
  name: string,
  { alias, arn }: { readonly alias: string; readonly arn: string },
  what: string,
): Promise<string[]> {
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
  const lines = callers.flatMap(shortened)
  if (lines.length === 0) return []
  const problem = `These callers invoke the function ${name} without its alias ${alias}, so ${what}, and tests and traffic shifts do not protect them. To move them to the alias:`
  return [[problem, ...lines.map((line) => `- ${line}`)].join('\n')]
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
    .map(({ Sid, Principal, Condition = {} }) => {
      const names = typeof Principal === 'string' ? [Principal] : Object.values(Principal ?? {}).flat()
      const sourceArns = Object.values(Condition).flatMap((keys) =>
        Object.entries(keys).flatMap(([key, value]) => (/^aws:SourceArn$/i.test(key) ? value : [])),
      )
      const caller = `${[...names, ...sourceArns].join(' for ')} (statement ${Sid ?? 'without an ID'})`
      return `${caller}: allow it to invoke the alias with \`invoke-permissions\`, change it to invoke ${arn}, then run \`aws lambda remove-permission --function-name ${name} --statement-id ${Sid ?? 'ID'}\``
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
