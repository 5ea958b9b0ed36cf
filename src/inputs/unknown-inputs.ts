import { listed } from '../model/text.ts'
import type { Step } from './given-inputs.ts'
import type { Problems } from './parsers/problems.ts'
import { closest } from './parsers/words.ts'

/** Inputs of other actions, and the inputs of this action with the same purpose. */
const renamed = new Map<string, readonly string[]>([
  ['code-artifacts-dir', ['source-dir']],
  ['source', ['source-dir']],
  ['role', ['execution-role']],
  ['role-arn', ['execution-role']],
  ['function-description', ['description']],
  ['lambda-function-name', ['function-name']],
  ['region', ['aws-region']],
  ['alias-name', ['alias']],
  ['layer-arns', ['layers']],
  ['environment-variables', ['environment']],
  ['env-vars', ['environment']],
  ['vpc-config', ['vpc-subnet-ids', 'vpc-security-group-ids']],
  ['file-system-configs', ['file-system-arn', 'file-system-mount-path']],
])

/** Inputs of other actions that are a member of `function-configuration` here. */
const members = new Map([
  ['dead-letter-config', 'DeadLetterConfig'],
  ['kms-key-arn', 'KMSKeyArn'],
  ['tracing-config', 'TracingConfig'],
  ['image-config', 'ImageConfig'],
  ['snap-start', 'SnapStart'],
  ['logging-config', 'LoggingConfig'],
])

/** Inputs of other actions that this action does not need. */
const unnecessary = new Map([
  ['package-type', 'Leave it out: it follows from the input that names the code.'],
  ['publish', 'Leave it out: every release publishes a version.'],
  ['revision-id', 'Leave it out: the action itself guards against concurrent changes of the function.'],
  [
    'aws-access-key-id',
    'Do not pass keys as inputs: name a role in `role-to-assume`, or run aws-actions/configure-aws-credentials before this step.',
  ],
  [
    'aws-secret-access-key',
    'Do not pass keys as inputs: name a role in `role-to-assume`, or run aws-actions/configure-aws-credentials before this step.',
  ],
])

/** The inputs that each mode has in addition to those of every mode, by the name of the mode. */
export type InputsOfModes = Readonly<Record<string, readonly string[]>>

/**
 * Refuses inputs that are probably mistakes: misspelled, named as in other actions, or of another mode. GitHub itself
 * warns of other unknown inputs.
 *
 * @param mode undefined when it is missing or invalid
 * @param everyMode the inputs that all modes have
 */
export function refuseUnknownInputs(
  environment: Step['environment'],
  mode: string | undefined,
  everyMode: readonly string[],
  inputsOfModes: InputsOfModes,
  problems: Problems,
): void {
  const known = new Set([...everyMode, ...Object.values(inputsOfModes).flat()])
  for (const name of givenNames(environment)) {
    if (!known.has(name)) refuseUnknown(name, [...known], problems)
    else if (mode !== undefined && !everyMode.includes(name) && !inputsOfModes[mode]?.includes(name)) {
      const modes = Object.keys(inputsOfModes).filter((each) => inputsOfModes[each]?.includes(name))
      problems.add(
        `\`${name}\` is an input of the mode ${listed(modes, 'or')}, but \`mode\` is \`${mode}\`.`,
        'Leave it out here.',
      )
    }
  }
}

/** Inputs that have a value, as GitHub passes them: `function-name` becomes the variable INPUT_FUNCTION-NAME. */
function givenNames(environment: Step['environment']): string[] {
  return Object.entries(environment)
    .filter(([variable, value]) => /^INPUT_./.test(variable) && value?.trim())
    .map(([variable]) => variable.slice('INPUT_'.length).toLowerCase())
}

function refuseUnknown(name: string, known: readonly string[], problems: Problems): void {
  const hyphened = name.replaceAll('_', '-')
  const here = known.includes(hyphened) ? [hyphened] : renamed.get(hyphened)
  const member = members.get(hyphened)
  const unnecessaryAdvice = unnecessary.get(hyphened)
  const close = closest(name, known)
  if (here !== undefined) problems.add(`\`${name}\` is called ${listed(here)} here.`, 'Rename it.')
  else if (member !== undefined)
    problems.add(
      `\`${name}\` is the member \`${member}\` of \`function-configuration\` here.`,
      `Write \`function-configuration\` as a map with \`${member}\`.`,
    )
  else if (unnecessaryAdvice !== undefined) problems.add(`There is no input \`${name}\`.`, unnecessaryAdvice)
  else if (close !== undefined) problems.add(`Unknown input \`${name}\`.`, `Did you mean \`${close}\`?`)
}
