import { type Answer, invalidParameter, type Json, jsonAnswer } from './answer.ts'
import { refuseBeyondStorage } from './code.ts'
import { isSameRelease, present, presentInList } from './configuration.ts'
import type { FunctionCall } from './lambda-call.ts'
import { page } from './pages.ts'
import { refuseStale } from './revision.ts'
import type { Transitions } from './transitions.ts'
import { validateDescription } from './validate-alias.ts'

export async function publishVersion(call: FunctionCall, transitions: Transitions): Promise<Answer> {
  const { CodeSha256, Description, RevisionId, PublishTo } = call.body
  const latest = await call.ask('GET', '/configuration')
  const current = present(latest, call.record)['CodeSha256']
  validateDescription(Description)
  call.record.refuseWhileChanging()
  refuseStale(RevisionId, call.record.latest.revisionId)
  if (CodeSha256 !== undefined && CodeSha256 !== '' && CodeSha256 !== current) {
    throw invalidParameter(
      `CodeSHA256 (${String(CodeSha256)}) is different from current CodeSHA256 in $LATEST (${String(current)}). ` +
        'Please try again with the CodeSHA256 in $LATEST.',
    )
  }
  if (PublishTo === 'LATEST_PUBLISHED') {
    call.record.isLatestPublished = true
    return jsonAnswer(201, latestPublished(call, latest))
  }
  const { configuration, isNew } = await publish(call, transitions, latest, { description: Description })
  return jsonAnswer(isNew ? 201 : 200, configuration)
}

/**
 * Publishes $LATEST as it is: a new version, or the one that was published last where neither code nor
 * configuration has changed since; that one keeps its description. A version of a plain function is ready at once;
 * with SnapStart, or where it is published by the call that changes $LATEST, it takes a while (recordings of
 * LocalStack's tests).
 */
export async function publish(
  call: FunctionCall,
  transitions: Transitions,
  latest: Json,
  how: { readonly description?: unknown; readonly isWithUpdate?: boolean } = {},
) {
  const { record } = call
  const newest = await newestVersion(call)
  if (newest !== undefined && isSameRelease(newest, latest, record)) {
    return { configuration: present(newest, record), isNew: false }
  }
  await refuseBeyondStorage(call, Number(latest['CodeSize']))
  const body = typeof how.description === 'string' ? { Description: how.description } : {}
  // The emulator counts from there on; it takes this number out of the body.
  const first = record.older && { _first_version: record.older.newest + 1 }
  const published = await call.ask('POST', '/versions', { ...body, ...first })
  const number = String(published['Version'])
  const { ApplyOn } = (record.latest.kept['SnapStart'] ?? {}) as Json
  const takesTime = how.isWithUpdate === true || ApplyOn === 'PublishedVersions'
  const { milliseconds, failure } = transitions.take('publish', call.functionName, takesTime)
  const version = record.version(number)
  version.kept = { ...record.latest.kept }
  version.storage = record.latest.storage
  version.image = record.latest.image
  version.given = record.latest.given
  version.descriptionOfLatest = String(latest['Description'] ?? '')
  version.create(milliseconds, failure)
  record.newestVersion = number
  record.latest.touch()
  return { configuration: present(published, record), isNew: true }
}

/** The version that was published last; none when that one has been deleted. */
async function newestVersion(call: FunctionCall): Promise<Json | undefined> {
  const last = (await call.versions()).at(-1)
  const expected = call.record.newestVersion ?? last?.['Version']
  return last?.['Version'] === expected && expected !== '$LATEST' ? last : undefined
}

/** 50 a page at most, whatever MaxItems says (ListVersionsByFunction, MaxItems). */
export async function listVersions(call: FunctionCall): Promise<Answer> {
  const [latest = {}, ...numbered] = await call.versions()
  const published = call.record.isLatestPublished ? [latestPublished(call, latest)] : []
  const { items, next } = page([latest, ...published, ...numbered], 'Version', call.query, 50)
  const Versions = items.map((version) => presentInList(version, call.record, String(version['Version'])))
  return jsonAnswer(200, { Versions, ...next })
}

/** The version that callers without a qualifier reach on managed instances. The front keeps no content of its own for it. */
function latestPublished(call: FunctionCall, latest: Json): Json {
  const Version = '$LATEST.PUBLISHED'
  return { ...present(latest, call.record), Version, FunctionArn: call.arnOf(Version), State: 'Active' }
}
