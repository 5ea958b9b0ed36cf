import { Failure } from '../../failure.ts'
import { type Alias, heldOn, sharesOf, sharesText } from '../../model/alias.ts'
import {
  isManagedStatement,
  namesOf,
  permissionItems,
  removalCommand,
  type Statement,
} from '../../model/policy.ts'
import { recordedTagOf } from '../../model/release-alias.ts'
import { listed } from '../../model/text.ts'
import { isNumber, LATEST, type ListedVersion } from '../../model/version.ts'
import { usedVersions } from '../prune-versions.ts'

/** An alias that is to be removed, and what AWS knows of what belongs to it or uses it. */
export interface RemovableAlias {
  readonly functionName: string
  readonly alias: Alias
  /** The other aliases of the function. */
  readonly others: readonly Alias[]
  readonly versions: readonly ListedVersion[]
  /** The versions and aliases with provisioned concurrency. */
  readonly provisioned: readonly string[]
  /** The statements of the resource policy of the alias. */
  readonly statements: readonly Statement[]
  /** The function URL of the alias; undefined if it has none. */
  readonly url: URL | undefined
  readonly hasEventInvokeConfig: boolean
  /** The event source mappings that invoke the alias. */
  readonly mappings: ReadonlyArray<{ readonly id: string; readonly source: string }>
}

/** One step of a removal. */
export type RemovalStep =
  | { readonly type: 'delete-function-url'; readonly address: string }
  | { readonly type: 'remove-permissions'; readonly ids: readonly string[] }
  | { readonly type: 'delete-event-invoke-config' }
  | { readonly type: 'delete-provisioned-concurrency' }
  | { readonly type: 'delete-versions'; readonly versions: readonly string[] }
  /** Moves the alias to another version, because Lambda deletes no version that an alias serves. */
  | { readonly type: 'vacate-version'; readonly to: string }
  | { readonly type: 'delete-alias' }

/**
 * The steps that remove an alias. First, nobody can call it any longer. The alias goes last: its history says which versions
 * belong to it, so that a run that was interrupted can be repeated. Therefore it leaves the version that it serves before
 * that version is deleted.
 */
export function planAliasRemoval(current: RemovableAlias): readonly RemovalStep[] {
  const { alias, url, hasEventInvokeConfig, provisioned, statements } = current
  const ids = statements.flatMap(({ Sid }) => Sid ?? [])
  const versions = versionsOfAlias(current)
  const served = [alias.traffic.version, ...sharesOf(alias.traffic).map(([version]) => version)]
  const before = versions.filter((version) => !served.includes(version))
  const after = versions.filter((version) => served.includes(version))
  return [
    ...(url ? [{ type: 'delete-function-url' as const, address: url.href }] : []),
    ...(ids.length > 0 ? [{ type: 'remove-permissions' as const, ids }] : []),
    ...(hasEventInvokeConfig ? [{ type: 'delete-event-invoke-config' as const }] : []),
    ...(provisioned.includes(alias.name) ? [{ type: 'delete-provisioned-concurrency' as const }] : []),
    ...(before.length > 0 ? [{ type: 'delete-versions' as const, versions: before }] : []),
    ...(after.length > 0
      ? [
          { type: 'vacate-version' as const, to: remainingVersion(current, versions) },
          { type: 'delete-versions' as const, versions: after },
        ]
      : []),
    { type: 'delete-alias' },
  ]
}

/**
 * The versions that only this alias served, the oldest first: those that its history or the records of versions name, except
 * for those that another alias serves or can roll back to, and those with provisioned concurrency of their own.
 */
function versionsOfAlias({ alias, others, versions, provisioned }: RemovableAlias): readonly string[] {
  const { history, name } = alias
  const recorded = history ? [history.current, history.next, ...history.previous, ...history.bad] : []
  const released = versions.flatMap(({ number, record }) =>
    record?.predecessor?.alias === name ? [number, record.predecessor.version] : [],
  )
  const own = new Set<string | undefined>([...recorded, ...released])
  const used = usedVersions({ versions, aliases: others, provisioned })
  const before = new Set(
    versions.flatMap(({ record }) =>
      record?.predecessor && record.predecessor.alias !== name ? record.predecessor.version : [],
    ),
  )
  return versions
    .map(({ number }) => number)
    .filter((number) => isNumber(number) && own.has(number) && !used.has(number) && !before.has(number))
    .sort((left, right) => Number(left) - Number(right))
}

/** A version for the alias until it is deleted: one that another alias serves, or else the newest one that stays. */
function remainingVersion({ others, versions }: RemovableAlias, toDelete: readonly string[]): string {
  const served = others.map(({ traffic }) => traffic.version).filter(isNumber)
  const remaining = versions
    .map(({ number }) => number)
    .filter((number) => isNumber(number) && !toDelete.includes(number))
    .sort((left, right) => Number(right) - Number(left))
  return served[0] ?? remaining[0] ?? LATEST
}

