import { Failure, TokenEndpointFailure } from '../failure.ts'
import { forkOf, readEvent } from './pull-request.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Asks GitHub for an identity token of this job.
 * @param request asks the endpoint, such as getIDToken of @actions/core, which repeats answers of 502, 503 and 504
 * @throws Failure when the job may not have one, TokenEndpointFailure when GitHub does not answer with one
 */
export async function identityToken(
  environment: Environment,
  audience: string,
  request: (audience: string) => Promise<string>,
): Promise<string> {
  if (!mayAsk(environment)) {
    throw explainNoToken(environment, forkOf(await readEvent(environment['GITHUB_EVENT_PATH'])))
  }
  try {
    return await request(audience)
  } catch (error) {
    throw explainEndpoint(error instanceof Error ? error.message : String(error))
  }
}

/** The runner sets both variables when the job may have identity tokens (GitHub docs, "OpenID Connect"). */
function mayAsk(environment: Environment): boolean {
  return Boolean(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] && environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
}

/**
 * Why a job has no identity tokens.
 * @param fork the repository that the pull request comes from, where that is another one
 */
function explainNoToken(environment: Environment, fork: string | undefined): Failure {
  if (environment['GITHUB_ACTIONS'] !== 'true')
    return new Failure(
      '`role-to-assume` exchanges an identity token that only GitHub Actions issues, and this process does not run there (GITHUB_ACTIONS is not `true`).',
      'Leave `role-to-assume` out here: the credentials are then those that the AWS SDKs find, such as a profile or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  if (fork !== undefined)
    return new Failure(
      `This run is for a pull request from the fork ${fork}, and GitHub gives such runs no identity token: whoever can open a pull request could sign in to AWS otherwise. \`permissions: id-token: write\` does not change that.`,
      [
        'Do not sign in for pull requests of forks. Skip the job for them, and deploy after the merge, in a workflow on `push`:',
        '    if: github.event.pull_request.head.repo.full_name == github.repository',
        'To try a contribution out before, push its branch to this repository once it is reviewed, to a job with an `environment:` that somebody has to approve.',
      ].join('\n'),
    )
  return new Failure(
    '`role-to-assume` needs an identity token of GitHub, and this job may not have one: the permission `id-token: write` is missing (ACTIONS_ID_TOKEN_REQUEST_URL is not set).',
    [
      'Give the job, or the whole workflow, these permissions; in a reusable workflow also the job that calls it:',
      '    permissions:',
      '      contents: read',
      '      id-token: write',
    ].join('\n'),
  )
}

/** Enough of what an endpoint says to know what happened; a page of HTML helps nobody. */
const LONGEST_QUOTE = 300

/** @param said the message of getIDToken, which holds the status as "Error Code : 500" */
export function explainEndpoint(said: string): TokenEndpointFailure {
  const status = /Error Code\s*:\s*(\d{3})/.exec(said)?.[1]
  const message = said.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE)
  const answer = status ? `answered HTTP ${status}` : 'gave none'
  return new TokenEndpointFailure(
    `GitHub gave this job no identity token: its token endpoint ${answer} (${message}).`,
    status === '401' || status === '403'
      ? 'GitHub no longer lets this job ask for tokens: run the job again. On a runner of your own, see that nothing changes the variables that begin with ACTIONS_ID_TOKEN_REQUEST.'
      : 'Run the job again; https://www.githubstatus.com shows known incidents. On a runner of your own, see that it reaches the host in ACTIONS_ID_TOKEN_REQUEST_URL.',
  )
}
