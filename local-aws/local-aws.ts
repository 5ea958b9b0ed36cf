import { startEmulator } from './emulator.ts'
import { emulatorServer } from './emulator-server.ts'
import { Front, type FrontOptions } from './front/front.ts'
import { pythonEnvironment } from './python-environment.ts'

export type { Fault } from './front/front.ts'

/** How the local AWS behaves from the start; all but the progress can be changed on `front` while it runs. */
export interface LocalAwsOptions extends FrontOptions {
  /** Told about the set-up on first use, as full lines; by default it goes to stderr. */
  readonly onProgress?: (line: string) => void
}

/** A running local AWS; any number of them can run side by side. */
export interface LocalAws {
  /** The front's URL: what AWS_ENDPOINT_URL is set to. */
  readonly endpoint: string
  /** The URL of the emulator behind the front, which knows none of the front's rules. */
  readonly emulatorEndpoint: string
  readonly region: string
  readonly accountId: string
  /** The variables that make the AWS SDKs and the AWS CLI of a child process use it. */
  readonly environment: Readonly<Record<string, string>>
  /** What was called, and the ways to slow, break and change what is answered. */
  readonly front: Front
  /** Ends it and everything that it started, and removes its files. */
  stop(): Promise<void>
}

const region = 'eu-west-1'
const accountId = '123456789012'

/**
 * Starts a local AWS: ministack, and before it a front that enforces AWS's rules where ministack is lax. Nothing
 * outlives this process; state is kept in memory only.
 *
 * @throws Failure when it cannot be set up or does not start
 */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const { onProgress } = options
  const python =
    emulatorServer()?.python ?? (await pythonEnvironment(onProgress === undefined ? {} : { onProgress }))
  const front = await Front.listen({ region, accountId }, options)
  try {
    const emulator = await startEmulator({ python, accountId, region, frontPort: front.port })
    front.serve(emulator.port)
    const stop = async () => {
      await front.close()
      await emulator.stop()
    }
    return {
      endpoint: front.endpoint,
      emulatorEndpoint: `http://127.0.0.1:${emulator.port}`,
      region,
      accountId,
      environment: environmentOf(front.endpoint),
      front,
      stop,
    }
  } catch (error) {
    await front.close()
    throw error
  }
}

function environmentOf(endpoint: string): Record<string, string> {
  const nowhere = process.platform === 'win32' ? 'NUL' : '/dev/null'
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'LOCALAWSACCESSKEY',
    AWS_SECRET_ACCESS_KEY: 'local-aws-secret-access-key',
    AWS_EC2_METADATA_DISABLED: 'true',
    // The profiles of whoever runs this must not get in the way.
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
  }
}
