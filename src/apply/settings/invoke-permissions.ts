import { addPermission, getPolicy, removePermission } from '../../aws/callers.ts'
import type { Aws } from '../../aws/client/aws.ts'
import { allows, type Permission, statementsOf } from '../../model/policy.ts'
import type { StepOf } from '../../plan/steps.ts'
import type { AddedStatement, Progress } from '../progress.ts'
import { writeOnce } from '../write-once.ts'

/**
 * Adds statements to the resource policy of an alias, one after the other.
 * @param advance receives the statements after each call, so that a failure of a later one undoes them
 */
export async function addPermissions(
  aws: Aws,
  functionName: string,
  { alias, permissions }: StepOf<'add-permissions'>,
  advance: (by: Partial<Progress>) => void,
): Promise<void> {
  let done: readonly AddedStatement[] = []
  for (const permission of permissions) {
    const { StatementId, Principal, Action, SourceArn } = permission
    const isOwn = await addOnce(aws, functionName, alias, permission)
    done = [...done, { id: StatementId, isOwn }]
    advance({ statements: done })
    aws.log(
      `Alias ${alias}: ${Principal === '*' ? 'everyone' : Principal} may ${Action}${SourceArn ? ` for ${SourceArn}` : ''} (statement ${StatementId}).`,
    )
  }
}

/** @returns whether this call added the statement; false if it was there after a conflict or a lost response */
async function addOnce(
  aws: Aws,
  functionName: string,
  alias: string,
  permission: Permission,
): Promise<boolean> {
  const { isOwn } = await writeOnce(aws, {
    operation: 'AddPermission',
    send: async () => {
      await addPermission(aws, { ...permission, FunctionName: functionName, Qualifier: alias })
      return { isOwn: true }
    },
    reread: async () => {
      // By its ID: another statement that allows as much may be one that this release tells people to remove.
      const statements = statementsOf(await getPolicy(aws, functionName, alias))
      const added = statements.find(({ Sid }) => Sid === permission.StatementId)
      return added && allows(added, permission) ? { isOwn: false } : undefined
    },
  })
  return isOwn
}

/** Removes statements that this release added. One that is gone already is no failure. */
export async function removePermissions(
  aws: Aws,
  functionName: string,
  alias: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    await removePermission(aws, functionName, alias, id)
    aws.log(`Alias ${alias}: statement ${id} removed.`)
  }
}
