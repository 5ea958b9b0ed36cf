import { CloudWatchClient, type PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch'
import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { LambdaClient } from '@aws-sdk/client-lambda'
import type { LocalAws } from '../../local-aws/local-aws.ts'

const settingsOf = (aws: LocalAws) => ({
  endpoint: aws.endpoint,
  region: aws.region,
  maxAttempts: 1,
  credentials: { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' },
})

/** A client of a local AWS that tries each call once. */
export function clientOf(aws: LocalAws): LambdaClient {
  return new LambdaClient(settingsOf(aws))
}

/** A client of its CloudWatch that tries each call once. */
export function cloudWatchOf(aws: LocalAws): CloudWatchClient {
  return new CloudWatchClient(settingsOf(aws))
}

/** A client of its CodeDeploy that tries each call once. */
export function codeDeployOf(aws: LocalAws): CodeDeployClient {
  return new CodeDeployClient(settingsOf(aws))
}

/** An alarm that is OK until somebody sets its state. */
export function alarmNamed(AlarmName: string): PutMetricAlarmCommandInput {
  return {
    AlarmName,
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  }
}
