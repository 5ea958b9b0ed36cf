import { type ReleaseAlias, releaseAliasName, tagIn } from '../model/release-alias.ts'
import type { CommonInputs, DryRun } from '../model/wanted.ts'
import { type EveryModeInput, readEveryMode, readRegion } from './every-mode.ts'
import { type GivenInputs, type InputDoc, lineOf, type Parser } from './given-inputs.ts'
import { quoted } from './parsers/problems.ts'
import { boolean } from './parsers/words.ts'

/** A function as the user names it. */
export interface FunctionReference {
  readonly name: string
  /** From a full ARN. */
  readonly region: string | undefined
  /** From a full or partial ARN: 12 digits. */
  readonly account: string | undefined
}

/**
 * The forms of the Lambda API's FunctionName: a name, `ACCOUNT:function:NAME` or a full ARN. The API allows a qualifier
 * at the end of each, which is refused here. The API's limit of 64 characters applies to the name alone.
 */
const form =
  /^(?:(?:arn:aws[a-z-]*:lambda:(?<region>[a-z0-9-]+):)?(?<account>\d{12}):function:)?(?<name>[a-zA-Z0-9-_]{1,64})(?<qualifier>:.*)?$/

/** The name of a function, bare or in an ARN, without a qualifier. */
export const functionReference: Parser<FunctionReference> = lineOf((text, name, problems) => {
  const parts = form.exec(text)?.groups
  if (parts?.['name'] === undefined || looksLikeArn(parts['name'], parts['qualifier'])) {
    problems.add(
      `\`${name}\` is ${quoted(text)}, which is neither a function's name nor its ARN.`,
      'A name has up to 64 letters, digits, hyphens and underscores, such as `orders-api`; an ARN looks like ' +
        '`arn:aws:lambda:eu-central-1:123456789012:function:orders-api`.',
    )
    return undefined
  }
  if (parts['qualifier'] !== undefined) {
    const qualifier = parts['qualifier'].slice(1)
    problems.add(
      `\`${name}\` is ${quoted(text)}, which ends in the qualifier ${quoted(qualifier)}.`,
      'Leave the qualifier out; the input `alias` names an alias.',
    )
    return undefined
  }
  const { region, account } = parts
  return { name: parts['name'], region, account }
})

/** An invalid ARN must not be read as a short name and its qualifier. */
function looksLikeArn(name: string, qualifier: string | undefined): boolean {
  return (
    qualifier !== undefined && (name === 'arn' || name === 'function' || qualifier.slice(1).includes(':'))
  )
}

/** The name of an alias: Lambda's rule is (?!^[0-9]+$)([a-zA-Z0-9-_]+), at most 128 characters. */
export const aliasName: Parser<string> = lineOf((text, name, problems) => {
  const refuse = (why: string, advice = 'Give the alias a name such as `live`.') => {
    problems.add(`\`${name}\` is ${quoted(text)}: ${why}.`, advice)
    return undefined
  }
  if (text === '$LATEST')
    return refuse(
      '`$LATEST` is the unpublished version, not an alias',
      'Name an alias such as `live`, or leave the input out.',
    )
  if (/^[0-9]+$/.test(text)) return refuse('an alias of digits alone would look like a version number')
  if (!/^[a-zA-Z0-9-_]+$/.test(text))
    return refuse('an alias has only letters, digits, hyphens and underscores')
  if (text.length > 128) return refuse(`an alias has at most 128 characters, this one has ${text.length}`)
  return text
})

/** The function that a mode changes, and its region. What is missing or invalid is undefined, and a problem is noted. */
export interface ChangedFunction {
  readonly fn: FunctionReference | undefined
  readonly region: string | undefined
  readonly everyMode: Omit<CommonInputs, 'region'>
}

/** Reads the inputs by which a mode that changes a function finds it. */
export function readChangedFunction(given: GivenInputs<EveryModeInput | 'function-name'>): ChangedFunction {
  const fn = given.read('function-name', functionReference)
  // A misspelled name is reported as that.
  if (!given.has('function-name') && !given.environment['INPUT_FUNCTION_NAME']?.trim())
    given.problems.add('`function-name` is missing.', "Set it to the function's name or ARN.")
  const region = readRegion(given, fn?.region)
  const everyMode = readEveryMode(given, { region, account: fn?.account })
  return { fn, region, everyMode }
}

/** The alias of a release, given as its name or as the tag that the name is made from. */
export const releaseAlias: Parser<ReleaseAlias> = lineOf((text, name, problems) => {
  const alias = releaseAliasName(text)
  if (alias !== undefined) return { name: alias, tag: tagIn(text) }
  problems.add(
    `\`${name}\` is ${quoted(text)}, which cannot become the name of an alias: a name has at most 128 characters, and digits alone would look like a version number.`,
    'Give a tag or a name such as `lambda/v1.0.4` or `v42`.',
  )
  return undefined
})

export const dryRunInputs = {
  'dry-run': { default: false },
  'github-token': {
    absent: 'none: the plan is not posted as a comment, and GitHub is not asked which commit is newer',
  },
} as const satisfies Record<string, InputDoc>

/** Reads the inputs of every mode that has a plan. */
export function readDryRun(given: GivenInputs<keyof typeof dryRunInputs>): DryRun {
  const dryRun = given.read('dry-run', boolean) ?? dryRunInputs['dry-run'].default
  const githubToken = given.read('github-token', token)
  return { dryRun, githubToken }
}

/** GitHub changes the length and format of tokens ("About authentication to GitHub"), so no format is checked. */
const token: Parser<string> = (text, name, problems) => {
  if (/^[\x21-\x7e]{20,}$/.test(text)) return text
  // The value is not shown: it may be a secret anyway.
  problems.add(
    `\`${name}\` is not a GitHub token: it has to be a single word of at least 20 characters.`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    'Write `github-token: ${{ github.token }}`.',
  )
  return undefined
}
