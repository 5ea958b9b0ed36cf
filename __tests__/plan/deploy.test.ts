import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/failure.ts'
import type { CodeIdentity } from '../../src/model/code.ts'
import { versionsClaiming } from '../../src/model/code-identity.ts'
import type { DeployInputs } from '../../src/model/wanted.ts'
import type { CurrentFunction, CurrentVersions } from '../../src/plan/current.ts'
import { isReleased, planCreation, planRelease } from '../../src/plan/deploy.ts'
import type { ReleasePlan } from '../../src/plan/release-plan.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { alias, configuration, version } from '../support/model.ts'

const DIGEST = 'd'.repeat(43)
const CODE = { kind: 'package', sha256: 'new-sha', digest: 'n'.repeat(43) } as const
const SAME_CODE = { kind: 'package', sha256: 'sha-41', digest: DIGEST } as const

const LATEST = configuration({
  FunctionName: 'Restart-Lambda-Staging',
  Version: '$LATEST',
  CodeSha256: 'sha-41',
  MemorySize: 128,
  Environment: { Variables: { LOG_LEVEL: 'INFO', KEPT: 'kept' } },
  LastUpdateStatus: 'Successful',
})
const VERSION_41 = version({
  ...LATEST,
  Version: '41',
  Description: `[lda1 d=${DIGEST} prev=live:40]`,
})
const ANSWER = {
  Name: 'live',
  FunctionVersion: '41',
  Description: 'lda1 cur=41 prev=40',
  RevisionId: 'r',
}
const LIVE = alias(ANSWER)
const SERVED_LATEST = version(LATEST)

const CURRENT: CurrentFunction = { latest: LATEST, tags: { team: 'a' }, alias: LIVE, served: VERSION_41 }
const AROUND: CurrentVersions = { aliasesOnLatest: [], versions: [VERSION_41] }

function plan(
  inputs: Partial<DeployInputs> = {},
  current: Partial<CurrentFunction> = {},
  code: CodeIdentity | undefined = undefined,
  around: Partial<CurrentVersions> = {},
): ReleasePlan {
  const desired = { inputs: deployInputs(inputs), ...(code && { code }) }
  return planRelease({ ...CURRENT, ...current }, desired, { ...AROUND, ...around })
}

const types = ({ steps }: ReleasePlan) => steps.map(({ type }) => type)

function withoutAlias(
  inputs: Partial<DeployInputs> = {},
  around: Partial<CurrentVersions> = {},
): ReleasePlan {
  const { alias: _alias, ...rest } = deployInputs(inputs)
  return planRelease({ latest: LATEST, tags: {} }, { inputs: rest }, { ...AROUND, ...around })
}

