import type { GivenInputs } from './given-inputs.ts'
import { readPayloadText } from './payload-text.ts'

/** The event that the function is invoked with, as JSON text; undefined when there is none, or when it is wrong. */
export async function readPayload(given: GivenInputs<'payload'>): Promise<string | undefined> {
  const text = readPayloadText(given, 'payload')?.trim()
  if (text === undefined) return undefined
  try {
    JSON.parse(text)
    return text
  } catch {
    const { placeOfMistake } = await import('./json-mistake.ts')
    const { line, column } = placeOfMistake(text)
    given.problems.add(
      `\`payload\` is not JSON: the mistake is at line ${line}, column ${column}.`,
      'JSON has names and texts in double quotes, no comma before a closing bracket, and no comments.',
    )
    return undefined
  }
}
