import { awsCliPackages } from '../../local-aws/aws-cli.ts'
import { startEmulatorServer } from '../../local-aws/emulator-server.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'

/**
 * Sets up the local AWS and the AWS CLI before any test runs: workers that need them at once would each make their own.
 * Every test file starts a local AWS, or several: one process starts their emulators.
 */
export default async function setUp(): Promise<void> {
  await Promise.all([pythonEnvironment(), pythonEnvironment({ packages: awsCliPackages })])
  await startEmulatorServer()
}
