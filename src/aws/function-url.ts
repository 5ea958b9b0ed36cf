import {
  CreateFunctionUrlConfigCommand,
  DeleteFunctionUrlConfigCommand,
  GetFunctionUrlConfigCommand,
  type Cors as SdkCors,
  UpdateFunctionUrlConfigCommand,
} from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import type {
  Cors,
  FunctionUrl,
  FunctionUrlAuthType,
  InvokeMode,
  UrlMembers,
  UrlSettings,
} from '../model/function-url.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { type Aws, orUndefined, send } from './client/aws.ts'
import { completeUrl } from './errors/incomplete-answer.ts'

/** Reads the URL that a function or an alias has; undefined when it has none, or does not exist. */
export function findFunctionUrl(aws: Aws, name: string, alias?: string): Promise<FunctionUrl | undefined> {
  const input = { FunctionName: name, ...(alias && { Qualifier: alias }) }
  return orUndefined(
    send(aws, 'GetFunctionUrlConfig', resourceOf(name, alias), async () =>
      urlOf(await aws.client.send(new GetFunctionUrlConfigCommand(input))),
    ),
  )
}

/**
 * Reads the URL that a function or an alias has.
 * @throws Failure when it has none
 */
export async function getFunctionUrl(aws: Aws, name: string, alias?: string): Promise<FunctionUrl> {
  const found = await findFunctionUrl(aws, name, alias)
  if (!found) throw noUrl(aws.region, name, alias)
  return found
}

/** Creates the URL of an alias; an existing URL is a conflict (409). */
export function createFunctionUrl(
  aws: Aws,
  name: string,
  alias: string,
  settings: UrlSettings,
): Promise<FunctionUrl> {
  const { authType: AuthType, cors, invokeMode: InvokeMode } = settings
  const input = {
    FunctionName: name,
    Qualifier: alias,
    AuthType,
    InvokeMode,
    ...withoutUndefined({ Cors: cors && corsMembers(cors) }),
  }
  return send(aws, 'CreateFunctionUrlConfig', resourceOf(name, alias), async () => {
    const answer = await aws.client.send(new CreateFunctionUrlConfigCommand(input))
    // The response does not have all settings.
    return { ...settings, address: completeUrl(answer, 'FunctionUrl') }
  })
}

/** Changes some settings of an alias's URL; the others stay as they are. */
export function updateFunctionUrl(
  aws: Aws,
  name: string,
  alias: string,
  { Cors, ...members }: UrlMembers,
): Promise<FunctionUrl> {
  const input = {
    FunctionName: name,
    Qualifier: alias,
    ...members,
    ...withoutUndefined({ Cors: Cors && corsMembers(Cors) }),
  }
  return send(aws, 'UpdateFunctionUrlConfig', resourceOf(name, alias), async () =>
    urlOf(await aws.client.send(new UpdateFunctionUrlConfigCommand(input))),
  )
}

/** The SDK's lists can be changed. */
function corsMembers(cors: Cors): SdkCors {
  return Object.fromEntries(
    Object.entries(cors).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  )
}

/** Deletes the URL of an alias. One that does not exist is no failure. */
export async function deleteFunctionUrl(aws: Aws, name: string, alias: string): Promise<void> {
  const input = { FunctionName: name, Qualifier: alias }
  await orUndefined(
    send(aws, 'DeleteFunctionUrlConfig', resourceOf(name, alias), () =>
      aws.client.send(new DeleteFunctionUrlConfigCommand(input)),
    ),
  )
}

function resourceOf(name: string, alias: string | undefined): string {
  return alias ? `${name}:${alias}` : name
}

function urlOf(config: {
  readonly FunctionUrl?: string | undefined
  readonly AuthType?: FunctionUrlAuthType | undefined
  readonly Cors?: Cors | undefined
  readonly InvokeMode?: InvokeMode | undefined
}): FunctionUrl {
  const { AuthType = 'AWS_IAM', Cors: cors, InvokeMode: invokeMode = 'BUFFERED' } = config
  return { address: completeUrl(config, 'FunctionUrl'), authType: AuthType, cors, invokeMode }
}

function noUrl(region: string, name: string, alias: string | undefined): Failure {
  const owner = alias ? `The alias ${alias} of the function ${name}` : `The function ${name}`
  return new Failure(
    `${owner} in ${region} has no function URL, so \`url: function-url\` has no URL to test.`,
    `If anyone may call the function, set \`function-url-auth-type: NONE\` in \`mode: deploy\`, which creates the URL and its permissions. Otherwise, test with \`payload\` or \`http-path\`, or write another address in \`url\`.`,
  )
}
