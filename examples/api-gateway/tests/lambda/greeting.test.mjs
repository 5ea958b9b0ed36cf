/**
 * Invokes a version of the function, before any alias serves it, with the AWS CLI, which GitHub's runners have.
 * FUNCTION_NAME and VERSION say which; credentials and region are those of the environment.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const { FUNCTION_NAME = '', VERSION = '' } = process.env
const directory = mkdtempSync(join(tmpdir(), 'greeting-'))
after(() => rmSync(directory, { recursive: true }))

/** What the version answers to an event; fails when it throws. */
function invoke(event) {
  const [asked, answer] = [join(directory, 'event.json'), join(directory, 'answer.json')]
  writeFileSync(asked, JSON.stringify(event))
  const output = execFileSync('aws', [
    ...['lambda', 'invoke', '--function-name', FUNCTION_NAME, '--qualifier', VERSION],
    ...['--payload', `fileb://${asked}`, '--output', 'json'],
    answer,
  ])
  const { FunctionError, ExecutedVersion } = JSON.parse(output.toString())
  const payload = JSON.parse(readFileSync(answer, 'utf8'))
  assert.equal(FunctionError, undefined, payload.errorMessage)
  assert.equal(ExecutedVersion, VERSION)
  return payload
}

test('greets by name', () => {
  const { statusCode, body } = invoke({ queryStringParameters: { name: 'Grace' } })
  assert.equal(statusCode, 200)
  assert.deepEqual(JSON.parse(body), { greeting: 'Hello, Grace!' })
})

test('asks for a name when there is none', () => {
  assert.equal(invoke({}).statusCode, 400)
})
