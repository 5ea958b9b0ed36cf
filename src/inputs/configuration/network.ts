import type { DesiredConfiguration } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { type GivenInputs, type InputDoc, matching, type Parser } from '../given-inputs.ts'
import { listOf } from '../parsers/words.ts'

export const networkInputs = {
  'vpc-subnet-ids': { absent: 'unchanged' },
  'vpc-security-group-ids': { absent: 'unchanged' },
  'file-system-arn': { absent: 'unchanged' },
  'file-system-mount-path': { absent: 'unchanged' },
} satisfies Record<string, InputDoc>

type NetworkInput = keyof typeof networkInputs

const subnets = listOf({
  pattern: /^subnet-[0-9a-z]+$/,
  what: 'the ID of a subnet',
  advice: 'It looks like `subnet-0a1b2c3d4e5f60718`.',
  clearable: true,
})

const securityGroups = listOf({
  pattern: /^sg-[0-9a-z]+$/,
  what: 'the ID of a security group',
  advice: 'It looks like `sg-0a1b2c3d4e5f60718`; a name is not enough.',
  clearable: true,
})

/** The VPC of the function. A list that is not given stays as it is. */
export function readVpc(given: GivenInputs<NetworkInput>): DesiredConfiguration['VpcConfig'] {
  const SubnetIds = given.read('vpc-subnet-ids', subnets)
  const SecurityGroupIds = given.read('vpc-security-group-ids', securityGroups)
  if (SubnetIds === undefined && SecurityGroupIds === undefined) return undefined
  if ((SubnetIds?.length === 0) !== (SecurityGroupIds?.length === 0))
    given.problems.add(
      'Only one of `vpc-subnet-ids` and `vpc-security-group-ids` is `[]`.',
      'To take the function out of its VPC, set both to `[]`.',
    )
  return withoutUndefined({ SubnetIds, SecurityGroupIds })
}

/** An access point of EFS or of S3 Files (FileSystemArn in the API). */
const accessPoint: Parser<string> = matching(
  /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]+:\d{12}:(\S+\/)?access-point\/[a-zA-Z0-9-]+$/,
  'the ARN of an access point of a file system, not of the file system itself',
  'It looks like `arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0a1b2c3d4e5f60718`.',
)

/** LocalMountPath in the API, at most 160 characters. */
const mountPath: Parser<string> = matching(
  /^(?=.{1,160}$)\/mnt\/[a-zA-Z0-9-_.]+$/,
  'a directory directly under /mnt/',
  'Write a path such as `/mnt/data`.',
)

/** The one file system that a function can mount; both inputs belong together. */
export function readFileSystems(given: GivenInputs<NetworkInput>): DesiredConfiguration['FileSystemConfigs'] {
  const Arn = given.read('file-system-arn', accessPoint)
  const LocalMountPath = given.read('file-system-mount-path', mountPath)
  if (given.has('file-system-arn') !== given.has('file-system-mount-path')) {
    const missing = given.has('file-system-arn') ? 'file-system-mount-path' : 'file-system-arn'
    const present = given.has('file-system-arn') ? 'file-system-arn' : 'file-system-mount-path'
    given.problems.add(`\`${present}\` is given without \`${missing}\`.`, `Set \`${missing}\` too.`)
  }
  return Arn !== undefined && LocalMountPath !== undefined ? [{ Arn, LocalMountPath }] : undefined
}
