import {
  type Answer,
  AwsError,
  invalidParameter,
  invalidRequest,
  type Json,
  jsonAnswer,
  jsonOf,
  notFound,
} from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'

/**
 * How Lambda invokes a function, a version or an alias asynchronously, with the constraints of the API's model (Lambda API
 * reference, PutFunctionEventInvokeConfig).
 */
export async function eventInvokeConfig(call: FunctionCall): Promise<Answer> {
  const { body, request } = call
  if (request.method === 'PUT') validate(body)
  try {
    const answer = await call.forward()
    return answer.body.length === 0 ? answer : jsonAnswer(answer.status, shown(jsonOf(answer), call))
  } catch (error) {
    if (
      !(error instanceof AwsError) ||
      error.status !== 404 ||
      error.message.startsWith('Function not found')
    )
      throw error
    throw notFound(
      `The function ${call.arnOf(call.qualifier ?? '$LATEST')} doesn't have an EventInvokeConfig`,
    )
  }
}

/** Destinations that are not set are empty. */
function shown(config: Json, call: FunctionCall): Json {
  const { DestinationConfig = {} } = config as { DestinationConfig?: Json }
  return {
    ...config,
    FunctionArn: call.arnOf(call.qualifier ?? '$LATEST'),
    DestinationConfig: { OnSuccess: {}, OnFailure: {}, ...DestinationConfig },
  }
}

function validate({ MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig }: Json): void {
  if ([MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig].every((each) => each === undefined))
    throw invalidParameter('You must specify at least one of error handling or destination setting.')
  const within = (value: unknown, member: string, least: number, most: number) => {
    if (typeof value !== 'number') return
    if (value < least)
      throw invalidRequest(value, member, `Member must have value greater than or equal to ${least}`)
    if (value > most)
      throw invalidRequest(value, member, `Member must have value less than or equal to ${most}`)
  }
  within(MaximumRetryAttempts, 'maximumRetryAttempts', 0, 2)
  within(MaximumEventAgeInSeconds, 'maximumEventAgeInSeconds', 60, 21_600)
}
