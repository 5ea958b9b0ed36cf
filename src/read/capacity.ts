import type { Aws } from '../aws/client/aws.ts'
import { getProvisionedConcurrency, waitForProvisionedConcurrency } from '../aws/provisioned-concurrency.ts'
import { getReservedConcurrency } from '../aws/reserved-concurrency.ts'
import { isAllocating, type ProvisionedConcurrency } from '../model/capacity/provisioned-concurrency.ts'
import type { ReleaseInputs } from '../model/wanted.ts'
import type { CurrentCapacity } from '../plan/current.ts'

/** Reads the concurrency that the inputs are about. */
export async function readCapacity(
  aws: Aws,
  inputs: Pick<ReleaseInputs, 'functionName' | 'alias' | 'provisionedConcurrency' | 'reservedConcurrency'>,
): Promise<CurrentCapacity> {
  const { functionName, alias, provisionedConcurrency: wanted, reservedConcurrency } = inputs
  const [provisioned, reserved] = await Promise.all([
    alias && wanted !== undefined ? readProvisioned(aws, functionName, alias, wanted) : undefined,
    reservedConcurrency === undefined ? undefined : getReservedConcurrency(aws, functionName),
  ])
  return { provisioned, reserved }
}

/**
 * The provisioned concurrency of an alias. If the wanted amount is already being allocated, it waits for that, because
 * then nothing has to be written.
 */
async function readProvisioned(
  aws: Aws,
  functionName: string,
  alias: string,
  wanted: number,
): Promise<ProvisionedConcurrency | undefined> {
  const found = await getProvisionedConcurrency(aws, functionName, alias)
  if (!found || !isAllocating(found) || found.requested !== wanted) return found
  return waitForProvisionedConcurrency(aws, functionName, alias, { seen: found })
}
