import { isObject } from '../is-object.ts'
import { matchesParts, type Part } from '../text/wildcards.ts'
import type { FunctionUrlAuthType } from './function-url.ts'
import { commandForEach, listed } from './text.ts'

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

/** A statement of a resource policy. */
export interface Statement {
  readonly Sid?: string
  readonly Effect?: string
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>
  readonly Action?: string | readonly string[]
  /** By operator, then by condition key. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** Elements that exclude principals, actions or resources. They are not evaluated. */
const OTHER_ELEMENTS = ['NotPrincipal', 'NotAction', 'NotResource'] as const

/** Whether a text is a policy, whose statements can be read. */
export function isPolicy(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text)
    if (!isObjectOf(document)) return false
    const { Statement: found = [] } = document
    return [found].flat().every(isStatement)
  } catch {
    return false
  }
}

function isStatement(value: unknown): boolean {
  if (!isObjectOf(value)) return false
  const { Sid = '', Effect = '', Principal = '', Action = '', Condition = {} } = value
  return (
    [Sid, Effect].every(isText) &&
    isTexts(Action) &&
    (isText(Principal) || isObjectOf(Principal, isTexts)) &&
    isObjectOf(Condition, (keys) => isObjectOf(keys, isScalars))
  )
}

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => [value].flat().every(isText)
/** The values of a condition may be written without quotes (IAM user guide, "IAM JSON policy elements: Condition"). */
const isScalars = (value: unknown) =>
  [value].flat().every((each) => ['string', 'number', 'boolean'].includes(typeof each))

function isObjectOf(
  value: unknown,
  isMember: (member: unknown) => boolean = () => true,
): value is Readonly<Record<string, unknown>> {
  return isObject(value) && Object.values(value).every(isMember)
}

/**
 * The statements of a resource policy.
 * @param policy the JSON text from GetPolicy; undefined if there is none
 */
export function statementsOf(policy: string | undefined): readonly Statement[] {
  const { Statement: found = [] } = JSON.parse(policy ?? '{}') as {
    Statement?: Statement | readonly Statement[]
  }
  return [found].flat()
}

/**
 * Whether a statement already allows everything that the permission would allow. In doubt it returns false, because a
 * redundant statement does no harm.
 */
export function allows(statement: Statement, permission: Permission): boolean {
  const { Effect, Principal, Action = [], Condition = {} } = statement
  if (Effect !== 'Allow' || OTHER_ELEMENTS.some((element) => element in statement)) return false
  return (
    admits(Principal, permission.Principal) &&
    [Action].flat().some((pattern) => isWithinText(permission.Action, pattern)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) =>
        isMet(operator, key, [values].flat().map(String), permission),
      ),
    )
  )
}

/** Whether this statement lets everyone call a function URL whose auth type is NONE. */
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

/** Whether this statement lets somebody invoke the function, the version or the alias that it is about. */
export function allowsInvocation({ Effect, Action = [] }: Statement): boolean {
  return (
    Effect === 'Allow' && [Action].flat().some((pattern) => isWithinText('lambda:InvokeFunction', pattern))
  )
}

/** The prefix of the IDs of this action's statements. */
export const STATEMENT_PREFIX = 'lda1-'

/** Whether this action added a statement. */
export function isManagedStatement({ Sid = '' }: Statement): boolean {
  return Sid.startsWith(STATEMENT_PREFIX)
}

/** The names of the principals of a statement. */
export function namesOf(principal: Statement['Principal']): readonly string[] {
  if (principal === undefined) return []
  return typeof principal === 'string' ? [principal] : Object.values(principal).flat()
}

/** The ARNs of the resources that a statement lets invoke. */
export function sourcesOf({ Condition = {} }: Statement): readonly string[] {
  return Object.values(Condition).flatMap((keys) =>
    Object.entries(keys).flatMap(([key, values]) => (key.toLowerCase() === 'aws:sourcearn' ? values : [])),
  )
}

/** The items of `invoke-permissions` that allow the callers of a statement. */
export function permissionItems(statement: Statement): readonly string[] {
  const sources = sourcesOf(statement)
  return sources.length > 0 ? sources : namesOf(statement.Principal).map((name) => `principal: ${name}`)
}

/** The callers that a statement allows: the ARNs of its sources or, without any, its principals. */
export function callersText(statement: Statement): string {
  const sources = sourcesOf(statement)
  const names = namesOf(statement.Principal).map((name) => (name === '*' ? 'everyone' : name))
  return listed(sources.length > 0 ? sources : names)
}

/** A policy names an account by its ID, or as AWS writes it: arn:aws:iam::111122223333:root. */
function admits(principal: Statement['Principal'], wanted: string): boolean {
  return namesOf(principal).some(
    (name) =>
      name === wanted ||
      (/^\d{12}$/.test(wanted) && /^arn:[^:]+:iam::(\d{12}):root$/.exec(name)?.[1] === wanted) ||
      // AWS does not document whether `*` includes services.
      (name === '*' && !/\.(com|cn)$/.test(wanted)),
  )
}

/** Whether every caller that the permission allows meets a condition. */
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

/** The account that owns a source; undefined if its ARN does not contain it. */
function accountIn(arn: string | undefined): string | undefined {
  const account = arn?.split(':')[4]
  return account && /^\d{12}$/.test(account) ? account : undefined
}

/** Parts of an ARN: arn, partition, service, region, account and resource, which may contain colons. */
const PARTS = 6

/**
 * Whether a pattern matches every ARN that another pattern matches. Each part of an ARN is compared separately, like
 * ArnLike does (IAM user guide, "IAM JSON policy elements: Condition operators").
 */
export function isWithin(arn: string, pattern: string): boolean {
  const [inner, outer] = [partsOf(arn), partsOf(pattern)]
  return inner.length === outer.length && inner.every((part, index) => isWithinText(part, outer[index] ?? ''))
}

/** Whether a pattern with `*` and `?` matches every text that another pattern matches. */
export function isWithinText(text: string, pattern: string): boolean {
  const parts = Array.from(pattern, (sign): Part<string> => {
    if (sign === '*') return 'any'
    // A `*` in the text can be anything, so only a `*` in the pattern matches it.
    return sign === '?' ? (character) => character !== '*' : (character) => character === sign
  })
  return matchesParts(Array.from(text), parts)
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':')
  return [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')]
}

/**
 * The command that removes statements from a resource policy.
 * @param qualifier the alias whose policy it is; undefined: that of the function itself
 * @param ids statement IDs, which contain nothing that a shell interprets
 */
export function removalCommand(
  functionName: string,
  qualifier: string | undefined,
  ids: ReadonlyArray<string | undefined>,
): string {
  const ofAlias = qualifier === undefined ? '' : ` --qualifier ${qualifier}`
  return commandForEach(
    ids,
    (id) => `aws lambda remove-permission --function-name ${functionName}${ofAlias} --statement-id ${id}`,
  )
}
