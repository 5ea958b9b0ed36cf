import { getAlias } from '../../aws/alias.ts'
import type { Aws } from '../../aws/client/aws.ts'
import { Cancelled } from '../../cancellation.ts'
import { Failure } from '../../failure.ts'
import { type Alias, badVersions } from '../../model/alias.ts'

/** The failure of a shift that somebody rolled back meanwhile; undefined if the alias was changed in another way. */
export function rolledBack(found: Alias | undefined, version: string): Failure | undefined {
  const { name, history } = found ?? {}
  // While a version shifts that was bad before, its mark stays beside the record of the shift.
  if (history?.next !== undefined || !badVersions(found).includes(version)) return undefined
  return new Failure(
    `Version ${version} was rolled back during its traffic shift: by now, the history of the alias ${name} marks it as bad.`,
    `Find out why it was rolled back. To release version ${version} anyway, promote it with \`version: ${version}\`.`,
  )
}

/**
 * Moves an alias during its shift.
 * @throws Failure that says so if somebody rolled the version back, so that AWS refused the move
 */
export async function unlessRolledBack(
  aws: Aws,
  functionName: string,
  { name }: Alias,
  version: string,
  move: () => Promise<Alias>,
): Promise<Alias> {
  try {
    return await move()
  } catch (error) {
    if (error instanceof Cancelled) throw error
    const found = await getAlias(aws, functionName, name).catch(() => undefined)
    throw rolledBack(found, version) ?? error
  }
}
