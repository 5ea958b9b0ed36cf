import { IAM_ACTIONS, type Operation } from '../iam/actions.ts'
import { actionsOf, FEATURES, IAM_NEEDS, type Need } from '../iam/needs.ts'
import { explainUnreadableImage } from './images.ts'

/** Where the policies that this action needs are written down. */
const POLICY_PAGE = 'docs/iam.md of this action'

/**
 * Explains a refusal for lack of a permission: the IAM action and the resource, and what to change.
 * @param said AWS's message; it names the action where that is another than the call's, such as iam:PassRole
 * @param resource what the call was about, for services that do not say what they refused
 */
export function explainAccessDenied(
  said: string,
  operation: Operation,
  resource: string,
): readonly [problem: string, advice: string] {
  const unreadable = explainUnreadableImage(said, operation)
  if (unreadable) return unreadable
  const [action, on] = refused(said) ?? [IAM_ACTIONS[operation], resource]
  return [
    `AWS denied ${operation}: the credentials may not perform ${action} on ${on}. (${said})`,
    forbiddenElsewhere(said, action) ?? `${missing(action, on)} ${ELSEWHERE}`,
  ]
}

/** The action and the resource that AWS's message names; undefined when it names none. */
function refused(said: string): readonly [action: string, on: string] | undefined {
  const [, action, on] = /perform: ([\w-]+:\w+) on resource: "?([^\s"]+)/.exec(said) ?? []
  if (action && on) return [action, on]
  // What Lambda says when it may not fetch a package in the name of the caller.
  const [, read, object] = /denied by S3.* permission to (\w+) for (\S+)\. S3 Error/.exec(said) ?? []
  return read && object ? [`s3:${read}`, `arn:*:s3:::${object}`] : undefined
}

const ELSEWHERE =
  'If it is there already, look for an explicit deny, a permissions boundary or a service control policy.'

/**
 * AWS says which kind of policy refused; the role's own policy cannot help where it is another (IAM user guide,
 * "Troubleshoot access denied error messages").
 */
function forbiddenElsewhere(said: string, action: string): string | undefined {
  const denying = /with an explicit deny in (?:an? |the )?([\w -]+policy|permissions boundary)/i.exec(
    said,
  )?.[1]
  if (denying)
    return `AWS says that an explicit deny forbids it (${denying}): no permission lifts it, only a change of that policy.`
  const silent = /because no ([\w ]+ policy|permissions boundary) allows/i.exec(said)?.[1]
  return (
    silent &&
    `The policy of the role is not enough: a ${silent} applies as well, and has to allow ${action}, too.`
  )
}

function missing(action: string, on: string): string {
  const needs = IAM_NEEDS.filter((need) => actionsOf(need).includes(action))
  const condition = needs.find((need) => need.condition)?.condition
  const statement = {
    Effect: 'Allow',
    Action: action,
    Resource: granted(on, needs),
    ...(condition && { Condition: condition }),
  }
  return `Add ${inOneLine(statement)} to the policy of the role${reasonOf(needs)}; ${POLICY_PAGE} has the whole policy.`
}

/** JSON as one writes it by hand. */
function inOneLine(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replaceAll(/\n */g, ' ')
}

/** When it is needed, where that is not always. */
function reasonOf(needs: readonly Need[]): string {
  const features = [...new Set(needs.map(({ feature }) => feature))]
  const reasons = features.flatMap((feature) => (feature ? [FEATURES[feature]] : []))
  return reasons.length > 0 && reasons.length === features.length
    ? ` (needed for: ${reasons.join('; ')})`
    : ''
}

/** The resource as a policy should name it: with it, the other versions, aliases or objects do not fail next. */
function granted(on: string, needs: readonly Need[]): string | string[] {
  const owner = /^(arn:[^:]*:lambda:[^:]*:[^:]*:(function|layer):[^:]+)(:.*)?$/.exec(on)
  if (owner) {
    const [, arn = on, , qualifier] = owner
    const kinds = needs.map((need) => need.on)
    if (kinds.includes('function')) return [arn, `${arn}:*`]
    return qualifier ? `${arn}:*` : arn
  }
  return on.replace(/^(arn:[^:]*:s3:::[^/]+)\/.*$/, '$1/*')
}
