import { describe, expect, test } from '@jest/globals'
import { comparableConfiguration } from '../../../src/model/comparable.ts'
import type { Configuration } from '../../../src/model/configuration.ts'
import type { DeployInputs } from '../../../src/model/wanted.ts'
import { changesOfMove } from '../../../src/plan/changes/served.ts'
import { planRelease } from '../../../src/plan/deploy.ts'
import { deployInputs } from '../../support/deploy-inputs.ts'
import { alias, configuration, version } from '../../support/model.ts'
import fc from '../../support/properties.ts'

const LAYER = 'arn:aws:lambda:eu-west-1:123456789012:layer:deps'
const SERVED = configuration({
  FunctionName: 'orders-api',
  Version: '1',
  CodeSha256: 'sha-1',
  MemorySize: 128,
  Timeout: 3,
  Layers: [{ Arn: `${LAYER}:1` }],
  Environment: { Variables: { LOG_LEVEL: 'INFO', TOKEN: 'secret-one' } },
})
const LIVE = alias({ Name: 'live', FunctionVersion: '1', Description: 'lda1 cur=1', RevisionId: 'r' })

/** The plan of a release of a function whose version 1 is served and whose $LATEST was changed since. */
function planOf(latest: Partial<Configuration>, inputs: Partial<DeployInputs> = {}, sha256?: string) {
  const served = version(SERVED)
  const current = {
    latest: { ...SERVED, Version: '$LATEST', ...latest },
    tags: {},
    alias: LIVE,
    served,
  }
  const code = sha256 ? ({ kind: 'package', sha256, digest: 'd'.repeat(43) } as const) : undefined
  const source = sha256 ? ({ kind: 'zip-file', path: '/app.zip' } as const) : ({ kind: 'none' } as const)
  const wanted = { inputs: deployInputs({ code: source, ...inputs }), code }
  return planRelease(current, wanted, { aliasesOnLatest: [], versions: [served] })
}

const changesOf = (...given: Parameters<typeof planOf>) => planOf(...given).changes

describe('what callers will notice of a release', () => {
  test('is what the step asks for, when $LATEST is what is served', () => {
    const { changes, warnings } = planOf({}, { configuration: { MemorySize: 256 } }, 'sha-2')
    expect(changes).toEqual([
      { what: 'code', field: 'CodeSha256', from: 'sha-1', to: 'sha-2', requested: true },
      { what: 'configuration', field: 'MemorySize', from: undefined, to: 256, requested: true },
    ])
    expect(warnings).toEqual([])
  })

  test('is also what somebody changed in $LATEST, which the step does not ask for', () => {
    const edited = {
      MemorySize: 1024,
      Timeout: 60,
      Environment: { Variables: { LOG_LEVEL: 'INFO', TOKEN: 'secret-one', DEBUG: 'secret-two' } },
    }
    const { changes, warnings } = planOf(edited, {}, 'sha-2')
    expect(changes?.filter(({ requested }) => !requested)).toEqual([
      { what: 'configuration', field: 'Environment.DEBUG', requested: false },
      { what: 'configuration', field: 'MemorySize', from: undefined, to: 1024, requested: false },
      { what: 'configuration', field: 'Timeout', from: undefined, to: 60, requested: false },
    ])
    expect(warnings).toEqual([
      expect.stringContaining('Environment.DEBUG, MemorySize (128 → 1024), Timeout (3 → 60).'),
    ])
    expect(JSON.stringify({ changes, warnings })).not.toContain('secret')
  })

  test('tells a variable that is gone from $LATEST', () => {
    const without = { Environment: { Variables: { LOG_LEVEL: 'INFO' } } }
    expect(changesOf(without, {}, 'sha-2')).toContainEqual({
      what: 'configuration',
      field: 'Environment.TOKEN',
      requested: false,
    })
  })

  test('tells a reason when the code is unchanged', () => {
    expect(changesOf({ Timeout: 60 }, {}, 'sha-1')).toEqual([
      { what: 'configuration', field: 'Timeout', from: undefined, to: 60, requested: false },
    ])
  })

  test('tells code that somebody else uploaded, also when only the configuration is released', () => {
    expect(
      changesOf(
        { CodeSha256: 'sha-9' },
        { configuration: { MemorySize: 256 }, unreleasedChanges: 'release' },
      ),
    ).toContainEqual({
      what: 'code',
      field: 'CodeSha256',
      from: 'sha-1',
      to: 'sha-9',
      requested: false,
    })
  })

  test('is judged by variable, by layer and by member of a structure', () => {
    const edited = {
      Environment: { Variables: { LOG_LEVEL: 'DEBUG', TOKEN: 'secret-one' } },
      Layers: [{ Arn: `${LAYER}:1` }, { Arn: `${LAYER}-more:4` }],
      VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
    }
    const inputs: Partial<DeployInputs> = {
      environment: { strategy: 'merge', set: { TOKEN: 'new' }, remove: [] },
      layers: { strategy: 'merge', arns: [`${LAYER}:2`] },
      configuration: { VpcConfig: { SubnetIds: ['subnet-2'] } },
    }
    const requested = changesOf(edited, inputs)?.map((change) => [change.field, change.requested])
    expect(Object.fromEntries(requested ?? [])).toEqual({
      'Environment.LOG_LEVEL': false,
      'Environment.TOKEN': true,
      [`Layers.${LAYER}`]: true,
      [`Layers.${LAYER}-more`]: false,
      'VpcConfig.SecurityGroupIds': false,
      'VpcConfig.SubnetIds': true,
    })
  })

  test('is nothing when nothing is released', () => {
    expect(planOf({}, {}, 'sha-1').changes).toEqual([])
  })

  test('is, over any two states, what differs between the versions served before and after', () => {
    const value = fc.record({
      MemorySize: fc.constantFrom(128, 256, 1024),
      Timeout: fc.constantFrom(3, 30),
      Handler: fc.constantFrom('app.one', 'app.two'),
      CodeSha256: fc.constantFrom('sha-1', 'sha-2'),
      Environment: fc.record({
        Variables: fc.dictionary(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('', 'x', 'y'), {
          noNullPrototype: true,
        }),
      }),
    })
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [before, after] = [configuration(one), configuration(other)]
        const changes = changesOfMove(before, after)
        const differs = (name: string) =>
          JSON.stringify(comparableConfiguration(before)[name]) !==
          JSON.stringify(comparableConfiguration(after)[name])
        const members = ['MemorySize', 'Timeout', 'Handler', 'Environment'].filter(differs)
        expect([...new Set(changes.map(({ field }) => field.split('.')[0]))].sort()).toEqual(
          [...members, ...(one.CodeSha256 === other.CodeSha256 ? [] : ['CodeSha256'])].sort(),
        )
      }),
    )
  })
})
