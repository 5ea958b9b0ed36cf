import type { Aws } from '../../aws/client/aws.ts'
import { getDeployment, getLifecycle } from '../../aws/codedeploy.ts'
import { WORDS } from '../../aws/errors/words.ts'
import { Failure } from '../../failure.ts'
import { percent } from '../../model/alias.ts'
import type { Deployment, Lifecycle } from '../../model/shift/code-deploy.ts'

/** Milliseconds between two looks. */
const EVERY = 10_000
/** An unchanged state is logged again after this many milliseconds. */
const LOG_EVERY = 300_000

interface Seen {
  readonly deployment: Deployment
  readonly lifecycle: Lifecycle | undefined
}

/**
 * Waits until a deployment has ended, and logs how far it is.
 * @param timeout in seconds; absent: as long as CodeDeploy needs, which is 50 hours at most (CodeDeploy quotas)
 * @throws Cancelled, AwsFailure, and Failure after the timeout; how the deployment ended is no error here
 */
export async function followDeployment(
  aws: Aws,
  id: string,
  timeout: number = Number.POSITIVE_INFINITY,
): Promise<Seen> {
  const { clock, log } = aws
  const start = clock.now()
  let logged = { text: '', at: Number.NEGATIVE_INFINITY }
  for (;;) {
    const deployment = await getDeployment(aws, id)
    // Read after it, so that of a deployment that has ended the last state of every event is known.
    const lifecycle = await getLifecycle(aws, id)
    const seen = { deployment, lifecycle }
    const [text, now] = [stateText(seen), clock.now()]
    if (text !== logged.text || now - logged.at >= LOG_EVERY) {
      log(`Deployment ${id}: ${text}`)
      logged = { text, at: now }
    }
    if (deployment.state !== 'running') return seen
    if (now - start >= timeout * 1000)
      throw new Failure(
        `The deployment ${id} of CodeDeploy has not ended after ${timeout} seconds (${text}).`,
        'See the deployment in the CodeDeploy console.',
      )
    await clock.sleep(EVERY)
  }
}

/** Waits until the deployment that takes another one back has ended. */
export async function followRollback(aws: Aws, id: string, timeout?: number): Promise<void> {
  aws.log(`CodeDeploy returns to the version before with another deployment, ${id}.`)
  await followDeployment(aws, id, timeout)
}

function stateText({ deployment: { status }, lifecycle }: Seen): string {
  const events = (lifecycle?.events ?? []).map((event) => `${event.name} ${event.status}`)
  const weight =
    lifecycle?.weight === undefined ? [] : [`${percent(lifecycle.weight)} of the traffic shifted`]
  return [status, ...events, ...weight].join(', ')
}

/** Why the deployment of a version did not succeed, with the names that CodeDeploy has for it at the end. */
export function endText({ deployment: { id, status, error }, lifecycle }: Seen, version: string): string {
  const { code = status, message = '' } = error ?? {}
  const label = `(deployment ${id}, ${code})`
  if (code === 'MANUAL_STOP')
    return `Somebody stopped the deployment of version ${version} in CodeDeploy. ${label}`
  const [, alarms] = WORDS.activatedAlarms.exec(message) ?? []
  if (alarms)
    return `CodeDeploy stopped the deployment of version ${version} because of an alarm: ${alarms.replaceAll(/[<>]/g, '')}. ${label}`
  const failed = lifecycle?.events.find((event) => event.status === 'Failed')
  const said = failed?.message === message ? undefined : failed?.message
  const causes = [message || (failed && `${failed.name} failed`), said].filter(Boolean).join(': ')
  return `CodeDeploy did not complete the deployment of version ${version}: ${(causes || status).replace(/\.$/, '')}. ${label}`
}
