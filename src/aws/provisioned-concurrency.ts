import { paginateListProvisionedConcurrencyConfigs } from '@aws-sdk/client-lambda'
import { type Lambda, send } from './lambda.ts'

/** The versions and aliases of a function that have provisioned concurrency, by number or name. */
export async function listProvisionedQualifiers(lambda: Lambda, functionName: string): Promise<string[]> {
  return send(lambda, 'ListProvisionedConcurrencyConfigs', functionName, async () => {
    const input = { FunctionName: functionName }
    const found: string[] = []
    for await (const page of paginateListProvisionedConcurrencyConfigs({ client: lambda.client }, input)) {
      for (const { FunctionArn } of page.ProvisionedConcurrencyConfigs ?? []) {
        // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
        found.push(FunctionArn?.split(':')[7] ?? '')
      }
    }
    return found
  })
}
