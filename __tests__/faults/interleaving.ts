import { setTimeout as sleep } from 'node:timers/promises'
import { DeleteFunctionCommand, type FunctionConfiguration } from '@aws-sdk/client-lambda'
import { expect } from '@jest/globals'
import type { Call } from '../../local-aws/front/front.ts'
import { drawn, seededLatency } from '../../local-aws/front/latency.ts'
import type { StepRun } from '../../local-aws/run-step.ts'
import { packDirectory } from '../../src/package/open-package.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import { configurationOf, creation, type Scene } from '../support/scene.ts'

/** The longest latency of a call, and of the start of the second of two, in milliseconds. */
const LONGEST_LATENCY = 300
const LONGEST_DELAY = 800

/** Code, configuration and environment that belong together. */
export interface WholeRelease {
  readonly CodeSha256: string
  readonly MemorySize: number
  readonly GREETING: string
}

/** One of the releases that take part: what a commit of the repository would be. */
export interface Commit {
  readonly inputs: Readonly<Record<string, string>>
  readonly whole: WholeRelease
}

/** Writes the source of a commit into the workspace; the name of the commit is in all that is released of it. */
export async function commitOf(scene: Scene, name: string, memory: number, source: string): Promise<Commit> {
  await scene.write(`${name}/main.py`, source)
  const { archive } = await packDirectory(`${scene.workspace}/${name}`, [])
  const { sha256: CodeSha256 } = await archive('nowhere')
  return {
    inputs: { 'source-dir': name, environment: `GREETING: ${name}`, 'memory-size': String(memory) },
    whole: { CodeSha256, MemorySize: memory, GREETING: name },
  }
}

/** What a version holds of what releases differ in. */
export function wholeOf({
  CodeSha256 = '',
  MemorySize = 0,
  Environment,
}: FunctionConfiguration): WholeRelease {
  return { CodeSha256, MemorySize, GREETING: Environment?.Variables?.['GREETING'] ?? '' }
}

/** A scene in which each seed has a function, callers with keys of their own, and a latency drawn by the seed. */
export class Interleaving {
  readonly scene: Scene
  readonly seed: number
  readonly functionName: string
  readonly #kind: string

  constructor(scene: Scene, kind: string, seed: number) {
    this.scene = scene
    this.seed = seed
    this.#kind = kind
    this.functionName = `${kind}-${seed}`
  }

  /** A number from 0 to 1 that the seed decides. */
  drawn(what: string): number {
    return drawn(`${this.#kind} ${this.seed} ${what}`)
  }

  /** The inputs that release a commit to an alias, tested by its number and behind the alias. */
  releaseOf({ inputs }: Commit, alias = 'live'): Record<string, string> {
    const { 'source-dir': _, ...base } = creation(this.functionName)
    return { ...base, ...inputs, alias, payload: '{}' }
  }

  /** The inputs that release a commit by shifting the traffic to it, in two steps of half a second. */
  shiftOf(commit: Commit): Record<string, string> {
    return {
      ...this.releaseOf(commit),
      'traffic-shift': '10% 10s, 50% 10s',
      'error-rate-threshold': 'off',
    }
  }

  /** Leaves what a release of a commit leaves. */
  async before({ inputs, whole }: Commit, alias = 'live'): Promise<void> {
    await arrangeRelease(this.scene, this.functionName, {
      directory: inputs['source-dir'],
      alias,
      environment: { GREETING: whole.GREETING },
      memorySize: whole.MemorySize,
      run: this.#runId('0'),
    })
  }

  /** Releases, or does what else the inputs say, while nobody else does anything. */
  alone(inputs: Readonly<Record<string, string>>, caller: string): Promise<StepRun> {
    return this.#run(inputs, `ALONE${caller}`)
  }

