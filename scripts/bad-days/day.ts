import { UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { arrangeRelease } from '../../__tests__/support/arranged-releases.ts'
import { handlerSource, type Scene } from '../../__tests__/support/scene.ts'
import type { Fault, InjectedFault } from '../../local-aws/front/faults.ts'
import type { LocalAwsOptions } from '../../local-aws/local-aws.ts'
import type { StepOptions } from '../../local-aws/run-step.ts'

export type Inputs = Readonly<Record<string, string>>

/** What an arrangement adds to the step, and what ends with it. */
export interface Arranged extends Partial<Omit<StepOptions, 'with' | 'workspace'>> {
  readonly end?: () => Promise<unknown>
}

/** A run that goes wrong, or that a user may take for one. */
export interface Day {
  /** What the user did, and what is wrong, for somebody who reads the messages. */
  readonly title: string
  /** The step's `with:`; `mode: deploy` where no mode is given. */
  readonly inputs: Inputs
  /** The step's `env:`. */
  readonly env?: Inputs
  /** Whether the function orders-api is there, with `live` on version 2 after version 1; true unless it is false. */
  readonly isReleased?: false
  readonly aws?: LocalAwsOptions
  /** Makes the day bad: faults, states, what somebody else did. */
  readonly arrange?: (scene: Scene) => unknown
  /** Runs the post step after the step, as the runner does where the step was killed. */
  readonly runsPostStep?: true
}

export const NAME = 'orders-api'
export const FUNCTION = `arn:aws:lambda:eu-west-1:123456789012:function:${NAME}`

/** A release of the new code in `app/`. */
export const deploy = (more: Inputs = {}): Inputs => ({
  'function-name': NAME,
  alias: 'live',
  'source-dir': 'app',
  ...more,
})

export const rollback = (more: Inputs = {}): Inputs => ({
  mode: 'rollback',
  'function-name': NAME,
  alias: 'live',
  ...more,
})

/** Leaves two releases of orders-api: `live` serves version 2 after version 1. The code of a third is in `app/`. */
export async function arrangeTwoReleases(scene: Scene): Promise<void> {
  const environment = { GREETING: 'hello', LOG_LEVEL: 'INFO' }
  await arrangeRelease(scene, NAME, {
    ...{ source: 'one', alias: 'live', ref: 'v1.0.0', sha: 'a1b2c3d', run: '41' },
    environment,
  })
  await arrangeRelease(scene, NAME, {
    ...{ source: 'two', alias: 'live', ref: 'v1.0.1', sha: 'b2c3d4e', run: '58' },
  })
  await scene.write('app/main.py', handlerSource('three'))
}

export const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'

/** Makes the variables of $LATEST such that nobody can read them. */
export async function withoutDecryption({ aws, lambda }: Scene): Promise<void> {
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: NAME, KMSKeyArn: KEY }))
  aws.front.lambda.setEnvironmentError(NAME, {
    ErrorCode: 'AccessDeniedException',
    Message:
      'Lambda was unable to decrypt your environment variables because the KMS access was denied. Please check your KMS permissions.',
  })
}

/** Writes the code that the day releases. */
export const code = (source: string) => (scene: Scene) => scene.write('app/main.py', source)

/** A fault that hits a call. */
export const fault =
  (operation: string, what: Fault, more: { nth?: number; times?: number; takesEffect?: true } = {}) =>
  ({ aws }: Scene): InjectedFault =>
    aws.front.inject({ operation, fault: what, ...more })

/** An error in AWS's words. */
export const error = (status: number, code: string, message: string): Fault => ({
  kind: 'error',
  status,
  code,
  message,
})

/** AWS's refusal of an action that no policy of the role allows. */
export const denied = (action: string, resource = FUNCTION, because = 'identity-based policy'): Fault =>
  error(
    403,
    'AccessDeniedException',
    `User: arn:aws:sts::123456789012:assumed-role/deploy/lambda-deploy-77 is not authorized to perform: ${action} on resource: ${resource} because no ${because} allows the ${action} action`,
  )

/** Does something while the step runs: at the beginning of a call. */
export const at =
  (operation: string, action: (scene: Scene) => unknown, nth = 1) =>
  (scene: Scene) => {
    let count = 0
    const stop = scene.aws.front.on(operation, async () => {
      count += 1
      if (count !== nth) return
      stop()
      await action(scene)
    })
  }

/** Several arrangements, one after the other; what the last one returns. */
export const all =
  (...arrangements: ReadonlyArray<(scene: Scene) => unknown>) =>
  async (scene: Scene) => {
    let last: unknown
    for (const each of arrangements) last = await each(scene)
    return last
  }
