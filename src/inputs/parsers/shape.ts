import { type Problems, quoted } from './problems.ts'

/** A shape of zod, as far as it is used here. */
interface Shape {
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
        'Check the spelling: names are those of the Lambda API, and case matters.',
      )
    else
      problems.add(
        `${label} has a wrong value for \`${path}\`: it has to be ${expectation(issue)}.`,
        'Write numbers, true and false without quotes, and text that looks like them in quotes.',
      )
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
