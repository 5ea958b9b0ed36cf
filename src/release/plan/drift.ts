import type { Configuration } from '../../model/configuration.ts'
import { comparableConfiguration, isAsWritten, isSame } from './comparable.ts'
import type { ConfigurationMembers } from './desired-configuration.ts'

/** What we sent to change $LATEST: members of the configuration, or the hash of new code. */
export interface SentChange {
  readonly members?: ConfigurationMembers
  /** CodeSha256 that $LATEST shall have; absent when the code stays. */
  readonly codeSha256?: string
  readonly architectures?: readonly string[]
}

/**
 * In what a state of $LATEST differs from an earlier one plus our own change: names of members, sorted. Anything
 * in it means that somebody else changed the function meanwhile, or that our change is not in force.
 */
export function unexpectedMembers(before: Configuration, sent: SentChange, after: Configuration): string[] {
  const expected = comparableConfiguration(before)
  const found = comparableConfiguration(after)
  const written: ConfigurationMembers = {
    ...sent.members,
    ...(sent.architectures && { Architectures: sent.architectures }),
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(found), ...Object.keys(written)])
  // Whatever others write there is no part of the configuration, but what we write has to arrive.
  const description = written['Description'] ?? after.Description
  names.delete('Description')
  const members = [...names].filter((name) =>
    name in written
      ? !isAsWritten(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name)
      : !isSame(expected[name], found[name]),
  )
  if (description !== after.Description) members.push('Description')
  const code = (sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ['CodeSha256']
  return [...code, ...members].sort()
}

/** Variables that were replaced without the right to read them cannot be compared. */
function isUnreadable(after: Configuration, name: string): boolean {
  return name === 'Environment' && after.Environment?.Error !== undefined
}