describe('a release with an alias', () => {
  test('has nothing to do when $LATEST and the served version are as desired', () => {
    expect(types(plan({}, {}, SAME_CODE))).toEqual([])
    expect(isReleased(CURRENT, { inputs: deployInputs(), code: SAME_CODE })).toBe(true)
  })

  test('takes another archive for the same code only if its files were compared, whatever a version records', () => {
    const rebuilt = { kind: 'package', sha256: 'rebuilt', digest: DIGEST } as const
    const wanted = { inputs: deployInputs(), code: rebuilt }
    expect(isReleased(CURRENT, wanted)).toBe(false)
    expect(types(plan({}, {}, rebuilt))).toEqual(['update-code', 'publish-version', 'update-alias'])
    expect(isReleased(CURRENT, { ...wanted, sameAs: LATEST.CodeSha256 })).toBe(true)
  })

  test('compares the code with that of the versions that record its content', () => {
    const claiming = (sha256: string, digest: string | undefined) =>
      versionsClaiming(sha256, digest, [VERSION_41]).map(({ number }) => number)
    expect(claiming(LATEST.CodeSha256, DIGEST)).toEqual(['41'])
    expect(claiming(LATEST.CodeSha256, 'o'.repeat(43))).toEqual([])
    expect(claiming(LATEST.CodeSha256, undefined)).toEqual([])
    expect(claiming('another', DIGEST)).toEqual([])
  })

  test('uploads new code, publishes it and moves the alias', () => {
    expect(types(plan({}, {}, CODE))).toEqual(['update-code', 'publish-version', 'update-alias'])
  })

  test('updates the configuration before the code, and sends only the members that change', () => {
    const changed = plan({ configuration: { MemorySize: 256, Timeout: 3 } }, {}, CODE)
    expect(types(changed)).toEqual(['update-configuration', 'update-code', 'publish-version', 'update-alias'])
    expect(changed.steps[0]).toMatchObject({
      members: { MemorySize: 256 },
      changes: [{ member: 'MemorySize', from: 128, to: 256 }],
    })
  })

  test('releases a layer that somebody attached by hand, though nothing was changed about it', () => {
    const latest = { ...LATEST, Layers: [{ Arn: 'arn:aws:lambda:eu-west-1:123456789012:layer:x:1' }] }
    expect(types(plan({}, { latest }))).toEqual(['publish-version', 'update-alias'])
  })

  test('finds the version again that a run left behind that was cut short', () => {
    const latest = { ...LATEST, MemorySize: 256 }
    const left = version({ ...latest, Version: '42' })
    const resumed = plan({ configuration: { MemorySize: 256 } }, { latest }, undefined, {
      versions: [VERSION_41, left],
    })
    expect(resumed.steps).toEqual([
      { type: 'publish-version', existing: '42' },
      { type: 'update-alias', alias: LIVE, clearsWeights: false },
    ])
    expect(resumed.to).toBe('42')
  })

  test('creates the alias when there is none', () => {
    const { alias: _alias, served: _served, ...rest } = CURRENT
    const first = planRelease(rest, { inputs: deployInputs() }, { aliasesOnLatest: [], versions: [] })
    expect(types(first)).toEqual(['publish-version', 'create-alias'])
  })

  test('without an alias warns of the aliases that stay where they are, except for release aliases', () => {
    const named = (Name: string, Description = '') => alias({ Name, FunctionVersion: '41', Description })
    const release = named('v1-0-4', 'lda1 cur=41 tag=v1.0.4')
    const warningsWith = (...names: string[]) =>
      withoutAlias({}, { aliases: [...names.map((name) => named(name)), release] }).warnings
    expect(warningsWith()).toEqual([])
    expect(warningsWith('live')).toEqual([
      expect.stringContaining(
        'the alias live of Restart-Lambda-Staging does not move: it still serves version 41. Only callers without an alias get this release. To release to an alias, add `alias: live`.',
      ),
    ])
    expect(warningsWith('a', 'b', 'c', 'd', 'e', 'f')[0]).toContain(
      'the aliases of Restart-Lambda-Staging do not move: a (version 41), b (version 41), c (version 41), d (version 41), e (version 41) and 1 more.',
    )
    expect(plan({}, {}, undefined, { aliases: [LIVE] }).warnings).toEqual([])
  })

  test('pins every alias on $LATEST before $LATEST changes', () => {
    const stage = alias({ Name: 'STAGE', FunctionVersion: '$LATEST' })
    const prod = alias({ Name: 'PROD', FunctionVersion: '$LATEST' })
    const pinned = plan({ alias: 'STAGE' }, { alias: stage, served: SERVED_LATEST }, CODE, {
      aliasesOnLatest: [stage, prod],
      versions: [],
    })
    expect(types(pinned)).toEqual(['pin-aliases', 'update-code', 'publish-version', 'update-alias'])
    expect(pinned.steps[0]).toMatchObject({ aliases: [stage, prod] })
  })

  test('uses a version that is the present state already as the baseline', () => {
    const stage = alias({ Name: 'STAGE', FunctionVersion: '$LATEST' })
    const pinned = plan({}, {}, CODE, { aliasesOnLatest: [stage] })
    expect(pinned.steps[0]).toMatchObject({ type: 'pin-aliases', existing: '41' })
  })

  test('moves an alias from $LATEST to a version even when nothing else changes', () => {
    const stage = alias({ Name: 'live', FunctionVersion: '$LATEST' })
    expect(
      types(
        plan({}, { alias: stage, served: SERVED_LATEST }, SAME_CODE, {
          aliasesOnLatest: [stage],
          versions: [],
        }),
      ),
    ).toEqual(['publish-version', 'update-alias'])
  })

  test('sends everything again after an update that failed', () => {
    const latest = { ...LATEST, LastUpdateStatus: 'Failed' as const }
    const again = plan({ configuration: { MemorySize: 128 } }, { latest }, SAME_CODE)
    expect(types(again)).toEqual(['update-configuration', 'update-code', 'publish-version', 'update-alias'])
  })

  test('leaves $LATEST in the state Failed only with a warning, which says what callers get', () => {
    const latest = {
      ...LATEST,
      State: 'Failed' as const,
      StateReasonCode: 'InvalidSubnet',
      StateReason: 'The subnet is gone.',
    }
    expect(plan({ tags: { team: 'orders' } }, { latest }).warnings).toEqual([
      '$LATEST of Restart-Lambda-Staging is in the state Failed (InvalidSubnet: The subnet is gone), and this step does not change it. Callers get version 41, which is not affected. To repair $LATEST, fix the cause, then release code or settings again.',
    ])
  })

  describe('whose traffic somebody shifts, to whichever version', () => {
    const weightedTo = (version: string) =>
      alias({ ...ANSWER, RoutingConfig: { AdditionalVersionWeights: { [version]: 0.1 } } })

    test.each(['40', '99'])('stays as it is when nothing has to be released, with a warning: %s', (other) => {
      const { steps, warnings } = plan({}, { alias: weightedTo(other) })
      expect(steps).toEqual([])
      expect(warnings).toEqual([
        `The alias live serves version 41, and sends 10% to version ${other}. This action did not start that traffic shift. It stays as it is, because there was nothing to release. To end it by giving version 41 all traffic, run \`aws lambda update-alias --function-name Restart-Lambda-Staging --name live --routing-config '{}'\`. To end it by giving version ${other} all traffic, add \`--function-version ${other}\` to this command.`,
      ])
    })

    test.each(['40', '99'])('stops a release: %s', (other) => {
      expect(() => plan({ configuration: { MemorySize: 512 } }, { alias: weightedTo(other) })).toThrow(
        `The traffic of the alias live is split (10% to version ${other}). This action did not start that traffic shift, so this run releases nothing to the alias.`,
      )
    })

    test('keeps no tag from being written', () => {
      expect(types(plan({ tags: { team: 'b' } }, { alias: weightedTo('40') }))).toEqual(['tag-resource'])
    })
  })
})

