import { AwsError, type Json } from './answer.ts'
import { parse, type Received } from './call.ts'
import type { CodeDeploy } from './codedeploy/codedeploy.ts'
import { ecrPermissions } from './ecr-permissions.ts'
import { lambdaPermissions, type Permission } from './lambda-permissions.ts'
import { judge, type Verdict } from './policies.ts'
import { s3Permissions } from './s3-permissions.ts'
import type { Session } from './sessions.ts'

/** What the policies of a role said about one action. */
export interface Decision {
  /** The ARN of the session that asked. */
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly verdict: Verdict
}

/** Who asks, and from where. */
interface Asked {
  readonly session: Session
  readonly policies: readonly Json[]
  readonly region: string
}

/**
 * The permissions that a call needs. Of services other than Lambda, S3, ECR and CodeDeploy it needs the action of its own
 * name, and no resource is looked at.
 *
 * @param arns how ARNs of Lambda in the region of the call begin
 */
export function permissionsOf(
  { call, request, lambda, body }: Pick<Received, 'call' | 'request' | 'lambda' | 'body'>,
  arns: string,
  codeDeploy: CodeDeploy,
): Permission[] {
  const { method, service, operation } = call
  if (lambda !== undefined) return known(operation, operation.includes(' '), lambdaPermissions(lambda, arns))
  if (service === 's3') {
    const url = new URL(call.path, 'http://localhost')
    const needed = s3Permissions({ method, url, headers: request.headers })
    return known(`${method} ${call.path}`, needed === undefined, needed ?? [])
  }
  if (service === 'ecr') {
    const [, , , region = '', accountId = ''] = arns.split(':')
    return ecrPermissions(operation, parse(body), region, accountId)
  }
  if (service === 'codedeploy')
    return codeDeploy.permissions(operation, parse(body), arns.replace(':lambda:', ':codedeploy:'))
  return [{ action: `${prefixes[service] ?? service}:${operation}`, resource: '*' }]
}

/** Services whose actions begin otherwise than they sign. */
const prefixes: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' }

function known(operation: string, isUnknown: boolean, permissions: Permission[]): Permission[] {
  if (!isUnknown) return permissions
  const file = 'local-aws/front/operations.ts or s3-permissions.ts'
  throw new AwsError(
    501,
    'NotImplemented',
    `Which permission ${operation} needs is not in ${file}: add it there.`,
  )
}

/** Asks the policies about one permission. */
export async function decide(
  { action, resource, context }: Permission,
  { session, policies, region }: Asked,
): Promise<Decision> {
  const principal = session.arn
  const keys = { 'aws:RequestedRegion': region, ...context }
  const verdict = await judge(policies, { principal, action, resource, context: keys })
  return { principal, action, resource, verdict }
}

/** The error in AWS's words (IAM User Guide, "Troubleshoot access denied error messages"). */
export function denial({ principal, action, resource, verdict }: Decision, service: string): AwsError {
  if (service === 'lambda' && action.startsWith('s3:')) return unreadableCode(action, resource)
  const named = service === 's3' ? `"${resource}"` : resource
  const reason =
    verdict === 'ExplicitlyDenied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
  const isXml = ['s3', 'sts', 'iam', 'cloudformation'].includes(service)
  const code = isXml ? 'AccessDenied' : 'AccessDeniedException'
  return new AwsError(
    403,
    code,
    `User: ${principal} is not authorized to perform: ${action} on resource: ${named} ${reason}`,
  )
}

/** What Lambda says when the caller may not read the code in S3. */
function unreadableCode(action: string, resource: string): AwsError {
  const [operation, object] = [action.slice('s3:'.length), resource.split(':::')[1]]
  return new AwsError(
    403,
    'AccessDeniedException',
    `Your access has been denied by S3, please make sure your request credentials have permission to ${operation} ` +
      `for ${object}. S3 Error Code: AccessDenied. S3 Error Message: Access Denied`,
  )
}
