import type { FunctionUrlAuthType } from './function-url.ts'

/** A statement to add to a resource policy, in the shape of AddPermission. */
export interface Permission {
  readonly StatementId: string
  readonly Action: string
  readonly Principal: string
  readonly SourceArn?: string
  readonly SourceAccount?: string
  readonly PrincipalOrgID?: string
  readonly EventSourceToken?: string
  readonly FunctionUrlAuthType?: FunctionUrlAuthType
  readonly InvokedViaFunctionUrl?: boolean
}

/** A statement of a resource policy, as far as it matters here. */
export interface Statement {
  readonly Sid?: string
  readonly Effect?: string
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>
  readonly Action?: string | readonly string[]
  /** By operator, then by condition key. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** Elements that say whom or what a statement is not about: what is left is not worked out here. */
const OTHER_ELEMENTS = ['NotPrincipal', 'NotAction', 'NotResource'] as const

/**
 * The statements of a resource policy.
 * @param policy as GetPolicy gives it, JSON; undefined when there is none
 */
export function statementsOf(policy: string | undefined): readonly Statement[] {
  const { Statement: found = [] } = JSON.parse(policy ?? '{}') as {
    Statement?: Statement | readonly Statement[]
  }
  return [found].flat()
}

/**
 * Whether a statement allows all that a permission would, whoever wrote it. What it cannot be sure of counts as
 * no: adding a statement that another one makes needless does no harm.
 */
export function allows(statement: Statement, permission: Permission): boolean {
  const { Effect, Principal, Action = [], Condition = {} } = statement
  if (Effect !== 'Allow' || OTHER_ELEMENTS.some((element) => element in statement)) return false
  return (
    admits(Principal, permission.Principal) &&
    [Action].flat().some((pattern) => isWithinText(permission.Action, pattern)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) => isMet(operator, key, [values].flat(), permission)),
    )
  )
}

/** Whether everybody may call a function URL by this statement, as long as the URL asks for no signature. */
export function isPublic({ Effect, Principal, Condition = {} }: Statement): boolean {
  const keys = Object.values(Condition).flatMap((each) => Object.keys(each).map((key) => key.toLowerCase()))
  return (
    Effect === 'Allow' &&
    namesOf(Principal).includes('*') &&
    keys.length === 1 &&
    (keys[0] === 'lambda:invokedviafunctionurl' ||
      [Condition['StringEquals']?.['lambda:FunctionUrlAuthType']].flat().includes('NONE'))
  )
}

function namesOf(principal: Statement['Principal']): readonly string[] {
  if (principal === undefined) return []
  return typeof principal === 'string' ? [principal] : Object.values(principal).flat()
}

/** An account is named by its number, or as AWS writes it into the policy: arn:aws:iam::111122223333:root. */
function admits(principal: Statement['Principal'], wanted: string): boolean {
  return namesOf(principal).some(
    (name) =>
      name === wanted ||
      (/^\d{12}$/.test(wanted) && new RegExp(`^arn:[^:]+:iam::${wanted}:root$`).test(name)) ||
      // Whether `*` stands for services, too, is not documented.
      (name === '*' && !/\.(com|cn)$/.test(wanted)),
  )
}

/** Whether whatever the permission lets in meets a condition. */
function isMet(
  operator: string,
  key: string,
  values: readonly string[],
  { SourceArn, SourceAccount, PrincipalOrgID, ...permission }: Permission,
): boolean {
  const equals = operator === 'StringEquals' || operator === 'StringLike'
  const is = (wanted: string | undefined) => equals && wanted !== undefined && values.includes(wanted)
  switch (key.toLowerCase()) {
    case 'aws:sourcearn':
      return (
        (equals || operator === 'ArnLike' || operator === 'ArnEquals') &&
        SourceArn !== undefined &&
        values.some((pattern) =>
          operator === 'StringEquals' ? SourceArn === pattern : isWithin(SourceArn, pattern),
        )
      )
    case 'aws:sourceaccount':
      return is(SourceAccount ?? accountIn(SourceArn))
    case 'aws:principalorgid':
      return is(PrincipalOrgID)
    case 'lambda:eventsourcetoken':
      return is(permission.EventSourceToken)
    case 'lambda:functionurlauthtype':
      return is(permission.FunctionUrlAuthType)
    case 'lambda:invokedviafunctionurl':
      return operator === 'Bool' && permission.InvokedViaFunctionUrl === true && values.includes('true')
    default:
      return false
  }
}

/** The account that owns a source; undefined where its ARN does not say. */
function accountIn(arn: string | undefined): string | undefined {
  const account = arn?.split(':')[4]
  return account && /^\d{12}$/.test(account) ? account : undefined
}

/** Parts of an ARN: arn, partition, service, region, account, and the resource, which may hold colons. */
const PARTS = 6

/**
 * Whether all ARNs that a pattern stands for are among those of another one. Each part of an ARN is compared by itself,
 * as ArnLike does (IAM user guide, "IAM JSON policy elements: Condition operators").
 */
export function isWithin(arn: string, pattern: string): boolean {
  const [inner, outer] = [partsOf(arn), partsOf(pattern)]
  return inner.length === outer.length && inner.every((part, index) => isWithinText(part, outer[index] ?? ''))
}

/** Whether all texts that a pattern with `*` and `?` stands for are among those of another one. */
export function isWithinText(text: string, pattern: string): boolean {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  // A `*` in the text can be anything, so that only a `*` in the pattern takes it.
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '[^*]')}$`, 's').test(text)
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':')
  return [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')]
}
