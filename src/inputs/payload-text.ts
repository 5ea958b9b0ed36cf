import type { GivenInputs } from './given-inputs.ts'
import { textOrFile } from './workspace-file.ts'

type PayloadInput = 'payload' | 'http-body' | 'expected-body'

/** Lambda's limit for what one synchronous invocation carries in each direction: 6 MB. */
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
  return text
}
