import { Failure } from '../failure.ts'
import { messageOf, openRepository, type Repository, type RequestError, statusOf } from './octokit.ts'
import type { CommentOutcome, PullRequest, PullRequestComment } from './runner.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The most comments that GitHub lists at once (GitHub docs, "List issue comments"). */
const PAGE = 100

/** The conversation of a pull request. In GitHub's API, a pull request is an issue. */
class Conversation {
  readonly #octokit: Repository['octokit']
  readonly #issue: { readonly owner: string; readonly repo: string; readonly issue_number: number }

  constructor(environment: Environment, token: string, number: number) {
    const { octokit, owner, repo } = openRepository(environment, token)
    this.#octokit = octokit
    this.#issue = { owner, repo, issue_number: number }
  }

  /** The oldest comment of the token's owner that begins with the marker. */
  async find(marker: string) {
    let isOwner: ((author: Author) => boolean) | undefined
    const pages = this.#octokit.paginate.iterator(this.#octokit.rest.issues.listComments, {
      ...this.#issue,
      per_page: PAGE,
    })
    for await (const { data } of pages) {
      for (const comment of data) {
        if (firstLine(comment.body) !== marker) continue
        isOwner ??= await this.#ownerCheck()
        if (isOwner(comment.user)) return comment
      }
    }
    return undefined
  }

  async post(body: string): Promise<string> {
    return (await this.#octokit.rest.issues.createComment({ ...this.#issue, body })).data.html_url
  }

  async update(comment_id: number, body: string): Promise<void> {
    const { owner, repo } = this.#issue
    await this.#octokit.rest.issues.updateComment({ owner, repo, comment_id, body })
  }

  /**
   * Returns a function that recognizes comments of the token's owner, because other people may quote a comment with its
   * marker. Tokens of apps, such as the job's own, cannot look up their user; their comments are those of bots.
   */
  async #ownerCheck(): Promise<(author: Author) => boolean> {
    try {
      const { data } = await this.#octokit.rest.users.getAuthenticated()
      return (author) => author?.login === data.login
    } catch (error) {
      if (statusOf(error) !== 403 || isRateLimit(error)) throw error
      return (author) => author?.type === 'Bot'
    }
  }
}

type Author = { readonly login: string; readonly type: string } | null

/**
 * Posts a comment to a pull request, or updates the comment with the same marker. An unchanged text is not written.
 * @throws Failure when GitHub refuses the comment for another reason than missing permissions
 */
export async function commentOnPullRequest(
  environment: Environment,
  token: string,
  pullRequest: PullRequest,
  { marker, body }: PullRequestComment,
): Promise<CommentOutcome> {
  const conversation = new Conversation(environment, token, pullRequest.number)
  try {
    const found = await conversation.find(marker)
    if (!found) return { kind: 'posted', url: await conversation.post(body) }
    if (sameText(found.body, body)) return { kind: 'unchanged', url: found.html_url }
    await conversation.update(found.id, body)
    return { kind: 'updated', url: found.html_url }
  } catch (error) {
    const isRefused = [403, 404].includes(statusOf(error) ?? 0) && !isRateLimit(error)
    if (isRefused) return { kind: 'refused', failure: explainRefusal(pullRequest, error) }
    throw explainFailure(pullRequest, error)
  }
}

function firstLine(body: string | undefined): string | undefined {
  return body?.split(/\r?\n/, 1)[0]
}

/** Ignores line endings, which GitHub may change. */
function sameText(found: string | undefined, wanted: string): boolean {
  return found?.replaceAll('\r\n', '\n').trimEnd() === wanted.trimEnd()
}

/** GitHub docs, "Rate limits for the REST API". */
function isRateLimit(error: unknown): boolean {
  const { 'retry-after': wait, 'x-ratelimit-remaining': remaining } = headersOf(error)
  const status = statusOf(error)
  return status === 429 || (status === 403 && (wait !== undefined || String(remaining) === '0'))
}

function headersOf(error: unknown): Readonly<Record<string, string | number | undefined>> {
  return (error as RequestError).response?.headers ?? {}
}

function explainRefusal({ number, fork }: PullRequest, error: unknown): Failure {
  const answer = `GitHub answered ${statusOf(error)}: ${messageOf(error)}`
  if (fork !== undefined)
    return new Failure(
      `The comment was not posted: pull request #${number} comes from the fork ${fork}, and the tokens of such runs are read-only. (${answer})`,
      'No action is needed.',
    )
  return new Failure(
    `The comment was not posted: the token in \`github-token\` is not allowed to comment on pull request #${number}. (${answer})`,
    'To have it posted, add `pull-requests: write` to the existing `permissions:` of the job. If that is there already, check that the conversation of the pull request is not locked.',
  )
}

function explainFailure({ number }: PullRequest, error: unknown): Failure {
  const problem = `The comment could not be posted to pull request #${number}: ${reasonOf(error)}`
  const advice =
    statusOf(error) === 401
      ? 'Set `github-token` to a valid token, such as the token of the job, `github.token`.'
      : 'The next run tries again.'
  return new Failure(problem, advice, { cause: error })
}

function reasonOf(error: unknown): string {
  if (isRateLimit(error)) return `the token has used up GitHub's rate limit${whenOver(headersOf(error))}.`
  const status = statusOf(error)
  if (status === undefined) return `GitHub's API did not answer (${messageOf(error)}).`
  return `GitHub answered ${status} (${messageOf(error)}).`
}

/** `retry-after` is in seconds; `x-ratelimit-reset` in seconds since 1970. */
function whenOver(headers: ReturnType<typeof headersOf>): string {
  const { 'retry-after': wait, 'x-ratelimit-reset': reset } = headers
  if (wait !== undefined) return ` for ${Number(wait)} seconds`
  const time = new Date(Number(reset) * 1000)
  return Number.isNaN(time.getTime()) ? '' : ` until ${time.toISOString().slice(11, 19)} UTC`
}
