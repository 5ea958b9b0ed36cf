import { GetPolicyCommand, ResourceNotFoundException } from '@aws-sdk/client-lambda'
import type { Statement } from '../../src/model/policy.ts'
import type { Scene } from './scene.ts'

/** The statements of the resource policy of an alias; without one, of the function itself. */
export async function policyOf(
  { lambda }: Scene,
  functionName: string,
  alias?: string,
): Promise<Statement[]> {
  try {
    const { Policy = '{}' } = await lambda.send(
      new GetPolicyCommand({ FunctionName: functionName, Qualifier: alias }),
    )
    return (JSON.parse(Policy) as { Statement: Statement[] }).Statement
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return []
    throw error
  }
}
