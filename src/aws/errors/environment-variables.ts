import { listed } from '../../model/text.ts'

/** The variables of a process. */
type Environment = Readonly<Record<string, string | undefined>>

/** Variables that replace the endpoints of AWS (AWS SDKs reference guide, "Service-specific endpoints"). */
function endpointVariables(environment: Environment): readonly string[] {
  return Object.keys(environment).filter((name) => /^AWS_ENDPOINT_URL(_|$)/.test(name) && environment[name])
}

/** Explains an address that is none, by the variable that has it; undefined if there is no such variable. */
export function explainEndpointVariable(
  environment: Environment,
): readonly [problem: string, advice: string] | undefined {
  const names = endpointVariables(environment).filter((name) => !/^https?:\/\//.test(environment[name] ?? ''))
  if (names.length === 0) return undefined
  const does = names.length === 1 ? 'does' : 'do'
  return [
    `${listed(names)} ${does} not begin with \`https://\`, so the call could not be sent.`,
    `Write \`https://\` in front of the address in ${listed(names)}. To call AWS's own endpoint, remove the variable.`,
  ]
}

/** What to check when the name of an endpoint cannot be resolved. */
export function addressAdvice(environment: Environment): string {
  const names = endpointVariables(environment)
  return names.length === 0
    ? "Check `aws-region` for a typo, and the runner's network and DNS."
    : `Check the address in ${listed(names)}, and the runner's network and DNS.`
}

/** The variable that names a proxy of this address, such as `127.0.0.1:3128`; undefined if there is none. */
export function proxyVariable(address: string, environment: Environment): string | undefined {
  return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'].find((name) => {
    const value = environment[name] ?? ''
    if (!URL.canParse(value)) return false
    const { hostname, port, protocol } = new URL(value)
    return address === `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
  })
}

/** Explains credentials that HTTP cannot carry. The headers of a request have the ID and the token, not the secret key. */
export function explainUnsendable(environment: Environment): readonly [problem: string, advice: string] {
  const wrong = ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'].filter((name) =>
    /[^\x20-\x7e]/.test(environment[name] ?? ''),
  )
  const isBreak =
    wrong.length > 0 && wrong.every((name) => /^[\x20-\x7e]+[\r\n]+$/.test(environment[name] ?? ''))
  if (isBreak)
    return [
      `${listed(wrong)} ${wrong.length === 1 ? 'ends' : 'end'} with a line break, which cannot be sent.`,
      `Save ${wrong.length === 1 ? 'this secret' : 'these secrets'} again without the line break: \`printf %s\` writes none, \`echo\` does.`,
    ]
  const names = wrong.length === 0 ? ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'] : wrong
  return [
    'The AWS credentials contain a character that cannot be sent, such as a line break.',
    `Save ${listed(names)} again without spaces, line breaks and special characters.`,
  ]
}
