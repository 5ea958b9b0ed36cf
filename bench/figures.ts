import type { LargeRelease } from './large-package.ts'
import type { LayerFigures } from './layers.ts'
import type { PackedTree } from './packing.ts'
import type { Parts } from './parts.ts'
import type { ReleaseFigures } from './releases.ts'
import type { StartUp } from './start-up.ts'

/** Everything that one run of the benchmark measured. */
export interface Figures {
  readonly startUp: readonly StartUp[]
  readonly releases: readonly ReleaseFigures[]
  readonly layers: readonly LayerFigures[]
  readonly parts: Parts
  readonly packing: readonly PackedTree[]
  readonly large: readonly LargeRelease[]
}
