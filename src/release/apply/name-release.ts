import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { getAlias } from '../../aws/alias.ts'
import { versionName } from '../plan/version-name.ts'
import { createAliasOn, moveAlias } from './move-alias.ts'
import type { Release } from './release.ts'

/**
 * Points the alias that names a release at its version. An alias that is there already is read again: this release
 * may have pinned it meanwhile.
 * @throws Failure when somebody else creates or moves it at the same time
 */
export async function nameRelease(
  { lambda, plan, git }: Pick<Release, 'lambda' | 'plan' | 'git'>,
  { name, existing }: { readonly name: string; readonly existing?: AliasConfiguration },
  version: string,
): Promise<void> {
  const target = { functionName: plan.functionName, version, git }
  const before = existing && (await getAlias(lambda, plan.functionName, name))
  const alias = before ? await moveAlias(lambda, before, target) : await createAliasOn(lambda, name, target)
  const moved = before && before.FunctionVersion !== version
  lambda.log(
    moved
      ? `Alias ${alias.Name}: ${versionName(before.FunctionVersion)} → ${alias.FunctionVersion}.`
      : `Alias ${alias.Name} names version ${alias.FunctionVersion}.`,
  )
}
