/** The URL of a function, or of one of its aliases. */
export interface FunctionUrl {
  readonly address: URL
  /** With AWS_IAM, only signed requests are accepted. A smoke test does not sign its requests. */
  readonly authType: FunctionUrlAuthType
}

/** Who can call a function URL: authorized IAM principals, or everyone. */
export type FunctionUrlAuthType = 'AWS_IAM' | 'NONE'
