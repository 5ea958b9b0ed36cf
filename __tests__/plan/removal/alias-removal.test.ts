import { describe, expect, test } from '@jest/globals'
import { asFailure } from '../../../src/failure.ts'
import type { Statement } from '../../../src/model/policy.ts'
import {
  planAliasRemoval,
  type RemovableAlias,
  refuseRemoval,
} from '../../../src/plan/removal/alias-removal.ts'
import { alias, version } from '../../support/model.ts'

/** Versions with the predecessor that each records, as `live:1`. */
const versions = (records: Readonly<Record<number, string>>) => [
  version({ Version: '$LATEST' }),
  ...Object.entries(records).map(([Version, prev]) =>
    version({ Version, Description: prev === '' ? '[lda1 sha=3f2c1ab]' : `[lda1 prev=${prev}]` }),
  ),
]

const preview = (Description: string, FunctionVersion = '12', weights = {}) =>
  alias({
    Name: 'pr-7',
    FunctionVersion,
    Description,
    RoutingConfig: { AdditionalVersionWeights: weights },
  })

const LIVE = alias({ Name: 'live', FunctionVersion: '9', Description: 'lda1 cur=9 prev=8 made' })

const OWN: Statement = { Sid: 'lda1-everybody-0a1b2c3d4e5f', Effect: 'Allow', Principal: '*' }

const current = (known: Partial<RemovableAlias> = {}): RemovableAlias => ({
  functionName: 'orders-api',
  alias: preview('lda1 cur=12 prev=11 bad=10 made sha=3f2c1ab'),
  others: [LIVE],
  versions: versions({ 8: '', 9: 'live:8', 10: '', 11: '', 12: 'pr-7:11' }),
  provisioned: [],
  statements: [],
  url: undefined,
  hasEventInvokeConfig: false,
  mappings: [],
  ...known,
})

/** The versions that a removal deletes, in its order. */
const deleted = (known: Partial<RemovableAlias>) =>
  planAliasRemoval(current(known)).flatMap((step) => (step.type === 'delete-versions' ? step.versions : []))

const refusal = (known: Partial<RemovableAlias>): string => {
  try {
    refuseRemoval(current(known))
  } catch (error) {
    const { message, advice } = asFailure(error)
    return `${message} ${advice}`
  }
  return ''
}

describe('the removal of an alias', () => {
  test('closes every way to it first, and deletes the alias last, when it has left its version', () => {
    const known = {
      url: new URL('https://a.lambda-url.eu-west-1.on.aws/'),
      statements: [OWN],
      hasEventInvokeConfig: true,
      provisioned: ['pr-7'],
    }
    expect(planAliasRemoval(current(known))).toEqual([
      { type: 'delete-function-url', address: 'https://a.lambda-url.eu-west-1.on.aws/' },
      { type: 'remove-permissions', ids: ['lda1-everybody-0a1b2c3d4e5f'] },
      { type: 'delete-event-invoke-config' },
      { type: 'delete-provisioned-concurrency' },
      { type: 'delete-versions', versions: ['10', '11'] },
      { type: 'vacate-version', to: '9' },
      { type: 'delete-versions', versions: ['12'] },
      { type: 'delete-alias' },
    ])
  })

  test('goes on where an earlier run was interrupted', () => {
    const vacated = preview('lda1 cur=12 prev=11 bad=10 made sha=3f2c1ab', '9')
    expect(planAliasRemoval(current({ alias: vacated }))).toEqual([
      { type: 'delete-versions', versions: ['10', '11', '12'] },
      { type: 'delete-alias' },
    ])
    const left = versions({ 8: '', 9: 'live:8' })
    expect(planAliasRemoval(current({ alias: vacated, versions: left }))).toEqual([{ type: 'delete-alias' }])
  })

  test.each([
    ['the newest version that stays', { others: [], versions: versions({ 3: '', 5: '', 12: '' }) }, '5'],
    [
      '$LATEST where no version stays',
      { others: [], versions: versions({ 11: '', 12: 'pr-7:11' }) },
      '$LATEST',
    ],
  ])('moves it to %s if there is no other alias', (_, known, to) => {
    expect(planAliasRemoval(current(known))).toContainEqual({ type: 'vacate-version', to })
  })

  test('ends a traffic shift of its own, and deletes both versions', () => {
    const shifting = preview('lda1 cur=11 next=12 bad=10 made', '11', { '12': 0.1 })
    expect(refusal({ alias: shifting })).toBe('')
    expect(planAliasRemoval(current({ alias: shifting }))).toEqual([
      { type: 'delete-versions', versions: ['10'] },
      { type: 'vacate-version', to: '9' },
      { type: 'delete-versions', versions: ['11', '12'] },
      { type: 'delete-alias' },
    ])
  })
})

