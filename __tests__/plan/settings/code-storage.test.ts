import { describe, expect, test } from '@jest/globals'
import { latestChanges } from '../../../src/plan/latest.ts'
import { storageChanges, wantedStorage } from '../../../src/plan/settings/code-storage.ts'
import { refuseCreateOnly } from '../../../src/plan/settings/create-only.ts'
import { deployInputs } from '../../support/deploy-inputs.ts'
import { configuration } from '../../support/model.ts'

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/k'
const OBJECT = { bucket: 'builds', key: 'app.zip', version: 'v1' }
const FROM_S3 = { kind: 's3-object', ...OBJECT } as const
const NONE = { kind: 'none' } as const

describe('how Lambda stores the archive', () => {
  test('stays where no input says so', () => {
    const current = { sourceKmsKeyArn: KEY, referenced: OBJECT }
    expect(wantedStorage({ code: FROM_S3 }, current)).toEqual(current)
    expect(wantedStorage({ code: NONE }, undefined)).toBeUndefined()
  })

  test('is what the inputs say, one independent of the other', () => {
    const key = wantedStorage(
      { code: FROM_S3, codeStorage: { sourceKmsKeyArn: KEY } },
      { referenced: OBJECT },
    )
    expect(key).toEqual({ sourceKmsKeyArn: KEY, referenced: OBJECT })
    const mode = wantedStorage(
      { code: FROM_S3, codeStorage: { mode: 'REFERENCE' } },
      { sourceKmsKeyArn: KEY },
    )
    expect(mode).toEqual({ sourceKmsKeyArn: KEY, referenced: OBJECT })
    const both = { sourceKmsKeyArn: 'none', mode: 'COPY' } as const
    expect(wantedStorage({ code: FROM_S3, codeStorage: both }, key)).toBeUndefined()
  })

  test('changes by the names of the API', () => {
    expect(storageChanges(undefined, { sourceKmsKeyArn: KEY })).toEqual([
      { member: 'SourceKMSKeyArn', from: undefined, to: KEY },
    ])
    expect(storageChanges({ sourceKmsKeyArn: KEY, referenced: OBJECT }, { sourceKmsKeyArn: KEY })).toEqual([
      { member: 'S3ObjectStorageMode', from: 'REFERENCE', to: 'COPY' },
    ])
  })

  const latest = configuration({ CodeSha256: 'same' })
  const inputs = deployInputs({ codeStorage: { sourceKmsKeyArn: KEY } })

  test('takes the code again where it changes, even the same code', () => {
    const code = { kind: 'package', sha256: 'same', digest: 'd' } as const
    expect(latestChanges({ latest, tags: {} }, { inputs, code }).code).toBe(true)
    const current = { latest, tags: {}, storage: { sourceKmsKeyArn: KEY } }
    expect(latestChanges(current, { inputs, code }).code).toBe(false)
  })

  test('is refused where it would change without code', () => {
    expect(() => latestChanges({ latest, tags: {} }, { inputs })).toThrow(
      '`source-kms-key-arn` would change how Lambda stores the code of the function (`SourceKMSKeyArn` is not set now), but this step provides no code.',
    )
    const same = { latest, tags: {}, storage: { sourceKmsKeyArn: KEY } }
    expect(latestChanges(same, { inputs }).code).toBe(false)
  })
})

describe('members that only CreateFunction has', () => {
  const TenancyConfig = { TenantIsolationMode: 'PER_TENANT' }

  test('are compared with what the function was created with', () => {
    expect(() => refuseCreateOnly({ TenancyConfig }, configuration({ TenancyConfig }))).not.toThrow()
    const durable = { DurableConfig: { ExecutionTimeout: 60 } }
    expect(() =>
      refuseCreateOnly({ DurableConfig: { ExecutionTimeout: 90 } }, configuration(durable)),
    ).not.toThrow()
  })

  test('are refused where they differ, with the reason', () => {
    expect(() => refuseCreateOnly({ TenancyConfig }, configuration())).toThrow(
      'was created without it. Lambda sets it when it creates a function and cannot change it afterwards.',
    )
    expect(() => refuseCreateOnly({ DurableConfig: { ExecutionTimeout: 60 } }, configuration())).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('Lambda makes a function durable only when it creates it.'),
        advice: expect.stringMatching(/^Leave `DurableConfig` out, or create another function/),
      }),
    )
    const wanted = { TenancyConfig: { TenantIsolationMode: 'OTHER' } as never }
    expect(() => refuseCreateOnly(wanted, configuration({ TenancyConfig }))).toThrow(
      expect.objectContaining({
        advice: expect.stringMatching(/^Keep the current value, or create another/),
      }),
    )
  })
})
