import type { InvokePermission } from '../../model/wanted.ts'
import { ownMember } from '../../own-member.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { Parser } from '../given-inputs.ts'
import { refusePlaceholder } from '../parsers/placeholders.ts'
import { type Problems, quoted } from '../parsers/problems.ts'
import { list } from '../parsers/words.ts'
import { callerFor, sourceMistake } from './source-arn.ts'

const label = '`invoke-permissions`'

/** SourceArn in the API. The account may be missing, as in the ARN of a bucket, but it cannot be a wildcard. */
const arnForm = /^arn:(aws[a-z0-9-]*):[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:\S+$/

/** The members of a map, and the form of each value in the API (AddPermission). */
const members: Readonly<Record<string, readonly [pattern: RegExp, what: string]>> = {
  principal: [
    /^(\*|\d{12}|arn:aws[a-z0-9-]*:iam::\d{12}:\S+|[a-z0-9.-]+\.(amazonaws\.com(\.cn)?|amazon\.com))$/,
    'a service such as `s3.amazonaws.com`, an account of 12 digits, the ARN of a user or role, or `*` with `principal-org-id`',
  ],
  'source-arn': [/^arn:aws[a-z0-9-]*:[a-z0-9-]+:\S+$/, 'an ARN, which may contain `*` and `?`'],
  'source-account': [/^\d{12}$/, 'an account of 12 digits, in quotes'],
  'principal-org-id': [/^o-[a-z0-9]{10,32}$/, 'the ID of an organization, such as `o-a1b2c3d4e5`'],
  'event-source-token': [/^[a-zA-Z0-9._-]{1,256}$/, 'the ID of an Alexa skill'],
  'function-url-auth-type': [
    /^AWS_IAM$/,
    '`AWS_IAM`; to allow unsigned requests, set the input `function-url-auth-type`',
  ],
}

/** Reads who may invoke the function through the alias: source ARNs, or a list of such ARNs and maps. */
export async function parseInvokePermissions(
  text: string,
  problems: Problems,
): Promise<readonly InvokePermission[] | undefined> {
  const items = isYaml(text) ? await fromYaml(text, problems) : fromArns(text, problems)
  if (items?.length === 0) {
    problems.add(
      `${label} is an empty list, and permissions are only added, never removed.`,
      'Leave the input out.',
    )
  }
  const found = items?.flat()
  const known = new Set(found?.map((each) => JSON.stringify(each)))
  if (found && known.size < found.length)
    problems.add(`${label} names the same permission more than once.`, 'Name it once.')
  return found
}

/** ARNs alone need no YAML: no ARN has a colon followed by a space. */
function isYaml(text: string): boolean {
  return /^(-\s|[[{])/.test(text) || /^[\w-]+:\s/.test(text)
}

/** An invalid item adds a problem and gives no permission. */
function fromArns(text: string, problems: Problems): InvokePermission[][] | undefined {
  return (list as Parser<readonly string[]>)(text, 'invoke-permissions', problems)?.map((arn) =>
    fromArn(arn, label, problems),
  )
}

async function fromYaml(text: string, problems: Problems): Promise<InvokePermission[][] | undefined> {
  const [{ parseList }, { stringEntries }] = await Promise.all([
    import('../parsers/yaml.ts'),
    import('../parsers/string-map.ts'),
  ])
  return parseList(text, label, problems)?.map(({ item, line }) => {
    const place = `${label}, line ${line}`
    if ('text' in item) return fromArn(item.text, place, problems)
    const kind = { label, variables: false, secret: false }
    return fromMap(stringEntries(item.map, kind, problems), place, problems)
  })
}

/** What to write in place of text that is no ARN. */
function adviceOnCaller(text: string): string {
  const [, api, region] = /^https:\/\/([a-z0-9]+)\.execute-api\.([a-z0-9-]+)\.amazonaws\./.exec(text) ?? []
  return api
    ? `That is a URL. Write the ARN of the API, with the ID of your account: \`arn:aws:execute-api:${region}:ACCOUNT:${api}/*\`.`
    : 'Write an ARN, such as `arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*`. For a caller without an ARN, write an item with its principal: `- principal: events.amazonaws.com`.'
}

function fromArn(arn: string, place: string, problems: Problems): InvokePermission[] {
  if (refusePlaceholder(arn, `${place}: the item ${quoted(arn)}`, false, problems)) return []
  if (!arnForm.test(arn)) {
    problems.add(
      `${place} has the item ${quoted(arn)}, which is not the full ARN, with the account ID, of the resource that invokes the function.`,
      adviceOnCaller(arn),
    )
    return []
  }
  const caller = callerFor(arn)
  const source = 'mistake' in caller ? caller : (sourceMistake(arn) ?? caller)
  if ('mistake' in source) {
    problems.add(`${place} has the item ${quoted(arn)}: this is ${source.mistake}.`, source.advice)
    return []
  }
  return [{ ...source, sourceArn: arn }]
}

function fromMap(
  entries: ReadonlyMap<string, string>,
  place: string,
  problems: Problems,
): InvokePermission[] {
  let isRight = true
  const refuse = (problem: string, advice: string) => {
    isRight = false
    problems.add(`${place}: ${problem}.`, advice)
  }
  for (const [name, value] of entries) {
    const [pattern, what] = ownMember(members, name) ?? []
    if (refusePlaceholder(value, `${place}: \`${name}\``, false, problems)) isRight = false
    else if (pattern === undefined)
      refuse(
        `there is no member ${quoted(name)}`,
        `A map has ${Object.keys(members)
          .map((each) => `\`${each}\``)
          .join(', ')}.`,
      )
    else if (!pattern.test(value))
      refuse(`\`${name}\` is ${quoted(value)}, which is not ${what}`, 'Correct it.')
  }
  if (!isRight) return []
  const sourceArn = entries.get('source-arn')
  const caller = sourceArn === undefined ? undefined : callerFor(sourceArn)
  const known = caller && 'principal' in caller ? caller : undefined
  const principal = entries.get('principal') ?? known?.principal
  if (principal === undefined) {
    refuse(
      'there is no `principal`, and `source-arn` does not imply one',
      'Add the caller, such as `principal: s3.amazonaws.com`.',
    )
    return []
  }
  const wrong =
    sourceArn !== undefined && principal === known?.principal ? sourceMistake(sourceArn) : undefined
  if (wrong) refuse(`\`source-arn\` is ${quoted(sourceArn ?? '')}: this is ${wrong.mistake}`, wrong.advice)
  const functionUrlAuthType = entries.get('function-url-auth-type') as 'AWS_IAM' | undefined
  const throughUrl = functionUrlAuthType !== undefined || (known?.principal === principal && known.throughUrl)
  const permission: InvokePermission = {
    principal,
    ...withoutUndefined({
      sourceArn,
      sourceAccount: entries.get('source-account'),
      principalOrgId: entries.get('principal-org-id'),
      eventSourceToken: entries.get('event-source-token'),
      throughUrl: throughUrl ? (true as const) : undefined,
      functionUrlAuthType,
    }),
  }
  refuseOpen(permission, refuse)
  return isRight ? [permission] : []
}

/**
 * Refuses permissions that are too broad. A service acts for every AWS account: without a source, a resource of any
 * account could invoke the function (Lambda API reference, AddPermission).
 */
function refuseOpen(
  { principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken }: InvokePermission,
  refuse: (problem: string, advice: string) => void,
): void {
  if (principal === '*' && !principalOrgId)
    refuse(
      '`principal` is `*` without `principal-org-id`, which would let anyone invoke the function',
      'Name the organization, or another principal. To make a function URL public, set `function-url-auth-type: NONE`.',
    )
  const isService = /\.(com|cn)$/.test(principal)
  if (isService && !sourceArn && !sourceAccount && !principalOrgId && !eventSourceToken)
    refuse(
      `the principal ${quoted(principal)} has no source, so it could invoke the function for any account`,
      // Only Alexa skills call as a service of amazon.com.
      principal.endsWith('.amazon.com')
        ? 'Add `event-source-token`, the ID of the skill.'
        : 'Add `source-arn` (the ARN of the resource that invokes the function) or `source-account` (the ID of its account).',
    )
}
