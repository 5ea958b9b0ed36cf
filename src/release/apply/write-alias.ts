import { getAlias, updateAlias } from '../../aws/alias.ts'
import type { Lambda } from '../../aws/lambda.ts'
import { type Alias, isSameTraffic, type Traffic, trafficText } from '../../model/alias.ts'
import type { Move } from '../../model/move.ts'
import { foreignChange } from './foreign-change.ts'
import { sendOnce } from './resend.ts'

export const LEFT = 'The alias was left as they made it.'

/**
 * Carries a move of an alias out, with its RevisionId.
 * @param isThere whether an alias that was read again is what the move intended
 * @throws Failure when somebody else changed it meanwhile: theirs stays
 */
export function writeAlias(
  lambda: Lambda,
  functionName: string,
  { before, after, description }: Move,
  isThere: (found: Alias) => boolean,
): Promise<Alias> {
  const { name } = before
  let { revisionId } = before
  return sendOnce(lambda, {
    operation: 'UpdateAlias',
    send: () =>
      updateAlias(
        lambda,
        functionName,
        { name, revisionId },
        {
          version: after.version,
          ...(!isSameTraffic(before.traffic, after) && { shares: after.shares }),
          ...(description !== undefined && { description }),
        },
      ),
    lookAgain: async () => {
      const found = await getAlias(lambda, functionName, name)
      if (found && isThere(found)) return found
      refuseForeignMove(before, found, after)
      revisionId = found?.revisionId
      return undefined
    },
  })
}

/**
 * Reads an alias again whose RevisionId is another, as after AddPermission.
 * @throws Failure when somebody else has changed more of it
 */
export async function rereadAlias(lambda: Lambda, functionName: string, before: Alias): Promise<Alias> {
  const found = await getAlias(lambda, functionName, before.name)
  refuseForeignChange(before, found)
  return found
}

/**
 * An alias of which only the RevisionId is another, as after AddPermission, may still be moved; so may one whose traffic
 * goes already where it shall and that only lacks its history.
 * @throws Failure for anything else
 */
function refuseForeignMove(before: Alias, found: Alias | undefined, after: Traffic): void {
  if (!found || !isSameTraffic(found.traffic, after)) refuseForeignChange(before, found)
}

/** @throws Failure unless the alias routes to the same versions and has the same description */
function refuseForeignChange(before: Alias, found: Alias | undefined): asserts found is Alias {
  const served = trafficText(before.traffic)
  if (!found) {
    throw foreignChange(
      `Somebody else deleted the alias ${before.name} during this release; it served ${served}.`,
      'The next run would create it.',
    )
  }
  const now = trafficText(found.traffic)
  if (now === served && found.description === before.description) return
  const change =
    now === served ? 'its description is another one now' : `it served ${served} and now serves ${now}`
  throw foreignChange(`Somebody else changed the alias ${before.name} during this release: ${change}.`, LEFT)
}
