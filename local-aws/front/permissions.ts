import { type Answer, invalidParameter, jsonAnswer, jsonOf } from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'
import { refuseStale } from './revision.ts'

/** A resource policy belongs to a qualifier and shares its revision id, which it changes. */
export async function addPermission(call: FunctionCall): Promise<Answer> {
  if (call.qualifier === '$LATEST')
    throw invalidParameter('We currently do not support adding policies for $LATEST.')
  await call.ask('GET', qualified(call))
  refuseStale(call.body['RevisionId'], revisionOf(call))
  const answer = await call.forward()
  touch(call)
  return answer
}

export async function removePermission(call: FunctionCall): Promise<Answer> {
  await call.ask('GET', qualified(call))
  refuseStale(call.query.get('RevisionId'), revisionOf(call))
  const answer = await call.forward()
  touch(call)
  return answer
}

export async function getPolicy(call: FunctionCall): Promise<Answer> {
  const { Policy } = jsonOf(await call.forward())
  return jsonAnswer(200, { Policy, RevisionId: revisionOf(call) })
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
