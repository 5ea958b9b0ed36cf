import type { Configuration } from '../../model/configuration.ts'
import { comparableConfiguration, isSame } from './comparable.ts'
import type { ConfigurationMembers } from './desired-configuration.ts'

/** What has to be sent for a member that a version does not have: leaving it out would keep what $LATEST has. */
const EMPTY: Readonly<Record<string, unknown>> = {
  DeadLetterConfig: { TargetArn: '' },
  Environment: { Variables: {} },
  EphemeralStorage: { Size: 512 },
  FileSystemConfigs: [],
  ImageConfig: {},
  KMSKeyArn: '',
  Layers: [],
  LoggingConfig: { LogFormat: 'Text' },
  MemorySize: 128,
  SnapStart: { ApplyOn: 'None' },
  Timeout: 3,
  TracingConfig: { Mode: 'PassThrough' },
  VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
}

/** Members that UpdateConfiguration does not take: they belong to the code or never change. */
const NOT_UPDATED: ReadonlySet<string> = new Set(['Architectures', 'PackageType', 'TenancyConfig'])

/**
 * The members of UpdateConfiguration that give $LATEST the configuration of a version again: only those in
 * which the two differ. Variables that cannot be read are left as they are.
 */
export function restoredMembers(latest: Configuration, version: Configuration): ConfigurationMembers {
  const from = comparableConfiguration(latest)
  const to = comparableConfiguration(version)
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((name) => !NOT_UPDATED.has(name) && !isSame(from[name], to[name]))
    .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error))
  return Object.fromEntries(names.map((name) => [name, requestMember(name, version)]))
}

/** A member as UpdateConfiguration takes it, from what GetFunction answered. */
function requestMember(name: string, version: Configuration): unknown {
  switch (name) {
    case 'Layers':
      return (version.Layers ?? []).map(({ Arn }) => Arn)
    case 'VpcConfig': {
      const { VpcId: _id, ...vpc } = version.VpcConfig ?? {}
      return { ...(EMPTY['VpcConfig'] as object), ...vpc }
    }
    case 'SnapStart':
      return { ApplyOn: version.SnapStart?.ApplyOn ?? 'None' }
    case 'ImageConfig':
      return version.ImageConfigResponse?.ImageConfig ?? EMPTY['ImageConfig']
    default:
      return version[name] ?? EMPTY[name]
  }
}
