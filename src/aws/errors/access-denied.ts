import { IAM_ACTIONS, type Operation } from '../iam/actions.ts'
import { actionsOf, FEATURES, IAM_NEEDS, isEverywhere, type Need } from '../iam/needs.ts'
import type { Facts } from './facts.ts'
import { explainForeignRepository, explainUnreadableImage } from './images.ts'
import { explainForeignLayer } from './layers.ts'
import { WORDS } from './words.ts'

/** The page with the policies that this action needs. */
const POLICY_PAGE = 'The page docs/iam.md of this action'

/**
 * Explains a missing permission: the IAM action and the resource, and what to change.
 * @param message AWS's message; it names the action when that is not the action of the call, such as iam:PassRole
 * @param resource the resource of the call, for services whose message does not name one
 */
export function explainAccessDenied(
  message: string,
  operation: Operation,
  resource: string,
  facts: Facts = {},
): readonly [problem: string, advice: string] {
  const unreadable =
    explainUnreadableImage(message, operation, facts) ?? explainForeignRepository(message, operation)
  if (unreadable) return unreadable
  const notShared = explainForeignLayer(message, operation)
  if (notShared) return notShared
  const [action, on] = refused(message) ?? [IAM_ACTIONS[operation], resource]
  // If AWS names a policy that is not the caller's own, a permission there does not help (IAM user guide, "Troubleshoot access
  // denied error messages").
  const denying = WORDS.explicitDeny.exec(message)?.[1]
  if (denying) {
    const article = /^[aeiou]/i.test(denying) ? 'an' : 'a'
    return [
      `AWS denied ${operation}: ${article} ${denying} denies ${action} on ${on}. (${shortened(message)})`,
      adviceOnDeny(denying, action),
    ]
  }
  const silent = WORDS.noPolicyAllows.exec(message)?.[1]
  if (silent) {
    const [, who] = WORDS.notAuthorized.exec(message) ?? []
    return [
      `AWS denied ${operation}: the ${silent} does not allow ${action} on ${on}. (${who ? `Signed in as ${who}` : message})`,
      `Allow ${action} in the ${silent}, then run the workflow again. The policy of the role alone is not enough.`,
    ]
  }
  return [
    `AWS denied ${operation}: the credentials are not allowed to perform ${action} on ${on}. (${shortened(message)})`,
    [missing(action, on, policyOf(message)), ...(isOfKey(action) ? [KEY_POLICY] : []), ELSEWHERE].join(' '),
  ]
}

/** The IAM action that AWS denied: it names the action where that is not the action of the call. */
export function deniedActionIn(message: string, operation: Operation): string {
  return refused(message)?.[0] ?? IAM_ACTIONS[operation]
}

/** AWS's message without what the sentence before it says already: who called, and the reason unless it is the usual one. */
function shortened(message: string): string {
  const [, who, why = ''] = WORDS.notAuthorized.exec(message) ?? []
  if (who === undefined) return message
  // The advice says so.
  const isUsual = /^($|with an explicit deny|because no identity-based policy allows)/.test(why)
  return isUsual ? `Signed in as ${who}` : `Signed in as ${who}; AWS says: ${why.replace(/\.$/, '')}`
}

/**
 * Whose policy has to allow a call. A message may name the execution role as well, so this says which one is meant; without
 * a role or a user in the message, it is the role that the step signs in as.
 */
function policyOf(message: string): string {
  const [, who = ''] = WORDS.notAuthorized.exec(message) ?? []
  const [, role] = /:assumed-role\/([^/]+)\//.exec(who) ?? []
  const [, user] = /:user\/(?:.*\/)?([^/]+)$/.exec(who) ?? []
  if (user) return `a policy of the user ${user}`
  return role
    ? `the policy of the role ${role}, which this step signs in as`
    : 'the policy of the role that this step signs in as'
}

/** The action and the resource that AWS's message names; undefined when it names none. */
function refused(message: string): readonly [action: string, on: string] | undefined {
  const [, action, on] = WORDS.refusedAction.exec(message) ?? []
  if (action && on) return [action, on]
  // Lambda's message when the caller's permissions do not allow it to fetch a package, or to look at a VPC.
  const [, service, call, object] = WORDS.deniedByService.exec(message) ?? []
  if (!call || !object) return undefined
  return service === 'EC2' ? [`ec2:${call}`, '*'] : [`s3:${call}`, `arn:*:s3:::${object}`]
}

const isOfKey = (action: string) => action.startsWith('kms:')

const KEY_POLICY = 'The policy of the key has to allow it, too.'

const ELSEWHERE =
  'If the policy already allows it, look for an explicit deny, a permissions boundary or a service control policy.'

/** What to do about a policy that denies a call, whatever others allow. */
function adviceOnDeny(denying: string, action: string): string {
  return `AWS reports an explicit deny (${denying}), which overrides every permission of the role. ${ORGANIZATION.test(denying) ? `Ask the administrators of your AWS organization to allow ${action} for this role: no policy of the account can.` : `Ask who manages that policy to allow ${action}.`}`
}

/** Policies that only the organization of an account can change. */
const ORGANIZATION = /^(service|resource) control policy$/i

/** @param policy whose policy it is missing from */
function missing(action: string, on: string, policy: string): string {
  const needs = IAM_NEEDS.filter((need) => actionsOf(need).includes(action))
  const condition = needs.find((need) => need.condition)?.condition
  const statement = {
    Effect: 'Allow',
    Action: together(action, needs),
    Resource: granted(on, needs),
    Condition: condition,
  }
  return `Add \`${inOneLine(statement)}\` to ${policy}${reasonOf(needs)}, then run the workflow again. ${POLICY_PAGE} has the whole policy.`
}

/** The action, with those of a key that every feature needs together with it, which would fail next. */
function together(action: string, needs: readonly Need[]): string | string[] {
  const [actions = [action], ...others] = needs.map(actionsOf)
  const isSame = others.every((each) => each.join() === actions.join())
  return isOfKey(action) && isSame && actions.length > 1 ? actions : action
}

/** JSON on one line, with spaces. */
function inOneLine(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replaceAll(/\n */g, ' ')
}

/** The feature that needs a permission. Of several, not all need be used, so none is named. */
function reasonOf(needs: readonly Need[]): string {
  const [feature, ...others] = new Set(needs.map((need) => need.feature))
  return feature && others.length === 0 ? ` (needed for ${FEATURES[feature]})` : ''
}

/** The resource for the policy, including the other versions, aliases or objects, which would fail next. */
function granted(on: string, needs: readonly Need[]): string | string[] {
  if (needs.some((need) => isEverywhere(need.on))) return '*'
  const owner = /^(arn:[^:]*:lambda:[^:]*:[^:]*:(function|layer):[^:]+)(:.*)?$/.exec(on)
  if (owner) {
    const [, arn = on, , qualifier] = owner
    const kinds = needs.map((need) => need.on)
    if (kinds.includes('function')) return [arn, `${arn}:*`]
    return qualifier ? `${arn}:*` : arn
  }
  return on.replace(/^(arn:[^:]*:s3:::[^/]+)\/.*$/, '$1/*')
}
