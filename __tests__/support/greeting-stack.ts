import { fileURLToPath } from 'node:url'
import { awsCli } from '../../local-aws/aws-cli.ts'
import type { LocalAws } from '../../local-aws/local-aws.ts'

/** The example with a REST API before two aliases of a function. */
export const API_GATEWAY_EXAMPLE = fileURLToPath(new URL('../../examples/api-gateway/', import.meta.url))

/** The stack of the example on a local AWS. */
export interface GreetingStack {
  readonly functionName: string
  /** Addresses of the stages before STAGE and PROD on this machine. */
  readonly stageUrl: string
  readonly prodUrl: string
}

/** Deploys the template of the example as its README says. */
export async function deployGreetingStack(aws: LocalAws): Promise<GreetingStack> {
  const cloudFormation = async (...args: string[]) => {
    const { exitCode, output, complaint } = await awsCli(aws, ['cloudformation', ...args])
    if (exitCode !== 0) throw new Error(`aws cloudformation ${args.join(' ')}: ${output}${complaint}`)
    return output.trim()
  }
  const template = `${API_GATEWAY_EXAMPLE}template.yml`
  const stack = ['--stack-name', 'greeting']
  await cloudFormation('deploy', ...stack, '--template-file', template, '--capabilities', 'CAPABILITY_IAM')
  const query = `Stacks[0].Outputs[?OutputKey=='Api'].OutputValue`
  const api = await cloudFormation('describe-stacks', ...stack, '--query', query, '--output', 'text')
  const address = `${aws.endpoint}/_aws/execute-api/${api}`
  return { functionName: 'greeting', stageUrl: `${address}/stage`, prodUrl: `${address}/prod` }
}

/** What a stage answers to a greeting. */
export async function greet(url: string, name = 'Ada'): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/greeting?name=${name}`)
  return { status: response.status, body: await response.json() }
}
