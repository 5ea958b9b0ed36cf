/** Partitions and the regions in them, by what the names of the regions begin with (partitions.json of the AWS SDKs). */
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

/** Whether the regions of a partition are known; new partitions appear. */
export function isKnownPartition(partition: string): boolean {
  return partitions.some(([, known]) => known === partition)
}
