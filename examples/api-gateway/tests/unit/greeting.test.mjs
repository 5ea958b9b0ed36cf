import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handler } from '../../app/greeting.mjs'

test('greets by name', async () => {
  const { statusCode, body } = await handler({ queryStringParameters: { name: 'Ada' } })
  assert.equal(statusCode, 200)
  assert.deepEqual(JSON.parse(body), { greeting: 'Hello, Ada!' })
})

for (const event of [{}, { queryStringParameters: null }, { queryStringParameters: { name: ' ' } }])
  test(`asks for a name when there is none: ${JSON.stringify(event)}`, async () => {
    assert.equal((await handler(event)).statusCode, 400)
  })
