import {
  type Answer,
  AwsError,
  invalidParameter,
  invalidRequest,
  jsonAnswer,
  jsonOf,
  notFound,
} from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'
import { refuseStale } from './revision.ts'

/** A resource policy belongs to a qualifier and shares its revision id, which it changes. */
export async function addPermission(call: FunctionCall): Promise<Answer> {
  validateStatement(call)
  if (call.qualifier === '$LATEST')
    throw invalidParameter('We currently do not support adding policies for $LATEST.')
  await target(call)
  refuseStale(call.body['RevisionId'], revisionOf(call), 'GetPolicy')
  const answer = await call.forward()
  touch(call)
  return answer
}

export async function removePermission(call: FunctionCall): Promise<Answer> {
  await target(call)
  refuseStale(call.query.get('RevisionId'), revisionOf(call), 'GetPolicy')
  const answer = await call.forward()
  touch(call)
  return answer
}

export async function getPolicy(call: FunctionCall): Promise<Answer> {
  const { Policy } = jsonOf(await call.forward())
  return jsonAnswer(200, { Policy, RevisionId: revisionOf(call) })
}

/** The constraints of the model, and which principals there can be; whether a role or an account exists is not checked. */
function validateStatement({ body, qualifier }: FunctionCall): void {
  const violated = (value: unknown, member: string, pattern: string) =>
    invalidRequest(value, member, `Member must satisfy regular expression pattern: ${pattern}`)
  if (!/^[a-zA-Z0-9-_]+$/.test(String(body['StatementId'])))
    throw violated(body['StatementId'], 'statementId', '([a-zA-Z0-9-_]+)')
  if (qualifier !== undefined && !/^(\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+)$/.test(qualifier))
    throw violated(qualifier, 'qualifier', '\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+')
  const principal =
    /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:.+|[\w.-]+\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal))$/
  if (!principal.test(String(body['Principal'])))
    throw invalidParameter('The provided principal was invalid. Please check the principal and try again.')
}

/** Whether what the policy is for exists. */
async function target(call: FunctionCall): Promise<void> {
  try {
    await call.ask('GET', qualified(call))
  } catch (error) {
    const { qualifier = '$LATEST' } = call
    const isMissing = error instanceof AwsError && error.status === 404 && !isVersion(qualifier)
    if (!isMissing) throw error
    await call.ask('GET')
    throw notFound(`Cannot find alias arn: ${call.arnOf(qualifier)}`)
  }
}

function qualified({ qualifier }: FunctionCall): string {
  return qualifier === undefined ? '' : `?Qualifier=${encodeURIComponent(qualifier)}`
}

const isVersion = (qualifier: string) => /^(\$LATEST|[0-9]+)$/.test(qualifier)

function revisionOf({ record, qualifier = '$LATEST' }: FunctionCall): string {
  return isVersion(qualifier) ? record.version(qualifier).revisionId : record.aliasRevision(qualifier)
}

function touch({ record, qualifier = '$LATEST' }: FunctionCall): void {
  if (isVersion(qualifier)) record.version(qualifier).touch()
  else record.touchAlias(qualifier)
}
