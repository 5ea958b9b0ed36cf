import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/failure.ts'
import {
  formatAliasHistory,
  historyAfterMove,
  historyAfterRollback,
  parseAliasHistory,
} from '../../src/model/history.ts'
import { releaseAliasName } from '../../src/model/release-alias.ts'
import type { RollbackInputs } from '../../src/model/wanted.ts'
import type { CurrentRollback } from '../../src/plan/current.ts'
import { chooseDestination } from '../../src/plan/rollback-target.ts'
import { alias } from '../support/model.ts'
import fc from '../support/properties.ts'
import { rollbackState, version } from '../support/rollback-state.ts'

type Target = RollbackInputs['target']

const choose = (state: CurrentRollback, target: Target = { kind: 'previous' }, expectedVersion?: string) =>
  chooseDestination({ target, ...(expectedVersion && { expectedVersion }) }, state)

function refusal(state: CurrentRollback, target?: Target): string {
  try {
    choose(state, target)
  } catch (error) {
    if (error instanceof Failure) return `${error.message}\n${error.advice}`
    throw error
  }
  throw new Error('The rollback was not refused.')
}

const four = [version(1), version(2), version(3), version(4)]
const at = (FunctionVersion: string, Description?: string) => ({
  FunctionVersion,
  ...(Description !== undefined && { Description }),
})

/** The target that the tag of a release is. */
const releaseOf = (tag: string) => {
  const name = releaseAliasName(tag) ?? ''
  return { kind: 'release-alias', alias: { name, tag } } as const
}

/** The release alias of a tag. */
const of = (tag: string, FunctionVersion: string) =>
  alias({ Name: releaseAliasName(tag), FunctionVersion, Description: `lda1 cur=1 tag=${tag}` })

