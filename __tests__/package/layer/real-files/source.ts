/** The public dependency file that a project has its shape from. */
export interface Source {
  readonly repository: string
  /** The dependency file in the repository. */
  readonly file: string
  /** The day of the commit that was read. */
  readonly date: string
}

const from =
  (repository: string, date: string) =>
  (file: string): Source => ({ repository, file, date })

export const patterns = from('aws-samples/serverless-patterns', '2026-08-06')
export const examples = from('serverless/examples', '2023-06-01')
export const repository = (name: string, date: string, file: string): Source => from(name, date)(file)
