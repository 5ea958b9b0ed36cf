import { describe, expect, test } from '@jest/globals'
import { layerVersionIn } from '../../src/aws/answers.ts'
import { formatVersionDescription } from '../../src/model/history.ts'
import type { LayerVersion } from '../../src/model/layer.ts'
import { layerDigest, missingGrantees } from '../../src/model/layer.ts'
import { differentLayerWarnings, layerVersionsToPrune, planLayer } from '../../src/plan/layer.ts'
import fc from '../support/properties.ts'

const CONTENT = 'c'.repeat(43)
const OTHER = 'o'.repeat(43)
const nobody = { accounts: [], organizations: [] }
const desired = {
  layerName: 'deps',
  runtimes: ['python3.13'],
  architectures: ['x86_64' as const],
  sharing: nobody,
}

function version(number: number, content = CONTENT): LayerVersion {
  const { runtimes, architectures } = desired
  return layerVersionIn({
    Version: number,
    LayerVersionArn: `arn:aws:lambda:eu-west-1:123456789012:layer:deps:${number}`,
    Description: formatVersionDescription('text', {
      digest: layerDigest({ content, runtimes, architectures }),
      git: {},
    }),
    CompatibleRuntimes: ['python3.13'],
    CompatibleArchitectures: ['x86_64'],
  })
}

describe('The plan of a layer', () => {
  test('publishes its first version', () => {
    expect(planLayer(desired, CONTENT, {}).steps).toEqual([{ type: 'publish-layer-version', changes: [] }])
  })

  test('does nothing when a version has the content, also when old ones could be deleted', () => {
    const current = { newest: version(7, OTHER), existing: version(3) }
    expect(planLayer({ ...desired, keepVersions: 2 }, CONTENT, current).steps).toEqual([])
  })

  test('publishes over a version that only records the content, and says that the content differs', () => {
    const plan = planLayer(desired, CONTENT, { newest: version(7), different: [7] })
    expect(plan.steps).toEqual([{ type: 'publish-layer-version', changes: [{ member: 'Content' }] }])
    expect(differentLayerWarnings('deps', [])).toEqual([])
    expect(differentLayerWarnings('deps', [7])).toEqual([
      expect.stringContaining('The description of version 7 of the layer deps records this content, but'),
    ])
    expect(differentLayerWarnings('deps', [7, 5])).toEqual([
      expect.stringContaining('The description of versions 7, 5 of the layer deps record this content'),
    ])
  })

  test('goes through S3, publishes, shares and deletes, in this order', () => {
    const staging = { bucket: 'deployments' }
    const sharing = { accounts: ['111122223333'], organizations: [] }
    const { steps } = planLayer({ ...desired, staging, sharing, keepVersions: 5 }, CONTENT, {
      newest: version(1, OTHER),
    })
    expect(steps).toEqual([
      { type: 'stage-code', staging },
      { type: 'publish-layer-version', changes: [{ member: 'Content' }] },
      { type: 'add-layer-version-permission', grantee: { kind: 'account', id: '111122223333' } },
      { type: 'prune-layer-versions', keep: 5 },
    ])
  })

  test('knows of the same content for another runtime that only the runtime changes', () => {
    const { steps } = planLayer({ ...desired, runtimes: ['python3.14'] }, CONTENT, { newest: version(1) })
    expect(steps).toEqual([
      {
        type: 'publish-layer-version',
        changes: [{ member: 'CompatibleRuntimes', from: ['python3.13'], to: ['python3.14'] }],
      },
    ])
  })
})

describe('The digest of a layer', () => {
  const identity = fc.record({
    content: fc.stringMatching(/^[\w-]{43}$/),
    runtimes: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9.]{0,8}$/), { maxLength: 5 }),
    architectures: fc.subarray(['x86_64', 'arm64']),
  })

  test('does not depend on the order in which runtimes and architectures are named', () => {
    fc.assert(
      fc.property(identity, ({ content, runtimes, architectures }) => {
        const reversed = {
          content,
          runtimes: runtimes.toReversed(),
          architectures: architectures.toReversed(),
        }
        expect(layerDigest(reversed)).toBe(layerDigest({ content, runtimes, architectures }))
        expect(layerDigest(reversed)).toMatch(/^[\w-]{43}$/)
      }),
    )
  })

  test('tells different layers apart', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const essence = (each: typeof one) =>
          JSON.stringify([each.content, each.runtimes.toSorted(), each.architectures.toSorted()])
        expect(layerDigest(one) === layerDigest(other)).toBe(essence(one) === essence(other))
      }),
    )
  })
})

