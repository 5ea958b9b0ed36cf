/** What `concurrency:` of a workflow or a job says, with its expressions evaluated. */
export interface Concurrency {
  readonly group: string
  readonly cancelInProgress: boolean
  readonly queue: 'single' | 'max'
}

/** The values of expressions, by path, such as `github.ref`. */
export type Context = Readonly<Record<string, string>>

/** As it is written: a group, or a map. */
export type WrittenConcurrency =
  | string
  | {
      readonly group: string
      readonly 'cancel-in-progress'?: boolean | string
      readonly queue?: 'single' | 'max'
    }

/**
 * @throws Error for what GitHub refuses: `queue: max` with `cancel-in-progress: true`
 *   (https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency)
 */
export function concurrencyOf(written: WrittenConcurrency, context: Context): Concurrency {
  const { group, queue = 'single', ...rest } = typeof written === 'string' ? { group: written } : written
  const cancelInProgress = evaluate(`${rest['cancel-in-progress'] ?? false}`, context) === 'true'
  if (queue === 'max' && cancelInProgress)
    throw new Error('queue: max and cancel-in-progress: true cannot be combined.')
  return { group: evaluate(group, context), cancelInProgress, queue }
}

/** Evaluates paths and their comparison with a text, which is what groups here are made of. */
function evaluate(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    const [, path = '', wanted] = /^([\w.]+)(?: == '([^']*)')?$/.exec(expression) ?? []
    const value = context[path]
    if (value === undefined) throw new Error(`This expression is not modelled: ${expression}`)
    return wanted === undefined ? value : `${value === wanted}`
  })
}

/** What follows when a run or a job enters its group. */
export interface Entry {
  /** Whether it may go on at once; otherwise it is pending, or among the cancelled. */
  readonly starts: boolean
  readonly cancelled: readonly string[]
}

interface Group {
  holder: string | undefined
  pending: string[]
}

const MOST_PENDING = 100

/**
 * The concurrency groups of a repository, which its runs and jobs share, by the rules of
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency:
 *
 * - At most one run or job of a group is running; the others are pending.
 * - By default, the newest pending one takes the place of the older, which is cancelled. With `queue: max`, 100 are pending,
 *   and more are cancelled.
 * - `cancel-in-progress: true` also cancels the running one.
 * - Those that are pending start in the order in which they began to wait.
 * - Names are not case-sensitive.
 */
export class Groups {
  readonly #groups = new Map<string, Group>()

  enter(member: string, { group: name, cancelInProgress, queue }: Concurrency): Entry {
    const key = name.toLowerCase()
    const group = this.#groups.get(key) ?? { holder: undefined, pending: [] }
    this.#groups.set(key, group)
    if (group.holder === undefined) {
      group.holder = member
      return { starts: true, cancelled: [] }
    }
    if (queue === 'max') {
      const isFull = group.pending.length >= MOST_PENDING
      if (!isFull) group.pending.push(member)
      return { starts: false, cancelled: isFull ? [member] : [] }
    }
    const cancelled = [...group.pending, ...(cancelInProgress ? [group.holder] : [])]
    group.pending = [member]
    return { starts: false, cancelled }
  }

  /**
   * Takes away a run or a job that has ended, or waits no longer.
   * @returns the one that may start now
   */
  leave(member: string): string | undefined {
    for (const group of this.#groups.values()) {
      group.pending = group.pending.filter((each) => each !== member)
      if (group.holder !== member) continue
      group.holder = group.pending.shift()
      return group.holder
    }
    return undefined
  }
}
