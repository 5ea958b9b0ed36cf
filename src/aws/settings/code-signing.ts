import {
  DeleteFunctionCodeSigningConfigCommand,
  GetFunctionCodeSigningConfigCommand,
  PutFunctionCodeSigningConfigCommand,
} from '@aws-sdk/client-lambda'
import { type Aws, orUndefined, send } from '../client/aws.ts'

/** Reads the ARN of a function's code signing configuration; undefined if it has none, or does not exist. */
export async function getCodeSigningConfig(aws: Aws, name: string): Promise<string | undefined> {
  const found = await orUndefined(
    send(aws, 'GetFunctionCodeSigningConfig', name, () =>
      aws.client.send(new GetFunctionCodeSigningConfigCommand({ FunctionName: name })),
    ),
  )
  return found?.CodeSigningConfigArn || undefined
}

/** Attaches a code signing configuration to a function; undefined detaches it. It applies to the next code. */
export async function setCodeSigningConfig(aws: Aws, name: string, arn: string | undefined): Promise<void> {
  if (arn === undefined) {
    await send(aws, 'DeleteFunctionCodeSigningConfig', name, () =>
      aws.client.send(new DeleteFunctionCodeSigningConfigCommand({ FunctionName: name })),
    )
    return
  }
  await send(aws, 'PutFunctionCodeSigningConfig', name, () =>
    aws.client.send(
      new PutFunctionCodeSigningConfigCommand({ FunctionName: name, CodeSigningConfigArn: arn }),
    ),
  )
}
