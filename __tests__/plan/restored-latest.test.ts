import { describe, expect, test } from '@jest/globals'
import type { Alias } from '../../src/model/alias.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { planRelease } from '../../src/plan/deploy.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { alias, configuration, version } from '../support/model.ts'

const SERVED = configuration({
  FunctionName: 'orders-api',
  Version: '41',
  CodeSha256: 'good',
  MemorySize: 128,
  LastUpdateStatus: 'Successful',
})
const served = version(SERVED)
const failed = version({ ...SERVED, Version: '42', CodeSha256: 'bad' })
const ANSWER = { Name: 'live', FunctionVersion: '41', Description: 'lda1 cur=41 bad=42' }
const live = alias(ANSWER)
const around = { aliasesOnLatest: [], versions: [served, failed] }

const plan = (
  latest: Partial<Configuration>,
  {
    alias: before = live,
    restoreLatest = true,
    code,
  }: { alias?: Alias; restoreLatest?: boolean; code?: string } = {},
) =>
  planRelease(
    { latest: { ...SERVED, ...latest, Version: '$LATEST' }, tags: {}, alias: before, served },
    {
      inputs: deployInputs({ restoreLatest, configuration: { MemorySize: 256 } }),
      ...(code && { code: { kind: 'package', sha256: code, digest: 'x'.repeat(43) } }),
    },
    around,
  )

describe('a release of the configuration alone', () => {
  test('heals $LATEST first when it holds the code of a version that failed', () => {
    const steps = plan({ CodeSha256: 'bad' }).steps
    expect(steps[0]).toEqual({ type: 'restore-latest', version: served })
    expect(steps[1]).toMatchObject({ type: 'update-configuration', members: { MemorySize: 256 } })
  })

  test('heals $LATEST first when its configuration is that of a version that failed', () => {
    const worse = { ...SERVED, Version: '42', Timeout: 900 }
    const restored = planRelease(
      { latest: { ...worse, Version: '$LATEST' }, tags: {}, alias: live, served },
      { inputs: deployInputs({ configuration: { MemorySize: 256 } }) },
      { aliasesOnLatest: [], versions: [served, version(worse)] },
    )
    expect(restored.steps[0]).toEqual({ type: 'restore-latest', version: served })
  })

  test('stops when restoring is switched off', () => {
    expect(() => plan({ CodeSha256: 'bad' }, { restoreLatest: false })).toThrow(
      '$LATEST still contains version 42',
    )
  })

  test('releases what somebody put to $LATEST by hand, as long as it never failed', () => {
    expect(plan({ CodeSha256: 'by hand' }).steps[0]?.type).toBe('update-configuration')
  })

  test('stops at other code when an unmanaged description has no room for marks', () => {
    const unmanaged = alias({ ...ANSWER, Description: 'Managed by Terraform' })
    expect(() => plan({ CodeSha256: 'by hand' }, { alias: unmanaged })).toThrow(
      'nothing records whether that code was tested',
    )
    expect(plan({}, { alias: unmanaged }).steps[0]?.type).toBe('update-configuration')
  })
})

test('a release with code of its own needs no healing', () => {
  expect(plan({ CodeSha256: 'bad' }, { code: 'new' }).steps.map(({ type }) => type)).not.toContain(
    'restore-latest',
  )
})
