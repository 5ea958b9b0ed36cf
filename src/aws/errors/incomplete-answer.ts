import { isPolicy } from '../../model/policy.ts'

/** The code of the error for an answer that lacks a member that AWS always sends. */
export const INCOMPLETE = 'IncompleteAnswer'

/** An error that `send` explains. The call may have taken effect. */
export class IncompleteAnswer extends Error {
  override readonly name = INCOMPLETE
  readonly $metadata: object

  /** @param problem in words that follow "the response of AWS" */
  constructor(problem: string, answer: object) {
    super(`the response of AWS ${problem}`)
    this.$metadata = { httpStatusCode: 200, ...('$metadata' in answer && (answer.$metadata as object)) }
  }
}

/** Members that are certain to exist. */
type With<T, M extends keyof T> = T & { readonly [K in M]-?: NonNullable<T[K]> }

/**
 * An answer of AWS with the members that decisions depend on, which are no empty texts. Without a RevisionId, for
 * instance, the next write would overwrite the change of somebody else.
 * @throws an error that `send` explains; the call may have taken effect
 */
export function complete<T extends object, M extends keyof T & string>(
  answer: T,
  ...members: readonly M[]
): With<T, M> {
  const missing = members.filter((member) => answer[member] === undefined || answer[member] === '')
  if (missing.length === 0) return answer as With<T, M>
  throw new IncompleteAnswer(`lacks ${missing.join(' and ')}`, answer)
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
  if (text !== undefined && URL.canParse(text)) return new URL(text)
  throw new IncompleteAnswer(`lacks ${member}`, answer)
}

/**
 * The policy in an answer of AWS, as JSON.
 * @throws as `complete`
 */
export function completePolicy(answer: { readonly Policy?: string | undefined }): string | undefined {
  const { Policy } = answer
  if (Policy === undefined || isPolicy(Policy)) return Policy
  throw new IncompleteAnswer('has no policy as Policy', answer)
}