  /**
   * Runs two steps at once, the second beginning a little later.
   * @param longest how much later at most, in milliseconds
   */
  async atOnce(
    first: Readonly<Record<string, string>>,
    second: Readonly<Record<string, string>>,
    longest?: number,
  ) {
    const [a, b] = await Promise.all([
      this.#run(first, 'A'),
      this.later(() => this.#run(second, 'B'), longest),
    ])
    return { a, b }
  }

  /** Runs a step while somebody does something, beginning a little later. */
  async meanwhile(
    inputs: Readonly<Record<string, string>>,
    theirs: () => Promise<unknown>,
  ): Promise<StepRun> {
    const [run] = await Promise.all([this.#run(inputs, 'A'), this.later(theirs)])
    return run
  }

  async later<T>(work: () => Promise<T>, longest = LONGEST_DELAY): Promise<T> {
    await sleep(longest * this.drawn('start of the second'))
    return work()
  }

  /** Deletes the function, and with it the processes that run it. */
  async end(): Promise<void> {
    await this.scene.lambda.send(new DeleteFunctionCommand({ FunctionName: this.functionName }))
  }

  #run(inputs: Readonly<Record<string, string>>, caller: string): Promise<StepRun> {
    const env = {
      AWS_ACCESS_KEY_ID: `${this.functionName}-${caller}`,
      GITHUB_RUN_ID: this.#runId(caller),
      LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05',
    }
    return this.scene.run(inputs, { env })
  }

  #runId(caller: string): string {
    return String(this.seed * 10 + caller.charCodeAt(caller.length - 1))
  }

  /** The calls of an operation about this function that AWS carried out. */
  done(...operations: string[]): Call[] {
    return this.scene.aws.front.calls.filter(
      ({ path, operation, status = 500 }) =>
        operations.includes(operation) && status < 300 && path.includes(`/functions/${this.functionName}/`),
    )
  }

  /** Every version that an alias served at some time, with what it holds. */
  async everServed(alias: string): Promise<ReadonlyMap<string, FunctionConfiguration>> {
    const versions = new Set(this.#movesOf(alias).flatMap(({ body }) => versionsIn(body)))
    const read = async (version: string) =>
      [version, await configurationOf(this.scene, this.functionName, version)] as const
    return new Map(await Promise.all([...versions].map(read)))
  }

  /** The moves of an alias that AWS carried out, in order. */
  #movesOf(alias: string): Call[] {
    return this.done('CreateAlias', 'UpdateAlias')
      .filter(({ operation, path, body }) =>
        operation === 'CreateAlias'
          ? body?.['Name'] === alias
          : path.endsWith(`/aliases/${alias}`) && body?.['FunctionVersion'] !== undefined,
      )
      .sort((left, right) => (left.answered ?? 0) - (right.answered ?? 0))
  }

  async served(alias: string): Promise<FunctionConfiguration> {
    return configurationOf(this.scene, this.functionName, alias)
  }

  /** Expects that a version was invoked by its number, and answered, before the alias moved to it. */
  expectTested(alias: string, version: string): void {
    const move = this.done('UpdateAlias', 'CreateAlias').find(
      ({ body, path }) =>
        versionsIn(body).includes(version) &&
        (path.endsWith(`/aliases/${alias}`) || body?.['Name'] === alias),
    )
    const tests = this.done('Invoke').filter(({ path }) => path.endsWith(`Qualifier=${version}`))
    expect(tests.some(({ answered = 0 }) => answered <= (move?.time ?? 0))).toBe(true)
  }

  /** What an alias served at some time from the first moment to the second, in milliseconds since the epoch. */
  #servedBetween(alias: string, from: number, to: number): string[] {
    const moves = this.#movesOf(alias).filter(({ answered = to }) => answered <= to)
    const before = moves.filter(({ answered = to }) => answered < from).slice(-1)
    const during = moves.filter(({ answered = to }) => answered >= from)
    return [...before, ...during].map(({ body }) => String(body?.['FunctionVersion']))
  }

  /**
   * Expects that what a run says of itself and of the alias is true, and as new as its last call. A run that was refused
   * before it wrote anything says what it read at first.
   */
  async expectTruth(run: StepRun, caller: 'A' | 'B', alias: string): Promise<void> {
    const { result, version = '' } = run.outputs
    const isGone = run.errors.some((error) => error.includes(`The alias ${alias} no longer exists.`))
    const accessKey = `${this.functionName}-${caller}`
    const calls = this.scene.aws.front.calls.filter(({ accessKeyId }) => accessKeyId === accessKey)
    const isRefused = run.errors.some((error) => error.includes('Nothing was changed in AWS.'))
    const [first, last] = [calls.at(0)?.time ?? 0, calls.at(-1)]
    const { time = 0, answered = 0 } = last ?? {}
    if (isGone) expect([version, this.done('DeleteAlias').length]).toEqual(['', 1])
    else expect(this.#servedBetween(alias, isRefused ? first : time, answered)).toContain(version)
    if (run.exitCode === 0) {
      expect(run.errors).toEqual([])
      expect(['deployed', 'promoted', 'rolled-back', 'unchanged']).toContain(result)
      return
    }
    expect(run.exitCode).toBe(1)
    expect(['failed', 'rolled-back']).toContain(result)
    expect(run.outputs['changed']).toBe('false')
    expect(run.errors).toHaveLength(1)
    if (isGone) return
    expect(run.errors[0]).toMatch(
      new RegExp(`(The|the) alias ${alias} (still|now) serves version ${version}\\b`),
    )
  }
}

/** The versions that get traffic after a move: all of it, or shares. */
function versionsIn(body: Call['body']): string[] {
  const { AdditionalVersionWeights: weights = {} } = (body?.['RoutingConfig'] ?? {}) as {
    readonly AdditionalVersionWeights?: Readonly<Record<string, number>>
  }
  return [String(body?.['FunctionVersion']), ...Object.keys(weights)]
}

/** The seeds that run: a part of those that differ in kind. SEEDS runs more, as at night, and SEED a single one. */
function seedsOfTheDay(usual: number): number[] {
  const { SEED, SEEDS } = process.env
  if (SEED) return [Number(SEED)]
  const firstOf = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  return SEEDS ? firstOf(Number(SEEDS)) : [...membersOfTheDay(firstOf(usual))]
}

/**
 * Runs a check for each seed of the day, some at once, and fails with all seeds that failed.
 * @param usual how many seeds a week has
 */
export async function eachSeed(
  scene: Scene,
  kind: string,
  usual: number,
  check: (interleaving: Interleaving) => Promise<void>,
): Promise<void> {
  const seeds = seedsOfTheDay(usual)
  const latencies = new Map<string, (call: Call) => number>()
  scene.aws.front.latencyMs = (call) => latencies.get(ownerOf(call))?.(call) ?? 0
  const failures: string[] = []
  const work = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const interleaving = new Interleaving(scene, kind, seed)
      latencies.set(interleaving.functionName, seededLatency(seed, LONGEST_LATENCY))
      await check(interleaving).catch((error: Error) => {
        failures.push(`SEED=${seed} npm run test:faults -- two-at-once -t '${kind}'\n${error.stack}`)
      })
      await interleaving.end()
    }
  }
  await Promise.all([work(), work(), work()])
  scene.aws.front.latencyMs = 0
  if (failures.length > 0) throw new Error(failures.join('\n\n'))
}

/** The function whose run signed a call with the key of its own. */
function ownerOf({ accessKeyId }: Call): string {
  return accessKeyId.replace(/-[AB]$/, '')
}
