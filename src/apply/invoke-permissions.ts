import { addPermission, getPolicy } from '../aws/callers.ts'
import type { Aws } from '../aws/client/aws.ts'
import { createFunctionUrl, findFunctionUrl, updateFunctionUrl } from '../aws/function-url.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import { allows, type Permission, statementsOf } from '../model/policy.ts'
import type { StepOf } from '../plan/steps.ts'
import { concurrentChange } from './concurrent-change.ts'
import { writeOnce } from './write-once.ts'

/** Adds statements to the resource policy of an alias, one after the other. */
export async function addPermissions(
  aws: Aws,
  functionName: string,
  { alias, permissions }: StepOf<'add-permissions'>,
): Promise<void> {
  for (const permission of permissions) {
    await addOnce(aws, functionName, alias, permission)
    const { StatementId, Principal, SourceArn } = permission
    aws.log(
      `Alias ${alias}: ${Principal}${SourceArn ? ` may call it for ${SourceArn}` : ' may call it'} (statement ${StatementId}).`,
    )
  }
}

async function addOnce(aws: Aws, functionName: string, alias: string, permission: Permission): Promise<void> {
  await writeOnce(aws, {
    operation: 'AddPermission',
    send: async () => {
      await addPermission(aws, { ...permission, FunctionName: functionName, Qualifier: alias })
      return true
    },
    reread: async () => {
      // By its ID: another statement that allows as much may be one that this release tells people to remove.
      const statements = statementsOf(await getPolicy(aws, functionName, alias))
      const added = statements.find(({ Sid }) => Sid === permission.StatementId)
      return (added && allows(added, permission)) || undefined
    },
  })
}

/**
 * Creates the function URL of an alias, or changes its auth type.
 * @throws Failure if somebody else created one with another auth type
 */
export async function setFunctionUrl(
  aws: Aws,
  functionName: string,
  { alias, authType, from }: StepOf<'set-function-url'>,
): Promise<FunctionUrl> {
  const write = from ? updateFunctionUrl : createFunctionUrl
  const url = await writeOnce(aws, {
    operation: from ? 'UpdateFunctionUrlConfig' : 'CreateFunctionUrlConfig',
    send: () => write(aws, functionName, alias, authType),
    reread: async () => {
      const found = await findFunctionUrl(aws, functionName, alias)
      if (!found || found.authType === authType) return found
      if (from) return undefined
      throw concurrentChange(
        `Somebody else gave the alias ${alias} a function URL during this release; its auth type is ${found.authType}.`,
        'Their function URL was kept.',
      )
    },
  })
  aws.log(`Alias ${alias}: ${url.address.href} (auth type ${url.authType}).`)
  return url
}
