import { randomUUID } from 'node:crypto'
import type { Json } from '../answer.ts'
import { refusal } from './errors.ts'

interface Execution {
  readonly deploymentId: string
  readonly report: (status: 'Succeeded' | 'Failed') => void
  isOver: boolean
}

/** The hooks that were invoked, which report their result by PutLifecycleEventHookExecutionStatus. */
export class HookExecutions {
  readonly #executions = new Map<string, Execution>()

  /** Starts to wait for the result of a hook; the id is opaque, as in AWS. */
  start(deploymentId: string): { id: string; reported: Promise<'Succeeded' | 'Failed'>; close: () => void } {
    const id = Buffer.from(JSON.stringify({ encryptedData: randomUUID() })).toString('base64')
    const { promise, resolve } = Promise.withResolvers<'Succeeded' | 'Failed'>()
    const execution = { deploymentId, report: resolve, isOver: false }
    this.#executions.set(id, execution)
    const close = () => {
      execution.isOver = true
    }
    return { id, reported: promise, close }
  }

  put({ deploymentId, lifecycleEventHookExecutionId: id, status }: Json): Json {
    if (status !== 'Succeeded' && status !== 'Failed')
      throw refusal(
        'InvalidLifecycleEventHookExecutionStatus',
        `The status ${String(status)} is not Succeeded or Failed`,
      )
    const execution = this.#executions.get(String(id))
    if (execution === undefined || execution.deploymentId !== deploymentId)
      throw refusal(
        'InvalidLifecycleEventHookExecutionId',
        `No hook of ${String(deploymentId)} has this execution ID`,
      )
    if (execution.isOver)
      throw refusal('LifecycleEventAlreadyCompleted', 'The lifecycle event is already completed')
    execution.isOver = true
    execution.report(status)
    return { lifecycleEventHookExecutionId: id }
  }
}
