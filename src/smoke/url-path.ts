/**
 * A URL with a path appended to its own. Its own query stays, and that of the path follows it.
 *
 * `https://x/prod` and `https://x/prod/` with `/health` are `https://x/prod/health`; `https://x/prod?a=1` with
 * `/health?b=2` is `https://x/prod/health?a=1&b=2`; without a path the URL stays as it is.
 *
 * @param path begins with `/`, may have a query
 */
export function withPath(address: URL, path: string | undefined): URL {
  const joined = new URL(address)
  if (path === undefined) return joined
  const mark = path.indexOf('?')
  const [appended, query] = mark < 0 ? [path, ''] : [path.slice(0, mark), path.slice(mark + 1)]
  joined.pathname = joined.pathname.replace(/\/$/, '') + appended
  joined.search = [joined.search.slice(1), query].filter((part) => part !== '').join('&')
  return joined
}
