import { GetRuntimeManagementConfigCommand, PutRuntimeManagementConfigCommand } from '@aws-sdk/client-lambda'
import { isUpdateMode, type RuntimeManagement } from '../../model/settings/runtime-management.ts'
import { type Aws, orUndefined, send } from '../client/aws.ts'

/** Reads how Lambda updates the runtime of a version; undefined if the version or the function does not exist. */
export async function getRuntimeManagement(
  aws: Aws,
  name: string,
  version: string,
): Promise<RuntimeManagement | undefined> {
  const found = await orUndefined(
    send(aws, 'GetRuntimeManagementConfig', name, () =>
      aws.client.send(new GetRuntimeManagementConfigCommand({ FunctionName: name, Qualifier: version })),
    ),
  )
  if (!found) return undefined
  const { UpdateRuntimeOn = 'Auto', RuntimeVersionArn } = found
  return UpdateRuntimeOn === 'Manual' ? (RuntimeVersionArn ?? UpdateRuntimeOn) : UpdateRuntimeOn
}

/** Sets how Lambda updates the runtime of `$LATEST` or of a published version. AWS refuses the name of an alias. */
export async function putRuntimeManagement(
  aws: Aws,
  name: string,
  version: string,
  to: RuntimeManagement,
): Promise<void> {
  const members = isUpdateMode(to)
    ? ({ UpdateRuntimeOn: to } as const)
    : ({ UpdateRuntimeOn: 'Manual', RuntimeVersionArn: to } as const)
  await send(aws, 'PutRuntimeManagementConfig', name, () =>
    aws.client.send(
      new PutRuntimeManagementConfigCommand({ FunctionName: name, Qualifier: version, ...members }),
    ),
  )
}
