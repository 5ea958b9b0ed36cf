/**
 * Makes the pictures of a release in docs/images: releases a function on the local AWS once without a failure, and once for
 * each step with a failure of that step, and draws what the alias and $LATEST held after each step, and what was undone. A
 * minute lasts a second. It takes about a minute.
 */
import { GetAliasCommand, GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import type { Phase } from '../../src/phases.ts'
import { STEPS } from '../../src/plan/steps.ts'
import { type ObservedStep, releaseDiagramSvg } from './release-diagram-svg.ts'
import { openStudio } from './studio.ts'
import { writePictures } from './write-pictures.ts'

const studio = await openStudio(1000)

/** What each release changes. */
const [OLD_TIMEOUT, NEW_TIMEOUT] = [3, 30]
const given = {
  timeout: `${NEW_TIMEOUT}`,
  payload: '{}',
  'traffic-shift': '10% 1m',
  'error-rate-threshold': 'off',
}

/** @param fault statements of the handler, which counts its calls */
const appOf = (name: string, fault = 'pass') =>
  `calls = 0\n\n\ndef handler(event, context):\n    global calls\n    calls += 1\n    ${fault}\n    return {"release": "${name}"}\n`

/** How each step is made to fail: by a refusal of AWS, or by the app. */
const FAILURES: Readonly<
  Record<string, { readonly denied?: string; readonly nth?: number; readonly fault?: string }>
> = {
  [STEPS['update-configuration'].title]: { denied: 'UpdateFunctionConfiguration' },
  [STEPS['update-code'].title]: { denied: 'UpdateFunctionCode' },
  [STEPS['publish-version'].title]: { denied: 'PublishVersion' },
  [STEPS['test-version'].title]: { fault: 'assert False' },
  [STEPS['shift-traffic'].title]: { fault: 'assert calls == 1' },
  [STEPS['update-alias'].title]: { denied: 'UpdateAlias', nth: 2 },
  [STEPS['test-traffic'].title]: {
    fault: 'assert not context.invoked_function_arn.endswith(":live")',
  },
}

/** What AWS holds of the function. */
async function state(): Promise<{ timeout: number; code: string; serves: string; share: number }> {
  const FunctionName = 'orders-api'
  const [latest, alias] = await Promise.all([
    studio.client.send(new GetFunctionConfigurationCommand({ FunctionName })),
    studio.client.send(new GetAliasCommand({ FunctionName, Name: 'live' })),
  ])
  const [share = 0] = Object.values(alias.RoutingConfig?.AdditionalVersionWeights ?? {})
  return {
    timeout: latest.Timeout ?? 0,
    code: latest.CodeSha256 ?? '',
    serves: alias.FunctionVersion ?? '',
    share,
  }
}

/** Releases an app, and notes each part of the run with what AWS holds after it. */
async function observe(app: string) {
  const before = await state()
  const steps: Omit<ObservedStep, 'undone'>[] = []
  const undone: string[] = []
  const noting =
    (phase: Phase, note: (title: string) => Promise<unknown>): Phase =>
    async (title, work) => {
      try {
        return await phase(title, work)
      } finally {
        await note(title)
      }
    }
  const noteStep = async (title: string) => {
    const { timeout, code, serves, share } = await state()
    steps.push({
      title,
      settings: timeout === before.timeout ? 'old' : 'new',
      code: code === before.code ? 'old' : 'new',
      share: serves === before.serves ? share : 1,
    })
  }
  const { failure } = await studio.release({
    app,
    given,
    watched: (phases) => ({
      ...phases,
      phase: noting(phases.phase, noteStep),
      undoingPhase: noting(phases.undoingPhase, async (title) => undone.push(title)),
    }),
  })
  const after = await state()
  return {
    steps: steps.slice(steps.findIndex(({ title }) => title === 'Plan') + 1),
    undone,
    failure,
    before,
    after,
  }
}

try {
  await studio.release({ app: appOf('v1.0.0'), given: { timeout: `${OLD_TIMEOUT}` } })
  const undoneAfter: Record<string, readonly string[]> = {}
  for (const [title, { denied, nth = 1, fault }] of Object.entries(FAILURES)) {
    if (denied)
      studio.aws.front.inject({
        operation: denied,
        nth,
        fault: {
          kind: 'error',
          status: 403,
          code: 'AccessDeniedException',
          message: 'denied for the picture',
        },
      })
    const { steps, undone, failure, before, after } = await observe(appOf(title, fault))
    studio.aws.front.clearFaults()
    if (failure === undefined || steps.at(-1)?.title !== title)
      throw new Error(`The release should have failed at "${title}", not at "${steps.at(-1)?.title}".`)
    if (JSON.stringify(after) !== JSON.stringify(before))
      throw new Error(`The failure at "${title}" was not undone.`)
    undoneAfter[title] = undone
  }
  const { steps, failure } = await observe(appOf('v1.0.1'))
  if (failure) throw failure
  const observed = steps.map((step) => ({ ...step, undone: undoneAfter[step.title] ?? [] }))
  await writePictures('release', (theme) => releaseDiagramSvg(observed, theme))
} finally {
  await studio.close()
}
