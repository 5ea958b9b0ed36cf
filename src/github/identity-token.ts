import { Failure, TokenEndpointFailure } from '../failure.ts'
import { forkOf, readEvent } from './pull-request.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Requests an identity token of this job from GitHub.
 * @param patience milliseconds until a silent endpoint counts as one that does not answer
 * @param request calls the endpoint, such as getIDToken of @actions/core, which retries after 502, 503 and 504
 * @throws Failure when the job has no permission, TokenEndpointFailure when GitHub does not return a token
 */
export async function identityToken(
  environment: Environment,
  audience: string,
  patience: number,
  request: (audience: string) => Promise<string>,
): Promise<string> {
  if (!mayRequest(environment)) {
    throw explainNoToken(environment, forkOf(await readEvent(environment['GITHUB_EVENT_PATH'])))
  }
  try {
    return await withinTime(request(audience), patience)
  } catch (error) {
    if (error instanceof TokenEndpointFailure) throw error
    throw explainEndpoint(error instanceof Error ? error.message : String(error))
  }
}

/** The toolkit itself waits for minutes, and has no limit to set. Its request ends with the process. */
async function withinTime(token: Promise<string>, patience: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(silentEndpoint(patience)), patience)
  })
  try {
    return await Promise.race([token, silence])
  } finally {
    clearTimeout(timer)
  }
}

function silentEndpoint(patience: number): TokenEndpointFailure {
  return new TokenEndpointFailure(
    `GitHub issued no OIDC token for this job: its token endpoint did not answer within ${patience / 1000} seconds.`,
    'Run the job again; https://www.githubstatus.com shows known incidents. On a self-hosted runner, check that it reaches the host in ACTIONS_ID_TOKEN_REQUEST_URL, through the proxy in HTTPS_PROXY if there is one.',
    true,
  )
}

/** The runner sets both variables when the job has the permission (GitHub docs, "OpenID Connect"). */
function mayRequest(environment: Environment): boolean {
  return Boolean(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] && environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
}

/**
 * Explains why a job cannot get identity tokens.
 * @param fork the repository of the pull request, when it is a fork
 */
function explainNoToken(environment: Environment, fork: string | undefined): Failure {
  if (environment['GITHUB_ACTIONS'] !== 'true')
    return new Failure(
      '`role-to-assume` exchanges an identity token that only GitHub Actions issues, and this process does not run there (GITHUB_ACTIONS is not `true`).',
      'Leave `role-to-assume` out here: the action then uses the default credentials of the AWS SDKs, such as a profile or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  if (fork !== undefined)
    return new Failure(
      `This run is for a pull request from the fork ${fork}, and GitHub issues no OIDC token for such runs: otherwise, anyone who can open a pull request could sign in to AWS. \`permissions: id-token: write\` does not change that.`,
      [
        'Do not sign in for pull requests of forks. Skip the job for them, and deploy after the merge, in a workflow on `push`:',
        '    if: github.event.pull_request.head.repo.full_name == github.repository',
        'To test a contribution before the merge, review it and push its branch to this repository, with a job whose `environment:` requires approval.',
      ].join('\n'),
    )
  return new Failure(
    '`role-to-assume` needs an OIDC token from GitHub, but this job may not request one: the permission `id-token: write` is missing (ACTIONS_ID_TOKEN_REQUEST_URL is not set).',
    [
      'Give the job, or the whole workflow, these permissions; in a reusable workflow also the job that calls it:',
      '    permissions:',
      '      contents: read',
      '      id-token: write',
    ].join('\n'),
  )
}

/** Characters of an endpoint's message that an error quotes. */
const LONGEST_QUOTE = 300

/** @param error the message of getIDToken, which contains the status as "Error Code : 500" */
export function explainEndpoint(error: string): TokenEndpointFailure {
  const status = /Error Code\s*:\s*(\d{3})/.exec(error)?.[1]
  const message = (/Error Message\s*:\s*(.*)/s.exec(error)?.[1] ?? error).replace(/\s+/g, ' ').trim()
  const answer = status ? `answered HTTP ${status}` : 'gave none'
  return new TokenEndpointFailure(
    `GitHub issued no OIDC token for this job: its token endpoint ${answer} (${message.slice(0, LONGEST_QUOTE)}).`,
    status === '401' || status === '403'
      ? 'GitHub no longer accepts token requests of this job: run the job again. On a self-hosted runner, check that nothing changes the variables that begin with ACTIONS_ID_TOKEN_REQUEST.'
      : status?.startsWith('5')
        ? 'The problem is on the side of GitHub. Run the job again in a few minutes; https://www.githubstatus.com shows known incidents.'
        : 'Run the job again; https://www.githubstatus.com shows known incidents. On a self-hosted runner, check that it reaches the host in ACTIONS_ID_TOKEN_REQUEST_URL.',
  )
}
