import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execute } from '../../src/processes/execute.ts'
import { hasEnded } from '../support/has-ended.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'execute-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Runs JavaScript in a process of its own, and says what it said. */
async function run(
  script: string,
  environment: NodeJS.ProcessEnv = process.env,
  stop = new AbortController(),
) {
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const options = { environment, directory, log: say, stop: stop.signal }
  const execution = await execute(process.execPath, ['-e', script], options)
  return { execution, lines: lines.slice(1) }
}

describe('a program that is run', () => {
  test('is told by its name and arguments, then line by line as it speaks', async () => {
    const { execution, lines } = await run('console.log("one\\n::error::two"); console.error("three")')
    expect(lines.toSorted()).toEqual(['::error::two', 'one', 'three'])
    expect(execution).toEqual({ exitCode: 0, stdout: 'one\n::error::two', stderr: 'three' })
  })

  test('may fail, and then says how', async () => {
    expect((await run('process.exit(3)')).execution?.exitCode).toBe(3)
    const { execution } = await run('process.kill(process.pid, "SIGKILL")')
    expect(execution?.exitCode).toBe(-1)
    expect(execution?.stderr).toContain('SIGKILL')
  })

  test('may not be there', async () => {
    const say = () => {}
    const options = { environment: process.env, directory, log: say, stop: new AbortController().signal }
    expect(await execute('no-such-program', [], options)).toBeUndefined()
  })

  test('gets nothing of the step but what childEnvironment lets through', async () => {
    const { lines } = await run('console.log(Object.keys(process.env).sort().join())', {
      PATH: process.env['PATH'],
      HOME: '/home/runner',
      API_KEY: 'secret',
      AWS_SECRET_ACCESS_KEY: 'secret',
      INPUT_ENVIRONMENT: 'SECRET=1',
      STATE_unproven_move: '{}',
      GITHUB_OUTPUT: '/dev/null',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
      NODE_OPTIONS: '--require=./steal.js',
    })
    expect(lines).toEqual(['HOME,PATH'])
  })

  test('shows no password of an address', async () => {
    const { execution, lines } = await run('console.error("GET http://user:s3cr3t@127.0.0.1/simple failed")')
    expect(lines).toEqual(['GET http://***@127.0.0.1/simple failed'])
    expect(execution?.stderr).toBe('GET http://***@127.0.0.1/simple failed')
  })

  test('ends with all that it started when the run is cancelled', async () => {
    const started = join(directory, 'started')
    const script = `
      const child = require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
      require('fs').writeFileSync(${JSON.stringify(started)}, process.pid + ' ' + child.pid)
      setTimeout(() => {}, 60_000)`
    const stop = new AbortController()
    const running = run(script, process.env, stop)
    // The file is there a moment before what is written into it.
    while (!existsSync(started) || readFileSync(started, 'utf8') === '') await sleep(20)
    stop.abort(new Error('cancelled'))
    await expect(running).rejects.toThrow('cancelled')
    const processes = (await readFile(started, 'utf8')).split(' ').map(Number)
    expect(await Promise.all(processes.map(hasEnded))).toEqual([true, true])
  })
})
