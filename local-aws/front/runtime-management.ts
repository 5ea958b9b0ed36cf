import { type Answer, invalidParameter, invalidRequest, jsonAnswer } from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'

/** How the runtime of a version is updated, as the API has it. */
export interface RuntimeManagement {
  readonly UpdateRuntimeOn: string
  /** The runtime version to stay on, with `Manual` only. */
  readonly RuntimeVersionArn?: string
}

/**
 * Sets how the runtime of $LATEST or of a published version is updated, or says how it is (Lambda API reference,
 * PutRuntimeManagementConfig). What a new version has is not documented; here it has the default. That a write gives a new
 * revision is not documented either, but no weaker rule is.
 */
export async function runtimeManagementConfig(call: FunctionCall): Promise<Answer> {
  const { request, record, qualifier = '$LATEST', body } = call
  // As reported by a user: https://github.com/DataBiosphere/azul/issues/7730
  if (!/^(\$LATEST|\d+)$/.test(qualifier))
    throw invalidParameter(
      `The provided function name ${call.arnOf(qualifier)} is invalid. Aliases are not allowed.`,
    )
  await call.version(qualifier)
  const version = record.version(qualifier)
  if (request.method === 'PUT') {
    // The words are not recorded. Only the runtimes of zip archives are updated (developer guide, "Runtime version updates").
    if (version.image) throw invalidParameter('Runtime management is not supported for container images.')
    version.runtimeManagement = wanted(body)
    version.touch()
  }
  return jsonAnswer(200, { ...version.runtimeManagement, FunctionArn: call.arnOf(qualifier) })
}

function wanted({ UpdateRuntimeOn, RuntimeVersionArn }: FunctionCall['body']): RuntimeManagement {
  const mode = String(UpdateRuntimeOn)
  if (!['Auto', 'Manual', 'FunctionUpdate'].includes(mode))
    throw invalidRequest(
      mode,
      'updateRuntimeOn',
      'Member must satisfy enum value set: [Auto, Manual, FunctionUpdate]',
    )
  const isManual = mode === 'Manual'
  if (isManual !== (RuntimeVersionArn !== undefined))
    throw invalidParameter('RuntimeVersionArn is required with Manual, and not allowed with other modes.')
  return isManual
    ? { UpdateRuntimeOn: mode, RuntimeVersionArn: String(RuntimeVersionArn) }
    : { UpdateRuntimeOn: mode }
}
