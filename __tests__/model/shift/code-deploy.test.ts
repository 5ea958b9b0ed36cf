import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { formatAliasHistory, parseAliasHistory } from '../../../src/model/history.ts'
import { appSpecOf, versionsInAppSpec } from '../../../src/model/shift/code-deploy.ts'
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
    expect(withShiftFinished(moved).description).toBe('lda1 cur=42 prev=41,38')
  })
})
