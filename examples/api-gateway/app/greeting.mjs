/** Greets by name: what API Gateway gets for GET /greeting?name=Ada. */
export async function handler(event) {
  const name = event.queryStringParameters?.name?.trim()
  if (!name) return answer(400, { message: 'Whom to greet? Give a name: /greeting?name=Ada' })
  return answer(200, { greeting: `Hello, ${name}!` })
}

function answer(statusCode, body) {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}
