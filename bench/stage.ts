import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { awsCliPackages } from '../local-aws/aws-cli.ts'
import { type LocalAws, startLocalAws } from '../local-aws/local-aws.ts'
import { pythonEnvironment } from '../local-aws/python-environment.ts'
import { Failure } from '../src/failure.ts'
import { LATENCY, UPDATE } from './jobs.ts'
import { PeakMemory } from './program.ts'

/** What the measurements run on. */
export interface Stage {
  readonly aws: LocalAws
  /** A directory for everything that is written. */
  readonly workspace: string
  readonly memory: PeakMemory
  /** The directory with the program `aws`; absent where the AWS CLI could not be installed. */
  readonly cli?: string
  /** Tells how far it is. */
  readonly say: (line: string) => void
}

/** Sets the stage for the measurements, and clears it whatever becomes of them. */
export async function onStage<T>(measure: (stage: Stage) => Promise<T>): Promise<T> {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const workspace = await mkdtemp(join(tmpdir(), 'bench-'))
  const cli = await installCli(join(workspace, 'bin'), say)
  const options = { latencyMs: LATENCY, transitionMs: UPDATE, versionTransitionMs: 0, onProgress: say }
  const aws = await startLocalAws(options)
  try {
    return await measure({ aws, workspace, memory: new PeakMemory(workspace), say, ...(cli && { cli }) })
  } finally {
    await aws.stop()
    await rm(workspace, { recursive: true, force: true })
  }
}

async function installCli(directory: string, say: Stage['say']): Promise<string | undefined> {
  try {
    const { python } = await pythonEnvironment({ packages: awsCliPackages, onProgress: say })
    await mkdir(directory)
    const program = `#!/bin/sh\nexec '${python}' -m awscli "$@"\n`
    await writeFile(join(directory, 'aws'), program, { mode: 0o755 })
    return directory
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(`${error.message}\nThe AWS CLI is left out.`)
    return undefined
  }
}
