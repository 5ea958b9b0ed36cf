import { redactionOf } from '../../redaction.ts'

/** Where Lambda's messages quote the values of environment variables, and the text to show instead. */
const ECHOES: ReadonlyArray<readonly [echo: RegExp, shown: string]> = [
  // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
  [/\s*String measured:[\s\S]*/i, ''],
  // An invalid name: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
  [/Value '[\s\S]*' at 'environment/i, "The value at 'environment"],
]

/**
 * AWS's message without the secrets of the request: neither where Lambda is known to quote them nor anywhere else, in
 * any encoding.
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return redactionOf(secrets).hide(ECHOES.reduce((shown, [echo, rest]) => shown.replace(echo, rest), text))
}
