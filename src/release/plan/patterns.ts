/** Parts of an ARN: arn, partition, service, region, account, and the resource, which may hold colons. */
const PARTS = 6

/**
 * Whether all ARNs that a pattern stands for are among those of another one. Each part of an ARN is compared by itself,
 * as ArnLike does (IAM user guide, "IAM JSON policy elements: Condition operators").
 */
export function isWithin(arn: string, pattern: string): boolean {
  const [inner, outer] = [partsOf(arn), partsOf(pattern)]
  return inner.length === outer.length && inner.every((part, index) => isWithinText(part, outer[index] ?? ''))
}

/** Whether all texts that a pattern with `*` and `?` stands for are among those of another one. */
export function isWithinText(text: string, pattern: string): boolean {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  // A `*` in the text can be anything, so that only a `*` in the pattern takes it.
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '[^*]')}$`, 's').test(text)
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':')
  return [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')]
}
