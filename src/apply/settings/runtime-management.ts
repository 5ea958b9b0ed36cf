import type { Aws } from '../../aws/client/aws.ts'
import { getRuntimeManagement, putRuntimeManagement } from '../../aws/settings/runtime-management.ts'
import { isUpdateMode, type RuntimeManagement } from '../../model/settings/runtime-management.ts'
import { versionName } from '../../model/version.ts'
import type { Step, StepOf } from '../../plan/steps.ts'
import type { Release } from '../progress.ts'
import { writeOnce } from '../write-once.ts'
import type { SettingUndo } from './setting-undo.ts'

/** Sets how Lambda updates the runtime of a version, unless it does so already. */
export async function setRuntimeManagement(
  aws: Aws,
  functionName: string,
  version: string,
  to: RuntimeManagement,
): Promise<void> {
  const isSet = async () => (await getRuntimeManagement(aws, functionName, version)) === to
  const what = `Runtime management of ${versionName(version)}: ${to}`
  if (await isSet()) {
    aws.log(`${what} already.`)
    return
  }
  await writeOnce<true>(aws, {
    operation: 'PutRuntimeManagementConfig',
    send: async () => {
      await putRuntimeManagement(aws, functionName, version, to)
      return true
    },
    reread: async () => ((await isSet()) ? true : undefined),
  })
  aws.log(`${what}.`)
}

/**
 * The runtime management that a failed release has changed, to be restored as it was. A version that this release has
 * published keeps it, because nobody calls it.
 * @param done the steps that are done, and the failed one if it may have taken effect
 */
export function runtimeManagementToUndo(release: Release, done: readonly Step[]): readonly SettingUndo[] {
  return done
    .filter((step) => step.type === 'set-runtime-management')
    .flatMap((step) => undoOf(release, step) ?? [])
}

function undoOf(
  { aws, plan: { functionName } }: Release,
  { version, from, to }: StepOf<'set-runtime-management'>,
): SettingUndo | undefined {
  if (version === undefined || from === undefined) return undefined
  const what = `runtime management of ${versionName(version)}`
  return {
    title: `Restore the ${what}`,
    what: `the ${what} (before this run: ${from})`,
    problem: `The ${what}, which was ${from}, could not be restored`,
    command: `aws lambda put-runtime-management-config --function-name ${functionName} --qualifier '${version}' --update-runtime-on ${isUpdateMode(from) ? from : `Manual --runtime-version-arn ${from}`}`,
    canWait: true,
    // An update of $LATEST follows the mode; the ARN of a runtime version fits only the former runtime.
    ...(isUpdateMode(from) && { precedesLatest: true }),
    work: async () => {
      const now = await getRuntimeManagement(aws, functionName, version)
      if (now !== to && now !== from)
        return `The ${what} stays ${now ?? 'as it is'}, because somebody else changed it during this release.`
      if (now !== from) await setRuntimeManagement(aws, functionName, version, from)
      return undefined
    },
  }
}
