import { describe, expect, test } from '@jest/globals'
import type { CodeIdentity } from '../../src/model/code.ts'
import { comparableConfiguration } from '../../src/model/comparable.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import type { DeployInputs, DesiredConfiguration, UnreleasedChanges } from '../../src/model/wanted.ts'
import { isReleased, planCreation, planRelease } from '../../src/plan/deploy.ts'
import type { WantedRelease } from '../../src/plan/release-plan.ts'
import { digests } from '../support/arbitraries.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { afterPlan, type ModelState } from '../support/lambda-model.ts'
import fc, { runs } from '../support/properties.ts'

const layerArns = fc
  .tuple(fc.constantFrom('deps', 'tools', 'fonts'), fc.integer({ min: 1, max: 9 }))
  .map(([name, version]) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:${version}`)

const names = fc.constantFrom('LOG_LEVEL', 'DATABASE_PATH', 'WP_BASE_URL', 'API_KEY')

const environment = fc.record({
  strategy: fc.constantFrom('merge' as const, 'replace' as const),
  set: fc.dictionary(names, fc.string()),
  remove: fc.constant([]),
})

const configurations: fc.Arbitrary<DesiredConfiguration> = fc.record(
  {
    Runtime: fc.constantFrom('python3.13' as const, 'nodejs24.x' as const),
    Handler: fc.constantFrom('app.handler', 'index.handler'),
    Role: fc.constantFrom('arn:aws:iam::123456789012:role/a', 'arn:aws:iam::123456789012:role/b'),
    MemorySize: fc.constantFrom(128, 256, 512),
    Timeout: fc.constantFrom(3, 30),
    Description: fc.constantFrom('', 'An API'),
    KMSKeyArn: fc.constantFrom('', 'arn:aws:kms:eu-west-1:123456789012:key/k'),
    TracingConfig: fc.constantFrom({ Mode: 'PassThrough' as const }, { Mode: 'Active' as const }),
    EphemeralStorage: fc.constantFrom({ Size: 512 }, { Size: 1024 }),
    LoggingConfig: fc.constantFrom<NonNullable<DesiredConfiguration['LoggingConfig']>>(
      { LogFormat: 'Text' },
      { LogFormat: 'JSON', SystemLogLevel: 'WARN' },
      { LogGroup: '/shared/group' },
      { LogGroup: '/aws/lambda/Restart-Lambda-Staging' },
    ),
    SnapStart: fc.constantFrom({ ApplyOn: 'None' as const }, { ApplyOn: 'PublishedVersions' as const }),
    VpcConfig: fc.constantFrom<NonNullable<DesiredConfiguration['VpcConfig']>>(
      { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
      { SubnetIds: [], SecurityGroupIds: [] },
    ),
    FileSystemConfigs: fc.constantFrom(
      [],
      [{ Arn: 'arn:aws:elasticfilesystem:…', LocalMountPath: '/mnt/efs' }],
    ),
    DeadLetterConfig: fc.constantFrom(
      { TargetArn: '' },
      { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:q' },
    ),
  },
  { requiredKeys: [] },
)

const wishes: fc.Arbitrary<Partial<DeployInputs>> = fc.record(
  {
    configuration: configurations,
    architectures: fc.constantFrom<readonly string[]>(['arm64'], ['x86_64']),
    environment,
    layers: fc.record({
      strategy: fc.constantFrom('merge' as const, 'replace' as const),
      arns: fc.uniqueArray(layerArns, { maxLength: 3, selector: (arn) => arn.replace(/:\d+$/, '') }),
    }),
    tags: fc.dictionary(fc.constantFrom('team', 'stage'), fc.constantFrom('a', 'b')),
    releaseAlias: fc.constant({ name: 'v1', tag: 'v1' }),
    keepVersions: fc.integer({ min: 2, max: 4 }),
    runtimeManagement: fc.constantFrom('Auto', 'FunctionUpdate', 'arn:aws:lambda:eu-west-1::runtime:0a1b'),
  },
  { requiredKeys: [] },
)

const codes: fc.Arbitrary<CodeIdentity> = fc.record({
  kind: fc.constant('package' as const),
  sha256: digests,
  digest: digests,
})

const aliases = fc.constantFrom<string | undefined>('live', undefined)

/** A file system of EFS without a VPC is refused. */
function withoutUnreachable(configuration: DesiredConfiguration = {}): DesiredConfiguration {
  const { FileSystemConfigs, ...rest } = configuration
  return rest.VpcConfig?.SubnetIds?.length ? configuration : rest
}

function desire(
  wish: Partial<DeployInputs>,
  alias: string | undefined,
  code: CodeIdentity | undefined,
): WantedRelease {
  const inputs = deployInputs({
    unreleasedChanges: 'release',
    ...wish,
    configuration: withoutUnreachable(wish.configuration),
    code: code ? { kind: 'zip-file', path: '/app.zip' } : { kind: 'none' },
  })
  const { alias: _alias, architectures, ...rest } = inputs
  return {
    inputs: { ...rest, ...(alias && { alias }), ...(architectures && code && { architectures }) },
    ...(code && { code }),
  }
}

function created(code: CodeIdentity): ModelState {
  const desired = desire(
    {
      configuration: {
        Runtime: 'python3.13',
        Handler: 'app.handler',
        Role: 'arn:aws:iam::123456789012:role/a',
      },
    },
    'live',
    code,
  )
  return afterPlan(undefined, planCreation(desired), code)
}

describe('planning against the state that a plan leads to', () => {
  test('gives an empty plan, whatever was wished for', () => {
    fc.assert(
      fc.property(
        codes,
        fc.array(fc.tuple(wishes, aliases, fc.option(codes, { nil: undefined })), { maxLength: 4 }),
        (first, releases) => {
          let state = created(first)
          for (const [wish, alias, code] of releases) {
            const desired = desire(wish, alias, code)
            state = afterPlan(state, planRelease(state.current, desired, state.currentVersions), code)
            const again = planRelease(state.current, desired, state.currentVersions)
            expect(again.steps).toEqual([])
            expect(again.environment).toEqual({ added: [], changed: [], removed: [] })
            if (alias) expect(isReleased(state.current, desired)).toBe(true)
          }
        },
      ),
      runs(400),
    )
  })

  test('touches nothing that was not written', () => {
    fc.assert(
      fc.property(codes, wishes, wishes, (code, first, second) => {
        const start = afterPlan(
          created(code),
          planRelease(created(code).current, desire(first, 'live', code), created(code).currentVersions),
          code,
        )
        const desired = desire(second, 'live', code)
        const plan = planRelease(start.current, desired, start.currentVersions)
        const after = afterPlan(start, plan, code)
        const written = new Set<string>(Object.keys(second.configuration ?? {}))
        for (const member of ['MemorySize', 'Timeout', 'Role', 'KMSKeyArn', 'Handler'] as const) {
          if (!written.has(member)) expect(after.current.latest[member]).toEqual(start.current.latest[member])
        }
        if (second.environment?.strategy !== 'replace') {
          expect(after.current.latest.Environment?.Variables ?? {}).toMatchObject({
            ...start.current.latest.Environment?.Variables,
            ...second.environment?.set,
          })
        }
      }),
    )
  })
})

/** The single values of what callers meet, by field: the test's own way to take a configuration apart. */
function fieldsOf(configuration: Configuration): Map<string, string> {
  const fields = new Map([['CodeSha256', configuration.CodeSha256]])
  for (const [member, value] of Object.entries(comparableConfiguration(configuration))) {
    if (member === 'Layers') {
      for (const arn of value as string[]) {
        const [, name = '', number = ''] = /^(.*):(\d+)$/.exec(arn) ?? []
        fields.set(`Layers.${name}`, number)
      }
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      const members = member === 'Environment' ? (value as { Variables?: object }).Variables : value
      // Beside other members, Lambda returns its default as well.
      for (const [name, each] of Object.entries(members ?? {}))
        if (name !== 'LogFormat' || each !== 'Text') fields.set(`${member}.${name}`, JSON.stringify(each))
    } else {
      fields.set(member, JSON.stringify(value))
    }
  }
  return fields
}

/** The fields in which two versions differ. */
function differing(left: Configuration, right: Configuration): string[] {
  const [before, after] = [fieldsOf(left), fieldsOf(right)]
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort()
}

describe('a release of $LATEST that somebody changed', () => {
  const drifted = (first: CodeIdentity, drift: Partial<DeployInputs>, code: CodeIdentity | undefined) => {
    const start = created(first)
    // Another architecture is refused: it changes only together with code.
    const { architectures: _, ...others } = drift
    const change = desire(others, 'live', code)
    const edited = afterPlan(start, planRelease(start.current, change, start.currentVersions), code)
    const { latest } = edited.current
    return { ...start, current: { ...start.current, latest } }
  }
  const situations = fc.tuple(
    codes,
    wishes,
    fc.option(codes, { nil: undefined }),
    wishes,
    fc.option(codes, { nil: undefined }),
  )
  const servedBy = ({ current: { served } }: ModelState): Configuration => {
    if (!served) throw new Error('The alias serves a version.')
    return served.configuration
  }
  const planOf = (state: ModelState, wanted: WantedRelease) =>
    planRelease(state.current, wanted, state.currentVersions)

  test('shows as coming what differs between the versions served before and after', () => {
    fc.assert(
      fc.property(situations, ([first, drift, driftCode, wish, code]) => {
        const before = drifted(first, drift, driftCode)
        const plan = planOf(before, desire(wish, 'live', code))
        const after = servedBy(afterPlan(before, plan, code))
        const changes = plan.changes ?? []
        expect(changes.map(({ field }) => field).sort()).toEqual(differing(servedBy(before), after))
        const [there, comes] = [fieldsOf(before.current.latest), fieldsOf(after)]
        // What nobody asked for was in $LATEST before, and what the release made of $LATEST was asked for.
        for (const { field, requested } of changes)
          expect(requested || there.get(field) === comes.get(field)).toBe(true)
      }),
      runs(400),
    )
  })

  test('is refused with `stop`, and gets rid of it with `discard`, when and only when nobody asked for something', () => {
    fc.assert(
      fc.property(situations, ([first, drift, driftCode, wish, code]) => {
        const before = drifted(first, drift, driftCode)
        const isAlong = (planOf(before, desire(wish, 'live', code)).changes ?? []).some(
          ({ requested }) => !requested,
        )
        const chosen = (unreleasedChanges: UnreleasedChanges) =>
          planOf(before, desire({ ...wish, unreleasedChanges }, 'live', code))
        if (!isAlong) {
          for (const choice of ['stop', 'discard'] as const)
            expect(chosen(choice).steps.map(({ type }) => type)).not.toContain('restore-latest')
          return
        }
        expect(() => chosen('stop')).toThrow('`unreleased-changes: stop` forbids releasing that.')
        // What comes is what a release comes to that nobody interfered with.
        const undisturbed = created(first)
        const expected = planOf(undisturbed, desire(wish, 'live', code))
        const plan = chosen('discard')
        expect(plan.changes).toEqual(expected.changes)
        const after = servedBy(afterPlan(before, plan, code))
        expect(fieldsOf(after)).toEqual(fieldsOf(servedBy(afterPlan(undisturbed, expected, code))))
      }),
      runs(200),
    )
  })
})
