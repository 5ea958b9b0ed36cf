import type { Failure } from '../failure.ts'
import type { Execution } from '../processes/execute.ts'

/** The functions of GitHub's runner that the action uses. Other code depends only on this interface. */
export interface Runner {
  /** The text of an input of the step, exactly as written; empty when it is not set. */
  input(name: string): string
  /** The process environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Absolute path of the checked-out repository. */
  readonly workspace: string
  /** Where this run comes from. */
  readonly origin: RunOrigin
  /**
   * A new identity token of this job (a JWT), signed by GitHub. It is masked and valid for about five minutes.
   * @param patience milliseconds until a silent endpoint counts as one that does not answer
   * @throws Failure when the job has no permission, TokenEndpointFailure when GitHub does not return a token
   */
  identityToken(audience: string, patience: number): Promise<string>
  /** Masks a value in everything that the job logs from now on. */
  secret(value: string): void
  info(line: string): void
  /** Shown only when the workflow runs with debug logging. */
  debug(line: string): void
  /** An annotation on the run's page that needs no action. */
  notice(message: string): void
  /** An annotation on the run's page. */
  warning(message: string): void
  /** An annotation on the run's page. */
  error(message: string, title: string): void
  /** Groups the log of `work` under a title. Groups cannot be nested. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  setOutput(name: string, value: string): void
  /** Saves a value for the post step of this step. */
  saveState(name: string, value: string): void
  /** In the post step, a value that the step saved; empty in the step itself. */
  state(name: string): string
  /** Adds Markdown to the job's summary. */
  summarize(markdown: string): Promise<void>
  /** The pull request that the run is for; undefined when another event started it. */
  pullRequest(): Promise<PullRequest | undefined>
  /**
   * Posts a comment to a pull request, or updates the comment with the same marker.
   * @param token secret; needs the permission `pull-requests: write`
   * @throws Failure when GitHub refuses the comment for another reason than missing permissions
   */
  comment(token: string, pullRequest: PullRequest, comment: PullRequestComment): Promise<CommentOutcome>
  /**
   * Asks GitHub whether a commit is an ancestor of another one, or the same; a text says why it does not tell.
   * @param token secret; needs the permission `contents: read`
   */
  isAncestor(token: string, ancestor: string, descendant: string): Promise<boolean | string>
  /**
   * Runs a program to its end and logs its output. It gets only the variables that it needs to run and to reach package
   * registries: no AWS credentials, no inputs, no tokens of the job, nothing from the step's `env`.
   * @param directory the working directory, absolute
   * @param stop ends the program and its child processes
   * @returns undefined when the program is not on PATH
   */
  execute(
    program: string,
    args: readonly string[],
    directory: string,
    stop: AbortSignal,
  ): Promise<Execution | undefined>
}

/** Commit, branch or tag, and workflow run; absent outside of a workflow. */
export interface RunOrigin {
  /** Full commit hash. */
  readonly commit?: string | undefined
  /** Branch or tag name. */
  readonly refName?: string | undefined
  readonly runId?: string | undefined
  /** Whether this is another attempt of the run (*Re-run jobs*). */
  readonly isRerun?: boolean
  /** The page of the run. */
  readonly runUrl?: string | undefined
}

/** The pull request that a run is for. */
export interface PullRequest {
  readonly number: number
  /** The newest commit of its branch, full hash; the commit of the run itself is a merge of it. */
  readonly headCommit?: string | undefined
  /** The full name of the repository that it comes from, when that is a fork. */
  readonly fork?: string | undefined
}

/** A comment that can be found again. */
export interface PullRequestComment {
  /** Its first line: an HTML comment, which nobody sees. */
  readonly marker: string
  /** Markdown, with the marker; at most 65,536 characters. */
  readonly body: string
}

/** The outcome of posting a comment. */
export type CommentOutcome =
  | { readonly kind: 'posted' | 'updated' | 'unchanged'; readonly url: string }
  /** The token is not allowed to comment. */
  | { readonly kind: 'refused'; readonly failure: Failure }
