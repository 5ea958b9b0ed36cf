/** What AWS does after a call before the next one may be made. */
export type Transition = 'update' | 'publication'

/** Calls that are made side by side, then the transition that is waited for. */
export interface Step {
  readonly calls: readonly string[]
  readonly transition?: Transition
}

/** A release as it is measured. The jobs follow one another on one function. */
export interface Job {
  readonly title: string
  /** What the action has to end with. */
  readonly result: 'created' | 'unchanged' | 'planned' | 'deployed'
  /** What differs from the release before. */
  readonly changes: { readonly code?: true; readonly configuration?: true }
  readonly dryRun?: true
  /** Milliseconds that the new version is Pending. */
  readonly publication: number
  /** The script of aws-cli/ that does the same. */
  readonly script?: 'create.sh' | 'update.sh'
  /** The critical path without the gate, by design: the calls of each step are compared with those that were made. */
  readonly steps: readonly Step[]
  /** Longest time in seconds; the function's own time does not count. */
  readonly aim?: number
}

/** Milliseconds that every call takes more, as if AWS were so far away. */
export const LATENCY = 30
/** Milliseconds that creating and updating a function takes. */
export const UPDATE = 1000

const read: Step = { calls: ['GetFunction', 'GetFunction', 'GetAlias'] }
const currentVersions: Step = { calls: ['ListAliases', 'ListVersionsByFunction'] }
const create: Step = { calls: ['CreateFunction'], transition: 'update' }
const configuration: Step = { calls: ['UpdateFunctionConfiguration'], transition: 'update' }
const code: Step = { calls: ['UpdateFunctionCode'], transition: 'update' }
const publish: Step = { calls: ['PublishVersion'], transition: 'publication' }
const createAlias: Step = { calls: ['CreateAlias'] }
const moveAlias: Step = { calls: ['UpdateAlias'] }
const invoke: Step = { calls: ['Invoke'] }

const release = [read, currentVersions, code, publish, moveAlias]

export const jobs: readonly Job[] = [
  {
    title: 'create',
    result: 'created',
    changes: { code: true, configuration: true },
    publication: 0,
    script: 'create.sh',
    steps: [read, create, publish, createAlias],
  },
  {
    title: 'unchanged',
    result: 'unchanged',
    changes: {},
    publication: 0,
    script: 'update.sh',
    steps: [read],
    aim: 0.35,
  },
  {
    title: 'dry run of changed code',
    result: 'planned',
    changes: { code: true },
    dryRun: true,
    publication: 0,
    steps: [read, currentVersions],
  },
  {
    title: 'code only',
    result: 'deployed',
    changes: { code: true },
    publication: 0,
    script: 'update.sh',
    steps: release,
    aim: 1.6,
  },
  {
    title: 'code and configuration',
    result: 'deployed',
    changes: { code: true, configuration: true },
    publication: 0,
    script: 'update.sh',
    steps: [read, currentVersions, configuration, code, publish, moveAlias],
  },
  {
    title: 'code only, the version Pending for 1 s',
    result: 'deployed',
    changes: { code: true },
    publication: 1000,
    script: 'update.sh',
    steps: release,
  },
]

/** The critical path with the gate: an invocation of the new version, and one through the alias. */
export function withGate({ result, steps }: Job): readonly Step[] {
  if (result === 'planned') return steps
  if (result === 'unchanged') return [...steps, invoke]
  return [...steps.slice(0, -1), invoke, ...steps.slice(-1), invoke]
}
