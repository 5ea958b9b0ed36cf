/**
 * What an installation of a project on this machine records: its path (PEP 610) and, by uv, its dates. RECORD beside them
 * has their hashes.
 */
const OF_THIS_MACHINE = ['direct_url.json', 'uv_cache.json']

/**
 * Files that build tools write beside the content, and that differ from one build to the next although nothing changed:
 * Python's bytecode has the date of its source, and the records of package managers have dates and paths of the machine.
 * No function reads them.
 */
const records: ReadonlyArray<readonly [place: RegExp, pattern: string]> = [
  [/(^|\/)node_modules\/\.package-lock\.json$/, '.package-lock.json'],
  [/(^|\/)node_modules\/\.modules\.yaml$/, '.modules.yaml'],
  [/(^|\/)node_modules\/\.pnpm-workspace-state(-v1)?\.json$/, '.pnpm-workspace-state*.json'],
  [/(^|\/)node_modules\/\.yarn-integrity$/, '.yarn-integrity'],
  [/(^|\/)node_modules\/\.yarn-state\.yml$/, '.yarn-state.yml'],
  ...OF_THIS_MACHINE.map((name) => [new RegExp(`\\.dist-info/${name.replace('.', '\\.')}$`), name] as const),
]

/** An entry of a directory as it is read. */
interface Entry {
  /** Its name in the package, `/` between directories. */
  readonly name: string
  readonly isDirectory: boolean
  /** Whether the same directory has an entry of this name. */
  readonly hasSibling: (name: string) => boolean
}

/**
 * The pattern of .gitignore by which a package does without an entry; undefined for content. Bytecode without its source
 * is content: Python imports it. Bytecode in `__pycache__` is not imported without its source.
 */
export function volatilePattern({ name, isDirectory, hasSibling }: Entry): string | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1)
  if (isDirectory) return base === '__pycache__' ? '__pycache__/' : undefined
  if (base.endsWith('.pyc') && !/(^|\/)__pycache__\//.test(name) && hasSibling(base.slice(0, -1)))
    return '*.pyc'
  if (name.endsWith('.dist-info/RECORD') && OF_THIS_MACHINE.some(hasSibling)) return '*.dist-info/RECORD'
  return records.find(([place]) => place.test(name))?.[1]
}

/**
 * Says once what a package does without, as full sentences.
 * @param leftOut how many entries were left out by each pattern
 */
export function leftOutNote(leftOut: ReadonlyMap<string, number>): string {
  const what = [...leftOut].map(([pattern, count]) => `${pattern} (${count})`).join(', ')
  const [first = ''] = leftOut.keys()
  return `Left out of the package, because it differs from one build to the next: ${what}. To pack it, add its pattern with a \`!\` to \`exclude\`: \`exclude: '!${first}'\`.`
}
