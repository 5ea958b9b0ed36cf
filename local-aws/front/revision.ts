import { AwsError } from './answer.ts'

/** 412 when the caller expects another revision than the current one; without an expectation all is well. */
export function refuseStale(expected: unknown, current: string): void {
  if (expected === undefined || expected === null || expected === '' || expected === current) return
  throw new AwsError(
    412,
    'PreconditionFailedException',
    'The Revision Id provided does not match the latest Revision Id. ' +
      'Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  )
}
