import { int, optional, strictObject, string } from 'zod/mini'
import { partitionOf } from '../../model/partition.ts'
import type { EventInvokeConfig } from '../../model/settings/event-invoke.ts'
import { refusePlaceholder } from '../parsers/placeholders.ts'
import { type Problems, quoted } from '../parsers/problems.ts'
import { checkShape } from '../parsers/shape.ts'
import { parseMap } from '../parsers/yaml.ts'

const label = '`function-event-invoke-configuration`'

const destination = optional(strictObject({ Destination: optional(string()) }))

/** PutFunctionEventInvokeConfig in the Lambda API. */
const shape = strictObject({
  MaximumRetryAttempts: optional(int()),
  MaximumEventAgeInSeconds: optional(int()),
  DestinationConfig: optional(strictObject({ OnSuccess: destination, OnFailure: destination })),
})

/** Reads how Lambda invokes the alias asynchronously, in the shape of the API; an empty map removes what is set. */
export function parseEventInvoke(text: string, problems: Problems): EventInvokeConfig | undefined {
  const config = parseMap(text, label, 'typed', problems)?.toPlain() as EventInvokeConfig | undefined
  if (config === undefined) return undefined
  checkShape(shape, config, { label }, problems)
  const { OnSuccess, OnFailure } = Object(config.DestinationConfig) as NonNullable<
    EventInvokeConfig['DestinationConfig']
  >
  for (const arn of [OnSuccess?.Destination, OnFailure?.Destination])
    if (typeof arn === 'string' && !refusePlaceholder(arn, label, true, problems))
      checkDestination(arn, problems)
  return config
}

/** Whether AWS takes what the ARN names, only AWS knows; without a text, there is no destination. */
function checkDestination(arn: string, problems: Problems): void {
  if (arn === '' || arn.startsWith('arn:')) return
  const queue = arnOfQueue(arn)
  problems.add(
    `${label} has the destination ${quoted(arn)}, which is ${queue ? 'the URL of a queue' : 'not an ARN'}.`,
    queue
      ? `Write its ARN: \`${queue}\`.`
      : 'Write the ARN of the queue, topic, event bus, bucket or function, such as `arn:aws:sqs:eu-central-1:123456789012:failed`.',
  )
}

/** The ARN of the queue that a URL of SQS names (Amazon SQS developer guide, "Queue and message identifiers"). */
function arnOfQueue(url: string): string | undefined {
  const [, region, account, name] =
    /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/(\d{12})\/([\w-]{1,80}(?:\.fifo)?)$/.exec(url) ??
    []
  return region && `arn:${partitionOf(region)}:sqs:${region}:${account}:${name}`
}
