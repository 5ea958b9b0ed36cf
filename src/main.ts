import { cancellable } from './cancellation.ts'
import { actionsRunner } from './github/actions-runner.ts'
import { hasMove } from './post-step-state.ts'
import { run } from './run.ts'

/** Runs the step, or its post step, and ends the process. */
export async function main(): Promise<void> {
  const runner = actionsRunner(process.env)
  // Warnings of Node and the AWS SDK, such as those about the version of Node, are nothing that a user could act on.
  process.removeAllListeners('warning').on('warning', ({ name, message }) => {
    runner.debug(`${name}: ${message}`)
  })
  const cancellation = cancellable()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => cancellation.cancel(signal))
  }
  const exitCode = hasMove(runner)
    ? await (await import('./post-step.ts')).cleanUp(runner, cancellation)
    : await run(runner, cancellation)
  // Exits even while the SDK still retries a call whose result is no longer needed. Output is flushed first.
  process.stdout.write('', () => process.exit(exitCode))
}
