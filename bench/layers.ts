import { randomUUID } from 'node:crypto'
import { delimiter, join } from 'node:path'
import { checkOutProject, type ExampleProject } from '../demo/example-project.ts'
import { runStep } from '../local-aws/run-step.ts'
import { runProgram } from './program.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { Stage } from './stage.ts'

/** A layer that is published again and again with the same content. Times in milliseconds, memory in MB. */
export interface LayerFigures {
  readonly title: string
  readonly action: {
    readonly time: Spread | undefined
    readonly calls: Spread | undefined
    readonly memory: Spread | undefined
  }
  /** The same by uv, zip and the AWS CLI; absent where the CLI could not be installed. */
  readonly script?: { readonly time: Spread | undefined; readonly calls: Spread | undefined }
}

interface Case {
  readonly title: string
  readonly layer: string
  /** What the layer is made of, as inputs of the action. */
  readonly inputs: Readonly<Record<string, string>>
  /** Whether the script builds it, too. */
  readonly isBuilt: boolean
}

interface Run {
  readonly milliseconds: number
  readonly calls: number
  readonly memory?: number
}

const ROUNDS = 5

/** Publishes the dependencies of the example app as layers, then the same again, in both ways side by side. */
export async function measureLayers(stage: Stage): Promise<LayerFigures[]> {
  const { workspace, say } = stage
  const project = await checkOutProject(workspace, say)
  const runs = new Map(
    casesOf(stage, project).map((each) => [each, { action: [] as Run[], script: [] as Run[] }]),
  )
  for (let round = 0; round <= ROUNDS; round++) {
    say(round === 0 ? 'Layers, for the first time ...' : `Layers, round ${round} of ${ROUNDS} ...`)
    for (const [each, { action, script }] of runs) {
      const run = await publishByAction(stage, project, each, round === 0 ? 'published' : 'unchanged')
      if (round === 0) continue
      if (run) action.push(run)
      const other = await publishByScript(stage, project, each)
      if (other) script.push(other)
    }
  }
  return [...runs].map(([{ title }, { action, script }]) => ({
    title,
    action: { ...timeAndCalls(action), memory: spreadOf(action.map(({ memory }) => memory)) },
    ...(script.length > 0 && { script: timeAndCalls(script) }),
  }))
}

/** The directory is what uv.lock leads to. */
function casesOf({ workspace }: Stage, { layer }: ExampleProject): Case[] {
  const directory = join(workspace, 'layer')
  const cases = [
    { title: 'from a directory', layer: 'directory', isBuilt: false, inputs: { 'source-dir': directory } },
  ]
  if (!('requirements' in layer)) return cases
  return [...cases, { title: 'built from uv.lock', layer: 'lock', isBuilt: true, inputs: layer }]
}

async function publishByAction(
  { aws, memory, workspace, say }: Stage,
  { environment, runtime }: ExampleProject,
  { title, layer, inputs }: Case,
  result: 'published' | 'unchanged',
): Promise<Run | undefined> {
  aws.front.clearCalls()
  const step = await runStep(aws, {
    workspace,
    env: { ...environment, ...memory.environment },
    with: { mode: 'publish-layer', 'layer-name': layer, 'compatible-runtimes': runtime, ...inputs },
  })
  const peak = memory.take()
  if (step.outputs['result'] === result)
    return {
      milliseconds: step.milliseconds,
      calls: aws.front.calls.length,
      ...(peak !== undefined && { memory: peak }),
    }
  say(`The layer ${title} ended with ${step.outputs['result']} instead of ${result}:\n${step.log}`)
  return undefined
}

async function publishByScript(
  { aws, workspace, cli, say }: Stage,
  { environment, runtime }: ExampleProject,
  { title, layer, inputs, isBuilt }: Case,
): Promise<Run | undefined> {
  if (!cli) return undefined
  aws.front.clearCalls()
  const run = await runProgram('bash', [join(import.meta.dirname, 'aws-cli/publish-layer.sh')], {
    env: {
      ...aws.environment,
      ...environment,
      PATH: [cli, environment['PATH']].join(delimiter),
      HOME: workspace,
      // Its versions have no digest: those of the action stay found among the newest.
      LAYER: `${layer}-by-hand`,
      RUNTIME: runtime,
      SOURCE: isBuilt ? join(workspace, 'built') : (inputs['source-dir'] ?? ''),
      ARCHIVE: join(workspace, `${randomUUID()}.zip`),
      ...(isBuilt && { PROJECT: join(workspace, 'lambda') }),
    },
  })
  if (run.exitCode === 0) return { milliseconds: run.milliseconds, calls: aws.front.calls.length }
  say(`The layer ${title} by the AWS CLI ended with exit code ${run.exitCode}:\n${run.output}`)
  return undefined
}

function timeAndCalls(runs: readonly Run[]) {
  return {
    time: spreadOf(runs.map(({ milliseconds }) => milliseconds)),
    calls: spreadOf(runs.map(({ calls }) => calls)),
  }
}
