import fc from 'fast-check'

/** PROPERTY_RUNS says how often properties are tried: a few times by default, the whole number at 1, more at night. */
const given = process.env['PROPERTY_RUNS']
const factor = Number(given || 0.3)

/** How often a property is tried, of so many times as the whole number. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(usual * factor)) }
}

// By default everybody tries the same values, so that no change fails for what it did not touch; the nightly run,
// which gives PROPERTY_RUNS, tries new ones.
fc.configureGlobal(given ? runs(100) : { ...runs(100), seed: 1 })

export default fc
