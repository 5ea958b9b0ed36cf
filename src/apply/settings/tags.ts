import type { Aws } from '../../aws/client/aws.ts'
import { tagFunction, untagFunction } from '../../aws/function.ts'
import { listed } from '../../model/text.ts'
import type { MemberChange } from '../../plan/configuration.ts'
import type { Step } from '../../plan/steps.ts'
import type { Progress, Release } from '../progress.ts'
import { writeOnce } from '../write-once.ts'
import type { SettingUndo } from './setting-undo.ts'

type Tags = Readonly<Record<string, string>>

/** Writes tags. Those that are not named stay. */
export async function tag(aws: Aws, arn: string, tags: Tags): Promise<void> {
  await writeOnce(aws, {
    operation: 'TagResource',
    send: () => tagFunction(aws, arn, tags),
    reread: async () => undefined,
  })
  aws.log(`Tags set: ${Object.keys(tags).join(', ')}.`)
}

/** Removes tags. */
export async function untag(aws: Aws, arn: string, keys: readonly string[]): Promise<void> {
  await writeOnce(aws, {
    operation: 'UntagResource',
    send: () => untagFunction(aws, arn, keys),
    reread: async () => undefined,
  })
  aws.log(`Tags removed: ${keys.join(', ')}.`)
}

/**
 * The tags that a failed release has written, to be restored as they were.
 * @param done the steps that are done, and the failed one if it may have taken effect
 */
export function tagsToUndo(
  { aws }: Pick<Release, 'aws'>,
  { latest }: Progress,
  done: readonly Step[],
): SettingUndo | undefined {
  const changes = done.flatMap((step) => {
    if (step.type === 'tag-resource') return step.changes
    // What the role may not read cannot be written again.
    return step.type === 'untag-resource' ? step.changes.filter(({ from }) => from !== undefined) : []
  })
  if (changes.length === 0 || !latest) return undefined
  return {
    title: 'Restore tags',
    what: 'the tags',
    problem: 'The tags could not be restored',
    work: () => restoreTags(aws, latest.FunctionArn, changes),
  }
}

/**
 * Gives tags back the values that they had before a release.
 * @returns a full sentence about tags that the release added, which stay because nothing else of them is known
 */
async function restoreTags(
  aws: Aws,
  arn: string,
  changes: readonly MemberChange[],
): Promise<string | undefined> {
  const before = changes.flatMap(({ member, from }) => (typeof from === 'string' ? [[member, from]] : []))
  if (before.length > 0) await tag(aws, arn, Object.fromEntries(before))
  const added = changes.filter(({ from }) => from === undefined).map(({ member }) => member)
  if (added.length === 0) return undefined
  return added.length === 1
    ? `The tag ${listed(added)}, which this release added, stays on the function.`
    : `The tags ${listed(added)}, which this release added, stay on the function.`
}
