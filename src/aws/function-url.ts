import {
  CreateFunctionUrlConfigCommand,
  type FunctionUrlAuthType,
  GetFunctionUrlConfigCommand,
  UpdateFunctionUrlConfigCommand,
} from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import type { FunctionUrl } from '../model/function-url.ts'
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
  authType: FunctionUrlAuthType,
): Promise<FunctionUrl> {
  const input = { FunctionName: name, Qualifier: alias, AuthType: authType }
  return send(aws, 'CreateFunctionUrlConfig', resourceOf(name, alias), async () =>
    urlOf(await aws.client.send(new CreateFunctionUrlConfigCommand(input))),
  )
}

/** Changes the auth type of an alias's URL; its other settings stay as they are. */
export function updateFunctionUrl(
  aws: Aws,
  name: string,
  alias: string,
  authType: FunctionUrlAuthType,
): Promise<FunctionUrl> {
  const input = { FunctionName: name, Qualifier: alias, AuthType: authType }
  return send(aws, 'UpdateFunctionUrlConfig', resourceOf(name, alias), async () =>
    urlOf(await aws.client.send(new UpdateFunctionUrlConfigCommand(input))),
  )
}

function resourceOf(name: string, alias: string | undefined): string {
  return alias ? `${name}:${alias}` : name
}

function urlOf(config: {
  readonly FunctionUrl?: string | undefined
  readonly AuthType?: FunctionUrlAuthType | undefined
}): FunctionUrl {
  return { address: completeUrl(config, 'FunctionUrl'), authType: config.AuthType ?? 'AWS_IAM' }
}

function noUrl(region: string, name: string, alias: string | undefined): Failure {
  const owner = alias ? `The alias ${alias} of the function ${name}` : `The function ${name}`
  const qualifier = alias ? ` --qualifier ${alias}` : ''
  return new Failure(
    `${owner} in ${region} has no function URL, so \`url: function-url\` has no URL to test.`,
    `Create one with \`function-url-auth-type\` in the mode deploy, or with \`aws lambda create-function-url-config --region ${region} --function-name ${name}${qualifier} --auth-type NONE\` (with NONE, anyone can call it, and it also needs permissions: Lambda developer guide, "Control access to function URLs"), or write another address in \`url\`.`,
  )
}
