import { setTimeout as sleep } from 'node:timers/promises'
import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  PublishVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import AdmZip from 'adm-zip'

/** The role of all functions in these tests. */
export const role = 'arn:aws:iam::123456789012:role/hello'

const handler = (greeting: string) => `import os
import time

def handler(event, context):
    print("greeting", event.get("name"))
    time.sleep(event.get("sleep", 0))
    if event.get("fail"):
        raise ValueError("told to fail")
    return {"greeting": "${greeting}", "name": event.get("name"), "color": os.environ.get("COLOR"),
            "arn": context.invoked_function_arn, "tenant": context.tenant_id}
`

/** An archive with a Python handler that greets. */
export function helloZip(greeting = 'Hello'): Buffer {
  const zip = new AdmZip()
  zip.addFile('hello.py', Buffer.from(handler(greeting)))
  return zip.toBuffer()
}

let count = 0

/** A function name that no other test uses. */
function newName(): string {
  count += 1
  return `hello-${count}`
}

/** The request that creates the function, with what a test changes. */
export function creation(overrides: Partial<CreateFunctionCommandInput> = {}): CreateFunctionCommandInput {
  return {
    FunctionName: newName(),
    Runtime: 'python3.12',
    Handler: 'hello.handler',
    Role: role,
    Code: { ZipFile: helloZip() },
    ...overrides,
  }
}

/** Creates a function and waits until it is active. */
export async function createHello(
  lambda: LambdaClient,
  overrides: Partial<CreateFunctionCommandInput> = {},
): Promise<string> {
  const input = creation(overrides)
  await lambda.send(new CreateFunctionCommand(input))
  await settle(lambda, input.FunctionName)
  return String(input.FunctionName)
}

/** Waits until neither $LATEST nor the version is pending or being updated. */
export async function settle(lambda: LambdaClient, FunctionName?: string, Qualifier?: string): Promise<void> {
  for (;;) {
    const target = { FunctionName, ...(Qualifier === undefined ? {} : { Qualifier }) }
    const { State, LastUpdateStatus } = await lambda.send(new GetFunctionConfigurationCommand(target))
    if (State !== 'Pending' && LastUpdateStatus !== 'InProgress') return
    await sleep(10)
  }
}

/** Publishes a version that differs from the one before by its COLOR, waits until it is ready, and gives its number. */
export async function publishHello(
  lambda: LambdaClient,
  FunctionName: string,
  color: string,
): Promise<string> {
  const Environment = { Variables: { COLOR: color } }
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment }))
  await settle(lambda, FunctionName)
  const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName }))
  await settle(lambda, FunctionName, Version)
  return String(Version)
}

/** The error that a call ends in, as AWS's SDK gives it. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; name: string; message: string; Reason?: string }> {
  const error = await call.then(
    () => {
      throw new Error('The call was not refused.')
    },
    (reason: unknown) => reason as Error & { $metadata?: { httpStatusCode?: number }; Reason?: string },
  )
  const { name, message, Reason } = error
  return { status: error.$metadata?.httpStatusCode ?? 0, name, message, ...(Reason && { Reason }) }
}
