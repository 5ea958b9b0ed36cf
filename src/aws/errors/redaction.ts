import { redactionOf } from '../../redaction.ts'

/** Characters of AWS's message that are shown. AWS's own messages are far shorter; those of other services may not be. */
const LONGEST = 2048

/**
 * AWS's message without the secrets of the request: neither where Lambda is known to quote them nor anywhere else, in
 * any encoding. A long message is cut and ends in `…`.
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const shown = redactionOf(secrets).hide(withoutEchoes(text))
  return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).toWellFormed()}…`
}

/** Without the values of environment variables where Lambda's messages quote them. */
function withoutEchoes(text: string): string {
  // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
  const measured = text.search(/String measured:/i)
  const said = measured < 0 ? text : text.slice(0, measured).trimEnd()
  // An invalid name: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
  const start = said.search(/Value '/i)
  const end = said.toLowerCase().lastIndexOf("' at 'environment")
  if (start < 0 || end < start) return said
  return `${said.slice(0, start)}The value${said.slice(end + 1)}`
}
