import { actionsRunner } from './github/actions-runner.ts'
import { run } from './run.ts'

const exitCode = await run(actionsRunner(process.env))
// Exits even while a call that nobody waits for any more is still being retried; what was written is flushed first.
process.stdout.write('', () => process.exit(exitCode))
