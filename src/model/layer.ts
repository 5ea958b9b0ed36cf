import type { VersionRecord } from '../release/history/version-description.ts'

/** A version of a layer, as lists have it. */
export interface LayerVersion {
  readonly number: number
  readonly arn: string
  /** What its description says; undefined where this action did not publish it. */
  readonly record: VersionRecord | undefined
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
}

/** What else AWS tells of one that is asked for. */
export interface LayerContent {
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
  /** SHA-256 of the archive in base64. */
  readonly codeSha256: string | undefined
  /** The address of the archive, which is a secret. */
  readonly location: string | undefined
}
