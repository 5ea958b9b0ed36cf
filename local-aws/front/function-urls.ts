import { type Answer, invalidParameter, jsonAnswer, jsonOf } from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'

/** The answer about a function URL; the emulator leaves the alias out of its ARN. */
export async function functionUrlConfig(call: FunctionCall): Promise<Answer> {
  const { qualifier, body, request } = call
  if (qualifier !== undefined && /^(\$LATEST|[0-9]+)$/.test(qualifier))
    throw invalidParameter('Function URLs can only be configured for an unqualified function or an alias.')
  const { AuthType } = body
  const isWrite = request.method === 'POST' || request.method === 'PUT'
  if (isWrite && AuthType !== undefined && AuthType !== 'NONE' && AuthType !== 'AWS_IAM')
    throw invalidParameter(`Value ${String(AuthType)} at 'authType' failed to satisfy enum value set.`)
  const config = jsonOf(await call.forward())
  return jsonAnswer(request.method === 'POST' ? 201 : 200, { ...config, FunctionArn: call.arnOf(qualifier) })
}
