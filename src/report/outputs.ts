import { planJson } from './plan-output.ts'
import { type FunctionResult, planOf, type RunResult } from './result.ts'

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
  'deployment-id',
  'changed',
  'plan',
  'response',
] as const

export type OutputName = (typeof OUTPUTS)[number]

/** The outputs of a run. Unknown values are empty strings. */
export function outputsOf(result: RunResult): Readonly<Record<OutputName, string>> {
  const plan = planOf(result)
  const known: Known = {
    ...ofKind(result),
    result: result.result,
    changed: String(result.changed),
    plan: plan && planJson(plan),
  }
  const outputs = OUTPUTS.map((name) => [name, known[name] ?? ''] as const)
  return Object.fromEntries(outputs) as Record<OutputName, string>
}

type Known = Partial<Readonly<Record<OutputName, string | undefined>>>

function ofKind(result: RunResult): Known {
  switch (result.kind) {
    case 'release':
    case 'promotion':
    case 'rollback':
      return ofFunction(result)
    case 'removal':
      return {
        'function-name': result.functionName,
        'function-arn': result.functionArn,
        alias: result.alias,
        version: result.version,
        'previous-version': result.previousVersion,
      }
    case 'layer':
      return {
        'code-sha256': result.codeSha256,
        'layer-arn': result.layerArn,
        'layer-version': result.version,
        'layer-version-arn': result.versionArn,
      }
    case 'smoke-test': {
      const { alias, version, response } = result
      return {
        'function-name': result.functionName,
        'function-arn': result.functionArn,
        alias,
        'alias-arn': result.aliasArn,
        version,
        'function-url': result.functionUrl,
        'code-sha256': result.codeSha256,
        response,
      }
    }
    case 'refused': {
      const { subject } = result
      if (subject.mode === undefined || subject.mode === 'publish-layer') return {}
      return { 'function-name': subject.functionName, alias: subject.alias }
    }
  }
}

function ofFunction(result: FunctionResult): Known {
  return {
    'function-name': result.functionName,
    'function-arn': result.functionArn,
    alias: result.alias,
    'alias-arn': result.aliasArn,
    version: result.version,
    'previous-version': result.previousVersion,
    'failed-version': result.failedVersion,
    'function-url': result.functionUrl,
    'deployment-id': result.deploymentId,
    'code-sha256': result.codeSha256,
  }
}
