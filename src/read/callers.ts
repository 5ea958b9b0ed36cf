import { getPolicy, listEventSourceMappings } from '../aws/callers.ts'
import type { Aws } from '../aws/client/aws.ts'
import { findFunctionUrl } from '../aws/function-url.ts'
import { getEventInvokeConfig } from '../aws/settings/event-invoke.ts'
import { asFailure } from '../failure.ts'
import { removalCommand, statementsOf } from '../model/policy.ts'
import { commandForEach } from '../model/text.ts'
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
 * @returns a function that returns the warning, if any, within a short time; it never throws. It is told whether $LATEST was
 *   restored meanwhile
 */
export function watchUnqualifiedCallers(
  aws: Aws,
  plan: ReleasePlan,
  moment: 'release' | 'dry run' = 'release',
): (isRestored?: boolean) => Promise<string[]> {
  const changesLatest = (plan.slots.code ?? plan.slots.configure) !== undefined
  if (!plan.alias || !changesLatest || plan.isOnManagedInstances) return async () => []
  const found = findCallers(aws, plan.functionName, plan.alias)
  const giveUp = () => aws.clock.sleep(PATIENCE[moment]).then(nobody, nobody)
  return async (isRestored = false) => {
    const callers = await Promise.race([found, giveUp()])
    const reached = isRestored ? REACHED.restored : REACHED[moment]
    return callers ? [`${callers.who}. ${reached} ${callers.ways}`] : []
  }
}

/** What callers without an alias get of a change of $LATEST, as full sentences. */
const REACHED = {
  release: 'The change of $LATEST reached them at once: tests and traffic shifts do not protect them.',
  restored:
    'The change of $LATEST, which failed, reached them at once: they got it until $LATEST was restored. Tests and traffic shifts do not protect them.',
  'dry run': 'The change of $LATEST would reach them at once: tests and traffic shifts do not protect them.',
} as const

const nobody = (): undefined => undefined

/** Callers without an alias, as the beginning of a sentence, and how they get to the alias, as full sentences. */
interface UnqualifiedCallers {
  readonly who: string
  readonly ways: string
}

async function findCallers(aws: Aws, name: string, alias: string): Promise<UnqualifiedCallers | undefined> {
  const lookUp = (reading: Promise<Caller[]>): Promise<Caller[]> =>
    reading.catch((error: unknown) => {
      aws.debug(`Who calls ${name} without an alias could not be looked up: ${asFailure(error).message}`)
      return []
    })
  const [statements, urls, mappings] = await Promise.all([
    lookUp(getPolicy(aws, name).then(permittedBy)),
    lookUp(findFunctionUrl(aws, name).then((url) => (url ? [urlCaller(url.address.href)] : []))),
    lookUp(listEventSourceMappings(aws, name).then(mappedTo)),
  ])
  const callers = [statements, urls, mappings].flatMap(shortened)
  if (callers.length === 0) return undefined
  const ways = [
    ...toAlias(
      statements,
      (ids) =>
        `First allow each of these callers to invoke the alias (\`invoke-permissions\`), then change the caller to the ARN of the alias, which ends in \`:${alias}\`, then run \`${removalCommand(name, undefined, ids)}\`.`,
    ),
    ...toAlias(
      urls,
      () =>
        `Create a function URL of the alias with \`function-url-auth-type\`, change the callers to it, then run \`aws lambda delete-function-url-config --function-name ${name}\`.`,
    ),
    ...toAlias(
      mappings,
      (ids) =>
        `Move the event ${ids.length === 1 ? 'source' : 'sources'} with \`${mappingCommand(`${name}:${alias}`, ids)}\`.`,
    ),
  ]
  return {
    who: `These callers invoke the function ${name} without its alias ${alias}: ${callers.join('; ')}`,
    ways: ways.join(' '),
  }
}

/** A caller of the function itself. */
interface Caller {
  readonly text: string
  /** What a command names it by; undefined if it has no ID. */
  readonly id: string | undefined
}

/** How callers of one kind get to the alias: nothing where there are none. */
function toAlias(callers: readonly Caller[], how: (ids: Array<string | undefined>) => string): string[] {
  return callers.length > 0 ? [how(callers.map(({ id }) => id))] : []
}

/** The command that gives event source mappings another function. */
function mappingCommand(target: string, ids: ReadonlyArray<string | undefined>): string {
  return commandForEach(
    ids,
    (id) => `aws lambda update-event-source-mapping --uuid ${id} --function-name ${target}`,
  )
}

function urlCaller(address: string): Caller {
  return { text: `the function URL ${address}`, id: address }
}

function shortened(callers: readonly Caller[]): string[] {
  const texts = callers.map(({ text }) => text)
  const more = texts.length - NAMED
  return more > 0 ? [...texts.slice(0, NAMED), `and ${more} more`] : texts
}

/** The principals that the resource policy of the function itself allows. */
function permittedBy(policy: string | undefined): Caller[] {
  return statementsOf(policy)
    .filter(({ Effect }) => Effect === 'Allow')
    .map(({ Sid, Principal, Condition = {} }) => {
      const names = typeof Principal === 'string' ? [Principal] : Object.values(Principal ?? {}).flat()
      const sourceArns = Object.values(Condition).flatMap((keys) =>
        Object.entries(keys).flatMap(([key, value]) => (/^aws:SourceArn$/i.test(key) ? value : [])),
      )
      return {
        text: `${[...names, ...sourceArns].join(' for ')} (statement ${Sid ?? 'without an ID'})`,
        id: Sid,
      }
    })
}

/** Event sources that are mapped to the function itself. */
function mappedTo(
  mappings: ReadonlyArray<{
    readonly UUID?: string | undefined
    readonly FunctionArn?: string | undefined
    readonly EventSourceArn?: string | undefined
  }>,
): Caller[] {
  return mappings
    .filter(({ FunctionArn = '' }) => /^(?:[^:]*:){6}[^:]+(?::\$LATEST)?$/.test(FunctionArn))
    .map(({ UUID, EventSourceArn }) => ({
      text: `${EventSourceArn ?? 'an event source'} (event source mapping ${UUID ?? 'without an ID'})`,
      id: UUID,
    }))
}
