import type { LocalAws } from '../local-aws.ts'
import { pushImage } from '../push-image.ts'
import { sameEverywhere } from './archives.ts'
import { NETWORK } from './idempotence-members.ts'
import type { Target } from './run-case.ts'
import { Caller, request } from './target.ts'

/** The front and the emulator behind it, as targets. The front's transitions last until a case ends them. */
export function localTargets(aws: LocalAws): {
  readonly front: Target
  readonly emulator: Target
  close(): void
} {
  const known = {
    ...sameEverywhere(),
    region: aws.region,
    account: aws.accountId,
    role: `arn:aws:iam::${aws.accountId}:role/contract`,
    subnet: 'subnet-0123456789abcdef0',
    securityGroup: 'sg-0123456789abcdef0',
    signing: `arn:aws:lambda:${aws.region}:${aws.accountId}:code-signing-config:csc-0123456789abcdef0`,
  }
  const credentials = { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' }
  const callerAt = (endpoint: string) =>
    new Caller({ region: aws.region, endpoint, credentials, maxAttempts: 1 })
  const callers = { front: callerAt(aws.endpoint), emulator: callerAt(aws.emulatorEndpoint) }
  // No deployment starts while the cases last, however slow this machine is.
  aws.front.codeDeploy.startMs = 3_600_000
  // A sign-in is checked from the first role on.
  aws.front.iam.role({ name: 'contract', trust: { Version: '2012-10-17', Statement: [] } })
  aws.front.lambda.network = {
    subnets: [known.subnet, ...NETWORK.subnets],
    securityGroups: [known.securityGroup, ...NETWORK.securityGroups],
  }
  aws.front.lambda.codeSigning = new Map([[known.signing, { untrusted: 'Warn', signed: new Set() }]])
  const image = async () => {
    await pushImage(aws, 'contract:1', { handler: 'main.handler', archive: known.zip })
    return `${aws.accountId}.dkr.ecr.${aws.region}.amazonaws.com/contract:1`
  }
  const front: Target = {
    known,
    prefix: 'front',
    call: (operation, input) => callers.front.call(operation, input),
    request: (address, body) => request(localUrl(aws.endpoint, address), body),
    settle: async (functionName, version) => aws.front.lambda.finishTransition(functionName, version),
    pushImage: image,
  }
  const emulator: Target = {
    known,
    prefix: 'emulator',
    call: (operation, input) => callers.emulator.call(operation, input),
    request: (address, body) => request(localUrl(aws.emulatorEndpoint, address), body),
    // Its transitions take no time.
    settle: async () => {},
    pushImage: image,
  }
  const close = () => {
    for (const caller of Object.values(callers)) caller.destroy()
  }
  return { front, emulator, close }
}

/** Where a function URL is found here: its first label names it. */
function localUrl(endpoint: string, address: string): string {
  const { hostname, pathname } = new URL(address)
  return `${endpoint}/_aws/lambda-url/${hostname.split('.')[0]}${pathname}`
}
