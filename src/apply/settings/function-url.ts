import type { Aws } from '../../aws/client/aws.ts'
import {
  createFunctionUrl,
  deleteFunctionUrl,
  findFunctionUrl,
  updateFunctionUrl,
} from '../../aws/function-url.ts'
import type { StepOf } from '../../plan/steps.ts'
import { concurrentChange } from '../concurrent-change.ts'
import type { WrittenUrl } from '../progress.ts'
import { writeOnce } from '../write-once.ts'

type UrlStep = StepOf<'set-function-url'>

/**
 * Creates the function URL of an alias, or changes its auth type.
 * @throws Failure if somebody else created one with another auth type
 */
export async function setFunctionUrl(
  aws: Aws,
  functionName: string,
  { alias, authType, from }: UrlStep,
): Promise<WrittenUrl> {
  const write = from ? updateFunctionUrl : createFunctionUrl
  const written = await writeOnce<WrittenUrl>(aws, {
    operation: from ? 'UpdateFunctionUrlConfig' : 'CreateFunctionUrlConfig',
    send: async () => ({ url: await write(aws, functionName, alias, authType), isOwn: true }),
    reread: async () => {
      const found = await findFunctionUrl(aws, functionName, alias)
      if (!found) return undefined
      // Setting the former auth type again takes nothing away from anybody.
      if (found.authType === authType) return { url: found, isOwn: from !== undefined }
      if (from) return undefined
      throw concurrentChange(
        `Somebody else gave the alias ${alias} a function URL during this release; its auth type is ${found.authType}.`,
        'Their function URL was kept.',
      )
    },
  })
  const { url } = written
  aws.log(`Alias ${alias}: ${url.address.href} (auth type ${url.authType}).`)
  return written
}

/**
 * Gives the alias the function URL that it had before: deletes the one that this release created, or sets the former
 * auth type again.
 * @param isOwn whether this release surely wrote the URL
 * @returns a sentence about a URL that stays; undefined if it is as it was before
 */
export async function restoreFunctionUrl(
  aws: Aws,
  functionName: string,
  { alias, authType, from }: UrlStep,
  isOwn: boolean,
): Promise<string | undefined> {
  const found = await findFunctionUrl(aws, functionName, alias)
  if (!found || found.authType === from) return undefined
  if (found.authType !== authType)
    return `The function URL of the alias ${alias} stays as it is, because somebody else changed it during this release.`
  if (from) {
    await updateFunctionUrl(aws, functionName, alias, from)
    aws.log(`Alias ${alias}: the function URL has the auth type ${from} again.`)
    return undefined
  }
  if (!isOwn)
    return `The function URL of the alias ${alias} (auth type ${authType}), which this run may have created, stays. To delete it: \`aws lambda delete-function-url-config --function-name ${functionName} --qualifier ${alias}\`.`
  await deleteFunctionUrl(aws, functionName, alias)
  aws.log(`Alias ${alias}: the function URL was deleted.`)
  return undefined
}
