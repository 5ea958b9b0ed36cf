import { redactionOf } from '../../redaction.ts'

/** Where Lambda's answers quote environment variables, values and all, and what is left of the text. */
const ECHOES: ReadonlyArray<readonly [echo: RegExp, shown: string]> = [
  // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
  [/\s*String measured:[\s\S]*/i, ''],
  // A name that Lambda does not take: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
  [/Value '[\s\S]*' at 'environment/i, "The value at 'environment"],
]

/**
 * What AWS says, without the values that a request held: neither where Lambda is known to quote them nor anywhere
 * else, in whatever form.
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return redactionOf(secrets).hide(ECHOES.reduce((shown, [echo, rest]) => shown.replace(echo, rest), text))
}