describe('The versions to delete', () => {
  test('are never among the newest, never used, and all the others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 30 }),
        fc.integer({ min: 2, max: 20 }),
        fc.array(fc.integer({ min: 1, max: 200 })),
        (numbers, keep, usedNumbers) => {
          const used = new Set(usedNumbers.map((number) => version(number).arn))
          const toDelete = layerVersionsToPrune(
            keep,
            numbers.map((number) => version(number)),
            used,
          )
          const sorted = numbers.toSorted((left, right) => left - right)
          const old = sorted.slice(0, Math.max(0, sorted.length - keep))
          expect(toDelete).toEqual(old.filter((number) => !usedNumbers.includes(number)))
        },
      ),
    )
  })
})

describe('Those who may not use a version yet', () => {
  const policy = (...Statement: readonly unknown[]) => JSON.stringify({ Version: '2012-10-17', Statement })
  const allow = { Effect: 'Allow', Action: 'lambda:GetLayerVersion' }
  const account = { accounts: ['111122223333'], organizations: [] }
  const organization = { accounts: [], organizations: ['o-a1b2c3d4e5'] }
  const inOrganization = (id: string) => ({ StringEquals: { 'aws:PrincipalOrgID': id } })

  test.each([
    ['an account by its root', account, { AWS: 'arn:aws:iam::111122223333:root' }, undefined],
    ['an account by its number', account, { AWS: '111122223333' }, undefined],
    [
      'an account in a list, in China',
      account,
      { AWS: ['x', 'arn:aws-cn:iam::111122223333:root'] },
      undefined,
    ],
    ['everybody', account, '*', undefined],
    ['an organization', organization, '*', inOrganization('o-a1b2c3d4e5')],
    ['an organization as AWS also writes it', organization, { AWS: '*' }, inOrganization('o-a1b2c3d4e5')],
  ])('are not %s that the policy allows', (_, sharing, Principal, Condition) => {
    const statement = { ...allow, Principal, ...(Condition && { Condition }) }
    expect(missingGrantees(sharing, policy(statement))).toEqual([])
  })

  test.each([
    ['without a policy', undefined],
    ['when another account may', policy({ ...allow, Principal: { AWS: 'arn:aws:iam::999911112222:root' } })],
    [
      'when an organization may',
      policy({ ...allow, Principal: '*', Condition: inOrganization('o-a1b2c3d4e5') }),
    ],
    ['when it is denied', policy({ Effect: 'Deny', Principal: { AWS: 'arn:aws:iam::111122223333:root' } })],
  ])('are an account %s', (_, text) => {
    expect(missingGrantees(account, text)).toEqual([{ kind: 'account', id: '111122223333' }])
  })

  test('are everybody unless everybody may, without a condition', () => {
    const everybody = { accounts: [], organizations: [], everybody: true }
    const missing = [{ kind: 'everybody', id: '*' }]
    expect(missingGrantees(everybody, undefined)).toEqual(missing)
    const inOne = policy({ ...allow, Principal: '*', Condition: inOrganization('o-a1b2c3d4e5') })
    expect(missingGrantees(everybody, inOne)).toEqual(missing)
    expect(missingGrantees(everybody, policy({ ...allow, Principal: '*' }))).toEqual([])
  })

  test('are an organization when another one may', () => {
    const other = policy({ ...allow, Principal: '*', Condition: inOrganization('o-zzzzzzzzzz') })
    expect(missingGrantees(organization, other)).toEqual([{ kind: 'organization', id: 'o-a1b2c3d4e5' }])
  })
})
