import type { GivenInputs } from './given-inputs.ts'
import { quoted } from './problems.ts'

/** Region names become part of host names, so nothing else may pass: eu-central-1, us-gov-west-1, eusc-de-east-1. */
const form = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/

/** The AWS region: from `aws-region`, else the function's ARN, else AWS_REGION or AWS_DEFAULT_REGION. */
export function readRegion(given: GivenInputs<'aws-region'>, regionOfArn?: string): string | undefined {
  const written = given.text('aws-region')?.trim()
  if (written !== undefined && regionOfArn !== undefined && written !== regionOfArn) {
    given.problems.add(
      `\`aws-region\` is ${quoted(written)}, but the ARN in \`function-name\` is of the region ${quoted(regionOfArn)}.`,
      'Leave `aws-region` out or make the two agree.',
    )
    return undefined
  }
  const sources: (readonly [string, string | undefined])[] = [
    ['`aws-region`', written],
    ['The ARN in `function-name`', regionOfArn],
    ['The variable AWS_REGION', given.environment['AWS_REGION']?.trim()],
    ['The variable AWS_DEFAULT_REGION', given.environment['AWS_DEFAULT_REGION']?.trim()],
  ]
  for (const [source, region] of sources) {
    if (!region) continue
    if (form.test(region)) return region
    given.problems.add(
      source.startsWith('`')
        ? `${source} is ${quoted(region)}, which is not the name of an AWS region.`
        : `${source} names the region ${quoted(region)}, which is not the name of an AWS region.`,
      'A region looks like `eu-central-1` (no availability zone: not `eu-central-1a`).',
    )
    return undefined
  }
  given.problems.add(
    '`aws-region` is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.',
    'Set `aws-region`, such as `aws-region: eu-central-1`, or run aws-actions/configure-aws-credentials before, which sets AWS_REGION.',
  )
  return undefined
}