describe('a change that needs no version', () => {
  test('writes tags, merged, and nothing else', () => {
    const tagged = plan({ tags: { team: 'a', stage: 'prod' } })
    expect(tagged.steps).toEqual([
      { type: 'tag-resource', tags: { stage: 'prod' }, changes: [{ member: 'stage', to: 'prod' }] },
    ])
  })

  test('writes the function’s description and nothing else', () => {
    expect(types(plan({ configuration: { Description: 'An API' } }))).toEqual(['update-configuration'])
  })
})

describe('a release without an alias', () => {
  test('has nothing to do when the newest version is as desired', () => {
    expect(types(withoutAlias())).toEqual([])
  })

  test('publishes when another version is newer', () => {
    const newer = version({ ...VERSION_41.configuration, Version: '42', CodeSha256: 'other' })
    expect(types(withoutAlias({ unreleasedChanges: 'release' }, { versions: [VERSION_41, newer] }))).toEqual([
      'publish-version',
    ])
  })
})

describe('the environment', () => {
  test('is merged: what is not written stays, what is removed goes', () => {
    const merged = plan({
      environment: { strategy: 'merge', set: { LOG_LEVEL: 'DEBUG', NEW: '' }, remove: ['GONE'] },
    })
    expect(merged.steps[0]).toMatchObject({
      members: { Environment: { Variables: { KEPT: 'kept', LOG_LEVEL: 'DEBUG', NEW: '' } } },
    })
    expect(merged.environment).toEqual({ added: ['NEW'], changed: ['LOG_LEVEL'], removed: [] })
  })

  test('is cleared with an explicit empty map, never with an empty object', () => {
    const cleared = plan({ environment: { strategy: 'replace', set: {}, remove: [] } })
    expect(cleared.steps[0]).toMatchObject({ members: { Environment: { Variables: {} } } })
    expect(cleared.environment.removed).toEqual(['KEPT', 'LOG_LEVEL'])
  })

  test('stops a merge with variables that cannot be read, since it would wipe them', () => {
    const latest = {
      ...LATEST,
      Environment: { Error: { ErrorCode: 'AccessDeniedException', Message: 'kms' } },
    }
    const environment = { strategy: 'merge' as const, set: { A: 'x' }, remove: [] }
    expect(() => plan({ environment }, { latest })).toThrow(
      'so a release that sets some without knowing the others would delete those',
    )
  })

  test('that cannot be read is said, and is never taken for the served one', () => {
    const latest = { ...LATEST, Environment: { Error: { ErrorCode: 'AccessDeniedException' } } }
    const unread = plan(
      {},
      { latest, served: version({ ...VERSION_41.configuration, Environment: latest.Environment }) },
    )
    expect(types(unread)).toEqual(['publish-version', 'update-alias'])
    expect(unread.warnings[0]).toContain('kms:Decrypt')
  })
})