describe('a removal deletes', () => {
  test('versions that were released to the alias, also where its history has no room for them', () => {
    const long = versions({ 6: '', 7: 'pr-7:6', 8: '', 9: 'live:8', 12: 'pr-7:7' })
    expect(deleted({ versions: long })).toEqual(['6', '7', '12'])
  })

  test.each([
    ['another alias serves', { others: [LIVE, alias({ Name: 'PROD', FunctionVersion: '12' })] }],
    [
      'another alias can roll back to',
      { others: [alias({ ...{ Name: 'live', FunctionVersion: '9' }, Description: 'lda1 cur=9 prev=12' })] },
    ],
    [
      'gets a share of the traffic of another alias',
      {
        others: [
          alias({
            ...{ Name: 'live', FunctionVersion: '9' },
            RoutingConfig: { AdditionalVersionWeights: { '12': 0.5 } },
          }),
        ],
      },
    ],
    [
      'was served by another alias, as a version records',
      { versions: versions({ 9: 'live:8', 10: '', 11: '', 12: '', 13: 'live:12' }) },
    ],
    ['has provisioned concurrency of its own', { provisioned: ['12'] }],
  ])('no version that %s', (_, known) => {
    expect(deleted(known)).toEqual(['10', '11'])
    expect(planAliasRemoval(current(known)).map(({ type }) => type)).not.toContain('vacate-version')
  })

  test('no version that its history does not name, such as one that somebody moved it to', () => {
    const moved = preview('lda1 cur=12 prev=11 made', '10')
    expect(deleted({ alias: moved })).toEqual(['11', '12'])
  })
})

describe('an alias is not removed', () => {
  test.each([
    ['that somebody else described', 'Managed by Terraform'],
    ['without a description', ''],
    ['that somebody else created', 'lda1 cur=12 prev=11'],
  ])('%s', (_, description) => {
    expect(refusal({ alias: preview(description) })).toBe(
      'The alias pr-7 of orders-api is not removed, because its description does not record that this action created it. If nobody calls it, remove it with the tool that created it, or with `aws lambda delete-alias --function-name orders-api --name pr-7`.',
    )
  })

  test('that names a release', () => {
    expect(refusal({ alias: preview('lda1 cur=12 tag=v1.0.4 made') })).toContain(
      'it is the release alias of v1.0.4, by which rollbacks find the release',
    )
  })

  test('that others may still call: all of them are named, with what to do', () => {
    const told = refusal({
      statements: [OWN, { Sid: 'sns', Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' } }],
      mappings: [{ id: '14e0db71', source: 'arn:aws:sqs:eu-west-1:123456789012:orders' }],
    })
    expect(told).toContain(
      'The alias pr-7 of orders-api is not removed, because it still has callers that this action did not add: sns.amazonaws.com (statement sns), arn:aws:sqs:eu-west-1:123456789012:orders (event source mapping 14e0db71).',
    )
    expect(told).toContain(
      '\n- sns.amazonaws.com (statement sns): if it still needs the function, add `principal: sns.amazonaws.com` to `invoke-permissions` in the step that deploys another alias, run that step, and change the caller to invoke that alias. In any case, remove the statement from the template that has it, or run `aws lambda remove-permission --function-name orders-api --qualifier pr-7 --statement-id sns`\n- arn:aws:sqs:eu-west-1:123456789012:orders: if it still needs the function, run `aws lambda update-event-source-mapping --uuid 14e0db71 --function-name orders-api:ALIAS` with the name of another alias; if not, run `aws lambda delete-event-source-mapping --uuid 14e0db71`\n\nThen run the workflow again.',
    )
    expect(told.match(/run the workflow again/g)).toHaveLength(1)
  })

  test.each([
    ['whose traffic somebody shifts', 'lda1 cur=12 made', { '11': 0.2 }, 'and sends 20% to version 11'],
    [
      'whose shift by CodeDeploy has no recorded end',
      'lda1 cur=11 next=12 dep=d-ABC made',
      {},
      'deployment d-ABC',
    ],
  ])('%s', (_, description, weights, why) => {
    const told = refusal({ alias: preview(description, '12', weights) })
    expect(told).toContain(why)
    expect(told).toContain('Run `mode: rollback` with `alias: pr-7`')
  })
})
