import type { Architecture } from '../package/layer/build-tools.ts'
import type { CodeSource, CommonInputs } from './deploy-inputs.ts'
import type { DryRun } from './dry-run.ts'
import type { Staging } from './staging.ts'

/** Where the content of a layer comes from; paths are absolute. */
export type LayerSource =
  | Extract<CodeSource, { kind: 'zip-file' | 'source-dir' }>
  /** A requirements.txt, or a pyproject.toml beside uv.lock, and the Python that it is installed for, such as `3.13`. */
  | { readonly kind: 'requirements'; readonly path: string; readonly pythonVersion: string }
  | { readonly kind: 'package-lock'; readonly path: string }

/** Whom a layer is shared with. */
export interface Sharing {
  /** Account IDs. */
  readonly accounts: readonly string[]
  /** IDs of organizations of AWS Organizations. */
  readonly organizations: readonly string[]
}

/** The inputs of the mode publish-layer, checked. */
export interface PublishLayerInputs extends CommonInputs, DryRun {
  readonly mode: 'publish-layer'
  readonly layerName: string
  readonly source: LayerSource
  /** Empty when nothing is said about them. A layer of Python packages always says what it was built for. */
  readonly runtimes: readonly string[]
  /** Empty when nothing is said about them; a layer that is built here always says what it was built for. */
  readonly architectures: readonly Architecture[]
  readonly description?: string
  readonly license?: string
  readonly sharing: Sharing
  /** How many of the newest versions stay when old ones are deleted; absent: none is deleted. */
  readonly keepVersions?: number
  /** Where the content is put for Lambda to fetch; absent: it goes with the request. */
  readonly staging?: Staging
}
