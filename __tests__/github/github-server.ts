import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import {
  answerProblems,
  example,
  type FoundOperation,
  operationFor,
  requestProblems,
} from './github-description.ts'

/** Whose token it is: a user's, or that of an app, such as the job's own. */
export type TokenOwner = { readonly login: string; readonly type: 'User' | 'Bot' }

const ACTIONS_BOT: TokenOwner = { login: 'github-actions[bot]', type: 'Bot' }

export interface Comment {
  readonly id: number
  readonly pullRequest: number
  readonly author: TokenOwner
  body: string
}

/** An answer in place of the usual one. */
export interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A small part of GitHub's REST API: the comments and the commits of the repository acme/shop. */
export interface GitHubServer {
  /** What GITHUB_API_URL is set to. */
  readonly url: string
  readonly comments: Comment[]
  /** How the second commit of `BASE...HEAD` stands to the first. Commits that are not there are not known. */
  readonly comparisons: Map<string, 'ahead' | 'behind' | 'diverged' | 'identical'>
  /** Method and path of every request. */
  readonly requests: string[]
  /** What GitHub's description does not know of requests and answers; has to stay empty. */
  readonly problems: string[]
  /** Who the token belongs to. */
  owner: TokenOwner
  /** Decides whether a request is refused; by default none is. */
  refuse: (method: string, path: string) => Refusal | undefined
  close(): Promise<void>
}

/** The token that the server knows. */
export const TOKEN = 'ghs_localTestTokenThatIsNoSecret0123456789'
const PREFIX = '/api/v3'

/** Starts a server on 127.0.0.1; as on GitHub Enterprise Server, its paths have a prefix. */
export async function startGitHub(): Promise<GitHubServer> {
  const server = createServer((request, response) => {
    void answerTo(request, github).then(({ status, body, headers }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const github: GitHubServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`,
    comments: [],
    comparisons: new Map(),
    requests: [],
    problems: [],
    owner: ACTIONS_BOT,
    refuse: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return github
}

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

async function answerTo(request: IncomingMessage, github: GitHubServer): Promise<Answer> {
  const { method = '', headers } = request
  const url = new URL(request.url ?? '', github.url)
  const path = url.pathname.replace(PREFIX, '')
  github.requests.push(`${method} ${path}`)
  const text = await textOf(request)
  const found = operationFor(method, path)
  if (!found || !url.pathname.startsWith(PREFIX)) {
    github.problems.push(`${method} ${url.pathname} is not described`)
    return problem({ status: 404, message: 'Not Found' })
  }
  const body = text === '' ? undefined : JSON.parse(text)
  const problems = requestProblems(found, Object.fromEntries(url.searchParams), body)
  github.problems.push(...problems.map((each) => `${method} ${path}: ${each}`))
  const refusal = headers.authorization === `token ${TOKEN}` ? github.refuse(method, path) : BAD_CREDENTIALS
  const answer = refusal ? problem(refusal) : carryOut(found, url, body as { body: string }, github)
  const wrong = answerProblems(found, answer.status, answer.body)
  github.problems.push(...wrong.map((each) => `answer to ${method} ${path}: ${each}`))
  return answer
}

const BAD_CREDENTIALS: Refusal = { status: 401, message: 'Bad credentials' }
/** What GitHub answers to tokens that lack a right. */
export const NO_RIGHT: Refusal = { status: 403, message: 'Resource not accessible by integration' }

function problem({ status, message, headers }: Refusal): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body, ...(headers && { headers }) }
}

function carryOut(found: FoundOperation, url: URL, sent: { body: string }, github: GitHubServer): Answer {
  const { comments, owner } = github
  if (found.path === '/user') return whoami(owner)
  const { basehead } = found.variables
  if (basehead !== undefined) return comparison(github, basehead)
  if (found.method === 'patch') {
    const comment = comments.find(({ id }) => id === Number(found.variables['comment_id']))
    if (!comment) return problem({ status: 404, message: 'Not Found' })
    if (tooLong(sent)) return TOO_LONG
    comment.body = sent.body
    return { status: 200, body: shown(comment) }
  }
  const pullRequest = Number(found.variables['issue_number'])
  if (found.method === 'get')
    return page(
      comments.filter((each) => each.pullRequest === pullRequest),
      url,
    )
  if (tooLong(sent)) return TOO_LONG
  const comment = { id: 1000 + comments.length, pullRequest, author: owner, body: sent.body }
  comments.push(comment)
  return { status: 201, body: shown(comment) }
}

/** The commits of the second page, of which there are none here. */
function comparison({ comparisons }: GitHubServer, basehead: string): Answer {
  const status = comparisons.get(basehead)
  if (!status) return problem({ status: 404, message: 'Not Found' })
  return { status: 200, body: { ...example('commit-comparison'), status, commits: [], files: [] } }
}

/** GitHub docs, "Get the authenticated user": not for tokens of apps. */
function whoami(owner: TokenOwner): Answer {
  if (owner.type === 'Bot') return problem(NO_RIGHT)
  const user = example('private-user-response-with-public-and-private-profile-information')
  return { status: 200, body: { ...user, login: owner.login, user_view_type: 'private' } }
}

function tooLong({ body }: { readonly body: string }): boolean {
  return body.length > 65_536
}
const TOO_LONG: Answer = {
  status: 422,
  body: { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest', errors: [] },
}

function page(comments: readonly Comment[], url: URL): Answer {
  const size = Number(url.searchParams.get('per_page') ?? 30)
  const number = Number(url.searchParams.get('page') ?? 1)
  const next = new URL(url)
  next.searchParams.set('page', String(number + 1))
  const isLast = number * size >= comments.length
  return {
    status: 200,
    body: comments.slice((number - 1) * size, number * size).map(shown),
    headers: isLast ? {} : { link: `<${next.href}>; rel="next"` },
  }
}

/** GitHub's example with what is different; line ends as a comment has them that was edited on the page. */
function shown({ id, pullRequest, author, body }: Comment): unknown {
  const base = example('issue-comment')
  return {
    ...base,
    id,
    body: body.replaceAll('\n', '\r\n'),
    html_url: `https://github.com/acme/shop/pull/${pullRequest}#issuecomment-${id}`,
    user: { ...(base['user'] as object), login: author.login, type: author.type },
  }
}
