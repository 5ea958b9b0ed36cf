import {
  AddPermissionCommand,
  CreateFunctionUrlConfigCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda'

/** Gives an alias a public URL, with both permissions that it takes, as somebody would without the action. */
export async function createPublicUrl(
  lambda: LambdaClient,
  FunctionName: string,
  Qualifier: string,
): Promise<URL> {
  const named = { FunctionName, Qualifier }
  const { FunctionUrl } = await lambda.send(
    new CreateFunctionUrlConfigCommand({ ...named, AuthType: 'NONE' }),
  )
  const everybody = { ...named, Principal: '*' }
  const statements = [
    { StatementId: 'PublicAccess', Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' as const },
    { StatementId: 'PublicInvoke', Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
  ]
  for (const statement of statements)
    await lambda.send(new AddPermissionCommand({ ...everybody, ...statement }))
  return new URL(FunctionUrl ?? '')
}
