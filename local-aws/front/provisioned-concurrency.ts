import { type Answer, AwsError, type Json, jsonAnswer } from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'
import { page } from './pages.ts'

/** The configurations of all versions and aliases; the emulator knows only each by itself. */
export async function listProvisionedConcurrency(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  const [versions, aliases] = await Promise.all([call.versions(), call.aliases()])
  const qualifiers = [
    ...versions.map((version) => String(version['Version'])),
    ...aliases.map((alias) => String(alias['Name'])),
  ].filter((qualifier) => qualifier !== '$LATEST')
  const found: Json[] = []
  for (const qualifier of qualifiers) {
    const config = await configOf(call, qualifier)
    if (config !== undefined) found.push({ FunctionArn: call.arnOf(qualifier), ...config })
  }
  const { items, next } = page(found, 'FunctionArn', call.query, 50)
  return jsonAnswer(200, { ProvisionedConcurrencyConfigs: items, ...next })
}

async function configOf(call: FunctionCall, qualifier: string): Promise<Json | undefined> {
  try {
    return await call.ask('GET', `/provisioned-concurrency?Qualifier=${encodeURIComponent(qualifier)}`)
  } catch (error) {
    if (error instanceof AwsError && error.code === 'ProvisionedConcurrencyConfigNotFoundException') {
      return undefined
    }
    throw error
  }
}
