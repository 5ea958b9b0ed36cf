import type { Failure } from '../failure.ts'
import type { Verdict } from '../smoke/verdict.ts'
import type { PublicLayerPlan } from './public-layer-plan.ts'
import type { PublicPlan } from './public-plan.ts'

/** What a run ended with. Absent is what is not known or does not apply. */
export interface RunResult {
  /** Set where a report of this mode says things in other words than one of a deploy. */
  readonly mode?: 'rollback'
  /**
   * created: the function was created and released; deployed: the alias serves a new version, or what changed needs
   * none; promoted: the alias serves a version that there was already; published: there is a new version, of a layer or of a function without an alias; unchanged: nothing had to be done; planned:
   * dry run; rolled-back: the alias serves an earlier version again, in a deploy because the new one failed; passed:
   * the smoke test did.
   */
  readonly result:
    | 'created'
    | 'deployed'
    | 'promoted'
    | 'published'
    | 'unchanged'
    | 'planned'
    | 'rolled-back'
    | 'passed'
    | 'failed'
  /** Empty where only a URL was tested, and for layers. */
  readonly functionName: string
  readonly region: string
  readonly functionArn?: string
  readonly alias?: string
  readonly aliasArn?: string
  /** The version that is served now; without an alias the one that was published last. */
  readonly version?: string
  readonly previousVersion?: string
  /** The version that failed its test. */
  readonly failedVersion?: string
  /** The function URL of the alias, where it was set, read or tested. */
  readonly functionUrl?: string
  readonly codeSha256?: string
  /** The layer of a run that publishes one, with the version that has the content. */
  readonly layer?: {
    readonly name: string
    readonly arn?: string
    readonly version?: string
    readonly versionArn?: string
  }
  /** Set where a version that there was already was to be released; `from` is the alias that served it. */
  readonly promotion?: { readonly from?: string }
  /** Whether this run changed anything; after a failure, whether what is served has changed. */
  readonly changed: boolean
  /** In deploys: whether the plan brings a version that was not served before; otherwise what changed needs none. */
  readonly released?: boolean
  readonly plan?: PublicPlan | PublicLayerPlan
  /** Git refs or commits of the previous and the released version, where their descriptions name them. */
  readonly previousOrigin?: string
  readonly origin?: string
  readonly failure?: Failure
  /** Why nothing was done, or what would be, as a full sentence. */
  readonly note?: string
  /** One sentence about what is served, for failures. */
  readonly served?: string
  /** What the smoke tests found out, in order. */
  readonly verdicts?: readonly Verdict[]
}
