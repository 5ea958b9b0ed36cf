import type { Aws } from '../../aws/client/aws.ts'
import { getCodeSigningConfig, setCodeSigningConfig } from '../../aws/settings/code-signing.ts'
import type { Step } from '../../plan/steps.ts'
import type { Release } from '../progress.ts'
import { writeOnce } from '../write-once.ts'
import type { SettingUndo } from './setting-undo.ts'

/** Attaches a code signing configuration to the function; undefined detaches it. */
export async function setCodeSigning(aws: Aws, functionName: string, to: string | undefined): Promise<void> {
  await writeOnce<{ now: string | undefined }>(aws, {
    operation: to ? 'PutFunctionCodeSigningConfig' : 'DeleteFunctionCodeSigningConfig',
    send: async () => {
      await setCodeSigningConfig(aws, functionName, to)
      return { now: to }
    },
    reread: async () => {
      const now = await getCodeSigningConfig(aws, functionName)
      return now === to ? { now } : undefined
    },
  })
  aws.log(to ? `Code signing configuration: ${to}.` : 'Code signing configuration removed.')
}

/**
 * The code signing configuration that a failed release has changed, to be restored before $LATEST gets its former code.
 * @param done the steps that are done, and the failed one if it may have taken effect
 */
export function codeSigningToUndo(
  { aws, plan: { functionName } }: Release,
  done: readonly Step[],
): SettingUndo | undefined {
  const step = done.find((each) => each.type === 'set-code-signing')
  if (!step) return undefined
  const what = `code signing configuration of the function (before this run: ${step.from ?? 'none'})`
  return {
    title: 'Restore the code signing configuration',
    what: `the ${what}`,
    problem: `The ${what}, could not be restored`,
    command: step.from
      ? `aws lambda put-function-code-signing-config --function-name ${functionName} --code-signing-config-arn ${step.from}`
      : `aws lambda delete-function-code-signing-config --function-name ${functionName}`,
    precedesLatest: true,
    work: () => setCodeSigning(aws, functionName, step.from).then(() => undefined),
  }
}
