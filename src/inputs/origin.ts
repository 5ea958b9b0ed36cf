import type { ReleaseOrigin } from '../model/wanted.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { type GivenInputs, type InputDoc, matching } from './given-inputs.ts'

/** The inputs that say what is released, where that is not what started the run. */
export const originInputs = {
  'release-ref': { absent: 'the ref that started the run, unless `release-sha` is given' },
  'release-sha': { absent: 'the commit that started the run, unless `release-ref` is given' },
} as const satisfies Record<string, InputDoc>

const ref = matching(
  /^\S{1,255}$/,
  'the name of a tag or branch, without spaces',
  'Write one such as `lambda/v1.0.4`; `refs/tags/` and `refs/heads/` may stand before it.',
)

const sha = matching(
  /^[0-9a-f]{7,40}$/i,
  'a commit: 7 to 40 hexadecimal digits',
  'Write one such as `3f2c1ab`, for example the output `commit` of actions/checkout. A tag or branch belongs in `release-ref`.',
)

/**
 * Where the release comes from; undefined where no input says so, and it is what started the run.
 * @param compares whether the commit is compared with the one that is served
 */
export function readOrigin(
  given: GivenInputs<keyof typeof originInputs>,
  compares = false,
): ReleaseOrigin | undefined {
  const releaseRef = given.read('release-ref', ref)?.replace(/^refs\/(tags|heads)\//, '')
  const releaseSha = given.read('release-sha', sha)?.toLowerCase()
  if (compares && given.has('release-ref') && !given.has('release-sha'))
    given.problems.add(
      '`if-newer-is-served` is `stop`, and `release-ref` is given without `release-sha`, the commit to compare.',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
      'Set `release-sha` too, for example to the output `commit` of actions/checkout: `${{ steps.checkout.outputs.commit }}`.',
    )
  if (releaseRef === undefined && releaseSha === undefined) return undefined
  return withoutUndefined({ ref: releaseRef, sha: releaseSha })
}
