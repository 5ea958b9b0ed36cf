/** Why a request got no answer. */
export interface ConnectionError {
  /** A full sentence that names the host. */
  readonly reason: string
  /** Whether the server was not reached at all: nothing was sent, and it may be there in a moment. */
  readonly isNotReady: boolean
}

interface NodeError {
  readonly code?: string
  readonly message?: string
  readonly cause?: NodeError
  readonly errors?: readonly NodeError[]
}

/** Codes of Node and OpenSSL for a certificate that is not accepted, or not there yet. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/
/** Codes for a handshake that failed otherwise. */
const HANDSHAKE = /^(EPROTO|ERR_SSL_|ERR_TLS_)/

/** Explains an error that fetch threw for a URL; errors of Node lie behind its own "fetch failed". */
export function explainConnectionError(thrown: unknown, { hostname, host }: URL): ConnectionError {
  const error = innermost(thrown as NodeError)
  const code = error.code ?? ''
  const said = error.message ?? String(thrown)
  if (/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) {
    return { reason: `The name ${hostname} could not be found (DNS: ${code}).`, isNotReady: true }
  }
  if (code === 'ECONNREFUSED') return { reason: `${host} refused the connection.`, isNotReady: true }
  if (/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/.test(code)) {
    return { reason: `${host} could not be reached (${code}).`, isNotReady: true }
  }
  if (CERTIFICATE.test(code)) {
    return { reason: `The certificate of ${hostname} is not accepted: ${said} (${code}).`, isNotReady: true }
  }
  if (HANDSHAKE.test(code) || /before secure TLS connection/.test(said)) {
    return { reason: `TLS could not be set up with ${host} (${code}: ${said}).`, isNotReady: true }
  }
  if (/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) {
    return { reason: `${host} closed the connection without an answer (${code}).`, isNotReady: false }
  }
  return {
    reason: `No answer came from ${host} (${[code, said].filter(Boolean).join(': ')}).`,
    isNotReady: false,
  }
}

/** A host with several addresses fails with one error for each. */
function innermost(error: NodeError): NodeError {
  const inner = error.cause ?? (error.code === undefined || error.errors ? error.errors?.[0] : undefined)
  return inner ? innermost(inner) : error
}
