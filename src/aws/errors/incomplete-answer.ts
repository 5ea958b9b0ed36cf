/** The code of the error for an answer that lacks a member that AWS always sends. */
export const INCOMPLETE = 'IncompleteAnswer'

class IncompleteAnswer extends Error {
  override readonly name = INCOMPLETE
  readonly $metadata: object

  constructor(members: readonly string[], metadata: object) {
    super(`the response of AWS lacks ${members.join(' and ')}`)
    this.$metadata = { httpStatusCode: 200, ...metadata }
  }
}

/** Members that are certain to exist. */
type With<T, M extends keyof T> = T & { readonly [K in M]-?: NonNullable<T[K]> }

/**
 * An answer of AWS with the members that decisions depend on. Without a RevisionId, for instance, the next write would
 * overwrite the change of somebody else.
 * @throws an error that `send` explains; the call may have taken effect
 */
export function complete<T extends object, M extends keyof T & string>(
  answer: T,
  ...members: readonly M[]
): With<T, M> {
  const missing = members.filter((member) => answer[member] === undefined || answer[member] === '')
  if (missing.length === 0) return answer as With<T, M>
  const metadata = '$metadata' in answer ? (answer.$metadata as object) : {}
  throw new IncompleteAnswer(missing, metadata)
}
