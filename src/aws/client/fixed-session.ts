import type { Aws } from './aws.ts'

/**
 * Whether the credentials are those of a session that nothing in this process can renew, such as
 * aws-actions/configure-aws-credentials leaves in the environment. When they expire is not known then.
 */
export async function hasFixedSession(aws: Aws): Promise<boolean> {
  if (aws.renewSession) return false
  const { sessionToken, expiration } = await aws.client.config.credentials()
  return sessionToken !== undefined && expiration === undefined
}
