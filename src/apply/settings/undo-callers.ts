import { getAlias } from '../../aws/alias.ts'
import { getPolicy } from '../../aws/callers.ts'
import { removalCommand, statementsOf } from '../../model/policy.ts'
import { listed } from '../../model/text.ts'
import type { Step, StepOf } from '../../plan/steps.ts'
import type { Progress, Release } from '../progress.ts'
import { restoreFunctionUrl } from './function-url.ts'
import { removePermissions } from './invoke-permissions.ts'
import type { SettingUndo } from './setting-undo.ts'

/**
 * What a failed release has changed of the callers of its alias, the last change first. Only what this run wrote is
 * undone: statements and URLs that were there before it stay.
 * @param uncertain the step that failed, if it may have taken effect all the same
 */
export function callersToUndo(
  release: Release,
  progress: Progress,
  uncertain: Step | undefined,
): readonly SettingUndo[] {
  const { functionUrl, statements = [] } = progress
  const { slots } = release.plan
  const url = slots['function-url'] ?? slots['function-url-of-new-alias']
  const permissions = slots.permissions ?? slots['permissions-of-new-alias']
  const isUncertainUrl = uncertain?.type === 'set-function-url'
  const unknown = uncertain?.type === 'add-permissions' ? uncertain.permissions[statements.length] : undefined
  const maybe = unknown ? [{ id: unknown.StatementId, isOwn: false }] : []
  const added = [...statements, ...maybe]
  return [
    ...(url && (functionUrl || isUncertainUrl)
      ? [urlToRestore(release, progress, url, functionUrl?.isOwn ?? false)]
      : []),
    ...(permissions && added.length > 0 ? [statementsToRemove(release, progress, permissions, added)] : []),
  ]
}

function urlToRestore(
  { aws, plan }: Release,
  progress: Progress,
  step: StepOf<'set-function-url'>,
  isOwn: boolean,
): SettingUndo {
  const { alias, to, from } = step
  const isPublic = to.authType === 'NONE' && from?.authType !== 'NONE'
  const change = from
    ? `changed (auth type ${from.authType} → ${to.authType})`
    : `created with the auth type ${to.authType}`
  return {
    title: from ? 'Restore the function URL' : 'Delete the function URL',
    what: `the function URL of the alias ${alias}, which this run ${change}`,
    problem: `The function URL of the alias ${alias}, which this run ${change}, could not be ${from ? 'restored' : 'deleted'}${isPublic ? ' and is still PUBLIC' : ''}`,
    command: from
      ? `aws lambda update-function-url-config --function-name ${plan.functionName} --qualifier ${alias} --auth-type ${from.authType} --invoke-mode ${from.invokeMode}${from.cors ? ` --cors '${JSON.stringify(from.cors)}'` : ''}`
      : `aws lambda delete-function-url-config --function-name ${plan.functionName} --qualifier ${alias}`,
    work: async () =>
      (await movedByOthers(aws, plan, progress))
        ? `The function URL of the alias ${alias} stays as it is, because somebody else moved the alias during this release.`
        : restoreFunctionUrl(aws, plan.functionName, step, isOwn),
  }
}

/** Whether the alias serves another version than before this release, which has moved it back or not moved it. */
async function movedByOthers(
  aws: Release['aws'],
  { functionName, alias, from }: Release['plan'],
  { baseline }: Progress,
): Promise<boolean> {
  if (alias === undefined || from === undefined) return false
  const now = await getAlias(aws, functionName, alias)
  return now !== undefined && ![from, baseline?.number].includes(now.traffic.version)
}

function statementsToRemove(
  { aws, plan }: Release,
  progress: Progress,
  { alias }: StepOf<'add-permissions'>,
  added: NonNullable<Progress['statements']>,
): SettingUndo {
  const { functionName } = plan
  const own = added.filter(({ isOwn }) => isOwn).map(({ id }) => id)
  const what = `invoke permissions that this run added to the alias ${alias} (${added.map(({ id }) => id).join(', ')})`
  const others = added.filter(({ isOwn }) => !isOwn).map(({ id }) => id)
  return {
    title: 'Remove the added invoke permissions',
    what: `the ${what}`,
    problem: `The ${what} could not be removed`,
    command: removalCommand(functionName, alias, own),
    work: async () => {
      // Another run that has moved the alias meanwhile may have found these statements, and count on them.
      const isMoved = await movedByOthers(aws, plan, progress)
      if (isMoved)
        return keptStatements(
          functionName,
          alias,
          added.map(({ id }) => id),
        )
      await removePermissions(aws, functionName, alias, own)
      if (others.length === 0) return undefined
      const statements = statementsOf(await getPolicy(aws, functionName, alias))
      const kept = others.filter((id) => statements.some(({ Sid }) => Sid === id))
      return kept.length > 0 ? keptStatements(functionName, alias, kept) : undefined
    },
  }
}

function keptStatements(functionName: string, alias: string, ids: readonly string[]): string {
  const [which, stay] = ids.length === 1 ? ['statement', 'stays'] : ['statements', 'stay']
  return `The ${which} ${listed(ids)} of the alias ${alias}, which this run or another one has added, ${stay}, because callers of another release may need ${ids.length === 1 ? 'it' : 'them'}. To remove ${ids.length === 1 ? 'it' : 'them'}: \`${removalCommand(functionName, alias, ids)}\`.`
}