describe('a rollback without a target', () => {
  test('goes to the newest version of the history, and leaves what is served', () => {
    expect(choose(rollbackState(at('4', 'lda1 cur=4 prev=2,1 bad=3'), four))).toMatchObject({
      kind: 'move',
      version: '2',
      rolledBackFrom: '4',
    })
  })

  test('goes back to a newer number, too, when that was served before', () => {
    expect(choose(rollbackState(at('2', 'lda1 cur=2 prev=4,1'), four))).toMatchObject({
      version: '4',
      rolledBackFrom: '2',
    })
  })

  test('goes to what the served version names where the history does not say what is served', () => {
    const versions = [version(1), version(2, { before: '1' }), version(3)]
    for (const description of ['lda1 cur=3 prev=1', 'managed by Terraform', ''])
      expect(choose(rollbackState(at('2', description), versions))).toMatchObject({
        version: '1',
        rolledBackFrom: '2',
      })
  })

  test('follows the versions past one that is marked as bad', () => {
    const versions = [version(1), version(2, { before: '1' }), version(3, { before: '2' })]
    expect(choose(rollbackState(at('3', 'lda1 cur=3 bad=2'), versions))).toMatchObject({ version: '1' })
  })

  test('never goes to what another alias served', () => {
    const other = version(2, { members: { Description: '[lda1 prev=beta:1]' } })
    expect(refusal(rollbackState(at('2'), [version(1), other]))).toContain('the rollback needs `version`')
  })

  test('says when the description is somebody else’s, and lists the versions', () => {
    const text = refusal(rollbackState(at('4', 'managed by Terraform'), four))
    expect(text).toContain(
      'Another tool, such as Terraform, wrote the description of the alias live, where this action keeps its records. So what the alias served before version 4 is unknown, and the rollback needs `version`.',
    )
    expect(text).toContain('- version 4: published 2026-11-03 14:02 UTC, served now')
    expect(text).toContain('Set `version` to the version to roll back to, such as `version: 3`.')
  })

  test('says which versions are newer than the served one, where no history marks what failed', () => {
    const text = refusal(rollbackState(at('1', 'managed by Terraform'), [version(1), version(2)]))
    expect(text).toContain('- version 2: published 2026-11-03 14:02 UTC, newer than the served version')
    expect(text).toContain(
      'No older version can be served. To serve version 2, which is newer, set `version: 2`.',
    )
    expect(refusal(rollbackState(at('2', 'managed by Terraform'), four))).toContain('such as `version: 1`.')
  })

  test('says what to do where there is no version to go back to', () => {
    const alone = refusal(rollbackState(at('1', 'lda1 cur=1'), [version(1)]))
    expect(alone).toContain('orders-api has only version 1, which the alias live serves.')
    expect(alone).toContain('To change what is served, release with `mode: deploy`.')
    const marked = refusal(rollbackState(at('1', 'lda1 cur=1 bad=2'), [version(1), version(2)]))
    expect(marked).toContain('To serve version 2 anyway, set `version: 2`.')
  })

  test('says when somebody moved the alias by hand to what has no record', () => {
    expect(refusal(rollbackState(at('4', 'lda1 cur=3 prev=2,1'), four))).toContain(
      'Somebody moved the alias live to version 4 without this action, whose record ends with version 3. So what the alias served before version 4 is unknown',
    )
  })

  test('is refused where the recorded version was deleted', () => {
    expect(refusal(rollbackState(at('4', 'lda1 cur=4 prev=9'), four))).toContain(
      'Version 9 of orders-api (the previous version) no longer exists.',
    )
  })

  test('lists the newest ten of many versions, with where they come from and their marks', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      version(index + 1, { ref: `v${index + 1}`, sha: '3f2c1ab' }),
    )
    const text = refusal(rollbackState(at('30', 'lda1 cur=30 bad=29'), many))
    expect(text).toContain('The newest 10 of the 30 versions of orders-api:')
    expect(text).toContain('- version 29: published 2026-11-03 14:02 UTC, v29, 3f2c1ab, bad')
    expect(text).toContain('- version 21:')
    expect(text).not.toContain('- version 20:')
  })

  test('of an alias on $LATEST names no version that has the same code, if there is another', () => {
    const state = rollbackState(at('$LATEST'), [version(1), version(2)])
    const text = refusal({ ...state, latest: { ...state.latest, CodeSha256: 'code-2' } })
    expect(text).toContain('- version 2: published 2026-11-03 14:02 UTC, same code as $LATEST')
    expect(text).toContain('such as `version: 1`.')
    const alone = rollbackState(at('$LATEST'), [version(1)])
    expect(refusal({ ...alone, latest: { ...alone.latest, CodeSha256: 'code-1' } })).toContain(
      'To serve version 1, which has the same code as $LATEST, set `version: 1`.',
    )
  })

  test('of an alias on $LATEST has no record to go by', () => {
    expect(refusal(rollbackState(at('$LATEST'), four))).toContain('serves $LATEST')
    expect(refusal(rollbackState(at('$LATEST'), []))).toContain('orders-api has no published version.')
    expect(choose(rollbackState(at('$LATEST'), four), { kind: 'version', version: '2' })).toEqual({
      kind: 'move',
      version: '2',
      reason: 'named by `version`',
    })
  })
})

describe('another attempt of a workflow run', () => {
  const rerun = (served: string, description: string) =>
    chooseDestination({ target: { kind: 'previous' } }, rollbackState(at(served, description), four), '77')

  test('stays where an earlier attempt rolled back to', () => {
    expect(rerun('2', 'lda1 cur=2 prev=1 bad=3 run=77')).toMatchObject({
      kind: 'keep',
      because: 'already-served',
      reason: expect.stringContaining('an earlier attempt of this run rolled version 3 back'),
    })
  })

  test.each([
    ['another run rolled back', '2', 'lda1 cur=2 prev=1 bad=3 run=76'],
    ['this run released what is served', '2', 'lda1 cur=2 prev=1 run=77'],
    ['this run released it after another version had failed', '3', 'lda1 cur=3 prev=1 bad=2 run=77'],
  ])('goes back where %s', (_, served, description) => {
    expect(rerun(served, description)).toMatchObject({ kind: 'move', version: '1' })
  })
})

