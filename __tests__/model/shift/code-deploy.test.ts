import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { formatAliasHistory, parseAliasHistory } from '../../../src/model/history.ts'
import {
  appSpecOf,
  describedAs,
  isShiftBetween,
  releaseIn,
  versionsInAppSpec,
} from '../../../src/model/shift/code-deploy.ts'
import {
  isFinishedShift,
  shiftUnderWay,
  withShiftFinished,
} from '../../../src/model/shift/shift-under-way.ts'
import { alias } from '../../support/model.ts'

const VERSIONS = { functionName: 'orders', alias: 'live', from: '41', to: '42' }

describe('The AppSpec of a shift', () => {
  test('names the alias, both versions and the hooks; its version is the literal 0.0', () => {
    const text = appSpecOf(VERSIONS, { beforeAllowTraffic: 'before', afterAllowTraffic: 'after' })
    expect(text).toMatch(/^\{"version":0\.0,/)
    expect(parse(text)).toEqual({
      version: 0,
      Resources: [
        {
          orders: {
            Type: 'AWS::Lambda::Function',
            Properties: { Name: 'orders', Alias: 'live', CurrentVersion: '41', TargetVersion: '42' },
          },
        },
      ],
      Hooks: [{ BeforeAllowTraffic: 'before' }, { AfterAllowTraffic: 'after' }],
    })
  })

  test('is read back, without hooks too', () => {
    expect(versionsInAppSpec(appSpecOf(VERSIONS, {}))).toEqual(VERSIONS)
  })

  test.each([undefined, '', 'version: 0.0\nResources: []', '{"Resources":[]}'])(
    'that is not of this action is not read: %j',
    (text) => {
      expect(versionsInAppSpec(text)).toBeUndefined()
    },
  )
})

describe('The history of an alias that CodeDeploy shifts', () => {
  const text = 'lda1 cur=41 next=42 dep=d-ABC123DEF prev=38 sha=3f2c1ab'
  const at = (FunctionVersion: string, AdditionalVersionWeights = {}) =>
    alias({
      Name: 'live',
      FunctionVersion,
      Description: text,
      RoutingConfig: { AdditionalVersionWeights },
    })

  test('names the deployment', () => {
    const history = parseAliasHistory(text)
    expect(history).toMatchObject({ current: '41', next: '42', deployment: 'd-ABC123DEF' })
    expect(history && formatAliasHistory(history)).toBe(text)
  })

  test('owns the weights while the traffic shifts', () => {
    expect(shiftUnderWay(at('41', { '42': 0.1 }))).toEqual({ from: '41', to: '42', share: 0.1 })
    expect(isFinishedShift(at('41', { '42': 0.1 }))).toBe(false)
  })

  test('is completed once the alias serves the new version', () => {
    const moved = at('42')
    expect(isFinishedShift(moved)).toBe(true)
    expect(withShiftFinished(moved, {}).description).toBe('lda1 cur=42 prev=41,38')
    expect(withShiftFinished(moved, { sha: '3f2c1ab', run: '77' }).description).toBe(
      'lda1 cur=42 prev=41,38 sha=3f2c1ab run=77',
    )
  })
})

describe('the description of a deployment', () => {
  test.each([{}, { run: '77' }, { sha: '3f2c1ab', run: '77', ref: 'lambda/v1.0.4' }])(
    'records the release: %j',
    (git) => {
      const { sha, run, ref } = releaseIn(describedAs(git))
      expect({ sha, run, ref }).toEqual({ sha: undefined, run: undefined, ref: undefined, ...git })
    },
  )

  test('of somebody else records none', () => {
    expect(releaseIn('a deployment by SAM')).toEqual(releaseIn(undefined))
  })
})

describe('a deployment', () => {
  const shift = { functionName: 'orders', alias: 'live', from: '41', to: '42' }
  const deployment = {
    id: 'd-ABC',
    status: 'InProgress',
    state: 'running',
    git: {},
    versions: shift,
  } as const

  test('is the one of a shift between the same versions of the same alias', () => {
    expect(isShiftBetween(deployment, shift)).toBe(true)
    for (const other of [{ functionName: 'carts' }, { alias: 'STAGE' }, { from: '40' }, { to: '43' }])
      expect(isShiftBetween(deployment, { ...shift, ...other })).toBe(false)
  })

  test('that takes another one back is none, although it may deploy the same revision', () => {
    expect(isShiftBetween({ ...deployment, takesBack: 'd-DEF' }, shift)).toBe(false)
  })
})
