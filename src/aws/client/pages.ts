import { AwsFailure } from '../errors/errors.ts'
import { completePage } from '../errors/incomplete-answer.ts'
import type { Operation } from '../iam/actions.ts'
import { type Aws, send } from './aws.ts'

/** A part of a list. The token of the next part has one of two names; the last part has none. */
interface Page {
  readonly NextMarker?: string | undefined
  readonly NextToken?: string | undefined
}

/** The most pages of a list: half a million functions, 50 on a page. */
const MOST_PAGES = 10_000

/**
 * The pages of a list, read on demand, each by a call of its own.
 * @param resource the resource that errors name
 * @param read reads the page that a token stands for; the first page has none
 * @throws AwsFailure, also when the list does not end: a part of it could pass for all of it
 */
export async function* pagesOf<P extends Page>(
  aws: Aws,
  operation: Operation,
  resource: string,
  read: (token: string | undefined) => Promise<P>,
): AsyncGenerator<P> {
  const tokens = new Set<string>()
  for (let token: string | undefined; ; ) {
    const current = token
    const page = await send(aws, operation, resource, async () => completePage(await read(current)))
    yield page
    token = page.NextMarker || page.NextToken
    if (!token) return
    if (tokens.has(token)) throw endless(operation, resource, 'a page leads back to an earlier one')
    tokens.add(token)
    if (tokens.size >= MOST_PAGES)
      throw endless(operation, resource, `there is another page after ${MOST_PAGES.toLocaleString('en-US')}`)
  }
}

/**
 * All items of a list in its order. A loop, because the items of hundreds of pages are too many for the arguments of a call.
 * @param enough the number of items after which no further page is read
 */
export async function itemsOf<P, T>(
  pages: AsyncIterable<P>,
  items: (page: P) => readonly T[],
  enough = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) {
    for (const each of items(page)) found.push(each)
    if (found.length >= enough) break
  }
  return found
}

function endless(operation: Operation, resource: string, why: string): AwsFailure {
  return new AwsFailure(
    { code: 'EndlessList', kind: 'aws', status: 200, uncertain: false },
    `The list that ${operation} returns for ${resource} does not end: ${why}.`,
    'Run the workflow again. If the error persists, look for a proxy between the runner and AWS, and see the AWS Health Dashboard.',
  )
}
