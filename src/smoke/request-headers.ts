import type { HttpRequest } from './smoke-test.ts'

/** How requests of a smoke test introduce themselves. */
const USER_AGENT = 'lambda-deploy-action (smoke test)'

/** Headers by their names in lower case. */
export type RequestHeaders = Readonly<Record<string, { readonly name: string; readonly value: string }>>

/** The headers of a request: the user's, and what a client sends unless told otherwise. */
export function requestHeaders({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): RequestHeaders {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { name, value }] as const)
  return {
    accept: { name: 'Accept', value: '*/*' },
    'user-agent': { name: 'User-Agent', value: USER_AGENT },
    ...(body !== undefined && { 'content-type': { name: 'Content-Type', value: contentTypeOf(body) } }),
    ...Object.fromEntries(given),
  }
}

function contentTypeOf(body: string): string {
  try {
    JSON.parse(body)
    return 'application/json'
  } catch {
    return 'text/plain; charset=utf-8'
  }
}
