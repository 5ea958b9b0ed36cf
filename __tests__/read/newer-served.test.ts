import { expect, test } from '@jest/globals'
import { refuseNewerServed } from '../../src/read/newer-served.ts'

const COMMIT = 'c'.repeat(40)
const served = { functionName: 'orders', alias: 'live', version: '43', sha: 'aaaa111', ref: 'main' }

/** What a run does, with git and GitHub that answer so. */
async function outcome({
  compared,
  shallow = 'false',
  github = 'GitHub does not say.',
  token,
  commit = COMMIT,
  sha = served.sha,
}: {
  /** Exit code of `git merge-base`; undefined: there is no git. */
  readonly compared: number | undefined
  readonly shallow?: string
  readonly github?: boolean | string
  readonly token?: string
  readonly commit?: string | undefined
  readonly sha?: string | undefined
}): Promise<{ asked: string[]; told: string }> {
  const asked: string[] = []
  const history = {
    tools: {
      workspace: '/workspace',
      execute: async (_program: string, args: readonly string[]) => {
        const [, , command = ''] = args
        asked.push(command)
        if (compared === undefined) return undefined
        const isComparison = command === 'merge-base'
        return {
          exitCode: isComparison ? compared : 0,
          stdout: isComparison ? '' : `${shallow}\n`,
          stderr: '',
        }
      },
    },
    isAncestorOnGitHub: async (_token: string, ancestor: string, descendant: string) => {
      asked.push(`${ancestor.slice(0, 7)}...${descendant}`)
      return github
    },
  }
  try {
    const warnings = await refuseNewerServed(history, { ...served, sha }, commit, token)
    return { asked, told: warnings.join() || 'goes on' }
  } catch (error) {
    return { asked, told: (error as Error).message }
  }
}

const NEWER = expect.stringContaining('which is newer than ')
const unknown = (reason: string) =>
  expect.stringMatching(new RegExp(`^This run cannot tell which commit is newer: .*${reason}$`))
const GITHUB = 'ccccccc...aaaa111'

test.each([
  ['the checkout knows that it is newer', { compared: 0 }, ['merge-base'], NEWER],
  ['the checkout knows that it is not', { compared: 1 }, ['merge-base', 'rev-parse'], 'goes on'],
  [
    'the checkout is shallow and there is no token',
    { compared: 1, shallow: 'true' },
    ['merge-base', 'rev-parse'],
    unknown('The checkout is shallow.* Without `github-token`, this action cannot ask GitHub\\.'),
  ],
  [
    'the checkout lacks a commit, and GitHub knows that it is newer',
    { compared: 128, token: 'token', github: true },
    ['merge-base', GITHUB],
    NEWER,
  ],
  [
    'there is no git, and GitHub knows that it is not newer',
    { compared: undefined, token: 'token', github: false },
    ['merge-base', GITHUB],
    'goes on',
  ],
  [
    'neither of the two tells',
    { compared: undefined, token: 'token' },
    ['merge-base', GITHUB],
    unknown('There is no git on the runner. GitHub does not say\\.'),
  ],
])('%s', async (_name, given, asked, told) => {
  expect(await outcome(given)).toEqual({ asked, told })
})

test('the same commit is no newer one, and neither git nor GitHub is asked', async () => {
  expect(await outcome({ compared: 0, commit: served.sha.padEnd(40, '0') })).toEqual({
    asked: [],
    told: 'goes on',
  })
})
