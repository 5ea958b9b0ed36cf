import type {
  FunctionOutcome,
  LayerResult,
  PromotionResult,
  RefusedResult,
  ReleaseResult,
  RollbackResult,
  SmokeTestResult,
} from '../../src/report/result.ts'

const OUTCOME: FunctionOutcome = {
  functionName: 'orders-api',
  region: 'eu-west-1',
  functionArn: undefined,
  alias: undefined,
  aliasArn: undefined,
  version: undefined,
  origin: undefined,
  previousVersion: undefined,
  previousOrigin: undefined,
  failedVersion: undefined,
  functionUrl: undefined,
  codeSha256: undefined,
  plan: undefined,
  verdicts: [],
  changed: true,
  failure: undefined,
  served: undefined,
}

/** A release of orders-api in eu-west-1 of which nothing is known but what is given. */
export const releaseResult = (known: Partial<ReleaseResult> = {}): ReleaseResult => ({
  ...OUTCOME,
  kind: 'release',
  result: 'deployed',
  released: true,
  ...known,
})

export const promotionResult = (known: Partial<PromotionResult> = {}): PromotionResult => ({
  ...OUTCOME,
  kind: 'promotion',
  result: 'promoted',
  from: undefined,
  note: undefined,
  ...known,
})

export const rollbackResult = (known: Partial<RollbackResult> = {}): RollbackResult => ({
  ...OUTCOME,
  kind: 'rollback',
  result: 'rolled-back',
  note: undefined,
  ...known,
})

export const layerResult = (known: Partial<LayerResult> = {}): LayerResult => ({
  kind: 'layer',
  result: 'published',
  region: 'eu-west-1',
  changed: true,
  layerName: 'deps',
  layerArn: undefined,
  version: undefined,
  versionArn: undefined,
  codeSha256: undefined,
  plan: undefined,
  failure: undefined,
  served: undefined,
  ...known,
})

export const smokeTestResult = (known: Partial<SmokeTestResult> = {}): SmokeTestResult => ({
  kind: 'smoke-test',
  result: 'passed',
  region: 'eu-west-1',
  changed: false,
  functionName: 'orders-api',
  functionArn: undefined,
  alias: undefined,
  aliasArn: undefined,
  version: undefined,
  codeSha256: undefined,
  functionUrl: undefined,
  response: undefined,
  verdicts: [],
  note: undefined,
  failure: undefined,
  served: undefined,
  ...known,
})

/** A run whose inputs could not be read. */
export const refusedResult = (known: Partial<RefusedResult> = {}): RefusedResult => ({
  kind: 'refused',
  result: 'failed',
  region: '',
  changed: false,
  subject: { mode: undefined, name: undefined },
  failure: undefined,
  served: undefined,
  ...known,
})
