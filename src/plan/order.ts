import type { Step, StepOf } from './steps.ts'

/** A position in the order of a release. */
interface Place {
  /** The steps that can be here. */
  readonly steps: readonly Step['type'][]
  /** The condition for the step at this position, for docs/release.md. */
  readonly when?: string
}

/**
 * The order of all steps of a release, a promotion or a rollback. A shift that an earlier run left is ended first, so that
 * everything else meets an alias with one version. Staging comes next: if it fails, nothing else has
 * changed. Tags, permissions and traffic change only after the gate. Tags come before traffic, so that a refusal to tag is
 * known before the alias moves. Provisioned concurrency belongs to the alias and follows its version, so it comes after the
 * move; Lambda keeps the traffic on the version before until it is allocated, so the test comes after that. A mode of
 * runtime updates comes before the update that follows it; an ARN belongs to one runtime, so it comes after. The test through the alias comes before the steps that do not depend on the version.
 */
export const ORDER = {
  'end-shift': {
    steps: ['end-traffic-shift', 'record-traffic-shift', 'stop-deployment'],
    when: 'when an earlier run began to shift traffic and did not end',
  },
  stage: { steps: ['stage-code'], when: 'with `s3-bucket`' },
  'restore-latest-first': {
    steps: ['restore-latest'],
    when: 'when only the configuration is released and `$LATEST` still contains a version that failed, or with `unreleased-changes: discard`',
  },
  pin: { steps: ['pin-aliases'], when: 'when `$LATEST` is about to change' },
  'code-signing': { steps: ['set-code-signing'], when: 'with `code-signing-config-arn`' },
  create: { steps: ['create-function'], when: 'when the function does not exist' },
  'runtime-mode': {
    steps: ['set-runtime-management'],
    when: 'with `runtime-management`, for `$LATEST`, if it is not an ARN',
  },
  configure: { steps: ['update-configuration'] },
  code: { steps: ['update-code'] },
  'runtime-version': {
    steps: ['set-runtime-management'],
    when: 'with the ARN of a runtime version, for `$LATEST`',
  },
  publish: { steps: ['publish-version'] },
  'runtime-of-release': {
    steps: ['set-runtime-management'],
    when: 'with `runtime-management`, for the version',
  },
  wake: { steps: ['wake-version'], when: 'in a promotion or rollback to an inactive version' },
  gate: { steps: ['test-version'], when: 'when the smoke test invokes the function' },
  untag: { steps: ['untag-resource'], when: 'with `tags-remove`' },
  tag: { steps: ['tag-resource'], when: 'with `tags`' },
  reserve: { steps: ['set-reserved-concurrency'], when: 'with `reserved-concurrency`' },
  permissions: { steps: ['add-permissions'], when: 'with `invoke-permissions`' },
  'function-url': {
    steps: ['set-function-url'],
    when: 'with `function-url-auth-type`, `function-url-cors` or `function-url-invoke-mode`',
  },
  'event-invoke': { steps: ['set-event-invoke'], when: 'with `function-event-invoke-configuration`' },
  shift: { steps: ['shift-traffic'], when: 'with `traffic-shift`' },
  move: { steps: ['create-alias', 'update-alias', 'deploy-with-codedeploy'] },
  'permissions-of-new-alias': {
    steps: ['add-permissions'],
    when: 'with `invoke-permissions`, when the alias is new',
  },
  'function-url-of-new-alias': {
    steps: ['set-function-url'],
    when: 'with the same inputs, when the alias is new',
  },
  'event-invoke-of-new-alias': {
    steps: ['set-event-invoke'],
    when: 'with `function-event-invoke-configuration`, when the alias is new',
  },
  provision: { steps: ['set-provisioned-concurrency'], when: 'with `provisioned-concurrency`' },
  test: { steps: ['test-traffic'], when: 'with a smoke test' },
  'restore-latest': { steps: ['restore-latest'], when: 'in a rollback' },
  name: { steps: ['name-release'], when: 'with `release-alias`' },
  prune: { steps: ['prune-versions'], when: 'with `keep-versions`' },
} as const satisfies Readonly<Record<string, Place>>

type Slot = keyof typeof ORDER

/** The positions of the steps of a release. A planner fills those that it needs. */
export type Slots = {
  readonly [Each in Slot]?: StepOf<(typeof ORDER)[Each]['steps'][number]> | undefined
}

const SLOTS = Object.keys(ORDER) as readonly Slot[]

/** The steps in the slots, in order. */
export function inOrder(slots: Slots): readonly Step[] {
  return SLOTS.flatMap((slot): readonly Step[] => {
    const step = slots[slot]
    return step ? [step] : []
  })
}
