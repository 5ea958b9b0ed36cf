import { environmentSecrets, type SmokeTest } from '../model/smoke-test.ts'
import type { Version } from '../model/version.ts'
import type { Secrets } from '../redaction.ts'
import type { PreparedTests, TestedRelease } from './release-tests.ts'
import type { SmokeTestTools } from './run-smoke-test.ts'

/** A release whose tests may be switched off. */
type Release = Omit<TestedRelease, 'smokeTest'> & {
  /** Absent: nothing is tested. */
  readonly smokeTest?: SmokeTest | undefined
}

/**
 * Prepares the tests of a release; undefined if nothing is tested, and then nothing of them is loaded.
 * @param secrets values that a test never prints
 * @param setsUrl whether the release configures the function URL
 * @throws Failure if the URL cannot be tested, before anything is written
 */
export async function prepareTests(
  tools: Pick<SmokeTestTools, 'aws' | 'warning'>,
  { smokeTest, ...release }: Release,
  secrets: Secrets,
  setsUrl = false,
): Promise<PreparedTests | undefined> {
  if (!smokeTest) return undefined
  const { releaseTests } = await import('./release-tests.ts')
  return releaseTests(tools, { ...release, smokeTest }, secrets, setsUrl)
}

/** The current and the new values of environment variables. The function may print any of them. */
export function secretsOf(
  versions: ReadonlyArray<Pick<Version, 'configuration'> | undefined>,
  more: readonly string[] = [],
): Secrets {
  const known = environmentSecrets(versions.flatMap((each) => (each ? [each.configuration] : [])))
  return known === 'unknown' ? known : [...known, ...more]
}
