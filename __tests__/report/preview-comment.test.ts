import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { previewComment } from '../../src/report/preview-comment.ts'
import type { RemovalResult } from '../../src/report/result.ts'
import { deployWith, stepWith } from '../inputs/step.ts'
import { releaseResult } from '../support/results.ts'

const URL_OF_PREVIEW = 'https://a1b2c3.lambda-url.eu-central-1.on.aws/'
const RELEASED = releaseResult({ alias: 'pr-12', version: '7', functionUrl: URL_OF_PREVIEW })
const ORIGIN = { commit: '9a8b7c6d5e4f', runUrl: 'https://github.com/acme/shop/actions/runs/77' }

const preview = (more: Record<string, string> = {}) =>
  deployWith({ alias: 'pr-12', 'function-url-auth-type': 'NONE', ...more })
const removal = () =>
  readInputs(
    stepWith({ mode: 'deploy', 'function-name': 'orders-api', alias: 'pr-12', 'remove-alias': 'true' }),
  )

const REMOVED: RemovalResult = {
  kind: 'removal',
  result: 'removed',
  region: 'eu-central-1',
  functionName: 'orders-api',
  functionArn: undefined,
  alias: 'pr-12',
  version: undefined,
  previousVersion: '7',
  deleted: [7],
  plan: undefined,
  note: undefined,
  changed: true,
  failure: undefined,
  served: undefined,
}

describe('the comment about a preview', () => {
  test('has its URL, the version, and where it comes from', async () => {
    expect(previewComment(await preview(), RELEASED, ORIGIN)?.body).toBe(
      [
        '<!-- lambda-deploy-action preview deploy eu-central-1 - orders-api pr-12 -->',
        '### 🔗 Preview: orders-api · pr-12',
        '',
        `<${URL_OF_PREVIEW}> serves version 7.`,
        '',
        '<sub>Run of 9a8b7c6 by [this run](https://github.com/acme/shop/actions/runs/77). Later runs update this comment.</sub>',
      ].join('\n'),
    )
  })

  test('is the same one when the preview is removed', async () => {
    const [before, after] = [
      previewComment(await preview(), RELEASED, ORIGIN),
      previewComment(await removal(), REMOVED, ORIGIN),
    ]
    expect(after?.marker).toBe(before?.marker)
    expect(after?.body).toContain('### 🗑️ Preview: orders-api · pr-12 is removed')
  })

  test('says if only signed requests get through', async () => {
    const inputs = await preview({ 'function-url-auth-type': 'AWS_IAM' })
    expect(previewComment(inputs, RELEASED, ORIGIN)?.body).toContain('It accepts only signed requests.')
  })

  test('is not written by a release without such a URL, a failed one, or a removal of nothing', async () => {
    const failure = Object.assign(new Error('failed'), { advice: '' })
    expect(previewComment(await deployWith({ alias: 'live' }), RELEASED, ORIGIN)).toBeUndefined()
    expect(previewComment(await preview(), { ...RELEASED, failure }, ORIGIN)).toBeUndefined()
    expect(previewComment(await removal(), { ...REMOVED, result: 'unchanged' }, ORIGIN)).toBeUndefined()
  })
})
