import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and a certificate that nobody has vouched for, both PEM. */
export interface SelfSigned {
  readonly key: string
  readonly cert: string
}

/**
 * Makes a certificate for 127.0.0.1 and a name that is good for a day, as RFC 5280 writes it: an X.509 of version 3,
 * signed with its own Ed25519 key.
 * @param name a DNS name, which may begin with `*.`
 */
export function selfSignedCertificate(name = 'localhost'): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const toBeSigned = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.from([1])),
    ED25519,
    NAME,
    sequence(utcTime(Date.now() - 3_600_000), utcTime(Date.now() + 86_400_000)),
    NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(alternativeNames(name))),
  )
  const certificate = sequence(toBeSigned, ED25519, bitString(sign(null, toBeSigned, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

/** A DER element: tag, length, content. */
function element(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function sequence(...members: readonly Buffer[]): Buffer {
  return element(0x30, ...members)
}

function bitString(content: Buffer): Buffer {
  return element(0x03, Buffer.from([0]), content)
}

function utcTime(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]/g, '').slice(2, 14)
  return element(0x17, Buffer.from(`${digits}Z`))
}

const objectId = (...bytes: number[]) => element(0x06, Buffer.from(bytes))
/** 1.3.101.112 */
const ED25519 = sequence(objectId(0x2b, 0x65, 0x70))
/** CN (2.5.4.3) = localhost */
const NAME = sequence(
  element(0x31, sequence(objectId(0x55, 0x04, 0x03), element(0x0c, Buffer.from('localhost')))),
)

/** 2.5.29.17 */
function alternativeNames(name: string): Buffer {
  const names = sequence(element(0x82, Buffer.from(name)), element(0x87, Buffer.from([127, 0, 0, 1])))
  return sequence(objectId(0x55, 0x1d, 0x11), element(0x04, names))
}
