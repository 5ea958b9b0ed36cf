import type { Progress, Release } from '../apply/release.ts'
import type { UndoOptions } from '../apply/undo.ts'
import { servedVersion } from '../model/alias.ts'
import { LATEST } from '../model/version.ts'
import { findRelease } from '../plan/deploy.ts'
import type { Session } from '../session.ts'
import type { PreparedTests } from '../smoke-test/release-tests.ts'
import type { PlannedDeploy } from './deploy-outcome.ts'

/** The release that carries a plan out. */
export function releaseOf(
  { aws, git }: Session,
  { inputs, plan, sent, digest }: PlannedDeploy,
  tests: PreparedTests | undefined,
): Release {
  return {
    aws,
    plan,
    git,
    ...(sent && { code: sent }),
    ...(digest && { digest }),
    ...(tests && { tests }),
    ...(inputs.staging && { staging: inputs.staging }),
    ...(inputs.versionDescription && { text: inputs.versionDescription }),
  }
}

/** How much of it is undone where it fails. */
export function undoOptions(
  { inputs, current, currentVersions }: PlannedDeploy,
  { baseline }: Progress,
): UndoOptions {
  const { served } = current ?? {}
  // Without an alias that serves a version: the state before the release, as far as a version holds it.
  const source =
    current &&
    (served && served.number !== LATEST
      ? served
      : (baseline ?? findRelease(current.latest, currentVersions.versions)))
  return {
    autoRollback: inputs.autoRollback,
    ...(inputs.restoreLatest && source && { restoreFrom: source }),
  }
}

/** Where it starts from: what is served before anything is written. */
export function startOf({ inputs, current, currentVersions }: PlannedDeploy): Progress {
  const served = servedVersion(current?.alias)
  const newest = inputs.alias ? current?.served : currentVersions.versions.at(-1)
  return {
    ...(current && { latest: current.latest }),
    ...(current?.alias && { alias: current.alias }),
    ...(newest && { version: newest }),
    ...(served && { previousVersion: served }),
  }
}
