import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/failure.ts'
import { isManaged } from '../../src/model/alias.ts'
import {
  formatAliasHistory,
  formatVersionDescription,
  historyAfterMove,
  historyAfterRollback,
  historyWithBad,
  parseAliasHistory,
} from '../../src/model/history.ts'
import type { Version } from '../../src/model/version.ts'
import { versionsToPrune } from '../../src/plan/prune-versions.ts'
import { chooseDestination, type Destination } from '../../src/plan/rollback-target.ts'
import { alias as aliasWith, configuration, version as versionWith } from '../support/model.ts'
import fc from '../support/properties.ts'

/** What people and runs do to a function whose alias `live` or `staging` is meant. */
type Event =
  | { readonly does: 'release'; readonly alias: string }
  /** Fails its test before the alias moves, or after. */
  | { readonly does: 'fail'; readonly alias: string }
  /** Releases what an older version holds: that version is found again. */
  | { readonly does: 'find'; readonly alias: string; readonly nth: number }
  | { readonly does: 'roll-back'; readonly alias: string }
  | { readonly does: 'name'; readonly alias: string; readonly nth: number }
  | { readonly does: 'move-by-hand'; readonly alias: string; readonly nth: number }
  | { readonly does: 'prune'; readonly keep: number }

const alias = fc.constantFrom('live', 'staging')
const nth = fc.nat({ max: 30 })
const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('release' as const), alias }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('fail' as const), alias }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('find' as const), alias, nth }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('roll-back' as const), alias }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('name' as const), alias, nth }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('move-by-hand' as const), alias, nth }) },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('prune' as const), keep: fc.integer({ min: 2, max: 4 }) }),
    },
  ),
  { maxLength: 40 },
)

/** A function with two aliases, of which each remembers outside of AWS what it really served. */
class FunctionModel {
  versions: Version[] = [versionWith({ Version: '1' })]
  #newest = 1
  readonly #aliases = new Map<string, AliasConfiguration>()
  readonly served = new Map<string, Set<string>>()

  constructor(descriptions: Readonly<Record<string, string>>) {
    for (const [Name, Description] of Object.entries(descriptions)) {
      this.#aliases.set(Name, { Name, FunctionVersion: '1', Description })
      this.served.set(Name, new Set(['1']))
    }
  }

  alias(name: string): AliasConfiguration & { readonly FunctionVersion: string } {
    const alias = this.#aliases.get(name)
    return { ...alias, FunctionVersion: alias?.FunctionVersion ?? '' }
  }

  bad(name: string): readonly string[] {
    return parseAliasHistory(this.alias(name).Description)?.bad ?? []
  }

  publish(name: string): string {
    this.#newest += 1
    const predecessor = { alias: name, version: this.alias(name).FunctionVersion }
    const Version = String(this.#newest)
    const Description = formatVersionDescription(undefined, { predecessor, git: {} })
    this.versions.push(versionWith({ Version, Description }))
    return Version
  }

  nth(index: number): string {
    return this.versions[index % this.versions.length]?.number ?? ''
  }

  move(name: string, version: string): void {
    const { Description, FunctionVersion } = this.alias(name)
    this.#write(name, version, historyAfterMove(parseAliasHistory(Description), FunctionVersion, version, {}))
  }

  moveByHand(name: string, FunctionVersion: string): void {
    this.#aliases.set(name, { ...this.alias(name), FunctionVersion })
    this.served.get(name)?.add(FunctionVersion)
  }

  mark(name: string, failed: string): void {
    const { Description, FunctionVersion } = this.alias(name)
    this.#write(
      name,
      FunctionVersion,
      historyWithBad(parseAliasHistory(Description), FunctionVersion, failed),
    )
  }

