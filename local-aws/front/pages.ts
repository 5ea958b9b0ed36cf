import { invalidRequest, type Json } from './answer.ts'

/**
 * One page of a list.
 *
 * @param key the member that names an item; the marker is the name of the last item given
 * @param most the largest page that the operation gives, whatever MaxItems says
 */
export function page(all: readonly Json[], key: string, query: URLSearchParams, most: number) {
  const asked = Number(query.get('MaxItems') ?? 50)
  if (!(asked >= 1))
    throw invalidRequest(asked, 'maxItems', 'Member must have value greater than or equal to 1')
  const size = Math.min(asked, most)
  const marker = query.get('Marker')
  const start = marker === null ? 0 : all.findIndex((item) => item[key] === marker) + 1
  const items = all.slice(start, start + size)
  const next: Json = start + size < all.length ? { NextMarker: items.at(-1)?.[key] } : {}
  return { items, next }
}
