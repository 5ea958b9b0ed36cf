import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { type Problems, quoted } from './problems.ts'

/** A map read from YAML or JSON, with access to single values and their lines. */
export interface MapText {
  readonly map: YAMLMap
  readonly text: string
  /** Whether the text is valid JSON. */
  readonly isJson: boolean
  /** The line, counted from 1, on which a node begins. */
  lineOf(node: unknown): number
  /** The whole map as plain data. */
  toPlain(): unknown
}

/** How scalars are read: `strings` keeps each as text, `typed` follows YAML 1.2's core schema. */
export type Typing = 'strings' | 'typed'

/** A parsed text, with access to its nodes and their lines. */
export interface TextDocument {
  readonly contents: Node | null
  readonly text: string
  /** Whether the text is valid JSON. */
  readonly isJson: boolean
  /** The line, counted from 1, on which a node begins. */
  lineOf(node: unknown): number
  /** The whole document as plain data. */
  toPlain(): unknown
}

/**
 * Reads a map. Messages name lines and never quote the text, because it may hold secrets.
 *
 * @param label how messages name the text, such as an input's name in backticks
 */
export function parseMap(
  text: string,
  label: string,
  typing: Typing,
  problems: Problems,
): MapText | undefined {
  const document = parseText(text, label, typing, problems, (contents) => {
    if (isMap(contents)) return true
    problems.add(`${label} is not a map of names and values.`, 'Write one `NAME: value` a line, or JSON.')
    return false
  })
  if (document === undefined) return undefined
  const { contents, ...rest } = document
  return { ...rest, map: contents as YAMLMap }
}

/**
 * Reads a text as YAML or JSON, whatever it holds.
 *
 * @param label how messages name the text, such as an input's name in backticks
 * @param isExpected adds a problem about contents of another shape
 */
function parseText(
  text: string,
  label: string,
  typing: Typing,
  problems: Problems,
  isExpected: (contents: Node | null) => boolean = () => true,
): TextDocument | undefined {
  const lineCounter = new LineCounter()
  const document = parse(text, typing, lineCounter)
  const lineAt = (offset: number) => lineCounter.linePos(offset).line
  if (document === undefined) {
    problems.add(`${label} cannot be read as YAML or JSON.`, 'Write a plain map of names and values.')
    return undefined
  }
  const refuse = (offset: number, code: string) => {
    const line = lineAt(offset)
    problems.add(`${label}, line ${line}${nameOn(text, line)}: ${meaning(code)}.`, remedy(code))
    return undefined
  }
  // A text with several documents, or one that is cut off, causes follow-up errors: only the first is the cause.
  const [error] = [...document.errors, ...document.warnings]
  if (error !== undefined) return refuse(error.pos[0], error.code)
  const { contents } = document
  const repeated = typing === 'typed' && contents ? repeatedName(contents) : undefined
  if (repeated !== undefined) return refuse(repeated.range?.[0] ?? 0, 'DUPLICATE_KEY')
  if (!isExpected(contents)) return undefined
  const shared = contents ? sharedNode(contents) : undefined
  if (shared !== undefined) return refuse(shared.range?.[0] ?? 0, 'ANCHOR')
  return {
    contents,
    text,
    isJson: isJson(text),
    lineOf: (node) => lineAt((node as Partial<Node> | null)?.range?.[0] ?? 0),
    toPlain: () => document.toJS(),
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const quotingAdvice = 'Put the value in single quotes (a single quote in it is written twice).'

function parse(text: string, typing: Typing, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: typing === 'strings' ? 'failsafe' : 'core',
      // The parser would compare every pair of names. stringEntries and repeatedName find repeated ones in linear time.
      uniqueKeys: false,
      prettyErrors: false,
      // Otherwise a second document would go unnoticed; nothing is logged.
      logLevel: 'error',
      lineCounter,
    })
  } catch {
    // Nesting that exhausts the stack.
    return undefined
  }
}

/** What to do about an error. Quotes help where a value looks like something else to YAML. */
function remedy(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Remove the tab. Begin all names of one map in the same column, and indent with spaces only.'
    case 'DUPLICATE_KEY':
      return 'Give every name once.'
    case 'MULTIPLE_DOCS':
      return 'Remove the line `---`, or put the value in single quotes.'
    case 'MISSING_CHAR':
      return 'Close the quote or the bracket, or put the value in single quotes (a single quote in it is written twice).'
    default:
      return quotingAdvice
  }
}

/** The error in the action's own words: the parser's message may quote the text. */
function meaning(code: string): string {
  switch (code) {
    case 'ANCHOR':
    case 'BAD_ALIAS':
      return 'a value that begins with `&` or `*` has to be in quotes'
    case 'TAG_RESOLVE_FAILED':
    case 'MISSING_TAG':
      return 'a value that begins with `!` has to be in quotes'
    case 'BAD_SCALAR_START':
      return 'a value that begins with `@`, a backtick or another special character of YAML has to be in quotes'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a value that contains a colon and a space has to be in quotes'
    case 'TAB_AS_INDENT':
      return 'lines are indented with a tab, which YAML does not allow'
    case 'DUPLICATE_KEY':
      return 'a name is given a second time'
    case 'MULTIPLE_DOCS':
      return 'a second document begins here'
    case 'MISSING_CHAR':
      return 'a quote, bracket, comma or colon is missing here or before'
    default:
      return 'this is not valid YAML or JSON'
  }
}

/** The name on a line of block YAML, the one part of it that is shown. */
function nameOn(text: string, line: number): string {
  const name = /^\s*([A-Za-z][A-Za-z0-9_]{0,63})\s*:(\s|$)/.exec(text.split('\n')[line - 1] ?? '')?.[1]
  return name === undefined || isInBraces(text) ? '' : ` (${quoted(name)})`
}

/** Whether the text is one map in braces, where an unquoted value ends at a comma or a line break. */
export function isInBraces(text: string): boolean {
  return text.trimStart().startsWith('{')
}

/** Anchors and aliases have no use here; a value that begins with & or * is probably a secret without quotes. */
function sharedNode(contents: Node): Node | undefined {
  let found: Node | undefined
  visit(contents, {
    Node: (_, node) => {
      if (!isAlias(node) && !node.anchor) return undefined
      found = node
      return visit.BREAK
    },
  })
  return found
}

/** The first name that a map, at any depth, has already. */
function repeatedName(contents: Node): Node | undefined {
  let found: Node | undefined
  visit(contents, {
    Map: (_, { items }) => {
      const names = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (names.has(key.value)) {
          found = key
          return visit.BREAK
        }
        names.add(key.value)
      }
      return undefined
    },
  })
  return found
}

/** One item of a list: a map, or a text. */
export type ListItem = { readonly map: Omit<MapText, 'toPlain'> } | { readonly text: string }

/** An item and its line. */
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
