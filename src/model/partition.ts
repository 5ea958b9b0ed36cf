/** Partitions by the prefix of their regions (partitions.json of the AWS SDKs). */
const partitions: ReadonlyArray<readonly [regions: RegExp, partition: string]> = [
  [/^cn-/, 'aws-cn'],
  [/^us-gov-/, 'aws-us-gov'],
  [/^eusc-/, 'aws-eusc'],
  [/^us-iso-/, 'aws-iso'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^eu-isoe-/, 'aws-iso-e'],
  [/^us-isof-/, 'aws-iso-f'],
  [/^/, 'aws'],
]

/** The partition of a region, such as `aws-us-gov` for `us-gov-west-1`. */
export function partitionOf(region: string): string {
  return partitions.find(([regions]) => regions.test(region))?.[1] ?? 'aws'
}

/** Whether a partition is in this list. */
export function isKnownPartition(partition: string): boolean {
  return partitions.some(([, known]) => known === partition)
}
