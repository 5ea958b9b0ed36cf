import type { UrlRequest } from '../smoke/smoke-test.ts'
import type { Parser } from './given-inputs.ts'

/** What stands for the function's own URL. */
export const functionUrl = 'function-url'

/** A URL to ask; it is not shown, because its query may hold a token. */
export const url: Parser<UrlRequest['address']> = (text, name, problems) => {
  const refuse = (why: string, advice: string) => {
    problems.add(`\`${name}\` ${why}.`, advice)
    return undefined
  }
  if (text === functionUrl) return functionUrl
  // The URL parser would drop line ends and tabs, and put a missing slash right.
  if (!/^https?:\/\/[^/?#\\\s][^\s]*$/i.test(text) || !URL.canParse(text))
    return refuse(
      'is not the absolute URL of an HTTP server',
      `Write one such as \`https://api.example.com/prod\`, or \`${functionUrl}\` for the function's own.`,
    )
  const address = new URL(text)
  if (address.username !== '' || address.password !== '')
    return refuse(
      'holds a user name or password',
      'Leave it out, and send what the server asks for in `http-headers`.',
    )
  if (address.hash !== '')
    return refuse('has a fragment (`#`), which no request carries', 'Leave the fragment out.')
  return address
}
