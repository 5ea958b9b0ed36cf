import { isMap, isSeq, type Node } from 'yaml'
import type { Problems } from './problems.ts'
import { type MapText, parseText, type TextDocument } from './yaml-map.ts'

/** One item of a list: a map, or a text. */
export type ListItem = { readonly map: Omit<MapText, 'toPlain'> } | { readonly text: string }

/** An item, and where it stands. */
export interface PlacedItem {
  readonly item: ListItem
  /** The line, counted from 1, on which it begins. */
  readonly line: number
}

/**
 * Reads a list of texts and maps in YAML or JSON, every scalar kept as text; a map alone is a list of one.
 *
 * @param label how messages name the text, such as an input's name in backticks
 */
export function parseList(text: string, label: string, problems: Problems): PlacedItem[] | undefined {
  const document = parseText(text, label, 'strings', problems)
  if (document === undefined) return undefined
  const { contents } = document
  if (isMap(contents)) return [place(contents, document)]
  if (isSeq(contents)) return contents.items.map((item) => place(item as Node, document))
  problems.add(`${label} is neither a list nor a map.`, 'Begin each item with `- `, on a line of its own.')
  return undefined
}

function place(node: Node, { text, isJson, lineOf }: TextDocument): PlacedItem {
  const line = lineOf(node)
  return { line, item: isMap(node) ? { map: { map: node, text, isJson, lineOf } } : { text: textOf(node) } }
}

/** The text of a scalar as it is written; nothing for a list in a list. */
function textOf(node: Node | null): string {
  const value = (node as { value?: unknown } | null)?.value
  return typeof value === 'string' ? value : ''
}
