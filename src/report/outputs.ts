import type { RunResult } from './result.ts'

/** The outputs of the action, as action.yml describes them. */
export const OUTPUTS = [
  'result',
  'function-name',
  'function-arn',
  'alias',
  'alias-arn',
  'version',
  'previous-version',
  'failed-version',
  'function-url',
  'code-sha256',
  'layer-arn',
  'layer-version',
  'layer-version-arn',
  'changed',
  'plan',
] as const

export type OutputName = (typeof OUTPUTS)[number]

/** The outputs of a run: what is not known is an empty string. */
export function outputsOf(result: RunResult): Readonly<Record<OutputName, string>> {
  return {
    result: result.result,
    'function-name': result.functionName,
    'function-arn': result.functionArn ?? '',
    alias: result.alias ?? '',
    'alias-arn': result.aliasArn ?? '',
    version: result.version ?? '',
    'previous-version': result.previousVersion ?? '',
    'failed-version': result.failedVersion ?? '',
    'function-url': result.functionUrl ?? '',
    'code-sha256': result.codeSha256 ?? '',
    'layer-arn': result.layer?.arn ?? '',
    'layer-version': result.layer?.version ?? '',
    'layer-version-arn': result.layer?.versionArn ?? '',
    changed: String(result.changed),
    plan: result.plan ? JSON.stringify(result.plan) : '',
  }
}
