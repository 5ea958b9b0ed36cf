import type { SmokeTestInputs } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { type EveryModeInput, readEveryMode, readRegion } from '../every-mode.ts'
import { aliasName, functionReference } from '../function.ts'
import { type GivenInputs, type InputDoc, matching } from '../given-inputs.ts'
import { boolean } from '../parsers/words.ts'
import { functionUrl } from '../smoke-test/request.ts'
import { readSmokeTest, smokeInputs } from '../smoke-test/smoke-test.ts'

/** The inputs of the mode smoke-test, in the order in which the README lists them. */
export const smokeTestInputs = {
  'function-name': { absent: 'required, unless `url` is a URL' },
  alias: { absent: 'none' },
  version: { absent: '`$LATEST`, unless `alias` is given' },
  ...smokeInputs,
  'output-response': { default: false },
} satisfies Record<string, InputDoc>

type Given = GivenInputs<EveryModeInput | keyof typeof smokeTestInputs>

/** Reads the inputs of the mode smoke-test; throws one Failure that names everything that is wrong with them. */
export async function readSmokeTestInputs(given: Given): Promise<SmokeTestInputs> {
  const { problems } = given
  const fn = given.read('function-name', functionReference)
  const url = given.text('url')?.trim()
  const testsFunction = url === undefined || url === functionUrl
  const { AWS_REGION, AWS_DEFAULT_REGION } = given.environment
  // A URL alone needs no region. With a function, its environment variables are read, to hide them in the answer.
  const known = fn && (fn.region ?? (AWS_REGION || AWS_DEFAULT_REGION))
  const region = testsFunction || given.has('aws-region') ? readRegion(given, fn?.region) : (known ?? '')
  const everyMode = readEveryMode(given, { region, account: fn?.account })
  const alias = given.read('alias', aliasName)
  const version = given.read('version', versionNumber)
  checkTarget(given, testsFunction)
  const smokeTest = await readSmokeTest(given, 'instead')
  const outputResponse = given.read('output-response', boolean) ?? smokeTestInputs['output-response'].default
  if (outputResponse && smokeTest.invocationType === 'Event')
    problems.add(
      '`output-response` is given with `invocation-type: Event`, which only queues the event: there is no response.',
      'Leave one of them out.',
    )
  if (outputResponse && given.has('payloads'))
    problems.add(
      '`output-response` is given with `payloads`, which have several responses.',
      'Leave `output-response` out, or test with one `payload`.',
    )
  if (region === undefined || problems.found) throw problems.failure()
  return {
    mode: 'smoke-test',
    region,
    ...everyMode,
    ...withoutUndefined({
      functionName: fn?.name,
      functionAccount: fn?.account,
      alias,
      version: version === '$LATEST' ? undefined : version,
    }),
    smokeTest,
    outputResponse,
  }
}

/** Version in the API, but not the name of an alias: a published version has a number. */
const versionNumber = matching(
  /^(\$LATEST|[1-9][0-9]*)$/,
  'the number of a published version, or `$LATEST`',
  'Write one such as `42`; the input `alias` names an alias.',
)

/** Refuses inputs that do not name exactly one thing to test. */
function checkTarget(given: Given, testsFunction: boolean): void {
  const { problems } = given
  const version = given.text('version')?.trim()
  if (given.has('alias') && version !== undefined)
    problems.add(
      '`alias` and `version` are both given, but only one of them is tested.',
      'Leave one out; without both, `$LATEST` is tested.',
    )
  if (given.text('url')?.trim() === functionUrl && version !== undefined && version !== '$LATEST')
    problems.add(
      '`url` is `function-url`, and `version` is given, but only a function or an alias can have a function URL.',
      'Give `alias` instead, or leave `url` out to invoke the version.',
    )
  if (given.has('function-name')) return
  if (testsFunction)
    problems.add(
      '`function-name` is missing.',
      "Set it to the function's name or ARN. Only a test of a URL needs no function.",
    )
  for (const name of ['alias', 'version'] as const)
    if (!testsFunction && given.has(name))
      problems.add(
        `\`${name}\` is given without \`function-name\`, the function that it belongs to.`,
        'Set `function-name`, or leave it out.',
      )
}
