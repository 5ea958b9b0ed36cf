import type { Aws } from '../../aws/client/aws.ts'
import {
  createFunctionUrl,
  deleteFunctionUrl,
  findFunctionUrl,
  updateFunctionUrl,
} from '../../aws/function-url.ts'
import { hasSettings, urlChanges } from '../../model/function-url.ts'
import type { StepOf } from '../../plan/steps.ts'
import { concurrentChange } from '../concurrent-change.ts'
import type { WrittenUrl } from '../progress.ts'
import { writeOnce } from '../write-once.ts'

type UrlStep = StepOf<'set-function-url'>

/**
 * Creates the function URL of an alias, or changes its settings.
 * @throws Failure if somebody else created one with other settings
 */
export async function setFunctionUrl(
  aws: Aws,
  functionName: string,
  { alias, to, from }: UrlStep,
): Promise<WrittenUrl> {
  const write = () =>
    from
      ? updateFunctionUrl(aws, functionName, alias, urlChanges(from, to))
      : createFunctionUrl(aws, functionName, alias, to)
  const written = await writeOnce<WrittenUrl>(aws, {
    operation: from ? 'UpdateFunctionUrlConfig' : 'CreateFunctionUrlConfig',
    send: async () => ({ url: await write(), isOwn: true }),
    reread: async () => {
      const found = await findFunctionUrl(aws, functionName, alias)
      if (!found) return undefined
      // To set the former settings again takes nothing away from anybody.
      if (hasSettings(found, to)) return { url: found, isOwn: from !== undefined }
      if (from) return undefined
      throw concurrentChange(
        `Somebody else gave the alias ${alias} a function URL during this release; its auth type is ${found.authType}.`,
        'Their function URL was kept.',
      )
    },
  })
  const { url } = written
  const mode = url.invokeMode === 'BUFFERED' ? '' : `, invoke mode ${url.invokeMode}`
  aws.log(`Alias ${alias}: ${url.address.href} (auth type ${url.authType}${mode}).`)
  return written
}

/**
 * Gives the alias the function URL that it had before: deletes the one that this release created, or sets the former
 * settings again.
 * @param isOwn whether this release surely wrote the URL
 * @returns a sentence about a URL that stays; undefined if it is as it was before
 */
export async function restoreFunctionUrl(
  aws: Aws,
  functionName: string,
  { alias, to, from }: UrlStep,
  isOwn: boolean,
): Promise<string | undefined> {
  const found = await findFunctionUrl(aws, functionName, alias)
  if (!found || (from && hasSettings(found, from))) return undefined
  if (!hasSettings(found, to))
    return `The function URL of the alias ${alias} stays as it is, because somebody else changed it during this release.`
  if (from) {
    await updateFunctionUrl(aws, functionName, alias, urlChanges(found, from))
    aws.log(`Alias ${alias}: the function URL has its former settings again (auth type ${from.authType}).`)
    return undefined
  }
  if (!isOwn)
    return `The function URL of the alias ${alias} (auth type ${to.authType}), which this run may have created, stays. To delete it: \`aws lambda delete-function-url-config --function-name ${functionName} --qualifier ${alias}\`.`
  await deleteFunctionUrl(aws, functionName, alias)
  aws.log(`Alias ${alias}: the function URL was deleted.`)
  return undefined
}
