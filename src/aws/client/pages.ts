import { grouped } from '../../text/grouped.ts'
import { AwsFailure } from '../errors/aws-failure.ts'
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
 * A list, page by page, read on demand, each page by a call of its own.
 * @param resource the resource that errors name
 * @param read reads the page that a token stands for; the first page has none
 * @param items the items of a page; may throw as `complete` does
 * @throws AwsFailure, also when the list does not end: a part of it could pass for all of it
 */
export async function* pagesOf<P extends Page, T>(
  aws: Aws,
  operation: Operation,
  resource: string,
  read: (token: string | undefined) => Promise<P>,
  items: (page: P) => readonly T[],
): AsyncGenerator<readonly T[]> {
  const tokens = new Set<string>()
  for (let token: string | undefined; ; ) {
    const current = token
    const { list, next } = await send(aws, operation, resource, async () => {
      const page = await read(current)
      return { list: items(page), next: page.NextMarker || page.NextToken }
    })
    yield list
    token = next
    if (!token) return
    if (tokens.has(token)) throw endless(operation, resource, 'a page leads back to an earlier one')
    tokens.add(token)
    if (tokens.size >= MOST_PAGES)
      throw endless(operation, resource, `there is another page after ${grouped(MOST_PAGES)}`)
  }
}

/**
 * All items of a list in its order. A loop, because the items of hundreds of pages are too many for the arguments of a call.
 * @param enough the number of items after which no further page is read
 */
export async function itemsOf<T>(
  pages: AsyncIterable<readonly T[]>,
  enough = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) {
    for (const each of page) found.push(each)
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
