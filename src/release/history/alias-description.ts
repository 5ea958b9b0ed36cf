/**
 * The release history that an alias carries in its description, one line, written by the same call that moves
 * the alias, so that the two can never disagree for longer than somebody else's edit:
 *
 *     lda1 cur=42 prev=41,38 bad=40 sha=3f2c1ab run=77 ref=lambda/v1.0.4
 */
export interface AliasHistory {
  /** The version that this release moved the alias to. */
  readonly current: string
  /** Versions served before, the newest first. */
  readonly previous: readonly string[]
  /** Versions that failed their test or were rolled back: never a target again unless named. */
  readonly bad: readonly string[]
  readonly git: GitReference
}

/** Where a release came from. */
export interface GitReference {
  /** Commit, 7 hex digits. */
  readonly sha?: string
  /** The workflow run's id. */
  readonly run?: string
  /** Branch or tag name, such as `main` or `lambda/v1.0.4`. */
  readonly ref?: string
}

/** Lambda's limit for descriptions of functions, versions, aliases and layers, in characters. */
export const DESCRIPTION_LIMIT = 256

const OURS =
  /^lda1 cur=(\d+)(?: prev=(\d+(?:,\d+)*))?(?: bad=(\d+(?:,\d+)*))?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?$/

/** Reads a history; undefined when the text is empty or somebody else's, which is then not ours to change. */
export function parseAliasHistory(description: string | undefined): AliasHistory | undefined {
  const match = OURS.exec(description ?? '')
  if (!match?.[1]) return undefined
  const [, current, previous, bad, sha, run, ref] = match
  return {
    current,
    previous: previous?.split(',') ?? [],
    bad: bad?.split(',') ?? [],
    git: gitReference(sha, run, ref),
  }
}

/**
 * Writes a history in at most 256 characters. Left out first: the ref, then the oldest previous versions, then
 * the run and the commit, then the oldest bad marks; the current and the newest previous version always fit.
 */
export function formatAliasHistory(history: AliasHistory): string {
  const { git } = history
  let previous = [...history.previous]
  let bad = [...history.bad]
  const line = (...end: readonly string[]) =>
    ['lda1', `cur=${history.current}`, list('prev', previous), list('bad', bad), ...end]
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
 * @param before the alias's history, undefined when it has none
 * @param served the version that the alias served until now, undefined when the alias is new or on $LATEST
 */
export function historyAfterMove(
  before: AliasHistory | undefined,
  served: string | undefined,
  version: string,
  git: GitReference,
): AliasHistory {
  const bad = (before?.bad ?? []).filter((marked) => marked !== version)
  // An alias that somebody moved by hand has left the recorded path: only what it serves now is certain.
  const earlier = before?.current === served ? (before?.previous ?? []) : []
  const previous = [...(served === undefined ? [] : [served]), ...earlier]
  return {
    current: version,
    previous: [...new Set(previous)].filter((target) => target !== version && !bad.includes(target)),
    bad,
    git,
  }
}

/**
 * The history after a rollback: what is older than the target stays to go back to, and the version that was left
 * is marked.
 * @param before the alias's history, undefined when it has none
 * @param served the version that the alias served until now, undefined when it was $LATEST
 * @param left the version that is rolled back from; while traffic is shifted, the one that it was shifted to
 */
export function historyAfterRollback(
  before: AliasHistory | undefined,
  served: string | undefined,
  left: string,
  target: string,
  git: GitReference,
): AliasHistory {
  const bad = [...new Set([left, ...(before?.bad ?? [])])].filter((marked) => marked !== target)
  const isTrusted = before !== undefined && (before.current === served || before.current === left)
  const recorded = isTrusted ? before.previous : []
  return {
    current: target,
    previous: olderThan(target, recorded, before?.current).filter((version) => !bad.includes(version)),
    bad,
    git,
  }
}

/** What the alias served before a target: of a path that does not name it, the older numbers are certain. */
function olderThan(
  target: string,
  recorded: readonly string[],
  current: string | undefined,
): readonly string[] {
  // The shift that ended went away from the current version, which stays in its place.
  if (target === current) return recorded
  return recorded.includes(target)
    ? recorded.slice(recorded.indexOf(target) + 1)
    : recorded.filter((version) => Number(version) < Number(target))
}

/**
 * The history with a version marked bad: it failed its test or was rolled back, and the alias serves another.
 * @param before the alias's history before the release, undefined when it has none
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
    git: known?.git ?? {},
  }
}

/** A git reference without what is not known, and without what would make a description unreadable. */
export function gitReference(
  sha: string | undefined,
  run: string | undefined,
  ref: string | undefined,
): GitReference {
  return {
    ...(sha && /^[0-9a-f]{7,40}$/.test(sha) && { sha }),
    ...(run && /^\d+$/.test(run) && { run }),
    ...(ref && /^\S+$/.test(ref) && { ref }),
  }
}

function list(name: string, versions: readonly string[]): string {
  return versions.length > 0 ? `${name}=${versions.join(',')}` : ''
}

function field(name: string, value: string | undefined): string {
  return value ? `${name}=${value}` : ''
}
