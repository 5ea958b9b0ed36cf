import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { trusts } from '../../local-aws/front/policies.ts'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import {
  configurationOf,
  createFunction,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  TRANSITIONS,
} from '../support/scene.ts'
import { asOnGitHub, type Environments } from './runner/as-on-github.ts'
import { registerRole } from './runner/deploy-role.ts'
import { push } from './runner/event.ts'
import { workflowOf } from './runner/page.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const PAGE = 'docs/organisations.md'
const readPage = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const blocks = (path: string, language: string) =>
  Array.from(
    readPage(path).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')),
    ([, block = '']) => block,
  )

const STAGES = ['dev', 'stage', 'prod'] as const
const functionOf = (stage: string) => `orders-api-${stage}`

describe('One build for several accounts', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let run: (prod?: Record<string, string>, workflow?: string) => Promise<WorkflowRun>
  const environments: Record<string, Environments[string]> = {}
  const told: string[] = []
  const channel = createServer(async (request, response) => {
    told.push(JSON.parse(await textOf(request)).text)
    response.end()
  })

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    tokens = await startIdentityTokens()
    await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve))
    repository = await makeRepository(scene.workspace, ORDERS_API)
    for (const stage of STAGES) {
      await createFunction(scene, functionOf(stage))
      const functionName = functionOf(stage)
      const purpose = { functionName, modes: ['deploy'], job: 'deploy', environments: [stage] } as const
      const vars = {
        AWS_ROLE_ARN: registerRole(scene.aws, tokens, purpose),
        AWS_REGION: scene.aws.region,
        AWS_ACCOUNT_ID: scene.aws.accountId,
        FUNCTION_NAME: functionName,
      }
      environments[stage] = { refs: ['refs/heads/main'], vars }
    }
    await repository.commit({
      '.github/workflows/release.yml': withNotification(workflowOf(PAGE, 'release.yml', scene.aws)),
      'app/main.py': handlerSource('built once'),
      Makefile: 'lambda.zip:\n\tcd app && python -m zipfile -c ../lambda.zip main.py\n',
    })
    run = (prod = {}, workflow = 'release.yml') =>
      runWorkflow({
        repository: repository.directory,
        workflow,
        event: push('refs/heads/main'),
        env: machine(scene.aws),
        secrets: { CHAT_WEBHOOK_URL: `http://127.0.0.1:${(channel.address() as AddressInfo).port}` },
        identityTokens: tokens,
        environments: {
          ...environments,
          prod: { ...environments['prod'], vars: { ...environments['prod']?.vars, ...prod } },
        },
      })
  })
  afterAll(async () => {
    channel.close()
    await tokens.stop()
    await scene.end()
  })

  const served = () =>
    Promise.all(
      STAGES.map(async (stage) => (await configurationOf(scene, functionOf(stage), 'live')).CodeSha256),
    )

  it('brings the same bytes to each of them', async () => {
    const { jobs } = succeeded(await run())
    expect(STAGES.map((stage) => jobs[stage]?.steps['deploy']?.outputs['result'])).toEqual(
      STAGES.map(() => 'deployed'),
    )
    expect(new Set(await served()).size).toBe(1)
  })

  it('changes nothing in an account that is not the one of the environment', async () => {
    const [before] = await served()
    told.length = 0
    await repository.commit({ 'app/main.py': handlerSource('built again') })
    const { conclusion, jobs } = await run({ AWS_ACCOUNT_ID: '999999999999' })
    expect(conclusion).toBe('failure')
    expect(jobs['prod']?.steps['deploy']?.errors.join()).toContain('999999999999')
    const [dev, stage, prod] = await served()
    expect([dev, stage, prod]).toEqual([dev, dev, before])
    expect(dev).not.toBe(before)
    expect(told.map((line) => line.split('.')[0])).toEqual([
      ...['orders-api: deployed', 'orders-api: deployed', 'orders-api: failed'],
    ])
  })

  it('is released to one of them by the reusable workflow, which another one calls', async () => {
    const file = '.github/workflows/release-lambda.yml'
    const [called = '', caller = ''] = blocks(PAGE, 'yaml').filter((block) => block.startsWith('# acme/'))
    const onGitHub = { ref: 'refs/heads/main', environments, tokens: tokens.environment }
    await repository.commit({
      // Of a workflow that is called, the plain runner does not evaluate the environment.
      [file]: asOnGitHub(
        called.replace(`environment: $\{{ inputs.environment }}`, 'environment: dev'),
        onGitHub,
      ),
      '.github/workflows/call.yml': caller
        .replace(`acme/workflows/${file}@main`, `./${file}`)
        .replace('function-name: orders-api', `function-name: ${functionOf('dev')}`),
      'app/main.py': handlerSource('called'),
    })
    const { conclusion, text } = await run({}, 'call.yml')
    expect({ conclusion, text: conclusion === 'success' ? '' : text }).toEqual({
      conclusion: 'success',
      text: '',
    })
    expect(await invoke(scene, functionOf('dev'), 'live')).toMatchObject({ text: 'called' })
  })
})

