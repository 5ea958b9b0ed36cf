import type { Alias } from '../model/alias.ts'
import type { Staging } from '../model/code.ts'
import type { ConfigurationMembers } from '../model/configuration.ts'
import type { FunctionUrlAuthType } from '../model/function-url.ts'
import type { Permission } from '../model/policy.ts'
import type { Version } from '../model/version.ts'
import type { MemberChange } from './configuration.ts'

/**
 * Publishes the present state and points aliases at it that serve $LATEST, before $LATEST changes. Without any such
 * alias it only keeps the state, to go back to.
 */
export interface PinAliases {
  readonly type: 'pin-aliases'
  readonly aliases: readonly Alias[]
  /** A version that is the present state already; absent: one is published. */
  readonly existing?: string | undefined
}

/** One thing that a release does. plan/order.ts says in which order. */
export type Step =
  /** Puts the package into S3, from where Lambda fetches it. */
  | { readonly type: 'stage-code'; readonly staging: Staging }
  | {
      readonly type: 'create-function'
      readonly members: ConfigurationMembers
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
      readonly changes: readonly MemberChange[]
    }
  /** `existing`: a version of this very code and configuration, left by a run that was cut short. */
  | { readonly type: 'publish-version'; readonly existing?: string | undefined }
  /**
   * Waits until an existing version can be invoked. One that Lambda has put to sleep (State Inactive) is invoked until
   * it is awake.
   */
  | { readonly type: 'wake-version'; readonly version: Version }
  /** Invokes the new version by its number: nothing moves to a version that fails. */
  | { readonly type: 'test-version' }
  | { readonly type: 'create-alias'; readonly alias: string }
  | {
      readonly type: 'update-alias'
      readonly alias: Alias
      readonly clearsWeights: boolean
      /** The version that is rolled back from: it is marked, so that no later rollback comes back to it. */
      readonly rolledBackFrom?: string | undefined
      /** How many previous versions the alias's history names at most; absent: as many as there is room for. */
      readonly longestHistory?: number | undefined
    }
  /** Lets callers in: adds statements to the resource policy of the alias. */
  | {
      readonly type: 'add-permissions'
      readonly alias: string
      readonly permissions: readonly Permission[]
    }
  /** Gives the alias a function URL, or changes whom it lets through. */
  | {
      readonly type: 'set-function-url'
      readonly alias: string
      readonly authType: FunctionUrlAuthType
      /** Whom it lets through now; absent: there is none. */
      readonly from?: FunctionUrlAuthType | undefined
    }
  /** Tests what callers meet, through the alias and at the URL. */
  | { readonly type: 'test-traffic' }
  /** Gives $LATEST back what is served, since it holds a version that failed. */
  | {
      readonly type: 'restore-latest'
      readonly version: Version
      /** The version that $LATEST holds; absent: one that failed. */
      readonly holds?: string | undefined
      /** Callers depend on $LATEST no more: a failure is told and stops nothing. */
      readonly bestEffort?: true | undefined
    }
  | {
      readonly type: 'tag-resource'
      readonly tags: Readonly<Record<string, string>>
      readonly changes: readonly MemberChange[]
    }
  /** Points an alias at the release that names it. */
  | { readonly type: 'name-release'; readonly name: string; readonly existing?: Alias | undefined }
  /** Deletes all but the newest versions, and but those that something points at. */
  | { readonly type: 'prune-versions'; readonly keep: number }

/** The step of a type. */
export type StepOf<Type extends Step['type']> = Extract<Step, { readonly type: Type }>

/** What a step changes, with the words for it in docs/release.md. */
export const EFFECTS = {
  package: 'the bucket',
  latest: '`$LATEST`',
  baseline: 'aliases on `$LATEST`',
  version: 'versions',
  readiness: 'nothing',
  test: 'nothing',
  callers: 'who may call the alias',
  traffic: 'what the alias serves',
  tags: 'tags',
  // Callers meet nothing of it: a plan of nothing else counts as unchanged.
  upkeep: 'names of releases and old versions',
} as const

