/** An HTTP request, as it is sent to a URL or turned into an event for a web handler. */
export interface HttpRequest {
  /** Upper case. */
  readonly method: string
  /** Begins with `/`; printable ASCII with percent-escapes; may have a query (perhaps secret), no fragment. */
  readonly path: string
  /** Names as the user wrote them, each once in whatever case. Values may be secret: never print them. */
  readonly headers: Readonly<Record<string, string>>
  /** May be secret: never print it. */
  readonly body?: string
}

/** A request to a URL: `withPath(address, path)` is asked, with the rest of the request. */
export interface UrlRequest extends Omit<HttpRequest, 'path'> {
  /** As the user wrote it, a secret query perhaps included; `function-url` stands for the function's own. */
  readonly address: URL | 'function-url'
  /** Appended to the path of the address; absent: the address is asked as it is. */
  readonly path?: string
}

/** The formats in which API Gateway and function URLs call a function; a function URL uses 2.0. */
export type EventFormat = 'apigw-v1' | 'apigw-v2'

/** What the function is invoked with. */
export type Invocation =
  | {
      readonly kind: 'payload'
      /** JSON text; may be secret: never print it. */
      readonly payload: string
    }
  | { readonly kind: 'http'; readonly format: EventFormat; readonly request: HttpRequest }

/** What an answer has to be like. Absent is not looked at. */
export interface Expectation {
  /** The answer's status; without it any below 400 will do. */
  readonly status?: number
  readonly body?:
    | {
        readonly kind: 'json'
        /** An object or array: every given member must match. */
        readonly value: unknown
      }
    | {
        readonly kind: 'text'
        /** Must be contained. */
        readonly text: string
      }
  /** Milliseconds that one attempt may take. */
  readonly maxLatency?: number
}

/** How something is proven to answer as it should. */
export interface SmokeTest {
  /** Absent where only the URL is tested. */
  readonly invocation?: Invocation
  /** Absent where no URL is tested. */
  readonly url?: UrlRequest
  readonly expected: Expectation
  /** Tries; at least 1. */
  readonly attempts: number
  /** Seconds between tries. */
  readonly interval: number
  /** Seconds that one attempt may take before it counts as failed. */
  readonly timeout: number
}
