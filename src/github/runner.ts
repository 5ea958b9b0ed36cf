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
  /** An annotation on the run's page. */
  warning(message: string): void
  /** An annotation on the run's page. */
  error(message: string, title: string): void
  /** Folds what is logged meanwhile under a title. Groups do not nest. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  setOutput(name: string, value: string): void
  /** Adds Markdown to the job's summary. */
  summarize(markdown: string): Promise<void>
  /**
   * Runs a program to its end and logs what it says. It gets the variables of this process but for the step's inputs
   * and what asks for the token to sign in with.
   * @param directory absolute path of where it runs
   * @returns undefined when there is no such program on PATH
   */
  execute(program: string, args: readonly string[], directory: string): Promise<Execution | undefined>
}

/** How a program ended, and all that it said. */
export interface Execution {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Commit, branch or tag, and workflow run; absent outside of a workflow. */
export interface RunOrigin {
  /** Full commit hash. */
  readonly commit?: string
  /** Branch or tag name. */
  readonly refName?: string
  readonly runId?: string
}
