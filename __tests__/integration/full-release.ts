import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateAliasCommand } from '@aws-sdk/client-lambda'
import { expect } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { observeFunction } from '../faults/matrix/observed.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  creation,
  handlerSource,
  type Scene,
  versionsOf,
} from '../support/scene.ts'

/** A call of a run: the name of the operation, and which of its calls it is, counted from 1. */
export type NthCall = readonly [operation: string, nth: number]

/** What a release that does everything writes, in this order: the first version and move pin the alias. */
export const WRITES_OF_A_RELEASE: readonly NthCall[] = [
  ['PublishVersion', 1],
  ['UpdateAlias', 1],
  ['UpdateFunctionConfiguration', 1],
  ['UpdateFunctionCode', 1],
  ['PublishVersion', 2],
  ['TagResource', 1],
  ['UpdateAlias', 2],
]

/** What the creation of a function writes, in this order. */
export const WRITES_OF_A_CREATION: readonly NthCall[] = [
  ['CreateFunction', 1],
  ['PublishVersion', 1],
  ['CreateAlias', 1],
]

let functions = 0

/** A name that no other test of the file uses. */
export function freshName(): string {
  functions += 1
  return `orders-${functions}`
}

/** A function with a variable, and an alias on $LATEST: nothing of it was released yet. */
export async function unreleasedFunction(scene: Scene, name = freshName()): Promise<string> {
  await createFunction(scene, name, { Environment: { Variables: { KEPT: 'yes', GREETING: 'hello' } } })
  await scene.lambda.send(
    new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '$LATEST' }),
  )
  return name
}

/** A function whose alias serves version 1, as a release by the action left it; no traffic goes to $LATEST. */
export async function releasedFunction(scene: Scene, name = freshName()): Promise<string> {
  const environment = { KEPT: 'yes', GREETING: 'hello' }
  await arrangeRelease(scene, name, { source: 'old', alias: 'live', environment, tags: { team: 'orders' } })
  await scene.write('app/main.py', handlerSource('new'))
  return name
}

/** The inputs of a release that changes everything: configuration, code, version, alias, tags. */
export const releaseOf = (name: string) => ({
  'function-name': name,
  alias: 'live',
  'source-dir': 'app',
  environment: 'GREETING: hi',
  'memory-size': '256',
  tags: 'team: orders',
})

/** The inputs that create a function and its alias. */
export const createOf = (name: string) => ({
  ...creation(name),
  alias: 'live',
  environment: 'GREETING: hi',
  tags: 'team: orders',
})

/** Expects that a release ended whole: the alias alone on its version, everything in it, no version too many. */
export async function expectReleased(
  scene: Scene,
  name: string,
  run: StepRun,
  versions: readonly string[] = ['1', '2'],
): Promise<void> {
  const served = versions.at(-1)
  expect({ exitCode: run.exitCode, errors: run.errors }).toEqual({ exitCode: 0, errors: [] })
  expect(run.outputs).toMatchObject({ 'function-name': name, alias: 'live', version: served })
  expect(await versionsOf(scene, name)).toEqual(versions)
  const alias = await aliasOf(scene, name, 'live')
  expect(alias.FunctionVersion).toBe(served)
  expect(alias.RoutingConfig?.AdditionalVersionWeights ?? {}).toEqual({})
  expect(alias.Description).toMatch(new RegExp(`^lda1 cur=${served} `))
  const [released, latest] = await Promise.all([
    configurationOf(scene, name, served),
    configurationOf(scene, name),
  ])
  expect(released).toMatchObject({ CodeSha256: run.outputs['code-sha256'], State: 'Active' })
  expect(latest).toMatchObject({
    CodeSha256: released.CodeSha256,
    Environment: released.Environment ?? {},
    LastUpdateStatus: 'Successful',
    Tags: { team: 'orders' },
  })
}

/** What became of the releases that were run again, by the scene and what they started from. */
const finished = new WeakMap<Scene, Map<string, Promise<void>>>()

/**
 * Expects that a release that failed goes through when it is run again. Equal states have equal futures: of the tests of
 * a scene, one run tells for all that leave the same function behind.
 */
export async function expectFinished(
  scene: Scene,
  name: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  versions?: readonly string[],
): Promise<void> {
  const [found, source] = await Promise.all([
    observeFunction(scene.lambda, name),
    readFile(join(scene.workspace, 'app/main.py'), 'utf8'),
  ])
  const state = JSON.stringify([found, source, inputs, versions]).replaceAll(name, 'FUNCTION')
  const known = finished.get(scene) ?? new Map<string, Promise<void>>()
  finished.set(scene, known)
  const future =
    known.get(state) ?? scene.run(inputs, { env }).then((run) => expectReleased(scene, name, run, versions))
  known.set(state, future)
  await future
}

/** What of a function must not change when a release is stopped before traffic. */
export async function aliasState(scene: Scene, name: string) {
  const { FunctionVersion, Description, RoutingConfig } = await aliasOf(scene, name, 'live')
  return { FunctionVersion, Description, RoutingConfig }
}
