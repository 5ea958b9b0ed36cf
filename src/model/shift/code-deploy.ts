import { type GitReference, gitReference } from '../history.ts'

/** How CodeDeploy shifts the traffic of an alias. */
export interface CodeDeployShift {
  readonly application: string
  readonly group: string
  /** The name of the deployment configuration. */
  readonly configuration: string
  /** Functions that CodeDeploy invokes before and after the traffic has moved; absent: none. */
  readonly beforeAllowTraffic?: string | undefined
  readonly afterAllowTraffic?: string | undefined
  /** Whether the run waits until the deployment has ended. */
  readonly waits: boolean
}

/** The versions between which a deployment shifts the traffic of an alias. */
export interface DeployedVersions {
  readonly functionName: string
  readonly alias: string
  /** Version numbers. */
  readonly from: string
  readonly to: string
}

/** A deployment of CodeDeploy as it is now. */
export interface Deployment {
  readonly id: string
  /** CodeDeploy's word, such as `InProgress` or `Stopped`. */
  readonly status: string
  readonly state: 'running' | 'succeeded' | 'failed' | 'stopped'
  /** What it deploys; undefined if its AppSpec is not known. */
  readonly versions: DeployedVersions | undefined
  /** The source of the release that it is part of, as far as its description says. */
  readonly git: GitReference
  /** CodeDeploy's code and message; absent: no error. */
  readonly error?: { readonly code: string; readonly message: string } | undefined
  /** The deployment that takes this one back; absent: none yet. */
  readonly rollbackId?: string | undefined
  /** The version to which the deployment that took this one back has moved the alias; absent: not known. */
  readonly rolledBackTo?: string | undefined
  /** The deployment that this one takes back; absent: it is no rollback. */
  readonly takesBack?: string | undefined
}

/** One part of a deployment: a hook, or the shift of the traffic itself. */
export interface LifecycleEvent {
  /** Such as `BeforeAllowTraffic`. */
  readonly name: string
  /** CodeDeploy's word, such as `InProgress` or `Failed`. */
  readonly status: string
  /** Why it failed; empty if CodeDeploy says nothing. */
  readonly message: string
}

/** How far a deployment is. */
export interface Lifecycle {
  readonly events: readonly LifecycleEvent[]
  /** The weight of the new version as CodeDeploy tells it; undefined before the traffic shifts. */
  readonly weight: number | undefined
}

/**
 * The AppSpec of a shift (CodeDeploy user guide, "AppSpec file structure for AWS Lambda deployments"). Its version is the
 * literal 0.0, which no JSON serializer writes.
 */
export function appSpecOf(
  { functionName, alias, from, to }: DeployedVersions,
  {
    beforeAllowTraffic,
    afterAllowTraffic,
  }: Pick<CodeDeployShift, 'beforeAllowTraffic' | 'afterAllowTraffic'>,
): string {
  const properties = { Name: functionName, Alias: alias, CurrentVersion: from, TargetVersion: to }
  const resources = [{ [functionName]: { Type: 'AWS::Lambda::Function', Properties: properties } }]
  const hooks = [
    ...(beforeAllowTraffic === undefined ? [] : [{ BeforeAllowTraffic: beforeAllowTraffic }]),
    ...(afterAllowTraffic === undefined ? [] : [{ AfterAllowTraffic: afterAllowTraffic }]),
  ]
  const hooksPart = hooks.length > 0 ? `,"Hooks":${JSON.stringify(hooks)}` : ''
  return `{"version":0.0,"Resources":${JSON.stringify(resources)}${hooksPart}}`
}

const DESCRIPTION = /^lambda-deploy-action(?: sha=(\S+))?(?: run=(\S+))?(?: ref=(\S+))?$/

/** The description of a deployment. It records its release, because the run may be lost before it can. */
export function describedAs({ sha, run, ref }: GitReference): string {
  const fields = [sha && `sha=${sha}`, run && `run=${run}`, ref && `ref=${ref}`]
  return ['lambda-deploy-action', ...fields].filter(Boolean).join(' ')
}

/** The release in the description of a deployment. Empty if this action did not write it. */
export function releaseIn(description: string | undefined): GitReference {
  const [, sha, run, ref] = DESCRIPTION.exec(description ?? '') ?? []
  return gitReference(sha, run, ref)
}

/** Whether a deployment moves an alias from one version to another. One that takes another back may deploy the same revision. */
export function isShiftBetween({ versions, takesBack }: Deployment, wanted: DeployedVersions): boolean {
  if (!versions || takesBack !== undefined) return false
  const members = ['functionName', 'alias', 'from', 'to'] as const
  return members.every((member) => versions[member] === wanted[member])
}

/** The versions in an AppSpec in JSON; undefined if it is not one of this action, such as one in YAML. */
export function versionsInAppSpec(content: string | undefined): DeployedVersions | undefined {
  try {
    const [resource] = (JSON.parse(content ?? '') as { Resources: readonly object[] }).Resources
    const [{ Properties }] = Object.values(resource ?? {}) as [{ Properties: Record<string, unknown> }]
    const { Name, Alias, CurrentVersion, TargetVersion } = Properties
    return {
      functionName: String(Name),
      alias: String(Alias),
      from: String(CurrentVersion),
      to: String(TargetVersion),
    }
  } catch {
    return undefined
  }
}