type Effect = keyof typeof EFFECTS

interface StepFacts {
  /** The title of its part of the log. */
  readonly title: string
  readonly effect: Effect
  /** What it does, in full sentences of Markdown, for docs/release.md. */
  readonly does: string
}

/** Every step that a release can have. */
export const STEPS = {
  'stage-code': {
    title: 'Put the package into S3',
    effect: 'package',
    does: 'Uploads the package. Its key is the SHA-256 of the archive, so the same package is uploaded once. When it fails, nothing has been changed.',
  },
  'create-function': {
    title: 'Create function',
    effect: 'latest',
    does: 'Creates the function with its code, its configuration and its tags, and waits until it can be used.',
  },
  'pin-aliases': {
    title: 'Pin aliases',
    effect: 'baseline',
    does: 'Publishes the present state and points the aliases on `$LATEST` at it, which would serve the change at once. From then on nobody who calls through an alias notices a change of `$LATEST`.',
  },
  'update-configuration': {
    title: 'Update configuration',
    effect: 'latest',
    does: 'Sends the members that change, with the RevisionId of what was read, and waits. Then the function has to be what it was plus this change; otherwise somebody else changed it, and the release stops.',
  },
  'update-code': {
    title: 'Update code',
    effect: 'latest',
    does: 'Sends the code in the same way, and waits.',
  },
  'publish-version': {
    title: 'Publish version',
    effect: 'version',
    does: 'Publishes exactly that state and waits until the version is active. A version of that state that an earlier run left behind is found again.',
  },
  'wake-version': {
    title: 'Wake the version',
    effect: 'readiness',
    does: 'Invokes the version until Lambda has loaded it again.',
  },
  'test-version': {
    title: 'Test the version before it takes traffic',
    effect: 'test',
    does: 'Invokes the version by its number. A version that fails gets no callers and no traffic: the alias stays where it is, the version is marked bad in its history, and `$LATEST` gets back what is served.',
  },
  'test-traffic': {
    title: 'Test what callers meet',
    effect: 'test',
    does: 'Invokes through the alias, then requests the `url`. A failure moves the alias back, with its weights, marks the version, and gives `$LATEST` back what is served.',
  },
  'restore-latest': {
    title: 'Restore $LATEST',
    effect: 'latest',
    does: 'Gives `$LATEST` the code and the configuration of the version that is served.',
  },
  'create-alias': {
    title: 'Create alias',
    effect: 'traffic',
    does: 'Creates the alias on the version.',
  },
  'update-alias': {
    title: 'Move alias',
    effect: 'traffic',
    does: 'Moves the alias to the version, with its RevisionId, and writes its history in the same call.',
  },
  'add-permissions': {
    title: 'Let callers in',
    effect: 'callers',
    does: 'Adds the statements that are missing in the resource policy of the alias ([Callers](callers.md)).',
  },
  'set-function-url': {
    title: 'Set the function URL',
    effect: 'callers',
    does: 'Creates the function URL of the alias, or changes whom it lets through.',
  },
  'tag-resource': {
    title: 'Tag function',
    effect: 'tags',
    does: 'Writes the tags that differ, which need no version.',
  },
  'name-release': {
    title: 'Name the release',
    effect: 'upkeep',
    does: 'Sets an alias made of the tag on the version. It stays there when the next release comes.',
  },
  'prune-versions': {
    title: 'Delete old versions',
    effect: 'upkeep',
    does: 'Deletes old versions that nothing points at.',
  },
} as const satisfies Readonly<Record<Step['type'], StepFacts>>

/** Whether any of the steps has one of the effects. */
export function haveEffect(steps: readonly Step[], ...effects: readonly Effect[]): boolean {
  return steps.some(({ type }) => effects.includes(STEPS[type].effect))
}
