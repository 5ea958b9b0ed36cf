import { getAlias } from '../../aws/alias.ts'
import type { Alias } from '../../model/alias.ts'
import { versionName } from '../plan/version-name.ts'
import { createAliasOn, moveAlias, moveTo } from './move-alias.ts'
import type { Release } from './release.ts'

/**
 * Points the alias that names a release at its version. An alias that is there already is read again: this release
 * may have pinned it meanwhile.
 * @throws Failure when somebody else creates or moves it at the same time
 */
export async function nameRelease(
  { lambda, plan: { functionName }, git }: Pick<Release, 'lambda' | 'plan' | 'git'>,
  { name, existing }: { readonly name: string; readonly existing?: Alias },
  version: string,
): Promise<void> {
  const target = { version, git }
  const before = existing && (await getAlias(lambda, functionName, name))
  const alias = before
    ? await moveAlias(lambda, functionName, moveTo(before, target))
    : await createAliasOn(lambda, functionName, name, target)
  const moved = before && before.traffic.version !== version
  lambda.log(
    moved
      ? `Alias ${alias.name}: ${versionName(before.traffic.version)} → ${alias.traffic.version}.`
      : `Alias ${alias.name} names version ${alias.traffic.version}.`,
  )
}
