import { type Answer, AwsError, invalidParameter, jsonAnswer } from './answer.ts'
import type { FunctionRecord } from './function-record.ts'
import type { FunctionCall } from './lambda-call.ts'

/** Concurrent executions of an account in a region (Lambda quotas: 1,000 by default). */
const ACCOUNT_LIMIT = 1000
/** What always stays for functions without a reservation (Lambda Developer Guide, "Configuring reserved concurrency"). */
const LEAST_UNRESERVED = 100

/** Each function has the whole limit to itself here. */
export async function putFunctionConcurrency(call: FunctionCall): Promise<Answer> {
  // AWS names the version where the function does not exist.
  await call.version('$LATEST')
  refuseQualifier(call)
  const reserved = Number(call.body['ReservedConcurrentExecutions'])
  if (!(reserved >= 0)) {
    throw new AwsError(
      400,
      'ValidationException',
      `1 validation error detected: Value '${reserved}' at 'reservedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 0`,
    )
  }
  if (reserved > ACCOUNT_LIMIT - LEAST_UNRESERVED) {
    throw invalidParameter(
      `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${LEAST_UNRESERVED}].`,
    )
  }
  const provisioned = [...call.record.provisioned.values()].reduce((sum, { requested }) => sum + requested, 0)
  if (provisioned > reserved) {
    throw invalidParameter(
      `ReservedConcurrentExecutions ${reserved} should not be lower than function's total provisioned concurrency [${provisioned}].`,
    )
  }
  call.record.reserved = reserved
  return jsonAnswer(200, { ReservedConcurrentExecutions: reserved })
}

/** A function without a reservation has an empty answer (Lambda API, GetFunctionConcurrency). */
export async function getFunctionConcurrency(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  const { reserved } = call.record
  return jsonAnswer(200, reserved === undefined ? {} : { ReservedConcurrentExecutions: reserved })
}

export async function deleteFunctionConcurrency(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  refuseQualifier(call)
  call.record.reserved = undefined
  return jsonAnswer(204)
}

function refuseQualifier({ qualifier }: FunctionCall): void {
  if (qualifier === undefined) return
  throw invalidParameter(
    'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.',
  )
}

/** Refuses more provisioned concurrency than the function may use (recordings of LocalStack's tests). */
export function refuseAboveLimit({ reserved }: FunctionRecord, requested: number): void {
  if (reserved !== undefined && requested > reserved) {
    throw invalidParameter(
      'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    )
  }
  if (requested > ACCOUNT_LIMIT) {
    throw invalidParameter(
      `Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [${ACCOUNT_LIMIT}].`,
    )
  }
}

/** A function with a reservation of 0 runs nothing (recordings of LocalStack's tests). */
export function refuseUsedUp({ reserved }: FunctionRecord): void {
  if (reserved !== 0) return
  throw new AwsError(429, 'TooManyRequestsException', 'Rate Exceeded.', {
    Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
  })
}
