import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

/** The job of a workflow that asks for tokens. */
export interface Job {
  /** `owner/name`. */
  readonly repository: string
  /** The full ref, such as `refs/heads/main`. */
  readonly ref: string
  /** The deployment environment of the job, where it has one. */
  readonly environment?: string
  /** The event that started the run, such as `push` or `pull_request`. */
  readonly event: string
  readonly runId: string
  /** Whether the subject names owner and repository with their IDs, as it does in newer repositories. */
  readonly subjectWithIds: boolean
  /** In place of the subject that follows from all this, as a repository can customize it. */
  readonly subject?: string
  /** The host of a GitHub Enterprise Server; absent: github.com. */
  readonly server?: string | undefined
}

/** What can go wrong with tokens. */
export type TokenTrouble =
  /** The endpoint answers 429. */
  | 'throttled'
  /** The endpoint answers 500. */
  | 'server-error'
  /** Tokens ended five minutes ago. */
  | 'expired'
  /** Tokens are signed with another key than the one that is published. */
  | 'wrong-key'
  /** The keys cannot be read, so that nobody can check a token. */
  | 'keys-unavailable'

/** A stand-in for GitHub's OIDC provider. */
export interface IdentityTokens {
  /** What tokens say who issued them: the address of GitHub, or of the job's server. */
  readonly issuer: string
  /** Where it really runs; discovery and keys are below it. */
  readonly url: string
  /**
   * The variables by which a step with `id-token: write` finds the endpoint. `&environment=NAME` at the end of the URL
   * makes it the endpoint of a job with this environment, where several jobs run at once.
   */
  readonly environment: Readonly<Record<string, string>>
  /** Whom the next tokens speak for; can be changed. */
  job: Job
  /** The claims of all tokens that it issued, the oldest first. */
  readonly issued: readonly JWTPayload[]
  /** Makes the next requests (by default one) go wrong; `Infinity`: all from now on. */
  misbehave(trouble: TokenTrouble, times?: number): void
  /** Takes all trouble back. */
  behave(): void
  /** The token that a step would get, to use without the endpoint. */
  token(audience?: string): Promise<string>
  stop(): Promise<void>
}

/** The issuer of tokens (GitHub docs, "OpenID Connect", of github.com and of GitHub Enterprise Server). */
function issuerOf({ server }: Job): string {
  return server === undefined
    ? 'https://token.actions.githubusercontent.com'
    : `https://${server}/_services/token`
}

const ids = { owner: '65', repository: '74' }
const keyId = 'local-aws'

/**
 * Starts a stand-in for GitHub's OIDC provider on 127.0.0.1: the endpoint that steps ask for tokens, as
 * `getIDToken` of @actions/core calls it, and the discovery document with the keys that AWS checks them with. Tokens
 * are real: signed with RS256, for five minutes, with GitHub's claims.
 * (https://docs.github.com/en/actions/reference/security/oidc)
 */
export async function startIdentityTokens(job: Partial<Job> = {}): Promise<IdentityTokens> {
  const keys = await Keys.make()
  const bearer = `request-token-${randomUUID()}`
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const tokens = new Issuer(url, bearer, keys, job, async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  })
  server.on('request', (request, response) => {
    tokens.answer(request, response).catch((error: unknown) => {
      process.emitWarning(error as Error)
      response.destroy()
    })
  })
  return tokens
}

/** Two pairs of keys: one is published, the other signs what has to be refused. */
class Keys {
  readonly published: JWK
  readonly #own: CryptoKey
  readonly #other: CryptoKey

  private constructor(published: JWK, own: CryptoKey, other: CryptoKey) {
    this.published = { ...published, kid: keyId, alg: 'RS256', use: 'sig' }
    this.#own = own
    this.#other = other
  }

  static async make(): Promise<Keys> {
    const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
    return new Keys(await exportJWK(own.publicKey), own.privateKey, other.privateKey)
  }

  sign(claims: JWTPayload, withOther: boolean): Promise<string> {
    const header = { alg: 'RS256', kid: keyId, typ: 'JWT' }
    return new SignJWT(claims).setProtectedHeader(header).sign(withOther ? this.#other : this.#own)
  }
}

class Issuer implements IdentityTokens {
  readonly url: string
  readonly environment: Readonly<Record<string, string>>
  readonly issued: JWTPayload[] = []
  readonly stop: () => Promise<void>
  job: Job
  readonly #bearer: string
  readonly #keys: Keys
  #trouble: { readonly kind: TokenTrouble; left: number } | undefined

