/** Where Lambda's answers quote environment variables, values and all, and what is left of the text. */
const ECHOES: ReadonlyArray<readonly [echo: RegExp, shown: string]> = [
  // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
  [/\s*String measured:[\s\S]*/i, ''],
  // A name that Lambda does not take: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
  [/Value '[\s\S]*' at 'environment/i, "The value at 'environment"],
]

/** Secrets of fewer characters would tear holes into ordinary words, and are no secrets. */
const SHORTEST_SECRET = 4

/**
 * What AWS says, without the values that a request held: neither where Lambda is known to quote them nor anywhere
 * else, as they are, as JSON or URL-encoded.
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const bare = ECHOES.reduce((shown, [echo, rest]) => shown.replace(echo, rest), text)
  return secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret.toWellFormed()),
      Buffer.from(secret).toString('base64'),
    ])
    .sort((left, right) => right.length - left.length)
    .reduce((shown, secret) => shown.replaceAll(secret, '***'), bare)
}
