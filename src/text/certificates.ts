/** Whether an error of Node or OpenSSL is about a certificate that is not accepted, or missing, by its code. */
export function isOfCertificate(code: string): boolean {
  return /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/.test(code)
}
