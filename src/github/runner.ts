import type { Failure } from '../failure.ts'
import type { Execution } from '../processes/execute.ts'

/** What the action uses of GitHub's runner; everything else of the code knows only this. */
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
   * A new identity token of this job (a JWT), signed by GitHub; it is masked and lives about five minutes.
   * @throws Failure when the job may not have one, TokenEndpointFailure when GitHub does not answer with one
   */
  identityToken(audience: string): Promise<string>
  /** Masks a value in everything that the job logs from now on. */
  secret(value: string): void
  info(line: string): void
  /** Shown only when the workflow runs with debug logging. */
  debug(line: string): void
  /** An annotation on the run's page that asks for nothing. */
  notice(message: string): void
  /** An annotation on the run's page. */
  warning(message: string): void
  /** An annotation on the run's page. */
  error(message: string, title: string): void
  /** Folds what is logged meanwhile under a title. Groups do not nest. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  setOutput(name: string, value: string): void
  /** Keeps a value for the post step of this step, from now on. */
  saveState(name: string, value: string): void
  /** What the step itself kept; empty in the step itself. */
  state(name: string): string
  /** Adds Markdown to the job's summary. */
  summarize(markdown: string): Promise<void>
  /** The pull request that the run is for; undefined when another event started it. */
  pullRequest(): Promise<PullRequest | undefined>
  /**
   * Posts a comment to a pull request, or brings up to date the one that has the same marker.
   * @param token secret; needs the permission `pull-requests: write`
   * @throws Failure when GitHub does not take it, for another reason than missing rights
   */
  comment(token: string, pullRequest: PullRequest, comment: PullRequestComment): Promise<CommentOutcome>
  /**
   * Runs a program to its end and logs what it says. Of the variables of this process it gets what it needs to run and
   * to reach package registries: no credentials of AWS, no inputs, no tokens of the job, nothing of the step's `env`.
   * @param directory absolute path of where it runs
   * @param stop ends it, and what it started
   * @returns undefined when there is no such program on PATH
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
  readonly commit?: string
  /** Branch or tag name. */
  readonly refName?: string
  readonly runId?: string
  /** The page of the run. */
  readonly runUrl?: string
}

/** The pull request that a run is for. */
export interface PullRequest {
  readonly number: number
  /** The newest commit of its branch, full hash; the commit of the run itself is a merge of it. */
  readonly headCommit?: string
  /** The full name of the repository that it comes from, where that is a fork. */
  readonly fork?: string
}

/** A comment that can be found again. */
export interface PullRequestComment {
  /** Its first line: an HTML comment, which nobody sees. */
  readonly marker: string
  /** Markdown, with the marker; at most 65,536 characters. */
  readonly body: string
}

/** What became of a comment. */
export type CommentOutcome =
  | { readonly kind: 'posted' | 'updated' | 'unchanged'; readonly url: string }
  /** The token may not do it. */
  | { readonly kind: 'refused'; readonly failure: Failure }
