import { lookup } from 'node:dns/promises'
import type { Aws } from '../aws/client/aws.ts'
import { proxyFor } from '../aws/client/proxy.ts'
import { Failure } from '../failure.ts'

/** Milliseconds until a name that was not found is looked up again. */
const PAUSE = 1000

/**
 * Looks up the host of a URL that a release tests after it moved the alias. Only an answer that there is no such name
 * counts: a lookup that fails for another reason may succeed later. A proxy looks the name up itself.
 * @throws Failure if there is no such name, before anything is written
 */
export async function refuseUnknownHost({ clock }: Pick<Aws, 'clock'>, address: URL): Promise<void> {
  const { hostname } = address
  const isAddress = hostname.startsWith('[')
  if (isAddress || proxyFor(address) || (await exists(hostname))) return
  await clock.sleep(PAUSE)
  if (await exists(hostname)) return
  throw new Failure(
    `\`url\` cannot be tested: the name ${hostname} does not exist (DNS: ENOTFOUND).`,
    'Check the spelling of the host. If the name is created by the same workflow, create it in an earlier step, and wait until it can be found.',
  )
}

async function exists(hostname: string): Promise<boolean> {
  try {
    await lookup(hostname)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOTFOUND'
  }
}
