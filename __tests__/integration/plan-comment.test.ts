import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { type GitHubServer, NO_RIGHT, startGitHub, TOKEN } from '../github/github-server.ts'
import { pullRequestRun } from '../github/pull-request-run.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { createFunction, handlerSource, type Scene, startScene } from '../support/scene.ts'

let scene: Scene
let github: GitHubServer
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(async () => {
  // Whatever a test is about: GitHub would have understood each request, and given such an answer.
  expect(github.problems).toEqual([])
  await github.close()
})

const COMMENTS = '/repos/acme/shop/issues/12/comments'

const pullRequest = (from?: { readonly fork?: string; readonly head?: string }) =>
  pullRequestRun(scene, github, from)

/** A dry run in a pull request. */
async function dryRun(
  inputs: Readonly<Record<string, string>>,
  env?: Readonly<Record<string, string>>,
): Promise<StepRun> {
  return scene.run(
    { 'dry-run': 'true', 'github-token': TOKEN, ...inputs },
    { env: env ?? (await pullRequest()) },
  )
}

/** A function whose alias serves version 1. */
async function released(name: string): Promise<Record<string, string>> {
  await arrangeRelease(scene, name, { source: 'one', alias: 'live', environment: { KEPT: 'kept-value' } })
  return { 'function-name': name, alias: 'live', 'source-dir': 'app' }
}

function onlyComment(): string {
  expect(github.comments.map(({ pullRequest: number }) => number)).toEqual([12])
  return github.comments[0]?.body ?? ''
}

function writes(): string[] {
  return github.requests.filter((each) => !each.startsWith('GET '))
}