  constructor(url: string, bearer: string, keys: Keys, job: Partial<Job>, stop: () => Promise<void>) {
    this.url = url
    // @actions/core appends `&audience=...`: there is a query already.
    this.environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    }
    this.job = {
      repository: 'acme/orders',
      ref: 'refs/heads/main',
      event: 'push',
      runId: '77',
      subjectWithIds: false,
      ...job,
    }
    this.stop = stop
    this.#bearer = bearer
    this.#keys = keys
  }

  get issuer(): string {
    return issuerOf(this.job)
  }

  misbehave(kind: TokenTrouble, times = 1): void {
    this.#trouble = { kind, left: times }
  }

  behave(): void {
    this.#trouble = undefined
  }

  async token(audience?: string): Promise<string> {
    return this.#issue(this.job, audience, this.#meets('expired', 'wrong-key'))
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url)
    const isSignedIn = request.headers.authorization === `Bearer ${this.#bearer}`
    if (pathname === '/idtoken') return this.#answerStep(isSignedIn, searchParams, response)
    if (pathname === '/.well-known/openid-configuration') {
      return answer(response, 200, { issuer: this.issuer, jwks_uri: `${this.url}/.well-known/jwks` })
    }
    if (pathname !== '/.well-known/jwks') return answer(response, 404, { message: 'Not Found' })
    if (this.#meets('keys-unavailable') !== undefined) return answer(response, 500, { message: 'Oops' })
    answer(response, 200, { keys: [this.#keys.published] })
  }

  async #answerStep(isSignedIn: boolean, asked: URLSearchParams, response: ServerResponse): Promise<void> {
    if (!isSignedIn) return answer(response, 401, { message: 'Unauthorized' })
    const trouble = this.#meets('throttled', 'server-error', 'expired', 'wrong-key')
    if (trouble === 'throttled') return answer(response, 429, { message: 'Too Many Requests' })
    if (trouble === 'server-error') return answer(response, 500, { message: 'Internal Server Error' })
    const environment = asked.get('environment')
    const job = environment === null ? this.job : { ...this.job, environment }
    const value = await this.#issue(job, asked.get('audience') ?? undefined, trouble)
    answer(response, 200, { count: value.length, value })
  }

  /** The trouble that this request meets, if it is one of these; counts it. */
  #meets(...kinds: TokenTrouble[]): TokenTrouble | undefined {
    const trouble = this.#trouble
    if (trouble === undefined || trouble.left <= 0 || !kinds.includes(trouble.kind)) return undefined
    trouble.left -= 1
    return trouble.kind
  }

  #issue(job: Job, audience: string | undefined, trouble: TokenTrouble | undefined): Promise<string> {
    const issuedAt = Math.floor(Date.now() / 1000) - (trouble === 'expired' ? 600 : 0)
    const claims = claimsOf(job, audience, issuedAt)
    this.issued.push(claims)
    return this.#keys.sign(claims, trouble === 'wrong-key')
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** The claims of a token; without an audience, GitHub gives the address of the owner. */
function claimsOf(job: Job, audience: string | undefined, issuedAt: number): JWTPayload {
  const [owner = ''] = job.repository.split('/')
  return {
    jti: randomUUID(),
    sub: subjectOf(job),
    aud: audience ?? `https://github.com/${owner}`,
    iss: issuerOf(job),
    iat: issuedAt,
    nbf: issuedAt - 300,
    exp: issuedAt + 300,
    ref: job.ref,
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: job.repository,
    repository_owner: owner,
    repository_id: ids.repository,
    repository_owner_id: ids.owner,
    repository_visibility: 'private',
    run_id: job.runId,
    run_number: '10',
    run_attempt: '1',
    runner_environment: 'github-hosted',
    actor: 'octocat',
    event_name: job.event,
    workflow: 'Deploy',
    job_workflow_ref: `${job.repository}/.github/workflows/deploy.yml@${job.ref}`,
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  }
}

/** `repo:acme/orders:environment:production`, or `repo:acme@65/orders@74:...` with IDs. */
function subjectOf({ repository, environment, event, ref, subjectWithIds, subject }: Job): string {
  if (subject !== undefined) return subject
  const [owner = '', name = ''] = repository.split('/')
  const named = subjectWithIds ? `${owner}@${ids.owner}/${name}@${ids.repository}` : repository
  if (environment !== undefined) return `repo:${named}:environment:${environment}`
  return event === 'pull_request' ? `repo:${named}:pull_request` : `repo:${named}:ref:${ref}`
}
