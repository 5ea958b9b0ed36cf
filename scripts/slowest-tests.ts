/**
 * Writes __tests__/slowest.json, the order in which Jest starts test files, from reports of Jest: of all tests, those of
 * workflows and of faults among them, as `.ci/run` leaves them.
 *
 *     .ci/run && npm run slowest node_modules/.cache/ci/{npm-test,workflows-and-faults}.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Seconds: what is faster may start whenever it comes. */
const SLOW = 3

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly startTime: number
    readonly endTime: number
  }[]
}

const root = fileURLToPath(new URL('../', import.meta.url))
const slowest = process.argv
  .slice(2)
  .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as Report).testResults)
  .map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }))
  .filter(({ seconds }) => seconds >= SLOW)
  .sort((one, other) => other.seconds - one.seconds)
  .map(({ file }) => file.replaceAll('\\', '/'))
writeFileSync(
  new URL('../__tests__/slowest.json', import.meta.url),
  `${JSON.stringify(slowest, undefined, 2)}\n`,
)
console.log(`${slowest.length} files take ${SLOW} s or more.`)
