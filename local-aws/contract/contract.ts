import { startLocalAws } from '../local-aws.ts'
import type { Case, TargetName } from './case.ts'
import { CASES, whyNotReplayed } from './cases/cases.ts'
import { WORLDS } from './cases/worlds.ts'
import { type Fixture, heldAgainst, observations, readFixtures } from './fixtures.ts'
import { runIdempotence } from './idempotence.ts'
import { localTargets } from './local-targets.ts'
import { type Outcome, runCases, type Target } from './run-case.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** Replays on a target every case that can be replayed there, and releases each member of the configuration twice. */
export async function replay(
  name: TargetName,
  target: Target,
  tell?: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes = await runCases(target, casesFor(name), WORLDS, tell)
  return [...outcomes, ...(await runIdempotence(name, target, tell))]
}

function casesFor(name: TargetName): Case[] {
  return Object.values(CASES)
    .flat()
    .filter((each) => whyNotReplayed(each, name) === undefined)
}

/** What the local AWS says to the contract. */
export interface LocalRun {
  readonly front: Verdict
  readonly emulator: Verdict
  /** How the front differs from what accounts answered. */
  readonly fixtures: Verdict
  /** What the front answered, in the form of a fixture. */
  readonly seen: Fixture['cases']
}

/** Replays the contract on a local AWS of its own: on the front, on the emulator alone, and against the fixtures. */
export async function runLocally(fixtures: readonly Fixture[] = readFixtures()): Promise<LocalRun> {
  // A transition lasts until a case ends it.
  const aws = await startLocalAws({ transitionMs: Number.POSITIVE_INFINITY })
  const targets = localTargets(aws)
  try {
    const front = await replay('front', targets.front)
    const emulator = await replay('emulator', targets.emulator)
    const { account, region, role } = targets.front.known as Record<'account' | 'region' | 'role', string>
    const seen = observations(front, { account, region, role, prefix: targets.front.prefix })
    return {
      front: verdictOn('front', front),
      emulator: verdictOn('emulator', emulator),
      fixtures: verdictOn(
        'fixtures',
        fixtures.flatMap((fixture) => heldAgainst(fixture, seen)),
      ),
      seen,
    }
  } finally {
    targets.close()
    await aws.stop()
  }
}
