import { KNOWN_DIFFERENCES, type KnownDifference } from './known-differences.ts'
import type { Outcome } from './run-case.ts'

/** What a run says about the cases of a target. */
export interface Verdict {
  readonly same: readonly Outcome[]
  /** Those that differ, as KNOWN_DIFFERENCES says. */
  readonly known: readonly Outcome[]
  /** Those that differ, and nothing says so. */
  readonly unknown: readonly Outcome[]
  /** Facts that KNOWN_DIFFERENCES names, and that do not differ. */
  readonly gone: readonly string[]
}

/** Compares outcomes with the differences that are known. */
export function verdictOn(
  target: KnownDifference['target'],
  outcomes: readonly Outcome[],
  list: readonly KnownDifference[] = KNOWN_DIFFERENCES,
): Verdict {
  const listed = new Set(list.filter((each) => each.target === target).flatMap(({ facts }) => facts))
  const differing = outcomes.filter(({ differences }) => differences.length > 0)
  const differs = new Set(differing.map(({ fact }) => fact))
  return {
    same: outcomes.filter(({ differences }) => differences.length === 0),
    known: differing.filter(({ fact }) => listed.has(fact)),
    unknown: differing.filter(({ fact }) => !listed.has(fact)),
    gone: [...listed].filter((fact) => !differs.has(fact)),
  }
}

/** What is wrong with a run, as lines for whoever has to mend it; empty when nothing is. */
export function problemsOf({ unknown, gone }: Verdict): string[] {
  return [
    ...unknown.flatMap(({ fact, differences }) => [
      `Differs: ${fact}`,
      ...differences.map((each) => `  ${each}`),
    ]),
    ...gone.map(
      (fact) => `No longer differs, or is no longer replayed: ${fact}. Remove it from known-differences.ts.`,
    ),
  ]
}
