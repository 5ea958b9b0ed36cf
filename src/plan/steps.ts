import type { Alias } from '../model/alias.ts'
import type { CodeStorage, Staging } from '../model/code.ts'
import type { ConfigurationMembers } from '../model/configuration.ts'
import type { UrlSettings } from '../model/function-url.ts'
import type { GitReference } from '../model/history.ts'
import type { Permission } from '../model/policy.ts'
import type { ReleaseAlias } from '../model/release-alias.ts'
import type { EventInvokeConfig } from '../model/settings/event-invoke.ts'
import type { RuntimeManagement } from '../model/settings/runtime-management.ts'
import type { TrafficShift } from '../model/shift/traffic-shift.ts'
import type { Version } from '../model/version.ts'
import type { MemberChange } from './configuration.ts'

/**
 * Publishes the current state of $LATEST before it changes, and moves the aliases that serve $LATEST to that version.
 * Without such an alias, the version is only a state to restore.
 */
export interface PinAliases {
  readonly type: 'pin-aliases'
  readonly aliases: readonly Alias[]
  /** An existing version with the current state; absent: a version is published. */
  readonly existing?: string | undefined
}

/** One step of a release. plan/order.ts has the order. */
export type Step =
  /** Uploads the package to S3, from where Lambda fetches it. */
  | { readonly type: 'stage-code'; readonly staging: Staging }
  | {
      readonly type: 'create-function'
      readonly members: ConfigurationMembers
      /** How Lambda stores the archive; absent: by default. */
      readonly storage?: CodeStorage | undefined
      readonly changes: readonly MemberChange[]
    }
  | PinAliases
  | {
      readonly type: 'update-configuration'
      readonly members: ConfigurationMembers
      readonly changes: readonly MemberChange[]
    }
  | {
      readonly type: 'update-code'
      readonly from: string
      readonly architectures?: readonly string[] | undefined
      /** How Lambda stores the archive; absent: by default. */
      readonly storage?: CodeStorage | undefined
      readonly changes: readonly MemberChange[]
    }
  /** `existing`: a version with this code and configuration, which an earlier, interrupted run published. */
  | { readonly type: 'publish-version'; readonly existing?: string | undefined }
  /**
   * Waits until an existing version can be invoked. An inactive version is invoked until Lambda has activated it.
   */
  | { readonly type: 'wake-version'; readonly version: Version }
  /** Invokes the new version by its number. A version that fails gets no traffic. */
  | { readonly type: 'test-version' }
  /** Ends a traffic shift that a run of this action began: all traffic goes to the version from which it was shifted. */
  | {
      readonly type: 'end-traffic-shift'
      readonly alias: Alias
      /** That version, where CodeDeploy has moved the alias to another one; absent: the alias tells. */
      readonly to?: string | undefined
    }
  /** Records a traffic shift that CodeDeploy has finished, and the release that began it. */
  | { readonly type: 'record-traffic-shift'; readonly alias: Alias; readonly git: GitReference }
  /** Stops a deployment of CodeDeploy that shifts the traffic, so that a rollback can move the alias. */
  | {
      readonly type: 'stop-deployment'
      readonly alias: Alias
      readonly deployment: string
      /** Whether the deployment takes another one back: then it is waited for. */
      readonly takesBack: boolean
    }
  /** Has CodeDeploy shift the traffic and move the alias. */
  | {
      readonly type: 'deploy-with-codedeploy'
      readonly alias: Alias
      /** Absent where a deployment is followed that the inputs do not describe. */
      readonly shift?: TrafficShift | undefined
      /** The ID of a deployment of this version that runs already; absent: a new one is created. */
      readonly follows?: string | undefined
      readonly longestHistory?: number | undefined
    }
  /** Gives the new version a growing share of the traffic, as long as it proves itself. */
  | { readonly type: 'shift-traffic'; readonly alias: Alias; readonly shift: TrafficShift }
  | { readonly type: 'create-alias'; readonly alias: string }
  | {
      readonly type: 'update-alias'
      readonly alias: Alias
      readonly clearsWeights: boolean
      /** The version that is rolled back from. It is marked bad, so that no later rollback chooses it. */
      readonly rolledBackFrom?: string | undefined
      /** The maximum number of previous versions in the history; absent: as many as fit. */
      readonly longestHistory?: number | undefined
    }
  /** Adds statements to the resource policy of the alias. */
  | {
      readonly type: 'add-permissions'
      readonly alias: string
      readonly permissions: readonly Permission[]
    }
  /** Creates the function URL of the alias, or changes its settings. */
  | {
      readonly type: 'set-function-url'
      readonly alias: string
      readonly to: UrlSettings
      /** The current settings; absent: there is no function URL. */
      readonly from?: UrlSettings | undefined
    }
  /** Attaches a code signing configuration to the function, or detaches it. */
  | {
      readonly type: 'set-code-signing'
      /** An ARN; undefined: none. */
      readonly to: string | undefined
      readonly from: string | undefined
    }
  /** Sets how Lambda updates the runtime of a version. */
  | {
      readonly type: 'set-runtime-management'
      /** A number, or `$LATEST`; undefined: the version that this release publishes. */
      readonly version: string | undefined
      readonly to: RuntimeManagement
      /** Undefined: not known, because no caller uses the version yet. */
      readonly from: RuntimeManagement | undefined
    }
  /** Sets how Lambda invokes the alias asynchronously. */
  | {
      readonly type: 'set-event-invoke'
      readonly alias: string
      /** Undefined: Lambda's defaults. */
      readonly to: EventInvokeConfig | undefined
      readonly from: EventInvokeConfig | undefined
    }
  /** Sets the reserved concurrency of the function, or removes it. */
  | {
      readonly type: 'set-reserved-concurrency'
      readonly to: number | 'none'
      /** The current amount; absent: none. */
      readonly from?: number | undefined
    }
  /** Sets the provisioned concurrency of the alias, or removes it (0), and waits until it is allocated. */
  | {
      readonly type: 'set-provisioned-concurrency'
      readonly alias: string
      readonly to: number
      /** The current amount; absent: none. */
      readonly from?: number | undefined
      /** Whether anything is sent: the amount stays when only the alias moves. */
      readonly sends: boolean
    }
  /** Tests through the alias and at the URL. */
  | { readonly type: 'test-traffic' }
  /** Restores $LATEST to the served version. */
  | {
      readonly type: 'restore-latest'
      readonly version: Version
      /** The version that $LATEST contains; absent: a version that failed, or changes that are discarded. */
      readonly holds?: string | undefined
      /** Whether $LATEST contains changes that are discarded because the inputs ask for it. */
      readonly discards?: true | undefined
      /** The description that the function had with the version; absent: it is not known, and stays. */
      readonly description?: string | undefined
      /** Whether the code of $LATEST stays, because this release sends other code. */
      readonly keepsCode?: boolean | undefined
      /** A failure is a warning, because callers do not depend on $LATEST. */
      readonly bestEffort?: true | undefined
    }
  /** Removes tags of the function. */
  | { readonly type: 'untag-resource'; readonly changes: readonly MemberChange[] }
  | {
      readonly type: 'tag-resource'
      readonly tags: Readonly<Record<string, string>>
      readonly changes: readonly MemberChange[]
    }
  /** Moves the release alias to the released version, or creates it. */
  | (ReleaseAlias & { readonly type: 'name-release'; readonly existing?: Alias | undefined })
  /** Deletes old versions, except the newest ones and versions in use. */
  | { readonly type: 'prune-versions'; readonly keep: number }

