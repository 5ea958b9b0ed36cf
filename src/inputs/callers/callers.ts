import type { FunctionUrlAuthType, InvokeMode } from '../../model/function-url.ts'
import { listed } from '../../model/text.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { GivenInputs, InputDoc } from '../given-inputs.ts'
import { oneOf } from '../parsers/words.ts'

/** The inputs that say who may call the alias. */
export const callerInputs = {
  'invoke-permissions': { absent: 'unchanged' },
  'function-url-auth-type': { absent: 'unchanged' },
  'function-url-cors': { absent: 'unchanged' },
  'function-event-invoke-configuration': { absent: 'unchanged' },
  'function-url-invoke-mode': { absent: 'unchanged, `BUFFERED` for a new URL' },
} satisfies Record<string, InputDoc>

type Given = GivenInputs<keyof typeof callerInputs | 'alias' | 'url' | 'expected-status'>

const authType = oneOf<FunctionUrlAuthType>(['AWS_IAM', 'NONE'])
const invokeMode = oneOf<InvokeMode>(['BUFFERED', 'RESPONSE_STREAM'])

/** Reads who may call the alias. */
export async function readCallers(
  given: Given,
): Promise<
  Pick<
    DeployInputs,
    'invokePermissions' | 'functionUrlAuthType' | 'functionUrlCors' | 'functionUrlInvokeMode' | 'eventInvoke'
  >
> {
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
      'Test with `payload` or `http-path` instead: they invoke the function through the Lambda API. With `expected-status: 403`, the test checks only that the URL refuses unsigned requests, and does not run the function.',
    )
  return withoutUndefined({
    invokePermissions: await readPermissions(given),
    functionUrlAuthType,
    functionUrlCors: await readCors(given),
    eventInvoke: await readEventInvoke(given),
    functionUrlInvokeMode: given.read('function-url-invoke-mode', invokeMode),
  })
}

async function readCors(given: Given): Promise<DeployInputs['functionUrlCors']> {
  const text = given.text('function-url-cors')
  if (text === undefined) return undefined
  const { parseFunctionUrlCors } = await import('./function-url-cors.ts')
  return parseFunctionUrlCors(text, given.problems)
}

async function readEventInvoke(given: Given): Promise<DeployInputs['eventInvoke']> {
  const text = given.text('function-event-invoke-configuration')
  if (text === undefined) return undefined
  const { parseEventInvoke } = await import('./event-invoke.ts')
  return parseEventInvoke(text, given.problems)
}

async function readPermissions(given: Given): Promise<DeployInputs['invokePermissions']> {
  const text = given.text('invoke-permissions')
  if (text === undefined) return undefined
  const { parseInvokePermissions } = await import('./invoke-permissions.ts')
  return parseInvokePermissions(text.trim(), given.problems)
}
