import { randomBytes } from 'node:crypto'
import { AwsError } from './answer.ts'
import type { Role } from './roles.ts'

/** Temporary credentials of a role. */
export interface Session {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly token: string
  readonly expiration: Date
  readonly role: Role
  /** `arn:aws:sts::123456789012:assumed-role/NAME/SESSION`. */
  readonly arn: string
  /** The role's ID and the name of the session, as GetCallerIdentity gives it. */
  readonly userId: string
}

/** The sessions that the front has given, and whose calls it therefore knows. */
export class Sessions {
  readonly #sessions = new Map<string, Session>()

  /** @param name the RoleSessionName */
  start(role: Role, name: string, seconds: number): Session {
    const [, partition, , , account] = role.arn.split(':')
    const session: Session = {
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      token: randomBytes(120).toString('base64'),
      expiration: new Date(Date.now() + seconds * 1000),
      role,
      arn: `arn:${partition}:sts::${account}:assumed-role/${role.name}/${name}`,
      userId: `AROALOCALAWSLOCALAWS0:${name}`,
    }
    this.#sessions.set(session.accessKeyId, session)
    return session
  }

  /**
   * The session that a call was signed with; undefined for keys that the front has not given.
   *
   * @throws AwsError in the words of the service when the session has ended
   */
  find(accessKeyId: string, service: string): Session | undefined {
    const session = this.#sessions.get(accessKeyId)
    if (session !== undefined && session.expiration.getTime() <= Date.now()) throw ended(service)
    return session
  }
}

/** S3's own code and status (S3 error responses), the common errors of the query services, and those of the others. */
function ended(service: string): AwsError {
  if (service === 's3') return new AwsError(400, 'ExpiredToken', 'The provided token has expired.')
  const isQuery = service === 'sts' || service === 'iam' || service === 'cloudformation'
  const code = isQuery ? 'ExpiredToken' : 'ExpiredTokenException'
  return new AwsError(403, code, 'The security token included in the request is expired')
}
