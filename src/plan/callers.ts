import { createHash } from 'node:crypto'
import { Failure } from '../failure.ts'
import { type FunctionUrl, hasSettings, type UrlSettings } from '../model/function-url.ts'
import {
  allows,
  callersText,
  isManagedStatement,
  isPublic,
  type Permission,
  removalCommand,
  STATEMENT_PREFIX,
  type Statement,
  statementsOf,
} from '../model/policy.ts'
import { listed } from '../model/text.ts'
import type { InvokePermission, WantedCallers } from '../model/wanted.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { CurrentCallers } from './current.ts'
import type { Slots } from './order.ts'
import type { Consequence, DraftPlan } from './release-plan.ts'
import type { StepOf } from './steps.ts'

/**
 * Adds the missing permissions and the missing function URL of the alias: before the alias moves, or after it is
 * created. Nothing is removed. Statements that are no longer wanted are listed in a warning, with the command that removes
 * them; therefore a wanted permission is missing, even if one of them allows as much.
 *
 * @param account the account of the function, if it is known
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
  const removable = removableStatements(inputs, statements, wanted)
  const lasting = statements.filter(
    (statement) => !removable.unwanted.includes(statement) && !removable.open.includes(statement),
  )
  const missing = wanted
    .filter((permission) => !lasting.some((statement) => allows(statement, permission)))
    .map((permission) => withFreeId(permission, statements))
  const functionUrl = urlStep(inputs, alias, url)
  const permissions =
    missing.length > 0 ? ({ type: 'add-permissions', alias, permissions: missing } as const) : undefined
  const callers: Slots =
    plan.slots.move?.type === 'create-alias'
      ? { 'permissions-of-new-alias': permissions, 'function-url-of-new-alias': functionUrl }
      : { permissions, 'function-url': functionUrl }
  const becomesPublic =
    authType === 'NONE' && (url?.authType !== 'NONE' || missing.some(({ Principal }) => Principal === '*'))
  return {
    ...plan,
    slots: { ...plan.slots, ...callers },
    ...(becomesPublic && {
      consequences: [publicUrl(alias, functionUrl ? 'set-function-url' : 'add-permissions')],
    }),
    warnings: [...plan.warnings, ...removableStatementWarnings(inputs.functionName, alias, removable)],
  }
}

/**
 * Creates the function URL, or changes the settings that the inputs name. Nothing if it has them already.
 * @throws Failure if there is no URL whose settings could change
 */
function urlStep(
  { functionName, functionUrlAuthType, functionUrlCors, functionUrlInvokeMode }: WantedCallers,
  alias: string,
  url: FunctionUrl | undefined,
): StepOf<'set-function-url'> | undefined {
  const authType = functionUrlAuthType ?? url?.authType
  if (authType === undefined) {
    if (!functionUrlCors && !functionUrlInvokeMode) return undefined
    const given = [
      ...(functionUrlCors ? ['function-url-cors'] : []),
      ...(functionUrlInvokeMode ? ['function-url-invoke-mode'] : []),
    ]
    throw new Failure(
      `The alias ${alias} of ${functionName} has no function URL that ${listed(given)} could change.`,
      'Set `function-url-auth-type` as well, which creates the URL.',
    )
  }
  const to: UrlSettings = {
    authType,
    cors: functionUrlCors ?? url?.cors,
    invokeMode: functionUrlInvokeMode ?? url?.invokeMode ?? 'BUFFERED',
  }
  if (url && hasSettings(url, to)) return undefined
  const from = url && { authType: url.authType, cors: url.cors, invokeMode: url.invokeMode }
  return { type: 'set-function-url', alias, to, from }
}

/** The account in an ARN. */
export function accountOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[4]
}

/** Whether a plan creates the function URL of the alias or changes it. */
export function setsFunctionUrl({ slots }: DraftPlan): boolean {
  return (slots['function-url'] ?? slots['function-url-of-new-alias']) !== undefined
}

/** A permission with an unused statement ID: somebody may have changed the statement that has its own ID. */
function withFreeId(permission: Permission, statements: readonly Statement[]): Permission {
  const taken = new Set(statements.map(({ Sid }) => Sid))
  const { StatementId: id } = permission
  let free = id
  for (let suffix = 2; taken.has(free); suffix += 1) free = `${id}-${suffix}`
  return { ...permission, StatementId: free }
}

function publicUrl(alias: string, of: Consequence['of']): Consequence {
  const who = 'anyone on the internet can call the function without authentication'
  return {
    of,
    planned: `The function URL of the alias ${alias} becomes PUBLIC (auth type NONE): ${who}. To prevent this, set \`function-url-auth-type: AWS_IAM\`.`,
    done: `The function URL of the alias ${alias} is PUBLIC now (auth type NONE): ${who}. To close it, set \`function-url-auth-type: AWS_IAM\` and deploy again.`,
  }
}