describe('a rollback to a named version', () => {
  const state = rollbackState(at('3', 'lda1 cur=3 prev=2,1 bad=4'), four)

  test('takes one that is marked bad, too: forward without a mark', () => {
    expect(choose(state, { kind: 'version', version: '4' })).toEqual({
      kind: 'move',
      version: '4',
      reason: 'named by `version`',
    })
  })

  test('leaves what is served when it goes back', () => {
    expect(choose(state, { kind: 'version', version: '1' })).toMatchObject({
      version: '1',
      rolledBackFrom: '3',
    })
  })

  test('stays where it is served already', () => {
    expect(choose(state, { kind: 'version', version: '3' })).toEqual({
      kind: 'keep',
      because: 'already-served',
      reason: 'The alias live already serves version 3.',
    })
  })

  test('goes to what the alias of a release names, never to $LATEST', () => {
    const target = releaseOf('lambda/v1')
    const named = (FunctionVersion: string) => ({ ...state, releaseAlias: of('lambda/v1', FunctionVersion) })
    expect(choose(named('1'), target)).toMatchObject({ version: '1', rolledBackFrom: '3' })
    expect(refusal(named('$LATEST'), target)).toContain('so there is no version to roll back to')
    expect(refusal(state, target)).toContain('has no alias lambda-v1 (derived from lambda/v1).')
  })

  test('names the version that was released from the tag where its release alias is missing', () => {
    const released = rollbackState(at('2', 'lda1 cur=2 prev=1'), [
      version(1, { ref: 'lambda/v1' }),
      version(2),
    ])
    expect(refusal(released, releaseOf('lambda/v1'))).toContain(
      'To roll back to lambda/v1, set `version: 1` instead of `release-alias`.',
    )
  })

  test('does not go to what an alias with that name serves if it is not the alias of that release', () => {
    const serving = (Description: string) => ({
      ...state,
      releaseAlias: alias({ Name: 'app-1-10', FunctionVersion: '1', Description }),
    })
    const other = serving('lda1 cur=1 tag=app/1.10')
    expect(choose(other, releaseOf('app/1.10'))).toMatchObject({ version: '1' })
    expect(choose(other, releaseOf('app-1-10'))).toMatchObject({ version: '1' })
    const text = refusal(other, releaseOf('app-1/10'))
    expect(text).toContain(
      'The alias app-1-10 (derived from app-1/10) serves version 1, but it is the release alias of app/1.10',
    )
    expect(text).toContain('To serve version 1, set `version: 1` instead.')
    expect(refusal(serving('by Terraform'), releaseOf('app-1-10'))).toContain(
      'its description does not record that it is a release alias',
    )
    expect(refusal(other, { kind: 'git-ref', ref: 'app-1/10' })).toMatch(
      /it is the release alias of app\/1\.10/,
    )
  })

  test('takes one that is marked only by its number, not by the alias of its release', () => {
    const target = releaseOf('lambda/v4')
    const text = refusal({ ...state, releaseAlias: of('lambda/v4', '4') }, target)
    expect(text).toContain(
      'Version 4, which the alias lambda-v4 (derived from lambda/v4) serves, is marked as bad',
    )
    expect(text).toContain('- version 4: published 2026-11-03 14:02 UTC, bad')
    expect(text).toContain('To serve version 4 anyway, set `version: 4`.')
  })

  test('that is served already says why it is that one', () => {
    const target = releaseOf('v3')
    expect(choose({ ...state, releaseAlias: of('v3', '3') }, target)).toMatchObject({
      reason: 'The alias live already serves version 3 (served by the alias v3).',
    })
  })

  test('that does not exist is the input’s mistake, not a deletion', () => {
    const text = refusal(state, { kind: 'version', version: '9' })
    expect(text).toContain('Version 9 of orders-api does not exist.\n')
    expect(text).toMatch(/[Ss]et `version/)
  })
})

describe('the expected version', () => {
  const state = rollbackState(at('3', 'lda1 cur=3 prev=2,1'), four)

  test('lets the rollback happen when it is served, and nothing otherwise', () => {
    expect(choose(state, { kind: 'previous' }, '3')).toMatchObject({ kind: 'move', version: '2' })
    expect(choose(state, { kind: 'previous' }, '4')).toMatchObject({
      kind: 'keep',
      because: 'not-expected',
      reason:
        '`expected-version` is 4, but the alias live serves version 3, so nothing is rolled back. To roll back version 3, set `expected-version: 3` or leave it out.',
    })
  })

  test('is looked at before anything is refused', () => {
    expect(choose(rollbackState(at('1', 'lda1 cur=1'), four), { kind: 'previous' }, '2').kind).toBe('keep')
  })
})

describe('while traffic is shifted', () => {
  const shifting = (weights: Record<string, number>, description = 'lda1 cur=3 prev=2,1') =>
    rollbackState({ ...at('3', description), RoutingConfig: { AdditionalVersionWeights: weights } }, four)

  test('to a newer version, a rollback leaves that one', () => {
    expect(choose(shifting({ '4': 0.1 }))).toMatchObject({ version: '3', rolledBackFrom: '4' })
    expect(choose(shifting({ '4': 0.1 }), { kind: 'version', version: '3' })).toMatchObject({
      rolledBackFrom: '4',
    })
  })

  test('the newer version is the one that is expected', () => {
    expect(choose(shifting({ '4': 0.1 }), { kind: 'previous' }, '4').kind).toBe('move')
    expect(choose(shifting({ '4': 0.1 }), { kind: 'previous' }, '3').kind).toBe('keep')
  })

  test('a target that is the newer version ends the shift there, and marks nothing', () => {
    expect(choose(shifting({ '4': 0.1 }), { kind: 'version', version: '4' })).toMatchObject({
      kind: 'move',
      rolledBackFrom: undefined,
    })
  })

  test('from an older version, what is served is left', () => {
    expect(choose(shifting({ '2': 0.5 }))).toMatchObject({ version: '2', rolledBackFrom: '3' })
  })

  test('of this action, the history says which version is new: a promotion may go downwards', () => {
    const downwards = shifting({ '2': 0.5 }, 'lda1 cur=3 next=2 prev=1')
    expect(choose(downwards)).toMatchObject({ version: '3', rolledBackFrom: '2' })
  })

  test('weights are reason enough to move to what is served', () => {
    expect(choose(shifting({ '2': 0.5 }), { kind: 'version', version: '3' })).toEqual({
      kind: 'move',
      version: '3',
      reason: 'named by `version`',
    })
  })
})

describe('a chain of releases and rollbacks', () => {
  /** What a run of the action leaves: the alias with its description, and the versions. */
  interface Chain {
    readonly served: string
    readonly description: string
    readonly versions: readonly ReturnType<typeof version>[]
  }
  const released = ({ served, description, versions }: Chain): Chain => {
    const number = versions.length + 1
    const history = historyAfterMove(parseAliasHistory(description), served, String(number), {})
    return {
      served: String(number),
      description: formatAliasHistory(history),
      versions: [...versions, version(number, { before: served })],
    }
  }
  const rolledBack = ({ served, description, versions }: Chain): Chain | undefined => {
    const state = rollbackState(at(served, description), versions)
    try {
      const destination = choose(state)
      if (destination.kind === 'keep') throw new Error('A rollback without a target never stays.')
      const { rolledBackFrom = '', version: target } = destination
      const history = historyAfterRollback(parseAliasHistory(description), served, rolledBackFrom, target, {})
      return { served: target, description: formatAliasHistory(history), versions }
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }
  const first: Chain = { served: '1', description: 'lda1 cur=1', versions: [version(1)] }

  test('never lands on a version that was rolled back from, and ends in nothing to go back to', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (steps) => {
        let chain = first
        const leftBehind = new Set<string>()
        const back = (): boolean => {
          const next = rolledBack(chain)
          if (!next) return false
          leftBehind.add(chain.served)
          expect(leftBehind).not.toContain(next.served)
          expect(next.description.length).toBeLessThanOrEqual(256)
          chain = next
          return true
        }
        for (const isRelease of steps) {
          if (isRelease) chain = released(chain)
          else back()
        }
        let rollbacks = 0
        while (back()) rollbacks += 1
        expect(rollbacks).toBeLessThan(chain.versions.length)
        expect(chain.served).toBe('1')
      }),
    )
  })

  test('goes back one by one over the end of a history that was cut', () => {
    let chain = first
    for (let count = 1; count < 200; count += 1) chain = released(chain)
    const visited: string[] = []
    for (let next = rolledBack(chain); next; next = rolledBack(chain)) {
      chain = next
      visited.push(chain.served)
    }
    expect(visited).toEqual(Array.from({ length: 199 }, (_, index) => String(199 - index)))
  })
})
