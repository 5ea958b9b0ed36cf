/** A change of a setting besides the code and the configuration, to be undone after a failed release. */
export interface SettingUndo {
  /** Of its group in the log. */
  readonly title: string
  /** What has changed, as the subject of a sentence: `the tags`. */
  readonly what: string
  /** What to say if it fails, as a sentence without its end. */
  readonly problem: string
  /** The command of the AWS CLI that does it, for whoever may do what this run may not; absent for values, which are not shown. */
  readonly command?: string
  /** Whether no caller is affected until the next run sets it again. */
  readonly canWait?: true
  /** Whether it comes before $LATEST is restored. */
  readonly precedesLatest?: true
  /** @returns a full sentence about what stays; undefined if everything is as it was */
  readonly work: () => Promise<string | undefined>
}
