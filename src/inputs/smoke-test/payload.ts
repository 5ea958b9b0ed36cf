import type { GivenInputs } from '../given-inputs.ts'
import { warnOfPlaceholder } from '../parsers/placeholders.ts'
import { textOrFile } from '../parsers/workspace-file.ts'

/** The event to invoke the function with, as JSON text; undefined when the input is absent or invalid. */
export async function readPayload(given: GivenInputs<'payload'>): Promise<string | undefined> {
  const text = readPayloadText(given, 'payload')?.trim()
  if (text === undefined) return undefined
  try {
    JSON.parse(text)
    return text
  } catch {
    const { positionOfSyntaxError } = await import('../parsers/json-syntax-error.ts')
    const { line, column } = positionOfSyntaxError(text)
    given.problems.add(
      `\`payload\` is not valid JSON: the error is at line ${line}, column ${column}.`,
      'Put names and strings in double quotes; JSON has no trailing commas and no comments.',
    )
    return undefined
  }
}

type PayloadInput = 'payload' | 'http-body' | 'expected-body'

/** Lambda's limit for the payload of a synchronous invocation, in each direction: 6 MB. */
const largest = 6 * 1024 * 1024

/** The text of an input that becomes a payload of Lambda or a part of one. It may be secret: never print it. */
export function readPayloadText<Name extends string>(
  given: GivenInputs<Name>,
  name: NoInfer<Name> & PayloadInput,
): string | undefined {
  const { problems, workspace } = given
  const written = given.text(name)
  const text = written && textOrFile(written, name, workspace, problems, largest)
  if (text === undefined) return undefined
  const size = Buffer.byteLength(text)
  if (size > largest)
    problems.add(
      `\`${name}\` has ${size} bytes: Lambda takes at most ${largest} (6 MB) in one invocation.`,
      'Shorten it.',
    )
  if (text.trim() === '')
    problems.add(
      `\`${name}\` names a file that is empty.`,
      'Write something into it, or leave the input out.',
    )
  warnOfPlaceholder(text, `\`${name}\``, problems)
  return text
}
