import { awsCliPackages } from '../../local-aws/aws-cli.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'

/** Sets up the local AWS and the AWS CLI before any test runs: workers that need them at once would each make their own. */
export default async function setUp(): Promise<void> {
  await Promise.all([pythonEnvironment(), pythonEnvironment({ packages: awsCliPackages })])
}
