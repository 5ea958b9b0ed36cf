import type { Scene } from '../support/scene.ts'
import type { GitHubServer } from './github-server.ts'

/**
 * The variables that GitHub's runner sets for a pull request of acme/shop, whose event it writes into the workspace.
 * @param fork the repository that the pull request comes from; acme/shop itself by default
 */
export async function pullRequestRun(
  scene: Scene,
  github: Pick<GitHubServer, 'url'>,
  { fork = 'acme/shop', head = '9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b' } = {},
) {
  const event = {
    pull_request: {
      number: 12,
      head: { sha: head, repo: { full_name: fork } },
      base: { repo: { full_name: 'acme/shop' } },
    },
  }
  await scene.write('event.json', JSON.stringify(event))
  return {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: `${scene.workspace}/event.json`,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: github.url,
  }
}
