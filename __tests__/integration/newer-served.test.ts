import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type GitHubServer, startGitHub, TOKEN } from '../github/github-server.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, handlerSource, type Scene, startScene } from '../support/scene.ts'

let scene: Scene
let github: GitHubServer
let older: string
let newer: string
beforeAll(async () => {
  scene = await startScene()
  await git('init', '--quiet')
  older = await commit('older')
  newer = await commit('newer')
})
afterAll(() => scene.end())
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(async () => {
  expect(github.problems).toEqual([])
  await github.close()
})

async function git(...args: string[]): Promise<string> {
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
  const { stdout } = await promisify(execFile)('git', [...author, ...args], { cwd: scene.workspace })
  return stdout.trim()
}

async function commit(message: string): Promise<string> {
  await git('commit', '--quiet', '--allow-empty', '--message', message)
  return git('rev-parse', 'HEAD')
}

/** A function whose alias serves version 1, released from the newer commit, and other code in the workspace. */
async function released(name: string): Promise<Record<string, string>> {
  await arrangeRelease(scene, name, { source: 'served', alias: 'live', sha: newer.slice(0, 7), run: '70' })
  await scene.write('app/main.py', handlerSource('released'))
  return { 'function-name': name, alias: 'live', 'source-dir': 'app', 'if-newer-is-served': 'stop' }
}

const from = (commitHash: string) => ({
  env: { GITHUB_SHA: commitHash, GITHUB_REPOSITORY: 'acme/shop', GITHUB_API_URL: github.url },
})
const served = async (name: string) => (await aliasOf(scene, name, 'live')).FunctionVersion
const WRITES = /^(Publish|Update|Create|Delete|Add|Put|Tag)/

describe('A release of an older commit than the served one', () => {
  test('is refused before anything is written, as the history of the checkout tells', async () => {
    const inputs = await released('slow')
    scene.calls()
    const step = await scene.run(inputs, from(older))
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({ result: 'failed', changed: 'false', version: '1' })
    expect(step.errors[0]).toContain(
      `Version 1, which the alias live of slow serves, was released from ${newer.slice(0, 7)} (main), which is newer than ${older.slice(0, 7)}, the commit of this release.`,
    )
    expect(scene.calls().filter((operation) => WRITES.test(operation))).toEqual([])
    expect(github.requests).toEqual([])
  })

  test('is released by default, and where the served commit is not newer', async () => {
    const { 'if-newer-is-served': _, ...inputs } = await released('default')
    const step = await scene.succeed(inputs, from(older))
    expect(step.log).not.toContain('merge-base')
    // Version 2 comes from the older commit now.
    await scene.write('app/main.py', handlerSource('forward'))
    await scene.succeed({ ...inputs, 'if-newer-is-served': 'stop' }, from(newer))
    expect(await served('default')).toBe('3')
  })

  test('is told by `release-sha`, and recorded, where the run was started from another commit', async () => {
    const inputs = { ...(await released('by-hand')), 'release-ref': 'refs/tags/v7', 'release-sha': older }
    const refused = await scene.run(inputs, from(newer))
    expect(refused.errors[0]).toContain(`newer than ${older.slice(0, 7)}, the commit of this release.`)
    expect(await served('by-hand')).toBe('1')
    await scene.succeed({ ...inputs, 'if-newer-is-served': 'release' }, from(newer))
    const origin = `sha=${older.slice(0, 7)} run=77 ref=v7`
    expect((await aliasOf(scene, 'by-hand', 'live')).Description).toBe(`lda1 cur=2 prev=1 made ${origin}`)
  })

  test('is refused as a promotion, too', async () => {
    await arrangeRelease(scene, 'promoted', { source: 'first', alias: 'stage', sha: older.slice(0, 7) })
    await arrangeRelease(scene, 'promoted', { source: 'second', alias: 'live', sha: newer.slice(0, 7) })
    const step = await scene.run(
      { 'function-name': 'promoted', alias: 'live', version: '1', 'if-newer-is-served': 'stop' },
      from(newer),
    )
    expect(step.errors[0]).toContain(`newer than ${older.slice(0, 7)}, the commit of this release`)
    expect(await served('promoted')).toBe('2')
  })
})

describe('Where the checkout does not have the history', () => {
  beforeAll(() => writeFile(join(scene.workspace, '.git/shallow'), `${newer}\n`))

  test('GitHub tells which commit is newer', async () => {
    const inputs = { ...(await released('shallow')), 'github-token': TOKEN }
    const basehead = `${older}...${newer.slice(0, 7)}`
    github.comparisons.set(basehead, 'ahead')
    const refused = await scene.run(inputs, from(older))
    expect(refused.errors[0]).toMatch(/which is newer than [0-9a-f]{7}, the commit of this release/)
    expect(await served('shallow')).toBe('1')
    expect(github.requests).toEqual([`GET /repos/acme/shop/compare/${basehead}`])
    expect(refused.log.replace(`::add-mask::${TOKEN}`, '')).not.toContain(TOKEN)

    github.comparisons.set(basehead, 'diverged')
    await scene.succeed(inputs, from(older))
    expect(await served('shallow')).toBe('2')
  })

  test('nothing is released if GitHub does not know the commits, or is not asked', async () => {
    const inputs = await released('unknown')
    const unasked = await scene.run(inputs, from(older))
    expect(unasked.errors[0]).toContain(
      'The checkout is shallow, so it does not have the history. Without `github-token`, this action cannot ask GitHub.',
    )
    const unknown = await scene.run({ ...inputs, 'github-token': TOKEN }, from(older))
    expect(unknown.errors[0]).toContain('GitHub knows one of the two commits not in acme/shop')
    expect(unknown.errors[0]).toContain('`fetch-depth: 0`')
    expect(await served('unknown')).toBe('1')
  })
})
