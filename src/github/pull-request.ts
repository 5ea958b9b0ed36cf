import { readFile } from 'node:fs/promises'
import type { PullRequest } from './runner.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The event that started the run; undefined when it cannot be read. */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (!path) return undefined
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

interface PullRequestEvent {
  readonly pull_request?: {
    readonly number?: number
    /** The repository is null when the fork was deleted. */
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null }
    readonly base?: { readonly repo?: { readonly full_name?: string } }
  }
}

/** The full name of the fork that a pull request comes from; undefined when it comes from the repository itself. */
export function forkOf(event: unknown): string | undefined {
  const { pull_request: pull } = (event ?? {}) as PullRequestEvent
  if (!pull?.head) return undefined
  const fork = pull.head.repo?.full_name ?? '(deleted)'
  return fork === pull.base?.repo?.full_name ? undefined : fork
}

/** The pull request of a run that the event pull_request started. */
export async function pullRequestOf(environment: Environment): Promise<PullRequest | undefined> {
  if (environment['GITHUB_EVENT_NAME'] !== 'pull_request') return undefined
  const event = await readEvent(environment['GITHUB_EVENT_PATH'])
  const { pull_request: pull } = (event ?? {}) as PullRequestEvent
  if (typeof pull?.number !== 'number') return undefined
  return { number: pull.number, headCommit: pull.head?.sha, fork: forkOf(event) }
}