/** The step of a type. */
export type StepOf<Type extends Step['type']> = Extract<Step, { readonly type: Type }>

/** A step that failed without ending the release, of which a warning tells more. */
export interface FailedStep {
  readonly type: Step['type']
  /** The member of the configuration; absent: the whole step. */
  readonly field?: string
}

/** What a step changes, in the words of docs/release.md. */
export const EFFECTS = {
  package: 'the bucket',
  latest: '`$LATEST`',
  baseline: 'aliases on `$LATEST`',
  version: 'versions',
  readiness: 'nothing',
  test: 'nothing',
  callers: 'who can call the alias',
  signing: 'which code the function accepts',
  runtime: 'how Lambda updates the runtime',
  invocations: 'how Lambda invokes the alias asynchronously',
  shares: 'how the alias shares its traffic',
  traffic: 'what the alias serves',
  capacity: 'concurrency',
  tags: 'tags',
  // Callers do not notice it: a plan with only these steps counts as unchanged.
  upkeep: 'release aliases and old versions',
} as const

type Effect = keyof typeof EFFECTS

interface StepFacts {
  /** The title of its group in the log. */
  readonly title: string
  readonly effect: Effect
  /** A description in Markdown, for docs/release.md. */
  readonly does: string
}

/** Every step that a release can have. */
export const STEPS = {
  'stage-code': {
    title: 'Upload the package to S3',
    effect: 'package',
    does: 'Uploads the package. Its key is the SHA-256 of the archive, so the same package is uploaded only once. If the upload fails, nothing else has changed.',
  },
  'create-function': {
    title: 'Create function',
    effect: 'latest',
    does: 'Creates the function with its code, configuration and tags, and waits until it is active.',
  },
  'pin-aliases': {
    title: 'Pin aliases',
    effect: 'baseline',
    does: 'Publishes the current state and moves the aliases that serve `$LATEST` to that version. Callers of an alias no longer receive changes of `$LATEST` before they are tested.',
  },
  'update-configuration': {
    title: 'Update configuration',
    effect: 'latest',
    does: 'Sends the settings that change, with the RevisionId that was read, and waits. If the function then differs in anything else, somebody else changed it, and the release stops.',
  },
  'update-code': {
    title: 'Update code',
    effect: 'latest',
    does: 'Sends the code in the same way and waits.',
  },
  'publish-version': {
    title: 'Publish version',
    effect: 'version',
    does: 'Publishes exactly this state and waits until the version is active. If an earlier run already published this state, its version is used.',
  },
  'wake-version': {
    title: 'Activate the version',
    effect: 'readiness',
    does: 'Invokes the inactive version until Lambda has activated it.',
  },
  'test-version': {
    title: 'Test the version before it takes traffic',
    effect: 'test',
    does: 'Invokes the version by its number. A version that fails gets no traffic: the alias stays on its version, the failed version is marked bad in the history, and `$LATEST` is restored.',
  },
  'test-traffic': {
    title: 'Test through the alias',
    effect: 'test',
    does: 'Invokes the function through the alias, then requests the `url`. If a test fails, the alias moves back, including its weights, the version is marked bad, and `$LATEST` is restored.',
  },
  'restore-latest': {
    title: 'Restore $LATEST',
    effect: 'latest',
    does: 'Restores `$LATEST` to the code and configuration of the served version.',
  },
  'end-traffic-shift': {
    title: 'Take back the traffic shift',
    effect: 'shares',
    does: 'Sends all traffic to the version that serves, because a run of this action began to shift it and did not end.',
  },
  'record-traffic-shift': {
    title: 'Record the traffic shift',
    effect: 'upkeep',
    does: 'Records in the history of the alias that CodeDeploy has finished the traffic shift that an earlier run began.',
  },
  'stop-deployment': {
    title: 'Stop the deployment',
    effect: 'shares',
    does: 'Stops the deployment of CodeDeploy that shifts the traffic of the alias.',
  },
  'deploy-with-codedeploy': {
    title: 'Shift traffic with CodeDeploy',
    effect: 'traffic',
    does: 'Records the shift in the history of the alias, has CodeDeploy shift the traffic (`traffic-shift-engine: codedeploy`), and follows its deployment until it ends.',
  },
  'shift-traffic': {
    title: 'Shift traffic',
    effect: 'shares',
    does: 'Sends a growing share of the traffic to the version, as `traffic-shift` says, and watches alarms and errors. If the version does not prove itself, the alias gets its former state back, the version is marked bad, and `$LATEST` is restored ([Traffic shifts](traffic-shifts.md)).',
  },
  'create-alias': {
    title: 'Create alias',
    effect: 'traffic',
    does: 'Creates the alias with the version.',
  },
  'update-alias': {
    title: 'Move alias',
    effect: 'traffic',
    does: 'Moves the alias to the version, checked by its RevisionId, and writes its history in the same call.',
  },
  'add-permissions': {
    title: 'Add invoke permissions',
    effect: 'callers',
    does: 'Adds the missing statements to the resource policy of the alias ([Callers](callers.md)).',
  },
  'set-function-url': {
    title: 'Configure the function URL',
    effect: 'callers',
    does: 'Creates the function URL of the alias, or changes its auth type, CORS and invoke mode.',
  },
  'set-code-signing': {
    title: 'Set the code signing configuration',
    effect: 'signing',
    does: 'Attaches the code signing configuration to the function, or detaches it, before new code is sent ([Code signing](code-signing.md)).',
  },
  'set-runtime-management': {
    title: 'Set the runtime management',
    effect: 'runtime',
    does: 'Sets how Lambda updates the runtime, if it differs ([Runtime updates](runtime-updates.md)).',
  },
  'set-event-invoke': {
    title: 'Configure asynchronous invocations',
    effect: 'invocations',
    does: 'Sets the retries, the maximum age and the destinations of asynchronous invocations of the alias ([Callers](callers.md#asynchronous-invocations)).',
  },
  'set-reserved-concurrency': {
    title: 'Set reserved concurrency',
    effect: 'capacity',
    does: 'Sets the reserved concurrency of the function, or removes it ([Capacity](capacity.md)).',
  },
  'set-provisioned-concurrency': {
    title: 'Set provisioned concurrency',
    effect: 'capacity',
    does: 'Sets the provisioned concurrency of the alias, or removes it, and waits until Lambda has allocated it for the new version ([Capacity](capacity.md)).',
  },
  'untag-resource': {
    title: 'Remove tags',
    effect: 'tags',
    does: 'Removes the tags in `tags-remove` that the function has.',
  },
  'tag-resource': {
    title: 'Tag function',
    effect: 'tags',
    does: 'Writes the tags that differ. Tags need no new version. They come before the move, so that a missing permission to tag is known before traffic changes.',
  },
  'name-release': {
    title: 'Set the release alias',
    effect: 'upkeep',
    does: 'Creates the alias named after the release, or moves it to the version. The next release leaves it there.',
  },
  'prune-versions': {
    title: 'Delete old versions',
    effect: 'upkeep',
    does: 'Deletes old versions that are not in use.',
  },
} as const satisfies Readonly<Record<Step['type'], StepFacts>>

/** Whether any step has one of the effects. */
export function haveEffect(steps: readonly Step[], ...effects: readonly Effect[]): boolean {
  return steps.some(({ type }) => effects.includes(STEPS[type].effect))
}
