/**
 * Makes bad days happen: runs the bundle in dist/ against the local AWS, each time with something wrong, and writes what
 * the user reads into build/bad-days.md, or the file that is given. `--only TEXT` runs only the days whose title has the text.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmulatorServer } from '../local-aws/emulator-server.ts'
import { CALLER_DAYS } from './bad-days/callers.ts'
import { CALL_DAYS } from './bad-days/calls.ts'
import { CODEDEPLOY_DAYS } from './bad-days/code-deploy.ts'
import { pageOf } from './bad-days/document.ts'
import { ENDING_DAYS } from './bad-days/endings.ts'
import { INPUT_DAYS } from './bad-days/inputs.ts'
import { INVOCATION_DAYS } from './bad-days/invocations.ts'
import { MOVE_DAYS } from './bad-days/moves.ts'
import { NETWORK_DAYS } from './bad-days/networks.ts'
import { PACKAGE_DAYS } from './bad-days/packages.ts'
import { PREVIEW_DAYS } from './bad-days/previews.ts'
import { type DayRun, runDay } from './bad-days/run-day.ts'
import { SETTING_DAYS } from './bad-days/settings.ts'
import { SHIFT_DAYS } from './bad-days/shifts.ts'
import { SIGN_IN_DAYS } from './bad-days/sign-in.ts'
import { TEST_DAYS } from './bad-days/tests.ts'

const DAYS = [
  ...[INPUT_DAYS, PACKAGE_DAYS, SIGN_IN_DAYS, NETWORK_DAYS, CALL_DAYS, SETTING_DAYS, CALLER_DAYS],
  ...[TEST_DAYS, INVOCATION_DAYS, MOVE_DAYS, PREVIEW_DAYS, SHIFT_DAYS, CODEDEPLOY_DAYS, ENDING_DAYS],
].flat()

/** Runs of the bundle at the same time. */
const AT_ONCE = 2

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const path = positionals[0] ?? 'build/bad-days.md'
const days = DAYS.filter(({ title }) => title.includes(values.only ?? ''))
await startEmulatorServer()
const runs: DayRun[] = []
let next = 0
const work = async () => {
  for (let index = next++; index < days.length; index = next++) {
    const day = days[index]
    if (day) runs[index] = await runDay(day)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
await mkdir(dirname(path), { recursive: true })
await writeFile(path, pageOf(runs))
console.log(`${runs.length} days: ${path}`)
