import fc from 'fast-check'

/** PROPERTY_RUNS says how often properties are tried: a few times by default, the whole number at 1, more at night. */
const factor = Number(process.env['PROPERTY_RUNS'] || 0.3)

/** How often a property is tried, of so many times as the whole number. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(usual * factor)) }
}

fc.configureGlobal(runs(100))

export default fc
