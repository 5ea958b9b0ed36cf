import { DESCRIPTION_LIMIT, type GitReference, gitReference } from './alias-description.ts'

/**
 * What a published version says of itself, kept at the end of its description:
 *
 *     <the user's text> [lda1 d=<content digest> prev=live:41 sha=3f2c1ab run=77 ref=lambda/v1.0.4]
 */
export interface VersionRecord {
  /** Content digest of the code, 43 characters of base64url; unknown for code that came from elsewhere. */
  readonly digest?: string
  /** The version that an alias served before this one, and the alias: another alias's is no rollback target. */
  readonly predecessor?: { readonly alias: string; readonly version: string }
  readonly git: GitReference
}

const RECORD =
  /\[lda1(?: d=([\w-]{43}))?(?: prev=([\w-]{1,128}):(\d+))?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?\]$/

/** Reads the record at the end of a version's description; undefined when there is none. */
export function parseVersionRecord(description: string | undefined): VersionRecord | undefined {
  const match = RECORD.exec(description ?? '')
  if (!match) return undefined
  const [, digest, alias, version, sha, run, ref] = match
  return {
    ...(digest && { digest }),
    ...(alias && version && { predecessor: { alias, version } }),
    git: gitReference(sha, run, ref),
  }
}

/**
 * Writes a version's description in at most 256 characters. The user's text is cut first, then the ref is left
 * out; the digest and the predecessor always fit.
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
