/** The code of the error for an answer that lacks a member that AWS always sends. */
export const INCOMPLETE = 'IncompleteAnswer'

class IncompleteAnswer extends Error {
  override readonly name = INCOMPLETE
  readonly $metadata: object

  constructor(problem: string, metadata: object) {
    super(`the response of AWS ${problem}`)
    this.$metadata = { httpStatusCode: 200, ...metadata }
  }
}

/** Members that are certain to exist. */
type With<T, M extends keyof T> = T & { readonly [K in M]-?: NonNullable<T[K]> }

/** What a member is. A text is not empty. */
type Kind = 'string' | 'number' | 'object'

/**
 * An answer of AWS with the members that decisions depend on. Without a RevisionId, for instance, the next write would
 * overwrite the change of somebody else.
 * @throws an error that `send` explains; the call may have taken effect
 */
export function complete<T extends object, M extends keyof T & string>(
  answer: T,
  members: Readonly<Record<M, Kind>>,
): With<T, M> {
  const missing = (Object.keys(members) as M[]).filter((member) => !isOf(members[member], answer[member]))
  if (missing.length === 0) return answer as With<T, M>
  throw new IncompleteAnswer(`lacks ${missing.join(' and ')}`, metadataOf(answer))
}

function isOf(kind: Kind, value: unknown): boolean {
  return typeof value === kind && value !== '' && value !== null
}

/**
 * A page of a list: its token, and lists of objects.
 * @throws as `complete`
 */
export function completePage<T extends object>(page: T): T {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null
  const isRead = ([name, value]: [string, unknown]) =>
    /^(Next(Marker|Token)|\$metadata)$/.test(name) ||
    value === undefined ||
    (Array.isArray(value) && value.every(isObject))
  const unread = Object.entries(page).filter((member) => !isRead(member))
  if (unread.length === 0) return page
  const names = unread.map(([name]) => name).join(' and ')
  throw new IncompleteAnswer(`has no list of objects as ${names}`, metadataOf(page))
}

/**
 * The URL in a member of an answer of AWS.
 * @throws as `complete`
 */
export function completeUrl<M extends string>(
  answer: { readonly [K in M]?: string | undefined },
  member: M,
): URL {
  const text = answer[member]
  if (typeof text === 'string' && URL.canParse(text)) return new URL(text)
  throw new IncompleteAnswer(`lacks ${member}`, metadataOf(answer))
}

function metadataOf(answer: object): object {
  return '$metadata' in answer ? (answer.$metadata as object) : {}
}
