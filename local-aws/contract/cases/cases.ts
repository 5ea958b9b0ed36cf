import type { Case } from '../case.ts'
import { ALIASES } from './aliases.ts'
import { EVENT_SOURCES, PERMISSIONS, URLS } from './callers.ts'
import { CONCURRENCY } from './concurrency.ts'
import { CONFIGURATION } from './configuration.ts'
import { DURABLE_EXECUTIONS } from './durable-executions.ts'
import { FUNCTIONS } from './functions.ts'
import { INVOCATIONS } from './invocations.ts'
import { OTHER_SERVICES } from './other-services.ts'
import { REPORTS } from './reports.ts'
import { CODE_SIGNING, EVENT_INVOKE, RUNTIME_MANAGEMENT } from './settings.ts'
import { DEPLOYMENTS, METRICS_AND_ALARMS } from './shifts.ts'
import { LAYERS, TAGS } from './tags-and-layers.ts'
import { VERSIONS } from './versions.ts'

/** All cases, by subject. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  Functions: FUNCTIONS,
  Configuration: CONFIGURATION,
  'Code signing': CODE_SIGNING,
  'Runtime management': RUNTIME_MANAGEMENT,
  Versions: VERSIONS,
  Aliases: ALIASES,
  'Resource policies': PERMISSIONS,
  'Function URLs and REST APIs': URLS,
  'Event source mappings': EVENT_SOURCES,
  Tags: TAGS,
  Layers: LAYERS,
  Concurrency: CONCURRENCY,
  Invocations: INVOCATIONS,
  'Asynchronous invocations': EVENT_INVOKE,
  'Durable executions': DURABLE_EXECUTIONS,
  CloudWatch: METRICS_AND_ALARMS,
  CodeDeploy: DEPLOYMENTS,
  'S3, ECR and STS': OTHER_SERVICES,
  'Reports of users': REPORTS,
}

/** Whether a case is replayed on a target, and if not, why. */
export function whyNotReplayed(
  { steps, notReplayed }: Case,
  target: 'front' | 'emulator' | 'aws',
): string | undefined {
  if (typeof notReplayed === 'string') return notReplayed
  return notReplayed?.[target] ?? (steps.length === 0 ? 'It has no steps.' : undefined)
}
