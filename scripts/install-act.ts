import { Failure } from '../src/failure.ts'
import { installAct } from './act.ts'

try {
  await installAct()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.message}\n${error.advice}\n`)
  process.exitCode = 1
}
