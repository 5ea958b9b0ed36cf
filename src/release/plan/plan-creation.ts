import { Failure } from '../../failure.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import { comparableMember } from './comparable.ts'
import { type ConfigurationMembers, desiredConfiguration } from './desired-configuration.ts'
import { environmentDifference } from './environment.ts'
import { withReleaseAlias } from './name-release.ts'
import { refuseOtherPackageType } from './package-type.ts'
import { withCallers } from './plan-callers.ts'
import { withTests } from './plan-tests.ts'
import { type Desired, type DraftPlan, ordered, type ReleasePlan } from './release-plan.ts'
import { withStaging } from './stage-code.ts'

/**
 * Decides how a function that does not exist yet is created and released.
 * @throws Failure naming everything that is missing for it
 */
export function planCreation({ inputs, code }: Desired): ReleasePlan {
  refuseIncomplete(inputs, code !== undefined)
  refuseOtherPackageType({ PackageType: code?.kind === 'image' ? 'Image' : 'Zip' }, inputs)
  const members = desiredConfiguration(inputs, undefined)
  const environment = members['Environment'] as { Variables: Readonly<Record<string, string>> } | undefined
  const create = {
    type: 'create-function',
    members: {
      ...members,
      PackageType: code?.kind === 'image' ? 'Image' : 'Zip',
      ...(inputs.architectures && { Architectures: inputs.architectures }),
      ...(inputs.tags && { Tags: inputs.tags }),
    },
    changes: creationChanges(members, inputs, code),
  } as const
  const draft: DraftPlan = {
    functionName: inputs.functionName,
    ...(inputs.alias && { alias: inputs.alias }),
    slots: {
      create,
      publish: { type: 'publish-version' },
      move: inputs.alias ? { type: 'create-alias', alias: inputs.alias } : undefined,
    },
    environment: environmentDifference({}, environment?.Variables ?? {}),
    warnings: [],
  }
  // A function runs with a role of its own account.
  const called = withCallers(draft, inputs, {}, inputs.configuration.Role?.split(':')[4])
  const named = withReleaseAlias(withTests(called, inputs), inputs, {})
  return ordered(withStaging(named, inputs))
}

function creationChanges(members: ConfigurationMembers, inputs: DeployInputs, code: Desired['code']) {
  const image = code?.kind === 'image' && { ImageUri: code.image }
  const written = {
    ...image,
    ...members,
    ...(inputs.architectures && { Architectures: inputs.architectures }),
  }
  return Object.entries(written)
    .map(([member, value]) => ({ member, to: comparableMember(member, value) }))
    .filter(({ to }) => to !== undefined)
}

function refuseIncomplete(inputs: DeployInputs, hasCode: boolean): void {
  const { Role, Runtime, Handler } = inputs.configuration
  const isImage = inputs.code.kind === 'image'
  const missing = [
    ...(Role ? [] : ['`execution-role` (ARN of the role that the function runs as)']),
    ...(Runtime || isImage ? [] : ['`runtime` (such as python3.13)']),
    ...(Handler || isImage ? [] : ['`handler` (such as app.handler)']),
    ...(hasCode ? [] : ['the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`)']),
  ]
  if (missing.length === 0) return
  throw new Failure(
    `The function ${inputs.functionName} does not exist in ${inputs.region}, and to create it these are missing: ${missing.join(', ')}.`,
    'Check `function-name`, `aws-region` and the account of the credentials if the function should exist already; otherwise add what is missing.',
  )
}
