import { withoutUndefined } from '../without-undefined.ts'
import { isSame } from './comparable.ts'

/** The URL of a function, or of one of its aliases. */
export interface FunctionUrl extends UrlSettings {
  readonly address: URL
}

/** What can be set of a function URL. */
export interface UrlSettings {
  /** With AWS_IAM, only signed requests are accepted. A smoke test does not sign its requests. */
  readonly authType: FunctionUrlAuthType
  /** Absent: none, so that browsers refuse answers to pages of other origins. */
  readonly cors?: Cors | undefined
  readonly invokeMode: InvokeMode
}

/** Who can call a function URL: authorized IAM principals, or everyone. */
export type FunctionUrlAuthType = 'AWS_IAM' | 'NONE'

/** Whether the answer of the function is sent when it is complete, or as it is written. */
export type InvokeMode = 'BUFFERED' | 'RESPONSE_STREAM'

/** Cross-origin resource sharing, in the shape of the Lambda API. */
export interface Cors {
  readonly AllowCredentials?: boolean | undefined
  readonly AllowHeaders?: readonly string[] | undefined
  readonly AllowMethods?: readonly string[] | undefined
  readonly AllowOrigins?: readonly string[] | undefined
  readonly ExposeHeaders?: readonly string[] | undefined
  /** Seconds. */
  readonly MaxAge?: number | undefined
}

/** The members of UpdateFunctionUrlConfig. Lambda keeps what is left out, and replaces CORS as a whole. */
export interface UrlMembers {
  readonly AuthType?: FunctionUrlAuthType | undefined
  readonly Cors?: Cors | undefined
  readonly InvokeMode?: InvokeMode | undefined
}

/** The members to send so that a URL with some settings gets others; none if Lambda treats them as equal. */
export function urlChanges(from: UrlSettings | undefined, to: UrlSettings): UrlMembers {
  return withoutUndefined({
    AuthType: from?.authType === to.authType ? undefined : to.authType,
    Cors: isSame(comparableCors(from?.cors), comparableCors(to.cors)) ? undefined : (to.cors ?? {}),
    InvokeMode: (from?.invokeMode ?? 'BUFFERED') === to.invokeMode ? undefined : to.invokeMode,
  })
}

/** Whether two URLs have the same settings. */
export function hasSettings(url: UrlSettings, settings: UrlSettings): boolean {
  return Object.keys(urlChanges(url, settings)).length === 0
}

/** The order in lists has no meaning, and neither has the case of header names. False, 0 and empty lists are the defaults. */
function comparableCors(cors: Cors = {}): readonly (readonly [string, unknown])[] {
  return Object.entries(cors)
    .map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value] as const
      const texts = value.map(String)
      return [
        name,
        (name.endsWith('Headers') ? texts.map((text) => text.toLowerCase()) : texts).sort(),
      ] as const
    })
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
    .sort(([left], [right]) => (left < right ? -1 : 1))
}
