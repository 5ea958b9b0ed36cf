import { messageOf, openRepository, statusOf } from './octokit.ts'

/**
 * Asks GitHub whether a commit is an ancestor of another one.
 * @param token secret; needs the permission `contents: read`
 * @returns why GitHub does not tell, as a full sentence, where it does not
 */
export async function isAncestorOnGitHub(
  environment: Readonly<Record<string, string | undefined>>,
  token: string,
  ancestor: string,
  descendant: string,
): Promise<boolean | string> {
  const { octokit, owner, repo } = openRepository(environment, token)
  try {
    // The first page has all changed files, which nobody needs here (GitHub docs, "Compare two commits").
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...{ owner, repo, per_page: 1, page: 2 },
      basehead: `${ancestor}...${descendant}`,
    })
    return data.status === 'ahead' || data.status === 'identical'
  } catch (error) {
    const status = statusOf(error)
    if (status === 404)
      return `GitHub knows one of the two commits not in ${owner}/${repo}, or the token in \`github-token\` may not read it.`
    return status === undefined
      ? `GitHub's API did not answer (${messageOf(error)}).`
      : `GitHub answered ${status} (${messageOf(error)}).`
  }
}
