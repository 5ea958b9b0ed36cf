import { aliasIn } from '../../src/aws/answers.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { parseVersionRecord } from '../../src/model/history.ts'
import type { Version } from '../../src/model/version.ts'

/** An alias, from what Lambda would answer. */
export const alias = aliasIn

/** $LATEST or a version with these members, and nothing known of the others. */
export function configuration(members: Partial<Configuration> = {}): Configuration {
  return {
    FunctionName: '',
    FunctionArn: '',
    Version: '',
    Description: '',
    CodeSha256: '',
    CodeSize: 0,
    ...members,
  }
}

/** A published version with these members. */
export function version(members: Partial<Configuration>): Version {
  const whole = configuration(members)
  return { number: whole.Version, record: parseVersionRecord(whole.Description), configuration: whole }
}
