/** Somebody who may invoke the function through the alias, as the user wrote it. */
export interface InvokePermission {
  /** A service (`s3.amazonaws.com`), an account (12 digits), the ARN of an IAM principal, or `*`. */
  readonly principal: string
  /** The resource in whose name a service calls; may hold `*` and `?`. */
  readonly sourceArn?: string
  /** The account that owns it: 12 digits. */
  readonly sourceAccount?: string
  readonly principalOrgId?: string
  /** What a skill of Alexa identifies itself with. */
  readonly eventSourceToken?: string
  /** Set where the function URL of the alias is called. */
  readonly throughUrl?: true
  /** The authentication of the function URL under which it holds. */
  readonly functionUrlAuthType?: FunctionUrlAuthType
}

/** What the inputs say about the callers of an alias. */
export interface WantedCallers {
  readonly functionName: string
  readonly alias?: string
  /** Who may invoke the function through `alias`; absent: nobody is added. */
  readonly invokePermissions?: readonly InvokePermission[]
  /** Whom the function URL of `alias` lets through; absent: the URL, if there is one, stays as it is. */
  readonly functionUrlAuthType?: FunctionUrlAuthType
}

/** Who is let through by a function URL: whoever signs and is allowed to, or everybody. */
export type FunctionUrlAuthType = 'AWS_IAM' | 'NONE'
