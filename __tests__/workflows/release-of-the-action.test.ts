import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { push } from './runner/event.ts'
import { makeRepository, type Repository } from './runner/repository.ts'
import { runWorkflow } from './runner/run-workflow.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A gh that writes down what it is asked for, and answers as GitHub does for a repository that has the tag v1. */
const GH = `#!/usr/bin/env bash
echo "$*" >> "$GH_CALLS"
case "$*" in
  'release view'*) [[ -n $GH_DRAFT ]] && echo "$GH_DRAFT" || { echo 'release not found' >&2; exit 1; } ;;
  *--jq\\ .immutable) echo "$GH_IMMUTABLE" ;;
  *git/ref/tags/v1) ;;
  *git/ref/tags/*) exit 1 ;;
esac
`
const CHANGELOG = '# Changelog\n\n## [1.2.3] - 2026-12-01\n\n### Fixed\n\n- A rollback names the version.\n'

describe('The release of the action itself', () => {
  let place: string
  let repository: Repository

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'release-'))
    const tree = join(place, 'tree')
    const files = ['.gitattributes', '.github/workflows/release.yml', 'scripts/release', 'dist', 'release']
    for (const path of [...files, 'action.yml', 'README.md', 'LICENSE', 'package-lock.json'])
      await cp(join(root, path), join(tree, path), { recursive: true })
    const version = async (file: string) =>
      (await readFile(join(root, file), 'utf8')).replaceAll('"1.0.0"', '"1.2.3"')
    repository = await makeRepository(await mkdtemp(join(place, 'repository-')), tree)
    await repository.tag('v1.1.0')
    const checks = { 'runs-on': 'ubuntu-latest', steps: [{ run: 'echo checked' }] }
    await repository.commit({
      'package.json': JSON.stringify({ ...JSON.parse(await version('package.json')), version: '1.2.3' }),
      'package-lock.json': JSON.stringify({
        ...JSON.parse(await version('package-lock.json')),
        version: '1.2.3',
      }),
      'CHANGELOG.md': CHANGELOG,
      // The checks run these tests.
      '.github/workflows/ci.yml': JSON.stringify({ on: 'workflow_call', jobs: { checks } }),
    })
    await writeFile(join(place, 'gh'), GH)
    await chmod(join(place, 'gh'), 0o755)
  })
  beforeEach(() =>
    Promise.all(['calls', 'attested'].map((name) => rm(join(place, name), { recursive: true, force: true }))),
  )
  afterAll(() => rm(place, { recursive: true }))

  const release = (tag: string, github: { draft?: string; immutable?: boolean } = {}) =>
    runWorkflow({
      repository: repository.directory,
      workflow: 'release.yml',
      event: push(`refs/tags/${tag}`),
      env: {
        GH_CALLS: join(place, 'calls'),
        GH_DRAFT: github.draft ?? '',
        GH_IMMUTABLE: `${github.immutable ?? true}`,
        ATTESTED: join(place, 'attested'),
      },
      environments: { release: { refs: ['refs/tags/v*'] } },
      programs: [place],
    })
  const calls = async () =>
    (await readFile(join(place, 'calls'), 'utf8')).replaceAll(/\S*\/(?=(notes|assets))/g, '').split('\n')

  it('checks, attests what runs, publishes a draft and moves the tags of its major and minor version', async () => {
    await repository.tag('v1.2.3')
    const { conclusion, text } = await release('v1.2.3')
    expect({ conclusion, text: conclusion === 'success' ? '' : text }).toEqual({
      conclusion: 'success',
      text: '',
    })
    const sha = execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: repository.directory,
      encoding: 'utf8',
    }).trim()
    const tags = 'api --silent --method'
    expect(await calls()).toEqual([
      'release view v1.2.3 --json isDraft --jq .isDraft',
      'release create v1.2.3 assets/lambda-deploy-action-v1.2.3.tar.gz assets/sbom.cdx.json --draft --verify-tag --title v1.2.3 --notes-file notes.md',
      'release edit v1.2.3 --draft=false',
      'api repos/acme/orders-api/releases/tags/v1.2.3 --jq .immutable',
      'api --silent repos/acme/orders-api/git/ref/tags/v1',
      `${tags} PATCH repos/acme/orders-api/git/refs/tags/v1 --field sha=${sha} --field force=true`,
      'api --silent repos/acme/orders-api/git/ref/tags/v1.2',
      `${tags} POST repos/acme/orders-api/git/refs --field ref=refs/tags/v1.2 --field sha=${sha}`,
      '',
    ])
    const subjects = await readFile(join(place, 'attested/subjects'), 'utf8')
    expect(subjects).toContain('dist/main.js\n')
    expect(subjects).toMatch(/lambda-deploy-action-v1\.2\.3\.tar\.gz\n/)
    expect(await readFile(join(place, 'attested/sbom.cdx.json'), 'utf8')).toContain(
      'pkg:npm/%40aws-sdk/client-lambda@',
    )
  })

  it('goes on where an attempt stopped: a draft is made again, a published release stays', async () => {
    await release('v1.2.3', { draft: 'true' })
    expect((await calls()).slice(1, 3)).toEqual([
      'release delete v1.2.3 --yes',
      expect.stringContaining('release create v1.2.3'),
    ])
    await rm(join(place, 'calls'))
    await release('v1.2.3', { draft: 'false' })
    expect((await calls())[1]).toBe('api repos/acme/orders-api/releases/tags/v1.2.3 --jq .immutable')
  })

  it('moves no tag to a release that could be changed, and says what to do', async () => {
    const { conclusion, jobs } = await release('v1.2.3', { immutable: false })
    expect(conclusion).toBe('failure')
    expect(await calls()).not.toContainEqual(expect.stringContaining('git/ref'))
    expect(Object.values(jobs['release']?.steps ?? {}).flatMap(({ errors }) => errors)).toEqual([
      expect.stringContaining('v1 has not moved. Turn on immutable releases'),
    ])
  })

  it('stops before GitHub is asked for anything when the tag and the package differ', async () => {
    await repository.tag('v1.3.0')
    const { conclusion, text } = await release('v1.3.0')
    expect(conclusion).toBe('failure')
    expect(text).toContain('Nothing was released. package.json has version 1.2.3, the tag says 1.3.0.')
    await expect(calls()).rejects.toThrow('ENOENT')
  })
})
