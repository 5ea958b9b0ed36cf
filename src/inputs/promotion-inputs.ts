import type { ReleaseInputs } from './deploy-inputs.ts'

/** Which version a promotion takes. */
export type PromotionSource =
  /** The number of a published version. */
  | { readonly kind: 'version'; readonly version: string }
  /** What another alias of the function serves. */
  | { readonly kind: 'source-alias'; readonly alias: string }

/** The inputs of the mode deploy, checked, where it takes a version that is there already. */
export interface PromotionInputs extends ReleaseInputs {
  readonly promotion: PromotionSource
  /** The alias that shall serve the version. */
  readonly alias: string
}
