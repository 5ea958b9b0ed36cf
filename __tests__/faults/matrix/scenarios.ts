import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { trustPolicy } from '../../local-aws/trust.ts'
import { handlerSource, ROLE } from '../../support/scene.ts'
import type { Lane, Subject } from './lane.ts'
import {
  alarmOf,
  CANARIES,
  createFunction,
  deployable,
  FAILS_BEHIND_ALIAS,
  layerOf,
  letIn,
  publish,
  publishChanged,
  publishLayer,
  serve,
  watch,
} from './prepared.ts'

/** Something that a mode is used for, from a state that it makes itself. */
export interface Scenario {
  /** As the heading of its rows: the mode, and what it does. */
  readonly name: string
  /** Whether the step succeeds when nothing disturbs it. */
  readonly succeeds: boolean
  /** The alias whose callers must not notice anything; absent where there is none. */
  readonly alias?: 'live'
  /** What the code answers as its text that is served in the end; absent where none is. */
  readonly text?: string
  /** The same of the code that is served at first; `old` by default. */
  readonly textBefore?: string
  /** Versions that were proven before. */
  readonly proven?: readonly string[]
  /** Whether the mode changes nothing, so that nobody asks what is served then. */
  readonly onlyReads?: true
  /** Whether CodeDeploy moves the alias. */
  readonly byCodeDeploy?: true
  /** Whether the step signs in to a role by itself. */
  readonly signsIn?: true
  prepare(lane: Lane, subject: Subject): Promise<void>
  inputs(subject: Subject): Readonly<Record<string, string>>
}

/** What the workspace of every lane holds. */
export const WORKSPACE = {
  'new/main.py': handlerSource('new'),
  'bad/main.py': FAILS_BEHIND_ALIAS,
  'layer.zip': layerOf('three'),
}

/** The account and name of the role that a step signs in to. */
const DEPLOY_ROLE = 'arn:aws:iam::123456789012:role/deploy'

const test = { payload: JSON.stringify({ key: CANARIES.payload }), 'smoke-timeout': '5' }
const live = ({ functionName }: Subject) => ({ 'function-name': functionName, alias: 'live', ...test })

/** A function whose alias serves version 1, as a release of the action left it. */
async function released(lane: Lane, subject: Subject): Promise<void> {
  await createFunction(lane, subject)
  await publish(lane, subject)
  await serve(lane, subject, { Name: 'live', FunctionVersion: '1', Description: 'lda1 cur=1' })
}

/** A function whose alias serves version 2, which was released after version 1. */
async function releasedTwice(lane: Lane, subject: Subject, source?: string): Promise<void> {
  await createFunction(lane, subject)
  await publish(lane, subject)
  const Variables = { KEPT: CANARIES.environment, GREETING: 'hi' }
  await publishChanged(lane, subject, { MemorySize: 256, Environment: { Variables } }, source)
  await serve(lane, subject, { Name: 'live', FunctionVersion: '2', Description: 'lda1 cur=2 prev=1' })
}

