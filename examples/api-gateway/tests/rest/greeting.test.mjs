/** Asks a stage of the REST API; GREETING_URL is its address, such as https://abc.execute-api….amazonaws.com/stage. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

const { GREETING_URL = '' } = process.env

test('greets by name', async () => {
  const response = await fetch(`${GREETING_URL}/greeting?name=Linus`)
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
  assert.deepEqual(await response.json(), { greeting: 'Hello, Linus!' })
})

test('asks for a name when there is none', async () => {
  const response = await fetch(`${GREETING_URL}/greeting`)
  assert.equal(response.status, 400)
})
