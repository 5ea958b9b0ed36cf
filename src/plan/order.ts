import type { Step, StepOf } from './steps.ts'

/** A place in the order of a release. */
interface Place {
  /** What may stand there. */
  readonly steps: readonly Step['type'][]
  /** When it stands there and not elsewhere, or not at all; for docs/release.md. */
  readonly when?: string
}

/**
 * The one order of everything that a release, a promotion or a rollback does. When the package cannot be staged, nothing
 * has been changed yet; nobody is let in and no traffic moves before the gate; what callers meet is tested before
 * anything is done that needs no version. Tags by themselves come before that test: it is all that looks at them.
 */
export const ORDER = {
  stage: { steps: ['stage-code'], when: 'with `s3-bucket`' },
  'restore-latest-first': {
    steps: ['restore-latest'],
    when: 'when only the configuration is released and `$LATEST` still holds a version that failed',
  },
  pin: { steps: ['pin-aliases'], when: 'when `$LATEST` is about to change' },
  create: { steps: ['create-function'], when: 'when there is no function yet' },
  configure: { steps: ['update-configuration'] },
  code: { steps: ['update-code'] },
  publish: { steps: ['publish-version'] },
  wake: { steps: ['wake-version'], when: 'in a promotion or rollback to a version that sleeps' },
  gate: { steps: ['test-version'], when: 'with an invocation among the smoke inputs' },
  'tag-alone': { steps: ['tag-resource'], when: 'with `tags`, where no alias moves' },
  permissions: { steps: ['add-permissions'], when: 'with `invoke-permissions`' },
  'function-url': { steps: ['set-function-url'], when: 'with `function-url-auth-type`' },
  move: { steps: ['create-alias', 'update-alias'] },
  'permissions-of-new-alias': {
    steps: ['add-permissions'],
    when: 'with `invoke-permissions`, where the alias is new',
  },
  'function-url-of-new-alias': {
    steps: ['set-function-url'],
    when: 'with `function-url-auth-type`, where the alias is new',
  },
  test: { steps: ['test-traffic'], when: 'with smoke inputs' },
  tag: { steps: ['tag-resource'], when: 'with `tags`, where an alias moves' },
  'restore-latest': { steps: ['restore-latest'], when: 'in a rollback' },
  name: { steps: ['name-release'], when: 'with `release-alias`' },
  prune: { steps: ['prune-versions'], when: 'with `keep-versions`' },
} as const satisfies Readonly<Record<string, Place>>

type Slot = keyof typeof ORDER

/** The places that the steps of a release have. A planner fills those that it needs. */
export type Slots = {
  readonly [Each in Slot]?: StepOf<(typeof ORDER)[Each]['steps'][number]> | undefined
}

const SLOTS = Object.keys(ORDER) as readonly Slot[]

/** What stands in the slots, in order. */
export function inOrder(slots: Slots): readonly Step[] {
  return SLOTS.flatMap((slot): readonly Step[] => {
    const step = slots[slot]
    return step ? [step] : []
  })
}
