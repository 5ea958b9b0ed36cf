import { configurationIn } from '../../src/aws/answers.ts'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { changedMembers, wantedConfiguration } from '../../src/plan/configuration.ts'
import type { Json, TargetName } from './case.ts'
import { type Inputs, SET_MEMBERS, type SetMember } from './idempotence-members.ts'
import type { Outcome, Target } from './run-case.ts'

/** What is tried of a member. */
export const factOf = (member: string) => `the same release again is unchanged: ${member}`

/** Every fact of this file. */
export const IDEMPOTENCE = Object.keys(SET_MEMBERS).map((member) => ({ fact: factOf(member) }))

/**
 * Releases each member of the configuration several times on a target, each time twice: the first release has to change
 * it, the second one nothing.
 */
export async function runIdempotence(
  name: TargetName,
  target: Target,
  tell: (outcome: Outcome) => void = () => {},
): Promise<Outcome[]> {
  const layers = [await publishLayer(target, 'one'), await publishLayer(target, 'two')] as const
  const outcomes: Outcome[] = []
  for (const [member, set] of Object.entries(SET_MEMBERS)) {
    if (name === 'aws' && set.notOnAccount !== undefined) continue
    const { releases } = set
    const role = String(target.known['role'])
    const given = typeof releases === 'function' ? releases({ role, layers }) : releases
    const outcome = {
      fact: factOf(member),
      differences: await releaseTwice(target, member, set, given),
      seen: {},
    }
    outcomes.push(outcome)
    tell(outcome)
  }
  return outcomes
}

async function publishLayer(target: Target, name: string): Promise<string> {
  const input = { LayerName: `${target.prefix}-${name}`, Content: { ZipFile: target.known['zip'] } }
  const { answer } = await target.call('PublishLayerVersion', input)
  return String(answer['LayerVersionArn'])
}

/** @returns what is not as it has to be, as sentences */
async function releaseTwice(
  target: Target,
  member: string,
  { creation = {}, isImage }: SetMember,
  releases: readonly Inputs[],
): Promise<string[]> {
  const FunctionName = `${target.prefix}-${member}`
  const code = isImage ? await imageOf(target) : archiveOf(target)
  const input = { FunctionName, Role: target.known['role'], ...code, ...creation }
  const { status, message } = await target.call('CreateFunction', input)
  if (status >= 300) return [`CreateFunction: status ${status}, ${message}`]
  await target.settle(FunctionName, '$LATEST')
  const problems: string[] = []
  for (const [index, inputs] of releases.entries()) {
    const found = await release(target, FunctionName, member, inputs)
    problems.push(...found.map((each) => `release ${index + 1}: ${each}`))
  }
  return problems
}

async function release(
  target: Target,
  FunctionName: string,
  member: string,
  inputs: Inputs,
): Promise<string[]> {
  const changes = await changesOf(target, FunctionName, inputs)
  if (!(member in changes)) return [`it does not change ${member}`]
  const { status, message } = await target.call('UpdateFunctionConfiguration', { FunctionName, ...changes })
  if (status >= 300) return [`UpdateFunctionConfiguration: status ${status}, ${message}`]
  await target.settle(FunctionName, '$LATEST')
  const again = Object.entries(await changesOf(target, FunctionName, inputs))
  return again.map(([name, value]) => `the second one would send ${name} again: ${JSON.stringify(value)}`)
}

/** What a release with these inputs would send. */
async function changesOf(target: Target, FunctionName: string, inputs: Inputs): Promise<Json> {
  const { answer } = await target.call('GetFunctionConfiguration', { FunctionName })
  const current: Configuration = configurationIn(answer)
  const wanted = wantedConfiguration(await read(inputs, String(target.known['region'])), current)
  const changed = changedMembers(wanted, current).map(({ member }) => member as string)
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => changed.includes(name)))
}

async function read(inputs: Inputs, region: string) {
  // A deploy has something to do: the tag.
  const given: Inputs = { mode: 'deploy', 'function-name': 'contract', tags: 'team: contract', ...inputs }
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const environment = { AWS_REGION: region, ...(Object.fromEntries(variables) as Record<string, string>) }
  const step = await readInputs({ input: (name) => given[name] ?? '', environment, workspace: '/' })
  if (step.mode !== 'deploy' || step.promotion || !('code' in step))
    throw new Error('The inputs are not those of a deploy step.')
  return step
}

const archiveOf = ({ known }: Target): Json => ({
  Runtime: 'python3.13',
  Handler: 'main.handler',
  Code: { ZipFile: known['zip'] },
})

async function imageOf({ pushImage }: Target): Promise<Json> {
  return { PackageType: 'Image', Code: { ImageUri: await pushImage?.() } }
}
