import type { CreateFunctionCommandInput } from '@aws-sdk/client-lambda'
import { type Alias, allTo } from '../../src/model/alias.ts'
import type { CodeIdentity } from '../../src/model/code.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { formatVersionDescription } from '../../src/model/history.ts'
import type { ReleaseAlias } from '../../src/model/release-alias.ts'
import type { Version } from '../../src/model/version.ts'
import type { CurrentFunction, CurrentVersions } from '../../src/plan/current.ts'
import type { ReleasePlan } from '../../src/plan/release-plan.ts'
import type { Step, StepOf } from '../../src/plan/steps.ts'
import { alias, configuration, version as versionWith } from './model.ts'

/** A function with all that surrounds it, as AWS would hold it. */
export interface ModelState {
  readonly current: CurrentFunction
  readonly currentVersions: CurrentVersions
}

/**
 * What AWS holds after a plan was carried out: a model of the API's answers, with what Lambda adds to and changes
 * in what it is sent.
 */
export function afterPlan(
  before: ModelState | undefined,
  plan: ReleasePlan,
  code: CodeIdentity | undefined,
): ModelState {
  const start: ModelState = before ?? {
    current: { latest: configuration(), tags: {} },
    currentVersions: { aliasesOnLatest: [], versions: [] },
  }
  return plan.steps.reduce((state, step) => afterStep(state, plan, step, code), start)
}

function afterStep(
  { current, currentVersions }: ModelState,
  plan: ReleasePlan,
  step: Step,
  code: CodeIdentity | undefined,
): ModelState {
  const { latest } = current
  const with_ = (changes: Partial<CurrentFunction>, around: Partial<CurrentVersions> = {}): ModelState => ({
    current: { ...current, ...changes },
    currentVersions: { ...currentVersions, ...around },
  })
  switch (step.type) {
    case 'create-function': {
      const { Tags: tags, ...members } = step.members
      const created = asLambdaReturns(plan.functionName, configuration({ Version: '$LATEST' }), members)
      return with_({
        latest: { ...created, CodeSha256: code?.sha256 ?? '' },
        tags: (tags ?? {}) as Record<string, string>,
      })
    }
    case 'end-traffic-shift':
    case 'shift-traffic':
    case 'record-traffic-shift':
    case 'stop-deployment':
      // Only the move after it stays.
      return with_({})
    case 'update-configuration':
      return with_({ latest: asLambdaReturns(plan.functionName, latest, step.members) })
    case 'update-code': {
      const architectures = step.architectures && {
        Architectures: [...step.architectures] as ('arm64' | 'x86_64')[],
      }
      return with_({
        latest: {
          ...latest,
          CodeSha256: code?.sha256 ?? '',
          LastUpdateStatus: 'Successful',
          ...architectures,
        },
      })
    }
    case 'pin-aliases': {
      const versions = step.existing
        ? currentVersions.versions
        : [...currentVersions.versions, published(latest, currentVersions)]
      const version = versions.find(({ number }) => number === step.existing) ?? versions.at(-1)
      const own = step.aliases.find(({ name }) => name === plan.alias)
      const moved = own && version && { ...own, traffic: allTo(version.number) }
      return with_(moved && version ? { alias: moved, served: version } : {}, {
        versions,
        aliasesOnLatest: [],
      })
    }
    case 'publish-version': {
      if (step.existing) return with_({})
      const description = formatVersionDescription(undefined, {
        git: {},
        ...(code && { digest: code.digest }),
      })
      const version = published(latest, currentVersions, description)
      return with_({}, { versions: [...currentVersions.versions, version] })
    }
    case 'create-alias':
      return with_(serving(alias({ Name: step.alias }), currentVersions, plan.to))
    case 'deploy-with-codedeploy':
    case 'update-alias':
      return with_(serving(current.alias ?? step.alias, currentVersions, plan.to), {
        aliasesOnLatest: currentVersions.aliasesOnLatest.filter(({ name }) => name !== current.alias?.name),
      })
    case 'add-permissions': {
      const Statement = step.permissions.map(({ StatementId: Sid, Principal, Action, SourceArn }) => ({
        Sid,
        Effect: 'Allow',
        Principal: { Service: Principal },
        Action,
        ...(SourceArn && { Condition: { ArnLike: { 'AWS:SourceArn': SourceArn } } }),
      }))
      return with_({ callers: { ...current.callers, policy: JSON.stringify({ Statement }) } })
    }
    case 'set-function-url': {
      const address = new URL('https://a1b2.lambda-url.eu-west-1.on.aws/')
      return with_({ callers: { ...current.callers, url: { address, ...step.to } } })
    }
    case 'untag-resource': {
      const keys = step.changes.map(({ member }) => member)
      const kept = Object.entries(current.tags).filter(([key]) => !keys.includes(key))
      return with_({ tags: Object.fromEntries(kept) })
    }
    case 'set-code-signing':
      return with_({ codeSigning: step.to })
    case 'set-runtime-management': {
      const { latest: before = 'Auto', served } = current.runtimeManagement ?? {}
      const runtimeManagement =
        step.version === '$LATEST'
          ? { latest: step.to, served }
          : { latest: before, served: { version: releasedIn(step, currentVersions), management: step.to } }
      return with_({ runtimeManagement })
    }
    case 'set-event-invoke':
      return with_({ callers: { ...current.callers, eventInvoke: step.to } })
    case 'set-reserved-concurrency': {
      const reserved = step.to === 'none' ? undefined : step.to
      return with_({ capacity: { ...current.capacity, reserved } })
    }
    case 'set-provisioned-concurrency': {
      const { to: requested } = step
      const provisioned = requested ? { requested, allocated: requested, status: 'READY' } : undefined
      return with_({ capacity: { ...current.capacity, provisioned } })
    }
    case 'wake-version':
    case 'test-version':
    case 'test-traffic':
      return with_({})
    case 'restore-latest':
      return with_({ latest: { ...step.version.configuration, Version: '$LATEST' } })
    case 'tag-resource':
      return with_({ tags: { ...current.tags, ...step.tags } })
    case 'name-release':
      return with_({
        releaseAlias: releaseAliasOf(
          step,
          serving(alias({ Name: step.name }), currentVersions, plan.to).alias,
        ),
      })
    case 'stage-code':
    case 'prune-versions':
      return with_({})
  }
}