const deploying: readonly Scenario[] = [
  {
    name: 'deploy: create a function and its alias',
    succeeds: true,
    alias: 'live',
    text: 'new',
    prepare: async () => {},
    inputs: (subject) => ({
      mode: 'deploy',
      ...live(subject),
      'source-dir': 'new',
      'execution-role': ROLE,
      runtime: 'python3.13',
      handler: 'main.handler',
      environment: `SECRET: ${CANARIES.environment}\nGREETING: hi`,
      tags: 'team: orders',
      'allowed-account-ids': '123456789012',
    }),
  },
  {
    name: 'deploy: configuration, code, alias on $LATEST, permission, release alias, tags',
    succeeds: true,
    alias: 'live',
    text: 'new',
    async prepare(lane, subject) {
      await createFunction(lane, subject)
      await serve(lane, subject, { Name: 'live', FunctionVersion: '$LATEST' })
      await letIn(lane, subject, 'live')
    },
    inputs: (subject) => ({
      mode: 'deploy',
      ...live(subject),
      'source-dir': 'new',
      environment: `SECRET: ${CANARIES.environment}\nGREETING: hi`,
      'memory-size': '256',
      tags: 'team: orders',
      'release-alias': 'lambda/v1.0.0',
      'invoke-permissions': 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*',
    }),
  },
  {
    name: 'deploy: fails its test behind the alias and is undone',
    succeeds: false,
    alias: 'live',
    text: 'bad',
    proven: ['1'],
    prepare: released,
    inputs: (subject) => ({ mode: 'deploy', ...live(subject), 'source-dir': 'bad', 'memory-size': '256' }),
  },
  {
    name: 'deploy: code through S3, old versions deleted',
    succeeds: true,
    alias: 'live',
    text: 'new',
    proven: ['1', '2'],
    async prepare(lane, subject) {
      await lane.s3.send(new CreateBucketCommand({ Bucket: subject.bucket }))
      await createFunction(lane, subject)
      await publish(lane, subject)
      await publishChanged(lane, subject, { Timeout: 10 })
      await serve(lane, subject, { Name: 'live', FunctionVersion: '2', Description: 'lda1 cur=2' })
    },
    inputs: (subject) => ({
      mode: 'deploy',
      ...live(subject),
      'source-dir': 'new',
      's3-bucket': subject.bucket,
      'keep-versions': '2',
    }),
  },
  {
    name: 'deploy: configuration alone, signed in through OIDC',
    succeeds: true,
    alias: 'live',
    text: 'old',
    proven: ['1'],
    signsIn: true,
    async prepare(lane, subject) {
      const { iam } = lane.aws.front
      iam.issuer(lane.tokens)
      iam.provider({ url: lane.tokens.issuer, audiences: ['sts.amazonaws.com'] })
      iam.role({ name: 'deploy', trust: trustPolicy({}) })
      await released(lane, subject)
    },
    inputs: (subject) => ({
      mode: 'deploy',
      ...live(subject),
      environment: `SECRET: ${CANARIES.environment}\nGREETING: hi`,
      'role-to-assume': DEPLOY_ROLE,
    }),
  },
  {
    name: 'deploy: shift traffic',
    succeeds: true,
    alias: 'live',
    text: 'new',
    proven: ['1'],
    async prepare(lane, subject) {
      await released(lane, subject)
      await watch(lane, subject)
    },
    inputs: (subject) => ({
      mode: 'deploy',
      ...live(subject),
      'source-dir': 'new',
      'traffic-shift': '10% 9s, 50% 9s',
      alarms: alarmOf(subject.functionName),
      'error-rate-threshold': '0',
    }),
  },
  {
    name: 'deploy: shift traffic with CodeDeploy',
    succeeds: true,
    alias: 'live',
    text: 'new',
    proven: ['1'],
    byCodeDeploy: true,
    async prepare(lane, subject) {
      await released(lane, subject)
      await deployable(lane, subject)
    },
    inputs: (subject) => ({
      mode: 'deploy',
      ...live(subject),
      'source-dir': 'new',
      // No cell takes so long: its time is over when somebody has looked at the deployment.
      'traffic-shift': 'Canary10Percent30Minutes',
      'traffic-shift-engine': 'codedeploy',
      'codedeploy-application': subject.functionName,
      'codedeploy-deployment-group': 'live',
    }),
  },
  {
    name: 'deploy: nothing has changed',
    succeeds: true,
    alias: 'live',
    text: 'old',
    proven: ['1'],
    prepare: released,
    inputs: (subject) => ({ mode: 'deploy', ...live(subject), 'memory-size': '128' }),
  },
]

const others: readonly Scenario[] = [
  {
    name: 'deploy: promote the version behind another alias',
    succeeds: true,
    alias: 'live',
    text: 'new',
    proven: ['1'],
    async prepare(lane, subject) {
      await released(lane, subject)
      await publishChanged(lane, subject, { MemorySize: 256 }, handlerSource('new'))
      await serve(lane, subject, { Name: 'STAGE', FunctionVersion: '2' })
    },
    inputs: (subject) => ({
      mode: 'deploy',
      ...live(subject),
      'source-alias': 'STAGE',
      'release-alias': 'lambda/v1.0.0',
      'invoke-permissions': 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*',
    }),
  },
  {
    name: 'rollback: to the version before, and $LATEST with it',
    succeeds: true,
    alias: 'live',
    text: 'old',
    textBefore: 'wrong',
    proven: ['1', '2'],
    prepare: (lane, subject) => releasedTwice(lane, subject, handlerSource('wrong')),
    inputs: (subject) => ({ mode: 'rollback', ...live(subject), 'expected-version': '2' }),
  },
  {
    name: 'publish-layer: publish, share, delete old versions',
    succeeds: true,
    async prepare(lane, subject) {
      await publishLayer(lane, subject, 'one')
      await publishLayer(lane, subject, 'two')
    },
    inputs: ({ layerName }) => ({
      mode: 'publish-layer',
      'layer-name': layerName,
      'zip-file': 'layer.zip',
      'share-with': '111122223333, o-a1b2c3d4e5',
      'keep-versions': '2',
    }),
  },
  {
    name: 'smoke-test: invoke the alias',
    onlyReads: true,
    succeeds: true,
    alias: 'live',
    text: 'old',
    proven: ['1'],
    prepare: released,
    inputs: (subject) => ({ mode: 'smoke-test', ...live(subject) }),
  },
]

/** What the modes are used for, in the order of the table. */
export const SCENARIOS: readonly Scenario[] = [...deploying, ...others]