  /** Undefined when the rollback is refused. */
  rollBack(name: string, version?: string): Destination | undefined {
    const { Description, FunctionVersion } = this.alias(name)
    const target = version ? ({ kind: 'version', version } as const) : ({ kind: 'previous' } as const)
    try {
      const destination = chooseDestination(
        { target },
        {
          functionName: 'orders-api',
          latest: configuration(),
          alias: aliasWith(this.alias(name)),
          versions: this.versions,
        },
      )
      if (destination.kind === 'keep') return destination
      const { rolledBackFrom, version: to } = destination
      const before = parseAliasHistory(Description)
      if (!rolledBackFrom) this.move(name, to)
      else this.#write(name, to, historyAfterRollback(before, FunctionVersion, rolledBackFrom, to, {}))
      return destination
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  prune(keep: number): void {
    const aliases = [...this.#aliases.values()].map(aliasWith)
    const toDelete = versionsToPrune(keep, { versions: this.versions, aliases, provisioned: [] }).map(String)
    this.versions = this.versions.filter(({ number }) => !toDelete.includes(number))
  }

  happens(event: Event): void {
    switch (event.does) {
      case 'release':
        this.move(event.alias, this.publish(event.alias))
        break
      case 'fail':
        this.mark(event.alias, this.publish(event.alias))
        break
      case 'find':
        this.move(event.alias, this.nth(event.nth))
        break
      case 'roll-back':
        this.rollBack(event.alias)
        break
      case 'name':
        this.rollBack(event.alias, this.nth(event.nth))
        break
      case 'move-by-hand':
        this.moveByHand(event.alias, this.nth(event.nth))
        break
      case 'prune':
        this.prune(event.keep)
        break
    }
  }

  #write(name: string, version: string, history: Parameters<typeof formatAliasHistory>[0]): void {
    const before = this.alias(name)
    const Description = isManaged(aliasWith(before)) ? formatAliasHistory(history) : before.Description
    this.#aliases.set(name, { ...before, FunctionVersion: version, ...(Description && { Description }) })
    this.served.get(name)?.add(version)
  }
}

const descriptions = fc.record({
  live: fc.constantFrom('', 'Managed by Terraform'),
  staging: fc.constantFrom('', 'Managed by Terraform'),
})
const functionAfter = (
  start: Readonly<Record<string, string>>,
  happened: readonly Event[],
): FunctionModel => {
  const model = new FunctionModel(start)
  for (const event of happened) model.happens(event)
  return model
}

describe('whatever happened to a function and its aliases, a rollback without a target', () => {
  test('goes to what this alias served once, to nothing that is marked or gone, and away from what it serves', () => {
    fc.assert(
      fc.property(descriptions, events, (start, happened) => {
        const model = functionAfter(start, happened)
        const { FunctionVersion: from } = model.alias('live')
        const bad = model.bad('live')
        const once = new Set(model.served.get('live'))
        const destination = model.rollBack('live')
        if (!destination) return
        const to = model.alias('live').FunctionVersion
        expect(destination.kind).toBe('move')
        expect(to).not.toBe(from)
        expect(bad).not.toContain(to)
        expect(once).toContain(to)
        expect(model.versions.map(({ number }) => number)).toContain(to)
        const history = parseAliasHistory(model.alias('live').Description)
        if (history) expect(history.bad).toContain(from)
      }),
    )
  })

  test('never comes back to a version, and ends where there is nothing to go back to', () => {
    fc.assert(
      fc.property(descriptions, events, (start, happened) => {
        const model = functionAfter(start, happened)
        const seen = new Set([model.alias('live').FunctionVersion])
        while (model.rollBack('live')) {
          const { FunctionVersion } = model.alias('live')
          expect(seen).not.toContain(FunctionVersion)
          seen.add(FunctionVersion)
        }
      }),
    )
  })

  test('undoes a release: the alias serves what it served before', () => {
    fc.assert(
      fc.property(descriptions, events, (start, happened) => {
        const model = functionAfter(start, happened)
        const { FunctionVersion: before } = model.alias('live')
        // Somebody may have moved the alias by hand to what had failed: nothing goes back there by itself.
        fc.pre(!model.bad('live').includes(before))
        model.happens({ does: 'release', alias: 'live' })
        model.rollBack('live')
        expect(model.alias('live').FunctionVersion).toBe(before)
      }),
    )
  })

  test('undoes a release that found an older version again, too, where the alias has its history', () => {
    fc.assert(
      fc.property(events, nth, (happened, index) => {
        const model = functionAfter({ live: '', staging: '' }, happened)
        const { FunctionVersion: before } = model.alias('live')
        const found = model.nth(index)
        fc.pre(found !== before && !model.bad('live').includes(before))
        model.move('live', found)
        model.rollBack('live')
        expect(model.alias('live').FunctionVersion).toBe(before)
      }),
    )
  })

  test('is undone by naming what it left, and can then be made again', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const model = functionAfter({ live: '', staging: '' }, happened)
        const { FunctionVersion: left } = model.alias('live')
        if (!model.rollBack('live')) return
        const { FunctionVersion: target } = model.alias('live')
        // A lower number counts as a step back: nothing tells that it was served after the other.
        fc.pre(Number(target) < Number(left))
        model.rollBack('live', left)
        expect(model.alias('live').FunctionVersion).toBe(left)
        model.rollBack('live')
        expect(model.alias('live').FunctionVersion).toBe(target)
      }),
    )
  })
})

describe('keep-versions', () => {
  test('never deletes what a rollback would go back to', () => {
    fc.assert(
      fc.property(descriptions, events, fc.integer({ min: 2, max: 4 }), (start, happened, keep) => {
        const [kept, pruned] = [functionAfter(start, happened), functionAfter(start, happened)]
        pruned.prune(keep)
        expect(pruned.rollBack('live')).toEqual(kept.rollBack('live'))
      }),
    )
  })
})