function serving(before: Alias, { versions }: CurrentVersions, to: string | undefined) {
  const version = versions.find(({ number }) => number === to) ?? versions.at(-1)
  if (!version) throw new Error('The plan moves an alias to a version that does not exist.')
  return { alias: alias({ Name: before.name, FunctionVersion: version.number }), served: version }
}

function releaseAliasOf({ name, tag }: ReleaseAlias, { traffic: { version } }: Alias): Alias {
  return alias({ Name: name, FunctionVersion: version, Description: `lda1 cur=${version} tag=${tag}` })
}

function releasedIn({ version }: StepOf<'set-runtime-management'>, { versions }: CurrentVersions): string {
  return version ?? versions.at(-1)?.number ?? ''
}

function published(latest: Configuration, { versions }: CurrentVersions, Description = ''): Version {
  return versionWith({ ...latest, Version: String(Number(versions.at(-1)?.number ?? 0) + 1), Description })
}

/** Lambda answers with more, and with less, than it is sent. */
function asLambdaReturns(
  name: string,
  before: Configuration,
  members: Readonly<Record<string, unknown>>,
): Configuration {
  const { Layers, VpcConfig, SnapStart, ImageConfig, LoggingConfig, ...rest } =
    members as Partial<CreateFunctionCommandInput>
  const { Description = before.Description } = rest
  return {
    Timeout: 3,
    MemorySize: 128,
    TracingConfig: { Mode: 'PassThrough' },
    EphemeralStorage: { Size: 512 },
    Architectures: ['x86_64'],
    PackageType: 'Zip',
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
    ...before,
    ...rest,
    Description,
    FunctionName: name,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    ...(Layers && { Layers: Layers.map((Arn) => ({ Arn, CodeSize: 1 })) }),
    ...(VpcConfig && {
      VpcConfig: { ...VpcConfig, SubnetIds: [...(VpcConfig.SubnetIds ?? [])].reverse(), VpcId: 'vpc-1' },
    }),
    ...(SnapStart && { SnapStart: { ...SnapStart, OptimizationStatus: 'Off' as const } }),
    ...(ImageConfig && { ImageConfigResponse: { ImageConfig } }),
    ...(LoggingConfig && {
      LoggingConfig: { LogGroup: `/aws/lambda/${name}`, LogFormat: 'Text', ...LoggingConfig },
    }),
  }
}
