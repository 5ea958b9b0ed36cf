import { findFunctionUrl } from '../aws/function-url.ts'
import type { Lambda } from '../aws/lambda.ts'
import { getPolicy } from '../aws/resource-policy.ts'
import type { WantedCallers } from '../inputs/invoke-permission.ts'
import type { CurrentCallers } from './plan/release-plan.ts'

/** Reads who may call the alias, as far as the inputs say anything about it. */
export async function readCallers(
  lambda: Lambda,
  { functionName, alias, invokePermissions, functionUrlAuthType }: WantedCallers,
): Promise<CurrentCallers> {
  if (!alias || !(invokePermissions || functionUrlAuthType)) return {}
  const [policy, url] = await Promise.all([
    getPolicy(lambda, functionName, alias),
    functionUrlAuthType && findFunctionUrl(lambda, functionName, alias),
  ])
  return { ...(policy !== undefined && { policy }), ...(url && { url }) }
}
