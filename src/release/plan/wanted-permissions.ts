import { createHash } from 'node:crypto'
import type { InvokePermission, WantedCallers } from '../../inputs/invoke-permission.ts'
import { onlyWritten } from '../../inputs/only-written.ts'
import type { Permission, Statement } from './resource-policy.ts'

/** What the ids of our statements begin with. */
const OURS = 'lda1-'

/** Hexadecimal digits that tell statements of one kind apart. */
const DIGITS = 12

/** Whether a statement was written by this action. */
export function isOurs({ Sid = '' }: Statement): boolean {
  return Sid.startsWith(OURS)
}

/**
 * The statements that the inputs ask for.
 * @param account the account of the function, which owns a source whose ARN names none, such as a bucket
 */
export function wantedPermissions(
  { invokePermissions = [], functionUrlAuthType }: WantedCallers,
  account: string | undefined,
): Permission[] {
  return [
    ...invokePermissions.flatMap((each) => statementsFor(each, account)),
    ...(functionUrlAuthType === 'NONE' ? PUBLIC_URL : []),
  ]
}

/**
 * URLs that were created since October 2025 need both; so a second statement goes with the first (Lambda developer
 * guide, "Control access to Lambda function URLs").
 */
function throughUrl(
  members: Omit<Permission, 'StatementId' | 'Action'>,
  authType: Permission['FunctionUrlAuthType'],
): Permission[] {
  return [
    identified({
      ...members,
      Action: 'lambda:InvokeFunctionUrl',
      ...(authType && { FunctionUrlAuthType: authType }),
    }),
    identified({ ...members, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true }),
  ]
}

const PUBLIC_URL = throughUrl({ Principal: '*' }, 'NONE')

function statementsFor(permission: InvokePermission, account: string | undefined): Permission[] {
  const { principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken } = permission
  const nobodys = sourceArn !== undefined && sourceArn.split(':')[4] === ''
  const members = {
    Principal: principal,
    ...onlyWritten({
      SourceArn: sourceArn,
      SourceAccount: sourceAccount ?? (nobodys ? account : undefined),
      PrincipalOrgID: principalOrgId,
      EventSourceToken: eventSourceToken,
    }),
  }
  return permission.throughUrl
    ? throughUrl(members, permission.functionUrlAuthType)
    : [identified({ ...members, Action: 'lambda:InvokeFunction' })]
}

/** An id that follows from the content, so that the same statement is never there twice. */
function identified(members: Omit<Permission, 'StatementId'>): Permission {
  const sorted = Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
  return { StatementId: `${OURS}${kindOf(members)}-${hash.slice(0, DIGITS)}`, ...members }
}

/** What a person on call makes out in a list of statements. */
function kindOf({ Principal, PrincipalOrgID }: Omit<Permission, 'StatementId'>): string {
  if (Principal === '*') return PrincipalOrgID ?? 'everybody'
  if (/^\d{12}$/.test(Principal)) return 'account'
  return Principal.startsWith('arn:') ? 'iam' : (Principal.split('.')[0] ?? '')
}
