import type { Answer } from '../model/smoke-test.ts'
import { sizeText } from '../model/text.ts'
import { withoutAwsCredentials } from '../redaction.ts'
import { grouped } from '../text/grouped.ts'
import { bodyText, isBinary } from './expectations.ts'

/** What a function returned, or the body of the answer of a URL. */
export type Received = Pick<Answer, 'body' | 'contentType' | 'isCut'>

/** The text for the output `response`, or why there is none, as a full sentence. */
export type ResponseOutput = { readonly text: string } | { readonly refused: string }

/**
 * Characters of an output. GitHub takes 1 MB, which it counts as UTF-16 (GitHub docs, "Metadata syntax for GitHub Actions",
 * outputs).
 */
const LONGEST = 500_000

/**
 * The answer as an output. A part of an answer would pass for all of it, so it is whole or left out.
 * @param credentials those of the session, which no output shows
 */
export function responseOutput(received: Received, credentials: readonly string[]): ResponseOutput {
  if (received.isCut) return refused('it did not arrive in full')
  if (isBinary(received)) return refused('it is binary, and an output is text')
  const text = withoutAwsCredentials(bodyText(received), credentials)
  if (text.length <= LONGEST) return { text }
  return refused(
    `it has ${sizeText(Buffer.byteLength(text))}, and GitHub takes outputs of at most ${grouped(LONGEST)} characters`,
  )
}

function refused(why: string): ResponseOutput {
  return {
    refused: `The output \`response\` is empty, although there was a response: ${why}. Make the function return less, or store it elsewhere and return its address.`,
  }
}
