import type { Aws } from '../../aws/client/aws.ts'
import { waitUntilReady } from '../../aws/client/wait.ts'
import { getDeployment, getLifecycle } from '../../aws/codedeploy.ts'
import type { Deployment, Lifecycle } from '../../model/shift/code-deploy.ts'

/** The longest that a deployment may take, in seconds (CodeDeploy quotas). */
const LONGEST = 50 * 3600

interface Seen {
  readonly deployment: Deployment
  readonly lifecycle: Lifecycle | undefined
}

/**
 * Waits until a deployment has ended, and logs how far it is.
 * @param timeout in seconds
 * @throws Cancelled, and AwsFailure; how the deployment ended is no error here
 */
export async function followDeployment(aws: Aws, id: string, timeout: number = LONGEST): Promise<Seen> {
  const read = async (): Promise<Seen> => {
    const [deployment, lifecycle] = await Promise.all([getDeployment(aws, id), getLifecycle(aws, id)])
    return { deployment, lifecycle }
  }
  return waitUntilReady<Seen>({
    ...aws,
    what: `the deployment ${id} of CodeDeploy`,
    timeout,
    read,
    observe: (seen) => ({
      progress: seen.deployment.state === 'running' ? 'waiting' : 'ready',
      state: stateText(seen),
    }),
    remedy: 'See the deployment in the CodeDeploy console.',
  })
}

function stateText({ deployment: { status }, lifecycle }: Seen): string {
  const events = (lifecycle?.events ?? []).map((event) => `${event.name} ${event.status}`)
  const weight = lifecycle?.weight === undefined ? [] : [`weight ${lifecycle.weight}`]
  return [status, ...events, ...weight].join(', ')
}

/** Why a deployment did not succeed, in CodeDeploy's words. */
export function endText({ deployment, lifecycle }: Seen): string {
  const failed = lifecycle?.events.find(({ status }) => status === 'Failed')
  const { code, message } = deployment.error ?? {}
  const parts = [
    code && `${code}: ${message}`,
    failed && `${failed.name} failed${failed.message && `: ${failed.message}`}`,
  ]
  return parts.filter(Boolean).join('; ') || deployment.status
}
