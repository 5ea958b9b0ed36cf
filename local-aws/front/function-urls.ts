import {
  type Answer,
  AwsError,
  conflict,
  invalidParameter,
  invalidRequest,
  type Json,
  jsonAnswer,
  jsonOf,
  notFound,
} from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'

/** The answer about a function URL, in the words of recordings; the emulator leaves the alias out of its ARN. */
export async function functionUrlConfig(call: FunctionCall): Promise<Answer> {
  const { qualifier, body, request } = call
  if (qualifier !== undefined && /^(\$LATEST|[0-9]+)$/.test(qualifier)) {
    const pattern = 'Member must satisfy regular expression pattern: ((?!^\\d+$)^[0-9a-zA-Z-_]+$)'
    throw invalidRequest(qualifier, 'qualifier', pattern)
  }
  const { AuthType } = body
  const isCreation = request.method === 'POST'
  const isWrite = isCreation || request.method === 'PUT'
  if (isWrite && AuthType !== undefined && AuthType !== 'NONE' && AuthType !== 'AWS_IAM')
    throw invalidParameter(`Value ${String(AuthType)} at 'authType' failed to satisfy enum value set.`)
  if (isWrite) validateSettings(body)
  if (request.method === 'DELETE') {
    await forwarded(call)
    return jsonAnswer(204)
  }
  const config = { ...(await forwarded(call)), FunctionArn: call.arnOf(qualifier) }
  if (!isCreation) return jsonAnswer(200, config)
  const { InvokeMode: _mode, LastModifiedTime: _time, ...created } = config as Json
  return jsonAnswer(201, created)
}

/** The constraints of the API's model (Lambda API reference, CreateFunctionUrlConfig and Cors). */
function validateSettings({ InvokeMode, Cors }: Json): void {
  if (InvokeMode !== undefined && InvokeMode !== 'BUFFERED' && InvokeMode !== 'RESPONSE_STREAM')
    throw invalidRequest(
      InvokeMode,
      'invokeMode',
      'Member must satisfy enum value set: [RESPONSE_STREAM, BUFFERED]',
    )
  const { MaxAge, AllowMethods, AllowOrigins, AllowHeaders, ExposeHeaders } = (Cors ?? {}) as Json
  if (typeof MaxAge === 'number' && (MaxAge < 0 || MaxAge > 86_400))
    throw invalidRequest(
      MaxAge,
      'cors.maxAge',
      MaxAge < 0
        ? 'Member must have value greater than or equal to 0'
        : 'Member must have value less than or equal to 86400',
    )
  const lists = {
    allowMethods: AllowMethods,
    allowOrigins: AllowOrigins,
    allowHeaders: AllowHeaders,
    exposeHeaders: ExposeHeaders,
  }
  for (const [name, list] of Object.entries(lists)) {
    const most = name === 'allowMethods' ? 6 : 100
    if (Array.isArray(list) && list.length > most)
      throw invalidRequest(
        `[${list.join(', ')}]`,
        `cors.${name}`,
        `Member must have length less than or equal to ${most}`,
      )
  }
}

async function forwarded(call: FunctionCall): Promise<Json> {
  try {
    return jsonOf(await call.forward())
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    const isWrite = call.request.method === 'POST' || call.request.method === 'PUT'
    if (error.status === 404)
      throw isWrite && error.message.startsWith('Function not found')
        ? notFound('Function does not exist')
        : notFound('The resource you requested does not exist.')
    if (error.status === 409)
      throw conflict(
        `Failed to create function url config for [functionArn = ${call.arnOf(call.qualifier)}]. Error message:  FunctionUrlConfig exists for this Lambda function`,
      )
    throw error
  }
}
