import { listed } from '../../model/text.ts'
import type { AliasRemovalInputs } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { EveryModeInput } from '../every-mode.ts'
import { aliasName, dryRunInputs, readChangedFunction, readDryRun } from '../function.ts'
import type { GivenInputs, InputDoc } from '../given-inputs.ts'

export const removalInputs = {
  'remove-alias': { default: false },
} as const satisfies Record<string, InputDoc>

type RemovalInput =
  | EveryModeInput
  | 'function-name'
  | 'alias'
  | keyof typeof removalInputs
  | keyof typeof dryRunInputs

/** What a removal takes beside the inputs of every mode. */
const ALLOWED: ReadonlySet<string> = new Set([
  'function-name',
  'alias',
  'remove-alias',
  ...Object.keys(dryRunInputs),
])

/**
 * Reads the inputs of a removal; throws one Failure that names everything that is wrong with them.
 * @param deployInputs the inputs of the mode deploy, most of which a removal cannot be combined with
 */
export function readAliasRemoval<Name extends string>(
  given: GivenInputs<RemovalInput | Name>,
  deployInputs: readonly Name[],
): AliasRemovalInputs {
  const { problems } = given
  const { fn, region, everyMode } = readChangedFunction(given)
  const dryRun = readDryRun(given)
  const alias = given.read('alias', aliasName)
  if (!given.has('alias'))
    problems.add(
      '`remove-alias` is given without `alias`, the alias to remove.',
      'Set `alias`, such as `pr-12`.',
    )
  const misplaced = deployInputs.filter((name) => !ALLOWED.has(name) && given.has(name))
  if (misplaced.length > 0)
    problems.add(
      `${listed(misplaced)} ${misplaced.length === 1 ? 'is' : 'are'} given together with \`remove-alias: true\`, but that only removes the alias: it does not release, test or change anything else.`,
      `Leave ${misplaced.length === 1 ? 'it' : 'them'} out, or leave \`remove-alias\` out to release.`,
    )
  if (fn === undefined || region === undefined || alias === undefined || problems.found)
    throw problems.failure()
  return {
    mode: 'deploy',
    removesAlias: true,
    functionName: fn.name,
    region,
    ...everyMode,
    ...dryRun,
    alias,
    ...withoutUndefined({ functionAccount: fn.account }),
  }
}
