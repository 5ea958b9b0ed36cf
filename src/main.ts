import { interruptible } from './cancellation.ts'
import { actionsRunner } from './github/actions-runner.ts'
import { recallMove } from './post-step-state.ts'
import { run } from './run.ts'

const runner = actionsRunner(process.env)
const interruption = interruptible()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => interruption.interrupt(signal))
}
const left = recallMove(runner)
const exitCode = left
  ? await (await import('./post-step.ts')).cleanUp(runner, interruption, left)
  : await run(runner, interruption)
// Exits even while a call that nobody waits for any more is still being retried; what was written is flushed first.
process.stdout.write('', () => process.exit(exitCode))
