import type { Aws } from '../aws/client/aws.ts'
import { isUncertain } from '../aws/errors/errors.ts'
import { tagFunction } from '../aws/function.ts'
import type { Failure } from '../failure.ts'
import { listed } from '../model/text.ts'
import type { StepOf } from '../plan/steps.ts'
import type { Progress, Release } from './progress.ts'
import { writeOnce } from './write-once.ts'

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

/** The step of a failed release that wrote tags, or may have written them. */
export function writtenTags(
  { plan: { steps } }: Pick<Release, 'plan'>,
  { remaining = [] }: Progress,
  failure: Failure,
): StepOf<'tag-resource'> | undefined {
  const done = steps.slice(0, steps.length - remaining.length + (isUncertain(failure) ? 1 : 0))
  return done.find((step) => step.type === 'tag-resource')
}

/**
 * Gives tags back the values that they had before a release.
 * @returns a full sentence about tags that the release added, which stay because nothing else of them is known
 */
export async function restoreTags(
  aws: Aws,
  arn: string,
  { changes }: StepOf<'tag-resource'>,
): Promise<string | undefined> {
  const before = changes.flatMap(({ member, from }) => (typeof from === 'string' ? [[member, from]] : []))
  if (before.length > 0) await tag(aws, arn, Object.fromEntries(before))
  const added = changes.filter(({ from }) => from === undefined).map(({ member }) => member)
  if (added.length === 0) return undefined
  return added.length === 1
    ? `The tag ${listed(added)}, which this release added, stays on the function.`
    : `The tags ${listed(added)}, which this release added, stay on the function.`
}
