import type { PromotionSource } from '../../inputs/promotion-inputs.ts'
import { badVersions, percent, sharesOf } from '../../model/alias.ts'
import { LATEST, numbered } from '../../model/version.ts'
import type { PromotionState } from './promotion-state.ts'
import { refusedVersion } from './version-candidates.ts'

/** The version to promote. */
export interface PromotedVersion {
  readonly version: string
  /** Why it is that one, to stand behind its number. */
  readonly reason: string
}

/**
 * Decides which version is promoted: the one that is named, marked or not, or the one that the source alias serves.
 * @throws Failure that lists the versions, when there is none, when nobody can tell which one was tested, or when it
 * is marked bad and was not named
 */
export function choosePromoted(promotion: PromotionSource, state: PromotionState): PromotedVersion {
  const promoted =
    promotion.kind === 'version'
      ? { version: promotion.version, reason: 'as `version` says' }
      : { version: servedAlone(state, promotion.alias), reason: `what ${promotion.alias} serves` }
  if (!numbered(state.versions, promoted.version)) {
    throw refusedVersion(
      state,
      `Version ${promoted.version} of ${state.functionName} (${promoted.reason}) does not exist.`,
      'Name one that exists with `version`, or the alias that serves it with `source-alias`.',
    )
  }
  return promoted
}

/** The version that the source alias sends all of its traffic to. */
function servedAlone(state: PromotionState, name: string): string {
  const { source, alias } = state
  if (!source) throw new Error('That there is the source alias was made sure of.')
  const { version } = source.traffic
  if (version === LATEST) {
    throw refusedVersion(
      state,
      `The alias ${name} serves $LATEST, which every release changes: there is no version to promote.`,
      `Release to ${name} first (\`mode: deploy\` with \`alias: ${name}\`), so that it serves a published version.`,
    )
  }
  const [shift] = sharesOf(source.traffic)
  if (shift) {
    throw refusedVersion(
      state,
      `The alias ${name} serves version ${version} and sends ${percent(shift[1])} of its traffic to version ${shift[0]}, so nobody can tell which of the two was tested.`,
      `Let that traffic shift end, then run again. Or name the version to promote with \`version\`.`,
    )
  }
  const marking = [alias, source].find((each) => badVersions(each).includes(version))
  if (marking) {
    throw refusedVersion(
      state,
      `Version ${version}, which the alias ${name} serves, is marked bad in the history of the alias ${marking.name}: it failed its test there or was rolled back.`,
      `Release a version that passes to ${name}. To promote this one all the same, name it: \`version: ${version}\` instead of \`source-alias\`.`,
    )
  }
  return version
}
