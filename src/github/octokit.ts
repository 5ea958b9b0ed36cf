import { getOctokit } from '@actions/github'

type Environment = Readonly<Record<string, string | undefined>>

/** The timeout of one request, in milliseconds. */
const REQUEST_TIMEOUT = 30_000

/** GitHub's REST API for the repository of the run. */
export interface Repository {
  readonly octokit: ReturnType<typeof getOctokit>
  readonly owner: string
  readonly repo: string
}

/** The package reads the URL of the API from GITHUB_API_URL, and the proxy from the environment. */
export function openRepository(environment: Environment, token: string): Repository {
  const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  const octokit = getOctokit(token, { log: silent })
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT) }
  })
  return { octokit, owner, repo }
}

/** The members of an Octokit error that are used here; names of headers are in lower case. */
export interface RequestError {
  readonly status?: number
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> }
}

/** The status of an answer; undefined for a request without one, which Octokit gives the status 500. */
export function statusOf(error: unknown): number | undefined {
  const { status, response } = error as RequestError
  return response ? status : undefined
}

/** Characters of GitHub's message that an error quotes. */
const LONGEST_QUOTE = 300

export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE)
}
