import { addPermission, getPolicy } from '../aws/callers.ts'
import type { Lambda } from '../aws/client/aws.ts'
import { createFunctionUrl, findFunctionUrl, updateFunctionUrl } from '../aws/function-url.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import { allows, type Permission, statementsOf } from '../model/policy.ts'
import type { StepOf } from '../plan/steps.ts'
import { foreignChange } from './concurrent-change.ts'
import { sendOnce } from './write-once.ts'

/** Adds statements to the resource policy of an alias, one after the other. */
export async function addPermissions(
  lambda: Lambda,
  functionName: string,
  { alias, permissions }: StepOf<'add-permissions'>,
): Promise<void> {
  for (const permission of permissions) {
    await addOnce(lambda, functionName, alias, permission)
    const { StatementId, Principal, SourceArn } = permission
    lambda.log(
      `Alias ${alias}: ${Principal}${SourceArn ? ` may call it for ${SourceArn}` : ' may call it'} (statement ${StatementId}).`,
    )
  }
}

async function addOnce(
  lambda: Lambda,
  functionName: string,
  alias: string,
  permission: Permission,
): Promise<void> {
  await sendOnce(lambda, {
    operation: 'AddPermission',
    send: async () => {
      await addPermission(lambda, { ...permission, FunctionName: functionName, Qualifier: alias })
      return true
    },
    lookAgain: async () => {
      const statements = statementsOf(await getPolicy(lambda, functionName, alias))
      return statements.some((statement) => allows(statement, permission)) || undefined
    },
  })
}

/**
 * Gives an alias a function URL, or changes whom it lets through.
 * @throws Failure when somebody else gave it another URL meanwhile
 */
export async function setFunctionUrl(
  lambda: Lambda,
  functionName: string,
  { alias, authType, from }: StepOf<'set-function-url'>,
): Promise<FunctionUrl> {
  const write = from ? updateFunctionUrl : createFunctionUrl
  const url = await sendOnce(lambda, {
    operation: from ? 'UpdateFunctionUrlConfig' : 'CreateFunctionUrlConfig',
    send: () => write(lambda, functionName, alias, authType),
    lookAgain: async () => {
      const found = await findFunctionUrl(lambda, functionName, alias)
      if (!found || found.authType === authType) return found
      if (from) return undefined
      throw foreignChange(
        `Somebody else gave the alias ${alias} a function URL during this release; its auth type is ${found.authType}.`,
        'It was left as they made it.',
      )
    },
  })
  lambda.log(`Alias ${alias}: ${url.address.href} (auth type ${url.authType}).`)
  return url
}
