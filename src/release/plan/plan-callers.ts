import type { WantedCallers } from '../../inputs/invoke-permission.ts'
import type { Slots } from '../../plan/order.ts'
import type { CurrentCallers, DraftPlan } from './release-plan.ts'
import { allows, isPublic, type Permission, type Statement, statementsOf } from './resource-policy.ts'
import { isOurs, wantedPermissions } from './wanted-permissions.ts'

/**
 * Adds the permissions and the function URL of the alias that are missing: before the alias moves, or after it is
 * created. Nothing is ever removed; what is not wanted any more is named.
 *
 * @param account the account of the function, as far as it is known
 */
export function withCallers(
  plan: DraftPlan,
  inputs: WantedCallers,
  { policy, url }: CurrentCallers,
  account: string | undefined,
): DraftPlan {
  const { alias, functionUrlAuthType: authType } = inputs
  if (alias === undefined) return plan
  const statements = statementsOf(policy)
  const wanted = wantedPermissions(inputs, account)
  const missing = wanted
    .filter((permission) => !statements.some((statement) => allows(statement, permission)))
    .map((permission) => withFreeId(permission, statements))
  const changesUrl = authType !== undefined && url?.authType !== authType
  const permissions =
    missing.length > 0 ? ({ type: 'add-permissions', alias, permissions: missing } as const) : undefined
  const functionUrl = changesUrl
    ? ({ type: 'set-function-url', alias, authType, ...(url && { from: url.authType }) } as const)
    : undefined
  const callers: Slots =
    plan.slots.move?.type === 'create-alias'
      ? { 'permissions-of-new-alias': permissions, 'function-url-of-new-alias': functionUrl }
      : { permissions, 'function-url': functionUrl }
  const opens = authType === 'NONE' && (changesUrl || missing.some(({ Principal }) => Principal === '*'))
  return {
    ...plan,
    slots: { ...plan.slots, ...callers },
    warnings: [
      ...plan.warnings,
      ...(opens ? [publicUrl(alias)] : []),
      ...unwanted(inputs, alias, statements, wanted),
    ],
  }
}

/** The account in an ARN. */
export function accountOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[4]
}

/** Whether a plan gives the alias a function URL, or changes the one that it has. */
export function setsFunctionUrl({ slots }: DraftPlan): boolean {
  return (slots['function-url'] ?? slots['function-url-of-new-alias']) !== undefined
}

/** Somebody may have changed the statement that has the id. */
function withFreeId(permission: Permission, statements: readonly Statement[]): Permission {
  const taken = new Set(statements.map(({ Sid }) => Sid))
  const { StatementId: id } = permission
  let free = id
  for (let suffix = 2; taken.has(free); suffix += 1) free = `${id}-${suffix}`
  return { ...permission, StatementId: free }
}

function publicUrl(alias: string): string {
  return `The function URL of the alias ${alias} becomes PUBLIC (auth type NONE): anybody on the internet can call the function, without signing in. Write \`function-url-auth-type: AWS_IAM\` if that is not meant.`
}

/** Full sentences about statements that stay though nobody asks for them any more. */
function unwanted(
  { functionName, invokePermissions, functionUrlAuthType }: WantedCallers,
  alias: string,
  statements: readonly Statement[],
  wanted: readonly Permission[],
): string[] {
  const left = statements.filter(
    (each) => isOurs(each) && !isPublic(each) && !wanted.some(({ StatementId }) => isIdOf(each, StatementId)),
  )
  const open = statements.filter(isPublic)
  const remove = (list: readonly Statement[]) =>
    `To remove ${list.length === 1 ? 'it' : 'each of them'}: \`aws lambda remove-permission --function-name ${functionName} --qualifier ${alias} --statement-id ${(list.length === 1 && list[0]?.Sid) || 'ID'}\`.`
  return [
    ...(invokePermissions && left.length > 0
      ? [
          `${named(left)} of the alias ${alias} ${left.length === 1 ? 'was' : 'were'} added by an earlier release, and \`invoke-permissions\` asks for ${left.length === 1 ? 'it' : 'them'} no more. ${left.length === 1 ? 'It stays' : 'They stay'}, because callers may still depend on ${left.length === 1 ? 'it' : 'them'}. ${remove(left)}`,
        ]
      : []),
    ...(functionUrlAuthType === 'AWS_IAM' && open.length > 0
      ? [
          `${named(open)} of the alias ${alias} let${open.length === 1 ? 's' : ''} everybody call its function URL as soon as that has the auth type NONE; with AWS_IAM, nobody gets in by ${open.length === 1 ? 'it' : 'them'}. ${remove(open)}`,
        ]
      : []),
  ]
}

function named(statements: readonly Statement[]): string {
  const ids = statements.map(({ Sid }) => Sid ?? 'without an id').join(', ')
  return `The ${statements.length === 1 ? 'statement' : 'statements'} ${ids}`
}

/** The id, or the one that stood in for it because it was taken. */
function isIdOf({ Sid = '' }: Statement, id: string): boolean {
  return Sid === id || Sid.startsWith(`${id}-`)
}
