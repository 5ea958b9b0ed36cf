import { AwsError } from './answer.ts'

/**
 * 412 when the caller expects another revision than the current one; without an expectation all is well.
 * @param read the operations that AWS names to read the revision with
 */
export function refuseStale(expected: unknown, current: string, read = 'GetFunction/GetAlias'): void {
  if (expected === undefined || expected === null || expected === '' || expected === current) return
  throw new AwsError(
    412,
    'PreconditionFailedException',
    'The Revision Id provided does not match the latest Revision Id. ' +
      `Call the ${read} API to retrieve the latest Revision Id`,
  )
}
