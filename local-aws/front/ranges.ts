import type { Answer } from './answer.ts'

/** The part of an answer that a request asks for with Range: its last bytes, or those from one to another (RFC 9110). */
export function rangeOf(answer: Answer, range: string | undefined): Answer {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (answer.status !== 200 || first + last === '') return answer
  const { length } = answer.body
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const end = first === '' || last === '' ? length : Math.min(length, Number(last) + 1)
  if (start >= end) return { status: 416, headers: {}, body: Buffer.alloc(0) }
  const headers = { ...answer.headers, 'content-range': `bytes ${start}-${end - 1}/${length}` }
  return { status: 206, headers, body: answer.body.subarray(start, end) }
}
