import { boolean } from './booleans.ts'
import type { GivenInputs, InputFacts, Parser } from './given-inputs.ts'

export const dryRunInputs = {
  'dry-run': { default: false },
  'github-token': { absent: 'none: the plan is not commented' },
} as const satisfies Record<string, InputFacts>

/** Whether only the plan is made, and the token to put it into a pull request with. */
export interface DryRun {
  /** Whether the plan is only shown. */
  readonly dryRun: boolean
  /** A token of GitHub that may comment; secret. */
  readonly githubToken?: string
}

/** Reads the inputs of every mode that has a plan. */
export function readDryRun(given: GivenInputs<keyof typeof dryRunInputs>): DryRun {
  const dryRun = given.read('dry-run', boolean) ?? dryRunInputs['dry-run'].default
  const githubToken = given.read('github-token', token)
  return { dryRun, ...(githubToken && { githubToken }) }
}

/** Tokens get longer and change their forms (GitHub docs, "About authentication to GitHub"): no form is checked. */
const token: Parser<string> = (text, name, problems) => {
  if (/^[\x21-\x7e]{20,}$/.test(text)) return text
  // The value is not shown: it may be a secret all the same.
  problems.add(
    `\`${name}\` is no token of GitHub: it has to be a single word of at least 20 characters.`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    'Write `github-token: ${{ github.token }}`.',
  )
  return undefined
}
