/** The URL of a function, or of one of its aliases. */
export interface FunctionUrl {
  readonly address: URL
  /** AWS_IAM: only signed requests are let through, which a smoke test does not send. */
  readonly authType: FunctionUrlAuthType
}

/** Who is let through by a function URL: whoever signs and is allowed to, or everybody. */
export type FunctionUrlAuthType = 'AWS_IAM' | 'NONE'
