/** A JSON object, as it travels in calls and answers. */
export type Json = Readonly<Record<string, unknown>>

/**
 * How much depends on what AWS answers: `relied on`, a decision in src/; `text`, an advice that matches AWS's words;
 * `informative`, nothing yet.
 */
export type Grade = 'relied on' | 'text' | 'informative'

/** Where a case can be replayed. */
export type TargetName = 'front' | 'emulator' | 'aws'

/** Something that AWS was seen to answer, and the calls that make it answer so again. */
export interface Case {
  /** What AWS does, in a few words; no other case has the same. */
  readonly fact: string
  readonly grade: Grade
  /** A test of LocalStack whose answers were recorded against AWS, or the address of a page that quotes them. */
  readonly source: string
  /** When it was recorded or reported: a day, a month, a year, or years. */
  readonly date: string
  /** What exists before the first step, shared with all cases that name it. Without one the case has a function name of its own. */
  readonly world?: string
  /** Empty where it cannot be replayed. */
  readonly steps: readonly Step[]
  /** Why it is not replayed, at all or on a target. */
  readonly notReplayed?: string | Readonly<Partial<Record<TargetName, string>>>
}

/**
 * In strings, `{fn}` is the name of the function, `{arn}` its ARN, `{layer}` the name of a layer, `{region}`,
 * `{account}` and `{role}` what they say, `{signing}` the ARN of a code signing configuration, `{zip}` and `{zip2}`
 * two archives, `{now}` and `{earlier}` times, and `{name.Member}` a member of an earlier answer.
 */
export type Step = CallStep | RequestStep | SettleStep

/** A call to AWS. */
export interface CallStep {
  /** The name of the operation in Lambda's API, or that of another service with its prefix, such as `s3:HeadObject`. */
  readonly call: string
  readonly input: Json
  /** The name under which the answer is kept for later steps. */
  readonly as?: string
  readonly expect?: Expectation
}

/** A request to a function URL. */
export interface RequestStep {
  readonly request: string
  readonly body?: Json
  readonly as?: string
  readonly expect?: Expectation
}

/** Waits until the version is neither being created nor updated. */
export interface SettleStep {
  readonly settle: string
}

/** What is expected of an answer. A `*` in a text stands for anything. */
export interface Expectation {
  /** 2xx when absent. */
  readonly status?: number
  /** The name of the error. */
  readonly code?: string
  /** A part of the error's message. */
  readonly message?: string
  /** Members that the answer has; lists have as many. A text that is JSON is read where an object is expected. */
  readonly members?: Json
  /** Paths of members that the answer does not have, such as `VpcConfig.VpcId`. */
  readonly absent?: readonly string[]
  /** Values that the members at these paths must not have. */
  readonly differs?: Json
  /** The names of all members, those of an object at a path. */
  readonly names?: Readonly<Record<string, readonly string[]>>
}

/** What a target answered. */
export interface Observation {
  /** 0 when there was no answer. */
  readonly status: number
  readonly code?: string
  readonly message?: string
  readonly answer: Json
}