describe('layers and network', () => {
  const layer = (name: string, version: number) =>
    `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:${version}`
  const latest = { ...LATEST, Layers: [{ Arn: layer('deps', 1) }, { Arn: layer('tools', 4) }] }

  test('layers are swapped in their place by name, and new ones appended', () => {
    const swapped = plan(
      { layers: { strategy: 'merge', arns: [layer('new', 1), layer('deps', 2)] } },
      { latest },
    )
    expect(swapped.steps[0]).toMatchObject({
      members: { Layers: [layer('deps', 2), layer('tools', 4), layer('new', 1)] },
    })
  })

  test('only replacing removes a layer', () => {
    const replaced = plan({ layers: { strategy: 'replace', arns: [layer('deps', 1)] } }, { latest })
    expect(replaced.steps[0]).toMatchObject({ members: { Layers: [layer('deps', 1)] } })
  })

  test('a sixth layer is refused before anything is written', () => {
    const arns = [1, 2, 3, 4, 5].map((version) => layer(`more-${version}`, version))
    expect(() => plan({ layers: { strategy: 'merge', arns } }, { latest })).toThrow(
      'would have 7 layers; Lambda allows 5',
    )
  })

  test('subnets without security groups keep the function’s groups', () => {
    const inVpc = {
      ...LATEST,
      VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'], VpcId: 'vpc-1' },
    }
    const moved = plan({ configuration: { VpcConfig: { SubnetIds: ['subnet-2'] } } }, { latest: inVpc })
    expect(moved.steps[0]).toMatchObject({
      members: { VpcConfig: { SubnetIds: ['subnet-2'], SecurityGroupIds: ['sg-1'] } },
    })
  })

  test('the order of subnets means nothing', () => {
    const VpcConfig = { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'], VpcId: 'vpc-1' }
    const inVpc = { ...LATEST, VpcConfig }
    const served = version({ ...VERSION_41.configuration, VpcConfig })
    const written = { VpcConfig: { SubnetIds: ['subnet-2', 'subnet-1'] } }
    expect(types(plan({ configuration: written }, { latest: inVpc, served }))).toEqual([])
  })

  test('subnets for a function without security groups are refused', () => {
    expect(() => plan({ configuration: { VpcConfig: { SubnetIds: ['subnet-2'] } } })).toThrow(
      'has no security groups',
    )
  })
})

describe('what cannot be done', () => {
  test('another architecture without code', () => {
    expect(() => plan({ architectures: ['arm64'] })).toThrow('runs on x86_64 and `architectures` is arm64')
  })
})

describe('a function that does not exist', () => {
  test('is created, published and given its alias', () => {
    const configuration = {
      Role: 'arn:aws:iam::123456789012:role/r',
      Runtime: 'python3.13',
      Handler: 'app.handler',
    } as const
    const creation = planCreation({
      inputs: deployInputs({ configuration, tags: { team: 'a' } }),
      code: CODE,
    })
    expect(types(creation)).toEqual(['create-function', 'publish-version', 'create-alias'])
    expect(creation.steps[0]).toMatchObject({
      members: { ...configuration, PackageType: 'Zip', Tags: { team: 'a' } },
    })
  })

  test('needs everything that is missing named at once', () => {
    const attempt = () => planCreation({ inputs: deployInputs() })
    expect(attempt).toThrow(Failure)
    expect(attempt).toThrow(
      /`execution-role`.*`runtime`.*`handler`.*`zip-file`, `source-dir`, `s3-key` or `image-uri`/,
    )
  })
})