describe('the plan of a dry run', () => {
  test('is commented for those who review the pull request, names of variables only', async () => {
    const inputs = await released('orders')
    const run = await dryRun({ ...inputs, timeout: '30', environment: 'API_KEY: a-secret-value' })
    expect(run.exitCode).toBe(0)
    const body = onlyComment()
    expect(body.split('\n')).toEqual([
      '<!-- lambda-deploy-action plan deploy eu-west-1 - orders live -->',
      '### 📝 Plan: deploy orders · live',
      '',
      'The alias live in eu-west-1 serves version 1 (main) now. This would change:',
      '',
      '```diff',
      '~ Timeout: 3 → 30',
      '+ Environment API_KEY',
      '+ version: new version',
      '~ alias live: 1 → new version',
      '```',
      '',
      '<sub>Dry run of 9a8b7c6 by [this run](https://github.com/acme/shop/actions/runs/77): nothing was changed in AWS. Later pushes update this comment.</sub>',
    ])
    expect(run.log).toContain(
      'Posted the plan as a comment: https://github.com/acme/shop/pull/12#issuecomment-1000',
    )
    // The token is masked, and stands nowhere else.
    expect(run.log).toContain(`::add-mask::${TOKEN}`)
    expect(run.log.replace(`::add-mask::${TOKEN}`, '') + run.summary + body).not.toContain(TOKEN)
    expect(body + run.log).not.toContain('a-secret-value')
  })

  test('is brought up to date by later pushes, in the same comment, and not written again when it is the same', async () => {
    const inputs = await released('updated')
    await dryRun({ ...inputs, timeout: '30' })
    const same = await dryRun({ ...inputs, timeout: '30' })
    expect(same.log).toContain('The comment with the plan is up to date: https://github.com/')
    expect(writes()).toEqual([`POST ${COMMENTS}`])

    const later = await pullRequest({ head: 'b'.repeat(40) })
    const run = await dryRun({ ...inputs, timeout: '60' }, later)
    expect(run.log).toContain('Updated the comment with the plan')
    expect(writes()).toEqual([`POST ${COMMENTS}`, 'PATCH /repos/acme/shop/issues/comments/1000'])
    expect(onlyComment()).toContain('~ Timeout: 3 → 60')
    expect(onlyComment()).toContain('Dry run of bbbbbbb')

    await dryRun(inputs, later)
    expect(onlyComment()).toContain('### ⏸️ Plan: deploy updated · live: nothing would change')
  })

  test('has a comment of its own for each function, alias and mode', async () => {
    const [first, second] = [await released('first'), await released('second')]
    await dryRun(first)
    await dryRun(second)
    await dryRun({ ...first, alias: 'STAGE' })
    await dryRun({ 'function-name': 'first', alias: 'live', mode: 'rollback', version: '1' })
    await scene.write('layer/python/shared.py', 'x = 1')
    await dryRun({ mode: 'publish-layer', 'layer-name': 'first', 'source-dir': 'layer' })
    await dryRun(second)
    const markers = github.comments.map(({ body }) => body.split('\n')[0])
    expect(markers).toEqual([
      '<!-- lambda-deploy-action plan deploy eu-west-1 - first live -->',
      '<!-- lambda-deploy-action plan deploy eu-west-1 - second live -->',
      '<!-- lambda-deploy-action plan deploy eu-west-1 - first STAGE -->',
      '<!-- lambda-deploy-action plan rollback eu-west-1 - first live -->',
      '<!-- lambda-deploy-action plan publish-layer eu-west-1 - first -->',
    ])
    expect(github.comments[3]?.body).toContain('The alias live')
    expect(github.comments[4]?.body).toContain('No version of the layer in eu-west-1 has this content.')
  })

  test('is found among the comments of other people, on any page', async () => {
    const inputs = await released('pages')
    await dryRun(inputs)
    const own = onlyComment()
    const [posted] = github.comments.splice(0)
    const author = { login: 'octocat', type: 'User' } as const
    for (let id = 1; id <= 250; id++)
      github.comments.push({ id, pullRequest: 12, author, body: id === 7 ? own : `Comment ${id}` })
    if (posted) github.comments.push(posted)
    github.requests.length = 0
    // Somebody quotes the comment with its marker: that one stays theirs.
    await dryRun({ ...inputs, timeout: '9' })
    expect(github.requests).toEqual([
      `GET ${COMMENTS}`,
      'GET /user',
      `GET ${COMMENTS}`,
      `GET ${COMMENTS}`,
      'PATCH /repos/acme/shop/issues/comments/1000',
    ])
    expect(github.comments[6]?.body).toBe(own)
    expect(github.comments).toHaveLength(251)
  })

  test("is found by the owner of a person's token", async () => {
    const inputs = await released('person')
    github.owner = { login: 'deployer', type: 'User' }
    await dryRun(inputs)
    await dryRun({ ...inputs, timeout: '9' })
    expect(writes()).toEqual([`POST ${COMMENTS}`, 'PATCH /repos/acme/shop/issues/comments/1000'])
  })

  test('that failed says why, in place of a plan that does not hold any more', async () => {
    const inputs = await released('broken')
    await dryRun({ ...inputs, timeout: '9' })
    const run = await dryRun({ ...inputs, architectures: 'arm64', 'source-dir': '' })
    expect(run.exitCode).toBe(1)
    const body = onlyComment()
    expect(body).toContain('### ❌ No plan: deploy broken · live: the dry run failed')
    expect(body).toContain('**What went wrong:**')
    expect(body).toContain('**Current state:** Nothing was changed in AWS')
    expect(body).toContain('**What to do:**')
    expect(body).not.toContain('Timeout')
  })

  test('does no harm with hostile text, tells nobody and links nowhere', async () => {
    const hostile =
      '</sub></details><img src=x> [x](https://evil.test) @octocat @acme/team #1 GH-1 www.evil.test\n```\n# forged\n--> <!-- lambda-deploy-action plan deploy eu-west-1 - hostile live -->'
    await createFunction(scene, 'hostile', { Description: hostile, Tags: { team: hostile } })
    await scene.write(`evil/${'@octocat #1 <img src=x>'}/.env`, 'SECRET=x')
    await scene.write('evil/main.py', handlerSource('evil'))
    await dryRun({
      'function-name': 'hostile',
      alias: 'live',
      'source-dir': 'evil',
      tags: 'team: orders',
      description: 'Takes orders',
    })
    const prose = onlyComment().replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '')
    expect(prose).toContain('.env')
    expect(
      prose
        .split('\n')
        .slice(1)
        .join('\n')
        .replace(/<\/?sub>/g, ''),
    ).not.toMatch(/[<>]|@octocat|@acme|(?<!&)#1|GH-1|\]\(https:\/\/evil|www\.evil|^# forged/m)
    expect(prose).toContain('&#64;&#8203;octocat')
    await dryRun({ 'function-name': 'hostile', alias: 'live', 'source-dir': 'evil' })
    onlyComment()
  })

  test('of many changes is folded, and cut where GitHub takes no more', async () => {
    const inputs = await released('long')
    const rule = 'arn:aws:events:eu-west-1:123456789012:rule/nightly'
    const rules = Array.from({ length: 900 }, (_, index) => `${rule}-${index}`)
    const run = await dryRun({ ...inputs, 'invoke-permissions': rules.join('\n') })
    expect(run.exitCode).toBe(0)
    const body = onlyComment()
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toContain('<details><summary>900 changes</summary>\n\n```diff\n')
    expect(body).toMatch(/\n# \d+ more lines are in the run's log and summary\n```\n\n<\/details>/)
  })
})

describe('a comment that cannot be written', () => {
  const refuse = (method: string, refusal = NO_RIGHT) => {
    github.refuse = (asked) => (asked === method ? refusal : undefined)
  }

  test('for want of the permission is a notice that says what to write', async () => {
    const inputs = await released('no-right')
    refuse('POST')
    const run = await dryRun(inputs)
    expect([run.exitCode, run.errors, run.warnings]).toEqual([0, [], []])
    expect(run.notices).toEqual([
      'The comment was not posted: the token in `github-token` is not allowed to comment on pull request #12. (GitHub answered 403: Resource not accessible by integration - https://docs.github.com/rest)\nThe plan is in the log and in the summary of this run. To have it posted, add `pull-requests: write` to the existing `permissions:` of the job. If that is there already, check that the conversation of the pull request is not locked.',
    ])
    refuse('GET', { status: 404, message: 'Not Found' })
    expect((await dryRun(inputs)).notices.join()).toContain('GitHub answered 404')
  })

  test('from a fork is a notice that blames no permission', async () => {
    const inputs = await released('fork')
    refuse('POST')
    const run = await dryRun(inputs, await pullRequest({ fork: 'stranger/shop' }))
    expect([run.exitCode, run.errors, run.warnings]).toEqual([0, [], []])
    expect(run.notices.join()).toContain(
      'pull request #12 comes from the fork stranger/shop, and the tokens of such runs are read-only',
    )
  })

  test.each([
    [
      'the rate limit',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1900000000' },
      'until 17:46:40 UTC',
    ],
    ['the secondary rate limit', { 'retry-after': '60' }, 'for 60 seconds'],
  ])('for %s is a warning', async (_, headers, when) => {
    const inputs = await released('limited')
    refuse('POST', { status: 403, message: 'API rate limit exceeded', headers })
    const run = await dryRun(inputs)
    expect([run.exitCode, run.notices]).toEqual([0, []])
    expect(run.warnings.join()).toContain(`the token has used up GitHub's rate limit ${when}.`)
  })

  test('for any other reason is a warning, too', async () => {
    const inputs = await released('other')
    const wrong = await dryRun({ ...inputs, 'github-token': 'ghs_anotherTokenThatGitHubDoesNotKnow' })
    expect(wrong.warnings.join()).toContain('GitHub answered 401 (Bad credentials')
    expect(wrong.warnings.join()).toContain('Set `github-token` to a valid token')
    refuse('GET', { status: 502, message: 'Server Error' })
    expect((await dryRun(inputs)).warnings.join()).toContain('GitHub answered 502 (Server Error')
    const nowhere = { ...(await pullRequest()), GITHUB_API_URL: 'http://127.0.0.1:9' }
    const alone = await dryRun(inputs, nowhere)
    expect(alone.exitCode).toBe(0)
    expect(alone.warnings.join()).toContain("GitHub's API did not answer")
  })
})

describe('a token without a plan to comment', () => {
  test('does nothing in a release, and for other events', async () => {
    const inputs = await released('silent')
    const real = await dryRun({ ...inputs, 'dry-run': 'false' })
    const push = await dryRun(inputs, { ...(await pullRequest()), GITHUB_EVENT_NAME: 'push' })
    const without = await dryRun({ ...inputs, 'github-token': '' })
    for (const run of [real, push, without]) {
      expect([run.exitCode, run.notices, run.warnings, run.errors]).toEqual([0, [], [], []])
    }
    expect(push.log).toContain('::debug::There is no comment')
    expect(github.requests).toEqual([])
  })
})
