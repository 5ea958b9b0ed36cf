import { lineOf, type Parser } from './given-inputs.ts'
import { quoted } from './problems.ts'

/** A function as the user names it. */
export interface FunctionReference {
  readonly name: string
  /** From a full ARN. */
  readonly region?: string
  /** From a full or partial ARN: 12 digits. */
  readonly account?: string
}

/**
 * The forms of the Lambda API's FunctionName: a name, `ACCOUNT:function:NAME` or a full ARN; each may end in a
 * qualifier there, which is refused here. The API's limit of 64 characters is that of the name alone.
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
      'Leave the qualifier out; an alias is named by the input `alias`.',
    )
    return undefined
  }
  const { region, account } = parts
  return { name: parts['name'], ...(region && { region }), ...(account && { account }) }
})

/** A broken ARN must not be taken for a short name and its qualifier. */
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
