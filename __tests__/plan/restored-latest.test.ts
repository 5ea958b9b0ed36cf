import { describe, expect, test } from '@jest/globals'
import type { Alias } from '../../src/model/alias.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { planRelease } from '../../src/plan/deploy.ts'
import { formerLatest, leavesUnverified, wantedChange } from '../../src/plan/restored-latest.ts'
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

  test('stops at other code, whoever manages the description of the alias', () => {
    const unmanaged = alias({ ...ANSWER, Description: 'Managed by Terraform' })
    for (const before of [live, unmanaged]) {
      expect(() => plan({ CodeSha256: 'by hand' }, { alias: before })).toThrow(
        '$LATEST has different code than version 41, which the alias live serves, and this step gives no code',
      )
      expect(plan({}, { alias: before }).steps[0]?.type).toBe('update-configuration')
    }
  })
})

test('a release with code of its own needs no healing', () => {
  expect(plan({ CodeSha256: 'bad' }, { code: 'new' }).steps.map(({ type }) => type)).not.toContain(
    'restore-latest',
  )
})

describe('a release that failed restores $LATEST', () => {
  const edited = configuration({ ...SERVED, Version: '$LATEST', Timeout: 77, Description: 'The shop' })
  const BEFORE = { found: edited, alias: live, served, wanted: {}, versions: [served, failed] }

  test('to what it found, with the code of the version that has it', () => {
    expect(formerLatest(BEFORE)).toEqual({ configuration: edited, code: served })
    const found = { ...edited, CodeSha256: 'older' }
    const older = version({ ...SERVED, Version: '40', CodeSha256: 'older' })
    expect(formerLatest({ ...BEFORE, found, versions: [older, served] })).toEqual({
      configuration: found,
      code: older,
    })
  })

  test('with the code of the served version, where no version has the code, and without code where none is served', () => {
    const found = { ...edited, CodeSha256: 'only here' }
    expect(formerLatest({ ...BEFORE, found })).toEqual({ configuration: found, code: served })
    expect(formerLatest({ ...BEFORE, found, served: undefined })).toEqual({
      configuration: found,
      code: undefined,
    })
  })

  test('to the served version, where it found what is marked as bad', () => {
    const found = { ...edited, CodeSha256: 'bad' }
    const { configuration: restored, code } = formerLatest({ ...BEFORE, found })
    expect(restored).toMatchObject({ CodeSha256: 'good', Description: 'The shop' })
    expect(restored).not.toHaveProperty('Timeout')
    expect(code).toBe(served)
  })

  test('to the served version, where it found nothing but a part of itself', () => {
    const inputs = deployInputs({ configuration: { MemorySize: 256, Description: 'Next' } })
    const found = { ...edited, Timeout: SERVED['Timeout'], MemorySize: 256 }
    const wanted = wantedChange(inputs, served, found, undefined)
    expect(wanted).toEqual({ members: { MemorySize: 256 } })
    expect(formerLatest({ ...BEFORE, found, wanted }).configuration['MemorySize']).toBe(128)
    const mixed = { ...found, Timeout: 77 }
    expect(formerLatest({ ...BEFORE, found: mixed, wanted }).configuration).toBe(mixed)
  })

  test('from its first change until its version is tested and served', () => {
    const { steps } = plan({}, { code: 'new' })
    const types = steps.map(({ type }) => type)
    const failedAt = (type: string) => leavesUnverified({ steps }, steps.slice(types.indexOf(type as never)))
    expect(types).toEqual(['update-configuration', 'update-code', 'publish-version', 'update-alias'])
    for (const type of types) expect(failedAt(type)).toBe(true)
    const upkeep = [...steps, { type: 'prune-versions', keep: 2 } as const]
    expect(leavesUnverified({ steps: upkeep }, upkeep.slice(-1))).toBe(false)
    expect(leavesUnverified({ steps: upkeep.slice(-2) }, upkeep.slice(-2))).toBe(false)
  })
})
