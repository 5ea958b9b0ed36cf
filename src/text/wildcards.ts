/** A part of a pattern: any number of items, or one item that a test admits. */
export type Part<Item> = 'any' | ((item: Item) => boolean)

/**
 * Whether the parts of a pattern match all items, such as the characters of a text. It takes at most time in proportion
 * to the number of items times that of the parts, whatever the pattern is. A regular expression with many `.*` does not.
 * @param canPass which items `any` may stand for; absent: each of them
 */
export function matchesParts<Item>(
  items: ArrayLike<Item>,
  parts: readonly Part<Item>[],
  canPass: (item: Item) => boolean = () => true,
): boolean {
  let [at, part] = [0, 0]
  // The last `any`, and the first item that it does not stand for yet.
  let last: { readonly part: number; readonly resume: number } | undefined
  while (at < items.length) {
    const next = parts[part]
    if (next === 'any') {
      last = { part, resume: at }
      part += 1
    } else if (next?.(items[at] as Item)) {
      at += 1
      part += 1
    } else {
      if (!last || !canPass(items[last.resume] as Item)) return false
      last = { part: last.part, resume: last.resume + 1 }
      at = last.resume
      part = last.part + 1
    }
  }
  return parts.slice(part).every((each) => each === 'any')
}
