import { listed } from '../../model/text.ts'
import { type Problems, quoted } from './problems.ts'
import { closest } from './words.ts'

/** A shape of zod, as far as it is used here. */
interface Shape {
  /** The members of a map. */
  readonly shape?: Readonly<Record<string, unknown>>
  readonly safeParse: (value: unknown) => {
    readonly error?:
      | {
          readonly issues: ReadonlyArray<{
            readonly path: readonly PropertyKey[]
            readonly code: string
            readonly expected?: unknown
            readonly keys?: readonly string[]
          }>
        }
      | undefined
  }
}

/**
 * Checks a value against the shape that the API gives it. AWS checks words and ranges, because it adds to them.
 * @param label how messages name the input
 * @param name the member that has the value; undefined for the whole input
 * @param isSecret whether unknown members may be part of a secret
 */
export function checkShape(
  shape: Shape,
  value: unknown,
  {
    label,
    name,
    isSecret = false,
  }: { readonly label: string; readonly name?: string; readonly isSecret?: boolean },
  problems: Problems,
): void {
  const { error } = shape.safeParse(value)
  for (const issue of error?.issues ?? []) {
    const path = [...(name === undefined ? [] : [name]), ...issue.path].join('.')
    if (issue.code === 'unrecognized_keys')
      problems.add(
        isSecret
          ? `${label} has members other than \`Variables\` in \`Environment\`.`
          : `${label} has the member ${(issue.keys ?? []).map(quoted).join(', ')}${path === '' ? '' : ` in \`${path}\``}, which Lambda does not know.`,
        meant(issue.keys, issue.path.length === 0 ? shape.shape : undefined),
      )
    else
      problems.add(
        `${label} has a wrong value for \`${path}\`: it has to be ${expectation(issue)}.`,
        adviceOn(
          issue.expected,
          String(issue.path.at(-1) ?? name),
          isSecret ? undefined : valueAt(value, issue.path),
        ),
      )
  }
}

/** What to write in place of members that do not exist, as far as those that exist are known. */
function meant(unknown: readonly string[] = [], members: Shape['shape'] = {}): string {
  const known = Object.keys(members)
  const [only] = unknown.length === 1 ? unknown : []
  const close = only === undefined ? undefined : closest(only, known)
  if (close !== undefined) return `Did you mean \`${close}\`?`
  const which = known.length > 0 ? ` The members are ${listed(known)}.` : ''
  return `Check the spelling: names are those of the Lambda API, and case matters.${which}`
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((found, key) => Object(found)[key], value)
}

/** @param value what is given; undefined if it may be secret */
function adviceOn(expected: unknown, member: string, value: unknown): string {
  switch (expected) {
    case 'array':
      return typeof value === 'string'
        ? `Write it as a list: \`${member}: [${quoted(value)}]\`.`
        : `Write a list, such as \`${member}: [FIRST, SECOND]\`.`
    case 'object':
      return 'Write its members with their values, as in the Lambda API.'
    default:
      return 'Write numbers, true and false without quotes, and text that looks like them in quotes.'
  }
}

function expectation(issue: { readonly code: string; readonly expected?: unknown }): string {
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'in the range that Lambda allows'
  switch (issue.expected) {
    case 'string':
      return 'text'
    case 'int':
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'array':
      return 'a list'
    default:
      return 'a map'
  }
}
