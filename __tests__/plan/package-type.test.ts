import { describe, expect, test } from '@jest/globals'
import type { CodeIdentity } from '../../src/model/code.ts'
import type { DeployInputs } from '../../src/model/wanted.ts'
import type { CurrentFunction } from '../../src/plan/current.ts'
import { planCreation, planRelease } from '../../src/plan/deploy.ts'

import { deployInputs } from '../support/deploy-inputs.ts'
import { alias, configuration, version } from '../support/model.ts'

const DIGEST = 'a'.repeat(64)
const host = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const source = {
  kind: 'image',
  host,
  account: '123456789012',
  region: 'eu-west-1',
  repository: 'orders',
} as const
const IMAGE = { kind: 'image', sha256: DIGEST, image: `${host}/orders@sha256:${DIGEST}` } as const
const Role = 'arn:aws:iam::123456789012:role/r'

const latest = configuration({
  FunctionName: 'orders',
  Version: '$LATEST',
  PackageType: 'Image',
  CodeSha256: DIGEST,
  State: 'Active',
  LastUpdateStatus: 'Successful',
})

/** What a release to an alias on version 1, which has the code of $LATEST, would do. */
function release(
  current: Partial<CurrentFunction['latest']>,
  inputs: Partial<DeployInputs>,
  code?: CodeIdentity,
) {
  const now = { ...latest, ...current }
  const live = alias({ Name: 'live', FunctionVersion: '1', Description: 'lda1 cur=1' })
  const state = { latest: now, tags: {}, alias: live, served: version({ ...now, Version: '1' }) }
  return planRelease(
    state,
    { inputs: deployInputs(inputs), ...(code && { code }) },
    { aliasesOnLatest: [], versions: [] },
  )
}

describe('a function that runs an image', () => {
  test('has nothing to do for the image that it has, and an update for another', () => {
    expect(release({}, { code: { ...source, digest: DIGEST } }, IMAGE).steps).toEqual([])
    const other = { ...IMAGE, sha256: 'b'.repeat(64) }
    expect(release({}, { code: { ...source, tag: '2' } }, other).steps).toMatchObject([
      { type: 'update-code', from: DIGEST },
      { type: 'publish-version' },
      { type: 'update-alias' },
    ])
  })

  test('takes another ImageConfig whole: what is not written any more is a change', () => {
    const ImageConfig = { Command: ['a.b'], WorkingDirectory: '/app' }
    const current = { ImageConfigResponse: { ImageConfig } }
    const types = (written: object) =>
      release(current, { configuration: { ImageConfig: written } }).steps.map(({ type }) => type)
    expect(types(ImageConfig)).toEqual([])
    const changed = ['update-configuration', 'publish-version', 'update-alias']
    expect(types({ Command: ['a.b'] })).toEqual(changed)
    expect(types({ ...ImageConfig, EntryPoint: ['/run'] })).toEqual(changed)
    expect(types({})).toEqual(changed)
  })

  test.each([
    [{ code: { kind: 'zip-file', path: '/a.zip' } }, 'cannot be changed to a zip archive'],
    [{ configuration: { Runtime: 'python3.13' } }, '`runtime` applies only to zip archives'],
    [{ configuration: { Handler: 'a.b' } }, '`handler` applies only to zip archives'],
    [{ layers: { strategy: 'replace', arns: [] } }, '`layers` applies only to zip archives'],
    [{ runtimeManagement: 'Auto' }, '`runtime-management` applies only to zip archives'],
  ] as const)('refuses %j', (inputs, reason) => {
    expect(() => release({}, inputs)).toThrow(reason)
  })
})

describe('a function that is packaged as a zip archive', () => {
  test.each<[Partial<DeployInputs>, string]>([
    [{ code: { ...source, tag: '1' } }, 'cannot be changed to a container image'],
    [{ configuration: { ImageConfig: { Command: ['a.b'] } } }, 'applies only to container images'],
  ])('refuses %j', (inputs, reason) => {
    expect(() => release({ PackageType: 'Zip' }, inputs)).toThrow(reason)
  })
})

describe('a function that does not exist', () => {
  test('is created from an image without runtime and handler, and the plan names the image', () => {
    const inputs = deployInputs({ code: { ...source, tag: '1' }, configuration: { Role } })
    const [create] = planCreation({ inputs, code: IMAGE }).steps
    expect(create).toMatchObject({
      type: 'create-function',
      members: { PackageType: 'Image', Role },
      changes: [{ member: 'ImageUri', to: IMAGE.image }, { member: 'Role' }],
    })
  })

  test('needs a role for an image, and nothing else', () => {
    const inputs = deployInputs({ code: { ...source, tag: '1' } })
    expect(() => planCreation({ inputs, code: IMAGE })).toThrow(
      /the inputs to create it are missing: `execution-role` [^,]*\.$/,
    )
  })

  test('takes no ImageConfig with a zip archive', () => {
    const configuration = { Role, Runtime: 'python3.13', Handler: 'a.b', ImageConfig: {} } as const
    const inputs = deployInputs({ code: { kind: 'zip-file', path: '/a.zip' }, configuration })
    expect(() => planCreation({ inputs, code: { kind: 'package', sha256: '', digest: '' } })).toThrow(
      'applies only to container images',
    )
  })
})
