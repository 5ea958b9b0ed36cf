import type { AliasRemovalInputs } from '../../model/wanted.ts'
import type { RemovalStep } from '../../plan/removal/alias-removal.ts'

/** What a removal finds where there is no alias, as sentences. */
export function goneSentence(
  { functionName, region, alias }: Pick<AliasRemovalInputs, 'functionName' | 'region' | 'alias'>,
  exists: boolean,
): string {
  const missing = exists
    ? `${functionName} in ${region} has no alias ${alias}`
    : `There is no function ${functionName} in ${region}`
  return `${missing}, so there is nothing to remove. If you expected it there, check \`function-name\`, \`alias\` and \`aws-region\`.`
}

/** What is gone after a removal, as sentences. */
export function removedSentences(
  alias: string,
  done: readonly RemovalStep[],
  deleted: readonly number[],
): string {
  const parts = partsOf(done)
  const versions =
    deleted.length === 0
      ? 'No version was deleted.'
      : `Deleted the ${deleted.length === 1 ? 'version' : 'versions'} that only it served: ${deleted.join(', ')}.`
  return `The alias ${alias} is removed${parts.length > 0 ? `, with ${inWords(parts)}` : ''}. ${versions}`
}

/** What a removal had done when it failed, as a sentence. */
export function removedUntilFailure(done: readonly RemovalStep[], deleted: readonly number[]): string {
  const versions = deleted.length > 0 ? [versionsText(deleted)] : []
  const parts = [...partsOf(done), ...versions]
  return parts.length > 0
    ? `Removed already: ${inWords(parts)}. The next run continues from there.`
    : 'Nothing is removed yet.'
}

function versionsText(versions: readonly number[]): string {
  return `${versions.length === 1 ? 'version' : 'versions'} ${inWords(versions.map(String))}`
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

function partsOf(done: readonly RemovalStep[]): string[] {
  return done.flatMap((step) => {
    switch (step.type) {
      case 'delete-function-url':
        return ['the function URL']
      case 'remove-permissions':
        return [step.ids.length === 1 ? 'a permission' : `${step.ids.length} permissions`]
      case 'delete-event-invoke-config':
        return ['the configuration for asynchronous invocations']
      case 'delete-provisioned-concurrency':
        return ['the provisioned concurrency']
      default:
        return []
    }
  })
}
