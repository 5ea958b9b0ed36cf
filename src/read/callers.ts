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
      ? 'they received the change of $LATEST before it was tested'
      : 'they would receive the change of $LATEST before it is tested'
  const warning = sentences(aws, plan.functionName, plan.alias, what)
  const giveUp = () => aws.clock.sleep(PATIENCE[moment]).then(nobody, nobody)
  return () => Promise.race([warning, giveUp()])
}

const nobody = (): string[] => []

async function sentences(aws: Aws, name: string, alias: string, what: string): Promise<string[]> {
  const lookUp = (reading: Promise<string[]>): Promise<string[]> =>
    reading.catch((error: unknown) => {
      aws.debug(`Who calls ${name} without an alias could not be looked up: ${asFailure(error).message}`)
      return []
    })
  const found = await Promise.all([
    lookUp(getPolicy(aws, name).then(permittedBy)),
    lookUp(findFunctionUrl(aws, name).then((url) => (url ? [`the function URL ${url.address.href}`] : []))),
    lookUp(listEventSourceMappings(aws, name).then(mappedTo)),
  ])
  const callers = found.flatMap(shortened)
  if (callers.length === 0) return []
  return [
    `These callers invoke the function ${name} without its alias ${alias}, so ${what}: ${callers.join('; ')}. Change them to call the ARN of the alias, which ends in \`:${alias}\` (an event source mapping with \`aws lambda update-event-source-mapping --uuid ID --function-name ${name}:${alias}\`), then remove their access to the function itself (\`aws lambda remove-permission --function-name ${name} --statement-id ID\`).`,
  ]
}

function shortened(callers: readonly string[]): string[] {
  const more = callers.length - NAMED
  return more > 0 ? [...callers.slice(0, NAMED), `and ${more} more`] : [...callers]
}

/** The principals that the resource policy of the function itself allows. */
function permittedBy(policy: string | undefined): string[] {
  return statementsOf(policy)
    .filter(({ Effect }) => Effect === 'Allow')
    .map(({ Sid = 'without an ID', Principal, Condition = {} }) => {
      const names = typeof Principal === 'string' ? [Principal] : Object.values(Principal ?? {}).flat()
      const sourceArns = Object.values(Condition).flatMap((keys) =>
        Object.entries(keys).flatMap(([key, value]) => (/^aws:SourceArn$/i.test(key) ? value : [])),
      )
      return `${[...names, ...sourceArns].join(' for ')} (statement ${Sid})`
    })
}

/** Event sources that are mapped to the function itself. */
function mappedTo(
  mappings: ReadonlyArray<{
    readonly UUID?: string | undefined
    readonly FunctionArn?: string | undefined
    readonly EventSourceArn?: string | undefined
  }>,
): string[] {
  return mappings
    .filter(({ FunctionArn = '' }) => /^(?:[^:]*:){6}[^:]+(?::\$LATEST)?$/.test(FunctionArn))
    .map(
      ({ UUID, EventSourceArn }) => `${EventSourceArn ?? 'an event source'} (event source mapping ${UUID})`,
    )
}