interface Reason {
  readonly because: string
  readonly advice: string
  /** Set if the action never removes this alias. */
  readonly stays?: true
}

/** @throws Failure, with every reason, if the alias must stay */
export function refuseRemoval(current: RemovableAlias): void {
  const { functionName, alias } = current
  const reasons = [...ownershipReasons(current), ...trafficReasons(alias), ...callerReasons(current)]
  if (reasons.length === 0) return
  const advice = reasons.map((each) => each.advice)
  throw new Failure(
    `The alias ${alias.name} of ${functionName} is not removed, because ${reasons.map(({ because }) => because).join('; ')}.`,
    [...advice, ...(reasons.some(({ stays }) => stays) ? [] : ['Then run the workflow again.'])]
      .join(' ')
      // What follows a list is no part of its last item.
      .replaceAll('\n ', '\n\n'),
  )
}

function ownershipReasons({ functionName, alias, url }: RemovableAlias): Reason[] {
  const { name, history } = alias
  const tag = recordedTagOf(alias)
  if (tag !== undefined)
    return [
      {
        because: `it is the release alias of ${tag}, by which rollbacks find the release`,
        advice: 'In `alias`, name an alias for traffic, such as the one of a preview.',
        stays: true,
      },
    ]
  if (history?.made) return []
  const withUrl = url
    ? ` Its function URL stays otherwise, so delete that first: \`aws lambda delete-function-url-config --function-name ${functionName} --qualifier ${name}\`.`
    : ''
  return [
    {
      because: 'its description does not record that this action created it',
      advice: `If nobody calls it, remove it with the tool that created it, or with \`aws lambda delete-alias --function-name ${functionName} --name ${name}\`.${withUrl}`,
      stays: true,
    },
  ]
}

/** Only a shift that the history explains belongs to this action. CodeDeploy would go on without the alias. */
function trafficReasons({ name, traffic, history }: Alias): Reason[] {
  const rollBack = `Run \`mode: rollback\` with \`alias: ${name}\`, which ends that.`
  if (history?.deployment)
    return [
      {
        because: `its history records a traffic shift by CodeDeploy (deployment ${history.deployment}) whose end no run has recorded yet`,
        advice: rollBack,
      },
    ]
  const isExplained = sharesOf(traffic).every(([version]) => version === history?.next)
  if (isExplained || heldOn(traffic) !== undefined) return []
  return [
    {
      because: `somebody shifts its traffic: it serves version ${traffic.version}${sharesText(traffic)}`,
      advice: rollBack,
    },
  ]
}

/** The maximum number of callers of one kind that are listed. */
const NAMED = 5

/** The callers that this action did not add: statements of the resource policy, and event source mappings. */
function callerReasons({ functionName, alias: { name }, statements, mappings }: RemovableAlias): Reason[] {
  const foreign = statements.filter((statement) => !isManagedStatement(statement))
  const callers = [
    ...shortened(foreign.map(permittedText)),
    ...shortened(mappings.map(({ id, source }) => `${source} (event source mapping ${id})`)),
  ]
  if (callers.length === 0) return []
  return [
    {
      because: `it still has callers that this action did not add: ${callers.join(', ')}`,
      advice: `For each of them:\n${[
        ...shortened(foreign.map((each) => statementAdvice(functionName, name, each))),
        ...shortened(mappings.map((each) => mappingAdvice(functionName, each))),
      ]
        .map((each) => `- ${each}\n`)
        .join('')}`,
    },
  ]
}

function permittedText({ Sid, Principal }: Statement): string {
  const who = namesOf(Principal).join(' and ')
  const statement = Sid === undefined ? 'a statement without an ID' : `statement ${Sid}`
  return who ? `${who} (${statement})` : statement
}

function statementAdvice(functionName: string, alias: string, statement: Statement): string {
  const remove = removalCommand(functionName, alias, [statement.Sid])
  return `${permittedText(statement)}: if it still needs the function, add ${listed(permissionItems(statement))} to \`invoke-permissions\` in the step that deploys another alias, run that step, and change the caller to invoke that alias. In any case, remove the statement from the template that has it, or run \`${remove}\``
}

function mappingAdvice(functionName: string, { id, source }: RemovableAlias['mappings'][number]): string {
  return `${source}: if it still needs the function, run \`aws lambda update-event-source-mapping --uuid ${id} --function-name ${functionName}:ALIAS\` with the name of another alias; if not, run \`aws lambda delete-event-source-mapping --uuid ${id}\``
}

function shortened(texts: readonly string[]): string[] {
  const more = texts.length - NAMED
  return [...texts.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])]
}
