import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { replaceBetween } from '../../scripts/documents/page.ts'
import { Failure } from '../../src/failure.ts'
import { accountOptions, clean, runOnAccount } from './account.ts'
import { runLocally } from './contract.ts'
import { grades, table } from './table.ts'
import { Caller } from './target.ts'
import { problemsOf, verdictOn } from './verdict.ts'

const page = fileURLToPath(new URL('../README.md', import.meta.url))

/** `npm run contract`: on this machine. It prints the table and writes it into local-aws/README.md. */
async function local(): Promise<string[]> {
  const run = await runLocally()
  const shown = `${table(run)}\n\n${grades()}`
  process.stdout.write(`${shown}\n`)
  writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'contract', shown))
  return [run.front, run.emulator, run.fixtures].flatMap(problemsOf)
}

/** `npm run contract -- --aws`: on the account of the credentials. It creates functions and layers, and deletes them. */
async function onAccount(): Promise<string[]> {
  const options = accountOptions(process.env)
  process.stderr.write(
    `All names begin with ${options.prefix}. It takes about a quarter of an hour and less than 0.01 USD.\n`,
  )
  let count = 0
  const { outcomes, fixture } = await runOnAccount(options, ({ fact, differences }) => {
    count += 1
    process.stderr.write(`${count} ${differences.length === 0 ? 'same' : 'DIFFERS'}: ${fact}\n`)
  })
  const verdict = verdictOn('aws', outcomes)
  process.stdout.write(
    `${outcomes.length} cases, ${verdict.same.length} the same, ${verdict.known.length} known differences. ${fixture}\n`,
  )
  return problemsOf(verdict)
}

/** `npm run contract -- --clean PREFIX`: deletes what a run that was killed has left. */
async function cleanUp(prefix: string | undefined): Promise<string[]> {
  const { AWS_REGION: region } = process.env
  if (!region || !prefix?.startsWith('lambda-contract-'))
    throw new Failure(
      'AWS_REGION is not set, or the prefix does not begin with lambda-contract-. Nothing was deleted.',
      'Name the prefix that the run printed.',
    )
  const caller = new Caller({ region, maxAttempts: 5 })
  await clean(caller, prefix)
  caller.destroy()
  return []
}

try {
  const [mode, argument] = process.argv.slice(2)
  const problems = await (mode === '--aws' ? onAccount() : mode === '--clean' ? cleanUp(argument) : local())
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`)
    process.exitCode = 1
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.message}\n${error.advice}\n`)
  process.exitCode = 1
}
