import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../answer.ts'
import { refusal } from './errors.ts'

/** What an application deploys to; of ECS, the front knows nothing. */
export type ComputePlatform = 'Lambda' | 'Server'

interface Application {
  readonly name: string
  readonly id: string
  readonly platform: ComputePlatform
  readonly created: number
  /** The revisions that were registered, by RegisterApplicationRevision or a deployment. */
  readonly revisions: { readonly revision: Json; readonly registered: number }[]
}

/** The applications of the account. */
export class Applications {
  readonly #applications = new Map<string, Application>()

  create({ applicationName, computePlatform = 'Server' }: Json): Json {
    const name = nameIn(applicationName, 'Application')
    if (this.#applications.has(name))
      throw refusal('ApplicationAlreadyExists', `Application already exists: ${name}`)
    const platform = platformIn(computePlatform)
    const application = { name, id: randomUUID(), platform, created: Date.now(), revisions: [] }
    this.#applications.set(name, application)
    return { applicationId: application.id }
  }

  get({ applicationName }: Json): Json {
    const { name, id, platform, created } = this.find(applicationName)
    const application = {
      applicationId: id,
      applicationName: name,
      computePlatform: platform,
      createTime: created / 1000,
      linkedToGitHub: false,
    }
    return { application }
  }

  /** Deleting one that does not exist is no error. */
  delete({ applicationName }: Json): Json {
    this.#applications.delete(nameIn(applicationName, 'Application'))
    return {}
  }

  register({ applicationName, revision }: Json): Json {
    this.keep(applicationName, revision as Json)
    return {}
  }

  getRevision({ applicationName, revision }: Json): Json {
    const found = this.#revision(this.find(applicationName), revision)
    if (found === undefined) throw refusal('RevisionDoesNotExist', 'No revision matches the one given')
    const revisionInfo = { registerTime: found.registered / 1000 }
    return { applicationName, revision: found.revision, revisionInfo }
  }

  /** Registers a revision that is not registered yet. */
  keep(applicationName: unknown, revision: Json): void {
    const application = this.find(applicationName)
    if (this.#revision(application, revision) !== undefined) return
    application.revisions.push({ revision, registered: Date.now() })
  }

  #revision({ revisions }: Application, wanted: unknown) {
    return revisions.find(({ revision }) => isDeepStrictEqual(revision, wanted))
  }

  find(applicationName: unknown): Application {
    const name = nameIn(applicationName, 'Application')
    const application = this.#applications.get(name)
    if (application === undefined)
      throw refusal('ApplicationDoesNotExist', `No application found for name: ${name}`)
    return application
  }
}

/** Names have at most 100 characters (CodeDeploy user guide, "CodeDeploy limits"). */
export function nameIn(value: unknown, what: 'Application' | 'DeploymentGroup' | 'DeploymentConfig'): string {
  if (typeof value !== 'string' || value === '')
    throw refusal(`${what}NameRequired`, `${what} name is required`)
  if (value.length > 100) throw refusal(`Invalid${what}Name`, `${what} name is longer than 100 characters`)
  return value
}

/** The compute platform that a request names. */
export function platformIn(value: unknown): ComputePlatform {
  if (value === 'Lambda' || value === 'Server') return value
  throw refusal('InvalidComputePlatform', `The compute platform ${String(value)} is invalid`)
}
