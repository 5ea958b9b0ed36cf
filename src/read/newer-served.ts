import type { BuildTools } from '../package/layer/build-tools.ts'
import { isSameCommit, newerServed, type ServedRelease, withoutOrigin } from '../plan/changes/newer-served.ts'

/** Where the history of commits can be read. */
export interface CommitHistory {
  readonly tools: Pick<BuildTools, 'execute' | 'workspace'>
  /** Asks GitHub; a text says why it does not tell. */
  readonly isAncestorOnGitHub: (
    token: string,
    ancestor: string,
    descendant: string,
  ) => Promise<boolean | string>
}

/**
 * Refuses to overwrite a release of a newer commit. The checkout tells which one is newer, and where it does not have the
 * history, GitHub does.
 * @param commit the commit that is released
 * @returns warnings, as full sentences
 * @throws Failure if the served release is newer, or if that cannot be told
 */
export async function refuseNewerServed(
  { tools, isAncestorOnGitHub }: CommitHistory,
  served: ServedRelease,
  commit: string | undefined,
  token: string | undefined,
): Promise<readonly string[]> {
  const { sha } = served
  if (sha === undefined) return [withoutOrigin(served)]
  const compare = async () => {
    if (commit === undefined) return 'Nothing records where this release comes from.'
    if (isSameCommit(sha, commit)) return false
    const known = await isAncestorInCheckout(tools, commit, sha)
    if (typeof known === 'boolean') return known
    if (token === undefined) return `${known} Without \`github-token\`, this action cannot ask GitHub.`
    const answer = await isAncestorOnGitHub(token, commit, sha)
    return typeof answer === 'string' ? `${known} ${answer}` : answer
  }
  const failure = newerServed(served, commit, await compare())
  if (failure) throw failure
  return []
}

/** @returns why the checkout does not tell, as a full sentence, where it does not */
async function isAncestorInCheckout(
  { execute, workspace }: CommitHistory['tools'],
  ancestor: string,
  descendant: string,
): Promise<boolean | string> {
  // In a container, the checkout belongs to another user, which git refuses otherwise.
  const git = (...args: string[]) => execute('git', ['-c', 'safe.directory=*', ...args], workspace)
  const compared = await git('merge-base', '--is-ancestor', ancestor, descendant)
  if (!compared) return 'There is no git on the runner.'
  if (compared.exitCode === 0) return true
  if (compared.exitCode !== 1) return 'The workspace is not a Git checkout that has both commits.'
  // Where a shallow history ends, nothing seems to have ancestors.
  const shallow = await git('rev-parse', '--is-shallow-repository')
  return shallow?.stdout.trim() === 'false'
    ? false
    : 'The checkout is shallow, so it does not have the history.'
}
