/** What came back, as expectations judge it. */
export interface Answer {
  /** The HTTP status, or the statusCode inside a function's answer; absent where there is none. */
  readonly status?: number
  /** A string where the answer holds characters, bytes where it holds bytes. */
  readonly body: Uint8Array | string
  /** As the answer names it, such as `text/html; charset=utf-8`. */
  readonly contentType?: string
  /** Milliseconds from the request to the end of the answer. */
  readonly latency: number
  /** Whether the body goes on after what was read of it. */
  readonly isCut?: boolean
  /** Full sentences about what is wrong with the answer whatever is expected of it; our own words only. */
  readonly problems?: readonly string[]
}

/** One thing that is not as it should be. */
export interface Mismatch {
  /** What it is about: `answer`, `version`, `status`, `latency`, `body`, `body.items[0].name`. */
  readonly subject: string
  readonly expected: string
  readonly actual: string
  /** All of it as a full sentence. */
  readonly sentence: string
}
