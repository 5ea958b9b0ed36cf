/**
 * The release history in the description of an alias. The call that moves the alias also writes the history, so that
 * the two always agree unless somebody else changes one of them:
 *
 *     lda1 cur=42 prev=41,38 bad=40 sha=3f2c1ab run=77 ref=lambda/v1.0.4
 *
 * A release alias also records its tag: `lda1 cur=42 tag=lambda/v1.0.4 sha=…`. While the traffic shifts to another version,
 * the history names that version, and otherwise stays that of the current one: `lda1 cur=41 next=42 prev=38 sha=…`. If
 * CodeDeploy shifts it, the history names the deployment, too: `lda1 cur=41 next=42 dep=d-ABC123DEF prev=38 sha=…`. The
 * history of an alias that this action created has the word `made`, as in `lda1 cur=42 prev=41 made sha=…`.
 */
export interface AliasHistory {
  /** The version that this release moved the alias to. */
  readonly current: string
  /** The version that the traffic shifts to; absent: this action shifts none. */
  readonly next?: string | undefined
  /** The ID of the deployment of CodeDeploy that shifts it; absent: a run of this action does. */
  readonly deployment?: string | undefined
  /** Previously served versions, the latest first. */
  readonly previous: readonly string[]
  /** Versions that failed their test or were rolled back. They are released again only if named. */
  readonly bad: readonly string[]
  readonly git: GitReference
  /** The tag of a release alias, as in model/release-alias.ts; absent for every other alias. */
  readonly tag?: string | undefined
  /** Whether this action created the alias, so that it may remove it. */
  readonly made?: true | undefined
}

/** The source of a release. */
export interface GitReference {
  /** Commit, 7 hex digits. */
  readonly sha?: string | undefined
  /** The workflow run's id. */
  readonly run?: string | undefined
  /** Branch or tag name, such as `main` or `lambda/v1.0.4`. */
  readonly ref?: string | undefined
}

/** Lambda's limit for descriptions of functions, versions, aliases and layers, in characters. */
const DESCRIPTION_LIMIT = 256

const HISTORY =
  /^lda1 cur=(\d+)(?: tag=([\x21-\x7e]+))?(?: next=(\d+)(?: dep=(d-[A-Z0-9]+))?)?(?: prev=(\d+(?:,\d+)*))?(?: bad=(\d+(?:,\d+)*))?( made)?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?$/

/** Parses a history; undefined if the description is empty or not managed by this action. */
export function parseAliasHistory(description: string | undefined): AliasHistory | undefined {
  const match = HISTORY.exec(description ?? '')
  if (!match?.[1]) return undefined
  const [, current, tag, next, deployment, previous, bad, made, sha, run, ref] = match
  return {
    current,
    ...(tag && { tag }),
    ...(next && { next }),
    ...(deployment && { deployment }),
    previous: previous?.split(',') ?? [],
    bad: bad?.split(',') ?? [],
    ...(made && { made: true }),
    git: gitReference(sha, run, ref),
  }
}

/**
 * Formats a history in at most 256 characters. It omits, in this order: the ref, the oldest previous versions, the run
 * and the commit, the oldest bad marks. The current, the next and the latest previous version, the tag and `made` always
 * fit.
 */
export function formatAliasHistory(history: AliasHistory): string {
  const { git } = history
  let previous = [...history.previous]
  let bad = [...history.bad]
  const line = (...end: readonly string[]) =>
    [
      'lda1',
      `cur=${history.current}`,
      field('tag', history.tag),
      field('next', history.next),
      field('dep', history.next && history.deployment),
      list('prev', previous),
      list('bad', bad),
      history.made ? 'made' : '',
      ...end,
    ]
      .filter(Boolean)
      .join(' ')
  const origin = [field('sha', git.sha), field('run', git.run)]
  const whole = line(...origin, field('ref', git.ref))
  if (whole.length <= DESCRIPTION_LIMIT) return whole
  while (line(...origin).length > DESCRIPTION_LIMIT && previous.length > 1) previous = previous.slice(0, -1)
  if (line(...origin).length <= DESCRIPTION_LIMIT) return line(...origin)
  while (line().length > DESCRIPTION_LIMIT && bad.length > 0) bad = bad.slice(0, -1)
  return line()
}

/**
 * The history after the alias moved to `version`.
 * @param before the history of the alias, undefined if it has none
 * @param served the version that the alias served before the move, undefined if the alias is new or served $LATEST
 */
export function historyAfterMove(
  before: AliasHistory | undefined,
  served: string | undefined,
  version: string,
  git: GitReference,
): AliasHistory {
  const bad = (before?.bad ?? []).filter((marked) => marked !== version)
  // Somebody else moved the alias: only the served version is certain.
  const earlier = before?.current === served ? (before?.previous ?? []) : []
  const previous = [...(served === undefined ? [] : [served]), ...earlier]
  return {
    current: version,
    previous: [...new Set(previous)].filter((target) => target !== version && !bad.includes(target)),
    bad,
    made: before?.made,
    git,
  }
}

/**
 * The history while traffic shifts to another version: that of the served version, which stays the current one.
 * @param before the history of the alias, undefined if it has none
 * @param served the version that the alias serves
 * @param next the version that the traffic shifts to
 */
export function historyDuringShift(
  before: AliasHistory | undefined,
  served: string,
  next: string,
): AliasHistory {
  const known = before?.current === served ? before : undefined
  return {
    current: served,
    next,
    previous: known?.previous ?? [],
    bad: before?.bad ?? [],
    made: before?.made,
    git: known?.git ?? {},
  }
}

