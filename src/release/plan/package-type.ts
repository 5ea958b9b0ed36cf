import { Failure } from '../../failure.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import { listed } from '../../inputs/problems.ts'
import type { Configuration } from '../../model/configuration.ts'

/**
 * Refuses what does not go with the package type of a function, which nothing can change (Lambda API reference,
 * UpdateFunctionCode): the other kind of code, and settings that only the other kind has.
 * @throws Failure, before anything is written
 */
export function refuseOtherPackageType(
  { PackageType = 'Zip' }: Pick<Configuration, 'PackageType'>,
  { functionName, code, configuration, layers }: DeployInputs,
): void {
  if (PackageType === 'Image') {
    if (code.kind !== 'image' && code.kind !== 'none') refuseArchive(functionName)
    const names = [
      ...(configuration.Runtime === undefined ? [] : ['runtime']),
      ...(configuration.Handler === undefined ? [] : ['handler']),
      ...(layers === undefined ? [] : ['layers']),
    ]
    if (names.length > 0) refuseSettingsOfArchives(functionName, names)
  } else {
    if (code.kind === 'image') refuseImage(functionName)
    if (configuration.ImageConfig !== undefined) refuseImageConfig(functionName)
  }
}

function refuseArchive(functionName: string): never {
  throw new Failure(
    `The function ${functionName} runs a container image, and its package type cannot be changed to a zip archive.`,
    'Name the image in `image-uri`, create a function with another name for the zip archive, or leave the code out to change only the configuration.',
  )
}

function refuseImage(functionName: string): never {
  throw new Failure(
    `The function ${functionName} runs a zip archive, and its package type cannot be changed to a container image.`,
    'Create a function with another name for the image (`image-uri` and `execution-role`), and let its callers move there; or give the code as a zip archive.',
  )
}

function refuseSettingsOfArchives(functionName: string, names: readonly string[]): never {
  const [belongs, it] = names.length === 1 ? ['belongs', 'it'] : ['belong', 'them']
  throw new Failure(
    `The function ${functionName} runs a container image, and ${listed(names)} ${belongs} to zip archives: the image has its runtime, its handler and its dependencies inside.`,
    `Leave ${it} out. What the image starts is changed by \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`,
  )
}

function refuseImageConfig(functionName: string): never {
  throw new Failure(
    `\`function-configuration\` has \`ImageConfig\`, which belongs to container images, but the function ${functionName} runs a zip archive.`,
    'Leave it out; what a zip archive starts is named by `handler`.',
  )
}
