import type { ReleaseInputs } from '../../inputs/deploy-inputs.ts'
import { type Alias, isWhole } from '../../model/alias.ts'
import type { StepOf } from '../../plan/steps.ts'

/** Brings an alias to the version of a release: moves it, or creates it. */
export function aliasStep(
  name: string,
  alias: Alias | undefined,
  { keepVersions }: Pick<ReleaseInputs, 'keepVersions'>,
): StepOf<'create-alias' | 'update-alias'> {
  if (!alias) return { type: 'create-alias', alias: name }
  return {
    type: 'update-alias',
    alias,
    clearsWeights: !isWhole(alias.traffic),
    // What the history names is kept: it must not name more than what is to be kept.
    ...(keepVersions && { longestHistory: keepVersions - 1 }),
  }
}