/** Statements that a warning tells people to remove. */
interface RemovableStatements {
  /** Statements of an earlier release that `invoke-permissions` no longer asks for. */
  readonly unwanted: readonly Statement[]
  /** Statements that let everyone call the function URL, which is no longer public. */
  readonly open: readonly Statement[]
}

function removableStatements(
  { invokePermissions, functionUrlAuthType }: WantedCallers,
  statements: readonly Statement[],
  wanted: readonly Permission[],
): RemovableStatements {
  const isUnwanted = (each: Statement) =>
    isManagedStatement(each) &&
    !isPublic(each) &&
    !wanted.some(({ StatementId }) => isIdOf(each, StatementId))
  return {
    unwanted: invokePermissions ? statements.filter(isUnwanted) : [],
    open: functionUrlAuthType === 'AWS_IAM' ? statements.filter(isPublic) : [],
  }
}

/** Warnings, as full sentences, with the commands that remove the statements. */
function removableStatementWarnings(
  functionName: string,
  alias: string,
  { unwanted: remaining, open: publicStatements }: RemovableStatements,
): string[] {
  const remove = (list: readonly Statement[]) =>
    `To remove ${list.length === 1 ? 'it' : 'them'}: \`${removalCommand(
      functionName,
      alias,
      list.map(({ Sid }) => Sid),
    )}\`.`
  return [
    ...(remaining.length > 0
      ? [
          `${named(remaining)} of the alias ${alias} ${remaining.length === 1 ? 'was' : 'were'} added by an earlier release and ${remaining.length === 1 ? 'is' : 'are'} no longer in \`invoke-permissions\`. ${remaining.length === 1 ? 'It is' : 'They are'} kept because callers may still depend on ${remaining.length === 1 ? 'it' : 'them'}. ${remove(remaining)}`,
        ]
      : []),
    ...(publicStatements.length > 0
      ? [
          `${named(publicStatements)} of the alias ${alias} ${publicStatements.length === 1 ? 'allows' : 'allow'} everyone to call its function URL if the auth type is NONE again. With AWS_IAM, ${publicStatements.length === 1 ? 'it has' : 'they have'} no effect. ${remove(publicStatements)}`,
        ]
      : []),
  ]
}

function named(statements: readonly Statement[]): string {
  const shown = statements.map((each) => `${each.Sid ?? 'without an ID'} (${callersText(each)})`)
  return `The ${statements.length === 1 ? 'statement' : 'statements'} ${shown.join(', ')}`
}

/** Whether a statement has the ID, or the ID with a suffix because it was in use. */
function isIdOf({ Sid = '' }: Statement, id: string): boolean {
  return Sid === id || Sid.startsWith(`${id}-`)
}

/** Hexadecimal digits of the hash in a statement ID. */
const DIGITS = 12

/**
 * The wanted statements.
 * @param account the account of the function: it owns sources whose ARN contains no account, such as buckets
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
 * The two statements for calls through a function URL. URLs that were created since October 2025 need both (Lambda
 * developer guide, "Control access to Lambda function URLs").
 */
function throughUrl(
  members: Omit<Permission, 'StatementId' | 'Action'>,
  authType: Permission['FunctionUrlAuthType'],
): Permission[] {
  return [
    identified({
      ...members,
      Action: 'lambda:InvokeFunctionUrl',
      ...withoutUndefined({ FunctionUrlAuthType: authType }),
    }),
    identified({ ...members, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true }),
  ]
}

const PUBLIC_URL = throughUrl({ Principal: '*' }, 'NONE')

function statementsFor(permission: InvokePermission, account: string | undefined): Permission[] {
  const { principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken } = permission
  const namesNoAccount = sourceArn !== undefined && sourceArn.split(':')[4] === ''
  const members = {
    Principal: principal,
    ...withoutUndefined({
      SourceArn: sourceArn,
      SourceAccount: sourceAccount ?? (namesNoAccount ? account : undefined),
      PrincipalOrgID: principalOrgId,
      EventSourceToken: eventSourceToken,
    }),
  }
  return permission.throughUrl
    ? throughUrl(members, permission.functionUrlAuthType)
    : [identified({ ...members, Action: 'lambda:InvokeFunction' })]
}

/** A permission with an ID derived from its content, so that the same statement is not added twice. */
function identified(members: Omit<Permission, 'StatementId'>): Permission {
  const sorted = Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
  return { StatementId: `${STATEMENT_PREFIX}${kindOf(members)}-${hash.slice(0, DIGITS)}`, ...members }
}

/** The readable part of a statement ID. */
function kindOf({ Principal, PrincipalOrgID }: Omit<Permission, 'StatementId'>): string {
  if (Principal === '*') return PrincipalOrgID ?? 'everybody'
  if (/^\d{12}$/.test(Principal)) return 'account'
  return Principal.startsWith('arn:') ? 'iam' : (Principal.split('.')[0] ?? '')
}
