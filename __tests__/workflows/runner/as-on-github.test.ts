import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { asOnGitHub, type Environments } from './as-on-github.ts'

const TOKENS = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1/idtoken?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
}

/** The job `release` as it runs on a ref. */
function release(workflow: string, ref = 'refs/heads/main', environments: Environments = {}) {
  return parse(asOnGitHub(workflow, { ref, environments, tokens: TOKENS })).jobs.release
}

const workflow = (top: string, job: string) =>
  `on: push\n${top}\njobs:\n  release:\n    runs-on: ubuntu-latest\n    ${job}\n    steps: [{ run: make release }]\n`

describe('Identity tokens, which a job gets with id-token: write alone', () => {
  const NONE = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }
  it.each([
    ['nothing is said', '', '', NONE],
    ['the workflow gives it', 'permissions: { id-token: write }', '', {}],
    ['the workflow gives everything', 'permissions: write-all', '', {}],
    ['the workflow gives everything to read', 'permissions: read-all', '', NONE],
    ['the job gives it', 'permissions: {}', 'permissions: { id-token: write }', {}],
    [
      'the job names others, which takes it away',
      'permissions: { id-token: write }',
      'permissions: { contents: read }',
      NONE,
    ],
  ])('%s', (_, top, job, env) => {
    expect(release(workflow(top, job)).env).toEqual(env)
  })

  it('speak for the environment of the job', () => {
    const job = 'permissions: { id-token: write }\n    environment: { name: production }'
    expect(release(workflow('', job)).env).toEqual({
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1/idtoken?api-version=2.0&environment=production',
    })
  })
})

describe('The environment of a job', () => {
  const production = workflow('', 'environment: production')
  const tags = { production: { refs: ['refs/tags/lambda/v*'] } }
  const steps = (ref: string, environments: Environments) => release(production, ref, environments).steps
  it('takes every ref unless its settings name some', () => {
    expect(steps('refs/heads/main', {})).toEqual([{ run: 'make release' }])
    expect(steps('refs/tags/lambda/v1.0.4', tags)).toEqual([{ run: 'make release' }])
  })

  it('refuses other refs', () => {
    const message =
      'Branch "main" is not allowed to deploy to production due to environment protection rules.'
    expect(steps('refs/heads/main', tags)).toEqual([{ run: `echo '::error::${message}'; exit 1` }])
    expect(steps('refs/tags/v1', tags)[0].run).toContain('Tag "v1" is not allowed to deploy to production')
  })

  it('lets a reviewer approve or reject', () => {
    expect(steps('refs/heads/main', { production: { reviewers: 'approve' } })).toEqual([
      { run: 'make release' },
    ])
    expect(steps('refs/heads/main', { production: { reviewers: 'reject' } })[0].run).toContain('rejected')
  })

  it('has variables of its own', () => {
    const named = workflow(
      '',
      `environment: { name: production, url: '\${{ vars.URL }}/\${{ vars.STAGE }}' }`,
    )
    const { environment } = release(named, 'refs/heads/main', { production: { vars: { STAGE: "o'prod" } } })
    expect(environment.url).toBe(`\${{ vars.URL }}/\${{ 'o''prod' }}`)
  })

  it('lets nobody pass before a reviewer has approved', () => {
    const { jobs } = parse(
      asOnGitHub(production, {
        ref: 'refs/heads/main',
        environments: { production: { reviewers: { asked: '/tmp/asked', approved: '/tmp/approved' } } },
        tokens: TOKENS,
      }),
    )
    expect(jobs['release']).toMatchObject({ needs: ['release-review'], steps: [{ run: 'make release' }] })
    expect(jobs['release-review'].steps[0].run).toContain("until [ -e '/tmp/approved' ]")
  })
})

describe('timeout-minutes of a step', () => {
  const limited = (step: string, minuteMs?: number) => {
    const text = `on: push\njobs:\n  release:\n    steps: [${step}]\n`
    const rules = { ref: 'refs/heads/main', environments: {}, tokens: undefined, minuteMs }
    return parse(asOnGitHub(text, rules)).jobs.release.steps[0]
  }
  it('is what its script or action may take', () => {
    expect(limited('{ run: npm test, timeout-minutes: 5 }', 300)).toEqual({
      run: 'npm test',
      shell: 'timeout --signal=INT --kill-after=1 1.5 bash -e {0}',
    })
    expect(limited('{ uses: org/lambda-deploy-action@v1, timeout-minutes: 5, env: { A: b } }', 300)).toEqual({
      uses: 'org/lambda-deploy-action@v1',
      env: { A: 'b', RUNNER_STEP_SECONDS: '1.5' },
    })
  })

  it('is left to the runner where minutes are minutes', () => {
    expect(limited('{ run: npm test, timeout-minutes: 5 }')).toEqual({
      run: 'npm test',
      'timeout-minutes': 5,
    })
  })
})