/** The workflow, whose releases tell a channel about themselves, as docs/operations.md shows. */
function withNotification(workflow: string): string {
  const block = blocks('docs/operations.md', 'yaml').find((each) => each.includes('Notify the channel')) ?? ''
  const { jobs, ...rest } = parse(workflow)
  for (const stage of STAGES) jobs[stage].steps = [...jobs[stage].steps, parse(block)[0]]
  return stringify({ ...rest, jobs }, { aliasDuplicateObjects: false })
}

describe('A role that trusts a reusable workflow', () => {
  const trust = blocks(PAGE, 'json')
    .map((block) => JSON.parse(block))
    .find((policy) => JSON.stringify(policy).includes('job_workflow_ref'))
  const caller = 'repo:acme/orders:environment:production'
  const called = 'acme/workflows/.github/workflows/release-lambda.yml@refs/heads/main'
  it.each([
    ['the caller, by way of it', caller, called, true],
    ['a workflow of the caller', caller, 'acme/orders/.github/workflows/release.yml@refs/heads/main', false],
    ['another branch of it', caller, called.replace('main', 'change'), false],
    ['another caller', 'repo:acme/others:environment:production', called, false],
  ])('is assumed by, or not: %s', async (_, sub, workflow, expected) => {
    const issuer = 'token.actions.githubusercontent.com'
    const context = { aud: 'sts.amazonaws.com', sub, job_workflow_ref: workflow }
    const question = {
      principal: `arn:aws:iam::123456789012:oidc-provider/${issuer}`,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: 'arn:aws:iam::123456789012:role/orders-production',
      context: Object.fromEntries(
        Object.entries(context).map(([claim, value]) => [`${issuer}:${claim}`, value]),
      ),
    }
    expect(await trusts(trust, question)).toBe(expected)
  })
})

describe('Packages in the build account', () => {
  const BUILD_ACCOUNT = '111111111111'
  const KEY = `arn:aws:kms:eu-central-1:${BUILD_ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`
  const PACKAGE = 'arn:aws:s3:::orders-packages/orders/1.zip'
  const policies = blocks(PAGE, 'json').map((block) => JSON.parse(block))
  const bucket = policies.find((policy) => JSON.stringify(policy).includes('DeployRolesReadPackages'))
  const ofKey = policies.find(({ Sid }) => Sid === 'DeployRolesDecryptPackages')

  async function may(role: string, action: string, resource: string): Promise<boolean> {
    const [service = ''] = action.split(':')
    const simulation = await runSimulation(
      {
        request: {
          principal: role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/').concat('/run'),
          action,
          resource: { resource, accountId: BUILD_ACCOUNT },
          contextVariables: {},
        },
        identityPolicies: [
          {
            name: 'deploy',
            policy: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: ['s3:*', 'kms:*'], Resource: '*' }],
            },
          },
        ],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        resourcePolicy: service === 's3' ? bucket : { Version: '2012-10-17', Statement: [ofKey] },
      },
      {},
    )
    return simulation.resultType !== 'error' && simulation.overallResult === 'Allowed'
  }

  it.each([
    ['s3:GetObject', PACKAGE],
    ['s3:GetObjectVersion', PACKAGE],
    ['kms:Decrypt', KEY],
  ])(
    '%s is allowed to the deploy roles of the other accounts, and to nobody else there',
    async (action, resource) => {
      expect(await may('arn:aws:iam::222222222222:role/orders-stage', action, resource)).toBe(true)
      expect(await may('arn:aws:iam::333333333333:role/orders-prod', action, resource)).toBe(true)
      expect(await may('arn:aws:iam::333333333333:role/others-prod', action, resource)).toBe(false)
    },
  )

  it.each([
    ['s3:PutObject', PACKAGE],
    ['s3:DeleteObject', PACKAGE],
    ['kms:Encrypt', KEY],
  ])('%s is not', async (action, resource) => {
    expect(await may('arn:aws:iam::333333333333:role/orders-prod', action, resource)).toBe(false)
  })
})
