import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * How a step and its post step agree on who decides about an unverified move. In a container job, cancelling ends only the
 * client of `docker exec`, so the post step may begin while the step still runs. Whoever creates the file first decides:
 * the step when the move is verified or undone, the post step when it begins.
 */
export interface Claim {
  readonly file: string
  /** The process of the step. */
  readonly process: number
}

type Owner = 'step' | 'post step'

/** Milliseconds between two looks for the file, and between two looks for the process. */
const LOOK = 100
/** Milliseconds that a cancelled step may still run. */
const LONGEST_WAIT = 8000

/** @param directory that lives as long as the job; undefined: there is none, and nobody can be told */
export function newClaim(directory: string | undefined): Claim | undefined {
  return directory
    ? { file: join(directory, `lambda-deploy-action-${randomUUID()}`), process: process.pid }
    : undefined
}

/** Claims the decision. @returns who decides; undefined when the file cannot be written */
export function claim({ file }: Claim, owner: Owner): Owner | undefined {
  try {
    writeFileSync(file, owner, { flag: 'wx' })
    return owner
  } catch {
    return ownerOf(file)
  }
}

function ownerOf(file: string): Owner | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    return text === 'step' || text === 'post step' ? text : undefined
  } catch {
    return undefined
  }
}

/** Calls back once when the post step claims the decision. @returns stops looking */
export function whenClaimed({ file }: Claim, taken: () => void): () => void {
  const timer = setInterval(() => {
    if (!existsSync(file)) return
    clearInterval(timer)
    taken()
  }, LOOK)
  timer.unref()
  return () => clearInterval(timer)
}

/** Waits until the process of the step ends, for a limited time. @returns whether it still ran at first */
export async function waitForStep({ process: id }: Claim): Promise<boolean> {
  const wasRunning = isRunning(id)
  for (let waited = 0; waited < LONGEST_WAIT && isRunning(id); waited += LOOK) await sleep(LOOK)
  return wasRunning
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks whether there is such a process.
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
