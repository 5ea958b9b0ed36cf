import { TextDecoder } from 'node:util'
import type { Redaction } from '../redaction.ts'
import type { Answer } from './answer.ts'
import { excerpt, sizeText } from './shown-text.ts'

/** The part of an answer that says what its body is. */
type WithBody = Pick<Answer, 'body' | 'contentType' | 'isCut'>

/** Bytes that tell whether a body is text. */
const LOOKED_AT = 4096

/** The body as text; what is not in the character set that the answer names becomes U+FFFD. */
export function bodyText({ body, contentType }: WithBody): string {
  if (typeof body === 'string') return body
  return decoderOf(contentType).decode(body)
}

/** What a body is, with its head where it is text: to stand behind "got". */
export function describeBody(answer: WithBody, redaction: Redaction): string {
  const size = sizeOf(answer.body)
  if (size === 0) return 'an empty body'
  if (isBinary(answer)) {
    const type = answer.contentType ? `, ${excerpt(answer.contentType, redaction, 60)}` : ''
    return `binary, ${sizeText(size)}${type}`
  }
  const text = bodyText(answer)
  const kind = isHtml(text, answer.contentType) ? 'HTML' : isJson(text) ? 'JSON' : 'text'
  const cut = answer.isCut ? ` of more than ${sizeText(size)}` : ''
  return `${kind}${cut}: ${excerpt(text, redaction)}`
}

function sizeOf(body: Uint8Array | string): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
}

/** Whether a body holds bytes that no text has; what the answer calls it does not count. */
function isBinary({ body, contentType }: WithBody): boolean {
  if (typeof body === 'string') return body.slice(0, LOOKED_AT).includes('\0')
  const head = body.subarray(0, LOOKED_AT)
  if (head.includes(0) && !/utf-?16/i.test(contentType ?? '')) return true
  try {
    // As a stream: the head may end within a character.
    decoderOf(contentType, true).decode(head, { stream: true })
    return false
  } catch {
    return true
  }
}

function decoderOf(contentType: string | undefined, fatal = false): TextDecoder {
  const charset = /charset="?([\w.:-]+)/i.exec(contentType ?? '')?.[1]
  try {
    return new TextDecoder(charset, { fatal })
  } catch {
    return new TextDecoder('utf-8', { fatal })
  }
}

function isHtml(text: string, contentType: string | undefined): boolean {
  return /text\/html/i.test(contentType ?? '') || /^\s*<(!doctype html|html|head|body)\b/i.test(text)
}

function isJson(text: string): boolean {
  return parsedJson(text) !== undefined
}

/** The value of a JSON text, boxed because it may be any; undefined when it is no JSON. */
export function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
