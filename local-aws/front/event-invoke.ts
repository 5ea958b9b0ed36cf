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
 * How Lambda invokes a function, a version or an alias asynchronously, in the words of recordings of LocalStack's tests and
 * with the constraints of the API's model (Lambda API reference, PutFunctionEventInvokeConfig).
 */
export async function eventInvokeConfig(call: FunctionCall): Promise<Answer> {
  const { body, request, record, qualifier = '$LATEST' } = call
  const isWrite = request.method === 'PUT'
  if (isWrite) await validate(call)
  try {
    const answer = await call.forward()
    if (isWrite) record.eventInvoke.set(qualifier, body)
    return answer.body.length === 0 ? answer : jsonAnswer(answer.status, shown(jsonOf(answer), call))
  } catch (error) {
    if (!(error instanceof AwsError) || error.status !== 404) throw error
    throw isWrite
      ? notFound("The function doesn't exist.")
      : notFound(`The function ${call.arnOf(qualifier)} doesn't have an EventInvokeConfig`)
  }
}

/** Destinations that are not set are empty; other members that are not set are absent. */
function shown(config: Json, { record, qualifier = '$LATEST' }: FunctionCall): Json {
  const { DestinationConfig = {} } = config as { DestinationConfig?: Json }
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = record.eventInvoke.get(qualifier) ?? {}
  return {
    ...config,
    MaximumRetryAttempts,
    MaximumEventAgeInSeconds,
    FunctionArn: `${record.arn}:${qualifier}`,
    DestinationConfig: { OnSuccess: {}, OnFailure: {}, ...DestinationConfig },
  }
}

async function validate(call: FunctionCall): Promise<void> {
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = call.body
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
  await refuseDestinations(call, (DestinationConfig ?? {}) as Destinations)
}

type Destinations = Readonly<Partial<Record<'OnSuccess' | 'OnFailure', { readonly Destination?: string }>>>

const DESTINATION =
  '$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)'

/** Services that take records of invocations (Lambda developer guide, "Capturing records of Lambda asynchronous invocations"). */
const RECEIVERS = ['lambda', 'sqs', 'sns', 'events', 's3']

async function refuseDestinations(call: FunctionCall, config: Destinations): Promise<void> {
  const { OnSuccess, OnFailure } = config
  for (const [member, wanted] of [
    ['onSuccess', OnSuccess],
    ['onFailure', OnFailure],
  ] as const) {
    const destination = wanted?.Destination
    if (!destination) continue
    if (!new RegExp(`^(${DESTINATION})$`).test(destination))
      throw invalidRequest(
        destination,
        `destinationConfig.${member}.destination`,
        `Member must satisfy regular expression pattern: ${DESTINATION}`,
      )
    const [, , service = '', , , , name = ''] = destination.split(':')
    if (!RECEIVERS.includes(service) && !destination.startsWith('kafka:'))
      throw invalidParameter(`The provided destination config ${inJava(config)} is invalid.`)
    if (service !== 'lambda') continue
    if (name === call.functionName)
      throw invalidParameter("You can't specify the function as a destination for itself.")
    if (!(await call.isFunction(name)))
      throw invalidParameter(`The destination ARN ${destination} is invalid.`)
  }
}

/** The destinations as AWS prints them. */
function inJava({ OnSuccess, OnFailure }: Destinations): string {
  const one = (type: string, wanted: Destinations['OnSuccess']) =>
    wanted ? `${type}(destination=${wanted.Destination ?? null})` : 'null'
  return `DestinationConfig(onSuccess=${one('OnSuccess', OnSuccess)}, onFailure=${one('OnFailure', OnFailure)})`
}
