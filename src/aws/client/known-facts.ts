import { isObject } from '../../is-object.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { addFacts, type Facts } from '../errors/facts.ts'

type Members = Readonly<Record<string, unknown>>

type Middleware = <A extends { readonly input: object }, R>(
  next: (args: A) => Promise<R>,
) => (args: A) => Promise<R>

/** A client of the SDK. */
interface Client {
  readonly middlewareStack: {
    add(middleware: Middleware, options: { step: 'initialize'; name: string }): void
  }
}

/** Facts by the resource that they are about: a function's name, with a version or an alias after a colon. */
export type KnownFacts = Map<string, Facts>

/** Makes a client keep what requests and answers tell about functions, and add it to the errors of later calls. */
export function keepFacts<C extends Client>(client: C, known: KnownFacts): C {
  const keeping: Middleware = (next) => async (args) => {
    const input = args.input as Members
    try {
      const answer = await next(args)
      learn(known, input, (answer as { output: Members }).output)
      return answer
    } catch (error) {
      if (error instanceof Error) addFacts(error, { ...knownAbout(known, input), ...factsIn(input) })
      throw error
    }
  }
  client.middlewareStack.add(keeping, { step: 'initialize', name: 'knownFacts' })
  return client
}

function learn(known: KnownFacts, input: Members, output: Members): void {
  const add = (resource: string, facts: Facts) => known.set(resource, { ...known.get(resource), ...facts })
  const configuration = isObject(output['Configuration']) ? output['Configuration'] : output
  const { FunctionArn, Role, KMSKeyArn = '', Version } = configuration as Members
  if (isText(FunctionArn) && isText(Role) && isText(KMSKeyArn)) {
    const facts = { executionRole: Role, kmsKey: KMSKeyArn }
    add(nameIn(FunctionArn), facts)
    add(`${nameIn(FunctionArn)}:${Version}`, facts)
  }
  const { AliasArn, FunctionVersion, Name } = output
  if (isText(AliasArn) && isText(FunctionVersion))
    add(`${nameIn(AliasArn)}:${Name}`, { version: FunctionVersion })
  const concurrency = isObject(output['Concurrency']) ? output['Concurrency'] : output
  const { ReservedConcurrentExecutions: reserved } = concurrency as Members
  const name = functionIn(input)
  const setsReserved = typeof input['ReservedConcurrentExecutions'] === 'number'
  if (name && typeof reserved === 'number')
    add(name, { reservedConcurrency: reserved, ...(setsReserved && { setsReserved }) })
}

/** What is known about the function, alias or version of a call. */
function knownAbout(known: KnownFacts, input: Members): Facts {
  const name = functionIn(input)
  const { Qualifier, Name } = input
  const qualifier = isText(Qualifier) ? Qualifier : Name
  const ofQualifier = known.get(`${name}:${qualifier}`)
  const ofVersion = ofQualifier?.version && known.get(`${name}:${ofQualifier.version}`)
  return { ...known.get(name), ...ofQualifier, ...ofVersion }
}

/** What a request sets itself. */
function factsIn({ Role, KMSKeyArn, Principal, DeadLetterConfig, ImageUri, Code, ...more }: Members): Facts {
  const of = (members: unknown, name: string) => (isObject(members) ? (members as Members)[name] : undefined)
  const provisioned = more['ProvisionedConcurrentExecutions']
  const text = (value: unknown) => (isText(value) && value !== '' ? value : undefined)
  return withoutUndefined({
    executionRole: text(Role),
    kmsKey: text(KMSKeyArn),
    principal: text(Principal),
    deadLetterTarget: text(of(DeadLetterConfig, 'TargetArn')),
    imageUri: text(ImageUri ?? of(Code, 'ImageUri')),
    provisionedConcurrency: typeof provisioned === 'number' ? provisioned : undefined,
  })
}

function functionIn({ FunctionName }: Members): string {
  return isText(FunctionName) ? nameIn(FunctionName) : ''
}

/** The name in a function's ARN, partial ARN or name. */
function nameIn(text: string): string {
  return /(?:^|:)function:([^:]+)/.exec(text)?.[1] ?? text
}

const isText = (value: unknown): value is string => typeof value === 'string'
