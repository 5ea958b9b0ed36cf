import { isUpdateMode, type RuntimeManagement } from '../../model/settings/runtime-management.ts'
import { type GivenInputs, type InputDoc, matching, type Parser } from '../given-inputs.ts'

export const runtimeManagementInputs = {
  'runtime-management': { absent: 'unchanged' },
} satisfies Record<string, InputDoc>

/**
 * How Lambda updates the runtime.
 * @param region of the function; undefined when it is invalid
 */
export function readRuntimeManagement(
  given: GivenInputs<keyof typeof runtimeManagementInputs>,
  region: string | undefined,
): RuntimeManagement | undefined {
  const read = given.read('runtime-management', runtimeManagement)
  if (read === undefined || region === undefined || isUpdateMode(read)) return read
  const [, , , of] = read.split(':')
  if (of !== region)
    given.problems.add(
      `\`runtime-management\` names a runtime version in ${of}, but the function is in ${region}: every region has ARNs of its own.`,
      `Take the ARN from the line INIT_START in the logs of a function in ${region}.`,
    )
  return read
}

/** RuntimeVersionArn in the API. */
const runtimeVersionArn = matching(
  /^arn:aws[a-z-]*:lambda:[a-z0-9-]+::runtime:\S+$/,
  '`Auto`, `FunctionUpdate` or the ARN of a runtime version',
  'The ARN looks like `arn:aws:lambda:eu-central-1::runtime:` with 64 hexadecimal digits after it. The line INIT_START in the logs of the function has it.',
)

const runtimeManagement: Parser<RuntimeManagement> = (text, name, problems) =>
  isUpdateMode(text) ? text : runtimeVersionArn(text, name, problems)