/**
 * The history after a rollback: versions older than the target remain, and the version that is rolled back from is
 * marked bad.
 * @param before the history of the alias, undefined if it has none
 * @param served the version that the alias served before the rollback, undefined if it was $LATEST
 * @param rolledBackFrom the version that is rolled back from; during a traffic shift, the newer version
 */
export function historyAfterRollback(
  before: AliasHistory | undefined,
  served: string | undefined,
  rolledBackFrom: string,
  target: string,
  git: GitReference,
): AliasHistory {
  const bad = [...new Set([rolledBackFrom, ...(before?.bad ?? [])])].filter((marked) => marked !== target)
  const isTrusted = before !== undefined && (before.current === served || before.current === rolledBackFrom)
  const recorded = isTrusted ? before.previous : []
  return {
    current: target,
    previous: olderThan(target, recorded, before?.current).filter((version) => !bad.includes(version)),
    bad,
    made: before?.made,
    git,
  }
}

/** The versions that the alias served before the target. If the history does not contain it, those with lower numbers. */
function olderThan(
  target: string,
  recorded: readonly string[],
  current: string | undefined,
): readonly string[] {
  // The rollback ends a traffic shift from the current version, which remains.
  if (target === current) return recorded
  return recorded.includes(target)
    ? recorded.slice(recorded.indexOf(target) + 1)
    : recorded.filter((version) => Number(version) < Number(target))
}

/**
 * The history with a version marked bad that the alias does not serve.
 * @param before the history of the alias before the release, undefined if it has none
 * @param served the version that the alias serves
 */
export function historyWithBad(
  before: AliasHistory | undefined,
  served: string,
  failed: string,
): AliasHistory {
  const known = before?.current === served ? before : undefined
  return {
    current: served,
    previous: (known?.previous ?? []).filter((target) => target !== failed),
    bad: [...new Set([failed, ...(before?.bad ?? [])])].filter((marked) => marked !== served),
    made: before?.made,
    git: known?.git ?? {},
  }
}

/** A git reference of the parts that are known and that a description can contain. */
export function gitReference(
  sha: string | undefined,
  run: string | undefined,
  ref: string | undefined,
): GitReference {
  return {
    sha: matching(sha, /^[0-9a-f]{7,40}$/),
    run: matching(run, /^\d+$/),
    ref: matching(ref, /^\S+$/),
  }
}

function matching(text: string | undefined, pattern: RegExp): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined
}

function list(name: string, versions: readonly string[]): string {
  return versions.length > 0 ? `${name}=${versions.join(',')}` : ''
}

function field(name: string, value: string | undefined): string {
  return value ? `${name}=${value}` : ''
}

/**
 * The record of a published version, at the end of its description:
 *
 *     <the user's text> [lda1 d=<content digest> prev=live:41 sha=3f2c1ab run=77 ref=lambda/v1.0.4]
 */
export interface VersionRecord {
  /** Content digest of the code, 43 characters of base64url; absent if it is not known. */
  readonly digest?: string | undefined
  /** The version that the named alias served before this one. It is a rollback target for that alias only. */
  readonly predecessor?: { readonly alias: string; readonly version: string } | undefined
  readonly git: GitReference
}

const RECORD =
  /\[lda1(?: d=([\w-]{43}))?(?: prev=([\w-]{1,128}):(\d+))?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?\]$/

/** Parses the record at the end of a version's description; undefined if there is none. */
export function parseVersionRecord(description: string | undefined): VersionRecord | undefined {
  const match = RECORD.exec(description ?? '')
  if (!match) return undefined
  const [, digest, alias, version, sha, run, ref] = match
  return {
    digest,
    predecessor: alias && version ? { alias, version } : undefined,
    git: gitReference(sha, run, ref),
  }
}

/** The text before the record in a version's description; undefined if there is no record, or if the text was cut. */
export function textBeforeRecord(description: string | undefined): string | undefined {
  const match = RECORD.exec(description ?? '')
  const text = match?.input.slice(0, match.index).trimEnd()
  return text?.endsWith('…') ? undefined : text
}

/**
 * Formats the description of a version in at most 256 characters. The user's text is shortened first, then the ref is
 * omitted. The digest and the predecessor always fit.
 */
export function formatVersionDescription(text: string | undefined, record: VersionRecord): string {
  const { digest, predecessor, git } = record
  const certain = [
    'lda1',
    digest && `d=${digest}`,
    predecessor && `prev=${predecessor.alias}:${predecessor.version}`,
    git.sha && `sha=${git.sha}`,
    git.run && `run=${git.run}`,
  ].filter(Boolean)
  const withRef = git.ref ? `[${[...certain, `ref=${git.ref}`].join(' ')}]` : undefined
  const bracket = withRef && withRef.length <= DESCRIPTION_LIMIT ? withRef : `[${certain.join(' ')}]`
  const room = DESCRIPTION_LIMIT - bracket.length - 1
  const cut = cutText(text?.trim() ?? '', room)
  return cut ? `${cut} ${bracket}` : bracket
}

/** The first characters of a text, never half of a surrogate pair. */
function cutText(text: string, room: number): string {
  if (text.length <= room) return text
  if (room < 2) return ''
  const head = text.slice(0, room - 1)
  const lastUnit = head.charCodeAt(head.length - 1)
  const whole = lastUnit >= 0xd800 && lastUnit <= 0xdbff ? head.slice(0, -1) : head
  return `${whole.trimEnd()}…`
}
