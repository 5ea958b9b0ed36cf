import type { FunctionUrlAuthType } from '../../model/function-url.ts'
import { listed } from '../../model/text.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { GivenInputs, InputDoc } from '../given-inputs.ts'
import { oneOf } from '../parsers/words.ts'

/** The inputs that say who may call the alias. */
export const callerInputs = {
  'invoke-permissions': { absent: 'unchanged' },
  'function-url-auth-type': { absent: 'unchanged' },
} satisfies Record<string, InputDoc>

type Given = GivenInputs<keyof typeof callerInputs | 'alias' | 'url' | 'expected-status'>

const authType = oneOf<FunctionUrlAuthType>(['AWS_IAM', 'NONE'])

/** Reads who may call the alias. */
export async function readCallers(
  given: Given,
): Promise<Pick<DeployInputs, 'invokePermissions' | 'functionUrlAuthType'>> {
  const written = (Object.keys(callerInputs) as Array<keyof typeof callerInputs>).filter((name) =>
    given.has(name),
  )
  if (written.length > 0 && !given.has('alias'))
    given.problems.add(
      `${listed(written)} ${written.length === 1 ? 'is' : 'are'} given without \`alias\`, but this action sets permissions and function URLs only on an alias.`,
      'Add the alias, such as `alias: live`.',
    )
  const functionUrlAuthType = given.read('function-url-auth-type', authType)
  const expectsRefusal = given.text('expected-status')?.trim() === '403'
  if (functionUrlAuthType === 'AWS_IAM' && given.text('url')?.trim() === 'function-url' && !expectsRefusal)
    given.problems.add(
      '`url` is `function-url`, but with `function-url-auth-type: AWS_IAM` the URL accepts only signed requests, and the smoke test does not sign its requests.',
      'Test with `payload` or `http-path` instead, or set `expected-status: 403` to expect the refusal.',
    )
  return withoutUndefined({ invokePermissions: await readPermissions(given), functionUrlAuthType })
}

async function readPermissions(given: Given): Promise<DeployInputs['invokePermissions']> {
  const text = given.text('invoke-permissions')
  if (text === undefined) return undefined
  const { parseInvokePermissions } = await import('./invoke-permissions.ts')
  return parseInvokePermissions(text.trim(), given.problems)
}
