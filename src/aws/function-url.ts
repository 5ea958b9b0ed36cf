import { GetFunctionUrlConfigCommand } from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import { type Lambda, orUndefined, send } from './lambda.ts'

/** The URL of a function, or of one of its aliases. */
export interface FunctionUrl {
  readonly address: URL
  /** Whether only signed requests are let through, which a smoke test does not send. */
  readonly isSigned: boolean
}

/**
 * Reads the URL that a function or an alias has.
 * @throws Failure when it has none
 */
export async function getFunctionUrl(lambda: Lambda, name: string, alias?: string): Promise<FunctionUrl> {
  const resource = alias ? `${name}:${alias}` : name
  const input = { FunctionName: name, ...(alias && { Qualifier: alias }) }
  const config = await orUndefined(
    send(lambda, 'GetFunctionUrlConfig', resource, () =>
      lambda.client.send(new GetFunctionUrlConfigCommand(input)),
    ),
  )
  if (!config?.FunctionUrl) throw noUrl(lambda.region, name, alias)
  return { address: new URL(config.FunctionUrl), isSigned: config.AuthType === 'AWS_IAM' }
}

function noUrl(region: string, name: string, alias: string | undefined): Failure {
  const owner = alias ? `The alias ${alias} of the function ${name}` : `The function ${name}`
  const qualifier = alias ? ` --qualifier ${alias}` : ''
  return new Failure(
    `${owner} in ${region} has no function URL, so \`url: function-url\` stands for nothing.`,
    `Create one with \`aws lambda create-function-url-config --region ${region} --function-name ${name}${qualifier} --auth-type NONE\` (NONE lets anybody call it, and needs permissions as well: Lambda developer guide, "Control access to function URLs"), or write another address in \`url\`.`,
  )
}
