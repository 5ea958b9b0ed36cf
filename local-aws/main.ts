import { Failure } from '../src/failure.ts'
import { startLocalAws } from './local-aws.ts'

/** The variable that makes the action, and the minutes of CloudWatch here, faster than the clock. */
const WAIT_SCALE = 'LAMBDA_DEPLOY_ACTION_WAIT_SCALE'

/** Runs a local AWS by hand: prints the variables to export, and runs until it is interrupted. */
async function main(): Promise<void> {
  const scale = Number(process.env[WAIT_SCALE]) || 1
  const aws = await startLocalAws({ metrics: { minuteMs: 60_000 * scale } })
  const lines = Object.entries(aws.environment).map(([name, value]) => `export ${name}=${value}`)
  process.stdout.write(`${lines.join('\n')}\n`)
  process.stderr.write(
    `The local AWS runs at ${aws.endpoint}. Press Ctrl-C to end it; its state is lost then.\n`,
  )
  await new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await aws.stop()
}

try {
  await main()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.message}\n${error.advice}\n`)
  process.exitCode = 1
}
