import fc from 'fast-check'

/**
 * fast-check with as many runs of each property as PROPERTY_RUNS times the usual: less than 1 for a quick look, more for
 * a night.
 */
const factor = Number(process.env['PROPERTY_RUNS'] || 1)

/** How often a property is tried. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(usual * factor)) }
}

fc.configureGlobal(runs(100))

export default fc
