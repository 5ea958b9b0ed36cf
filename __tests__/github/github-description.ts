import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

type Schema = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema: Schema
}

interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } }
}

interface Operation {
  readonly parameters: readonly Schema[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Schema>>
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>
  } & Readonly<Record<string, Readonly<Record<string, Schema>>>>
}

/** GitHub's own description of the operations that the action uses; the file says where it comes from. */
const description: Description = JSON.parse(
  readFileSync(new URL('./openapi.json', import.meta.url), 'utf8'),
  withNullAsChoice,
)

/** OpenAPI allows `nullable` beside `oneOf` alone; in JSON Schema, null is one of the choices then. */
function withNullAsChoice(_key: string, value: unknown): unknown {
  const { nullable, oneOf, type, ...rest } = (value ?? {}) as Schema
  if (nullable !== true || !Array.isArray(oneOf) || type !== undefined) return value
  return { ...rest, oneOf: [...oneOf, { enum: [null] }] }
}

// OpenAPI has words of its own in schemas (example, discriminator, nullable).
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
formats.default(ajv)
ajv.addSchema(description, 'github')

/** An operation as it was found for a request, with the variables of its path. */
export interface FoundOperation {
  readonly path: string
  readonly method: string
  readonly operation: Operation
  readonly variables: Readonly<Record<string, string>>
}

/** The operation for a request; undefined when GitHub describes none among those that the action uses. */
export function operationFor(method: string, path: string): FoundOperation | undefined {
  for (const [template, methods] of Object.entries(description.paths)) {
    const operation = methods[method.toLowerCase()]
    const pattern = template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')
    const match = new RegExp(`^${pattern}$`).exec(path)
    if (operation && match)
      return { path: template, method: method.toLowerCase(), operation, variables: { ...match.groups } }
  }
  return undefined
}

/** What is wrong with a request, in GitHub's own terms; empty when nothing is. */
export function requestProblems(
  found: FoundOperation,
  query: Readonly<Record<string, string>>,
  body: unknown,
): string[] {
  const parameters = found.operation.parameters.map((each) => resolved(each) as unknown as Parameter)
  const known = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
  return [
    ...Object.keys(query)
      .filter((name) => !known.includes(name))
      .map((name) => `unknown parameter ${name}`),
    ...parameters.flatMap(({ name, in: place, required, schema }) => {
      const text = place === 'path' ? found.variables[name] : query[name]
      if (text === undefined) return required ? [`missing parameter ${name}`] : []
      const value = schema['type'] === 'integer' && /^\d+$/.test(text) ? Number(text) : text
      return problemsOf(ajv.compile(schema), value)
    }),
    ...bodyProblems(found, body),
  ]
}

function bodyProblems({ path, method, operation }: FoundOperation, body: unknown): string[] {
  if (!operation.requestBody) return body === undefined ? [] : ['a body, where none is taken']
  const place = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema']
  const described = operation.requestBody.content?.['application/json']?.schema['properties']
  const unknown = Object.keys((body ?? {}) as object).filter(
    (name) => !Object.keys(described ?? {}).includes(name),
  )
  return [...problemsOf(validatorAt(place), body), ...unknown.map((name) => `unknown member ${name}`)]
}

/** What is wrong with an answer of the tests: a server that GitHub would not know proves nothing. */
export function answerProblems(found: FoundOperation, status: number, answer: unknown): string[] {
  const response = found.operation.responses[String(status)]
  // Statuses that every operation may have are not described.
  if (!response) return []
  const { $ref: reference } = response
  const place =
    typeof reference === 'string'
      ? reference.slice(2).split('/')
      : ['paths', found.path, found.method, 'responses', String(status)]
  if (!(resolved(response) as Content).content?.['application/json']) return []
  return problemsOf(validatorAt([...place, 'content', 'application/json', 'schema']), answer)
}

/** One of GitHub's own examples. */
export function example(name: string): Record<string, unknown> {
  const { value } = description.components.examples[name] ?? {}
  return structuredClone(value) as Record<string, unknown>
}

function resolved(value: Schema): Schema {
  const { $ref: reference } = value
  if (typeof reference !== 'string') return value
  const [, kind = '', name = ''] = reference.slice(2).split('/')
  return description.components[kind]?.[name] ?? {}
}

function validatorAt(path: readonly string[]): ValidateFunction {
  const pointer = path
    .map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  const validate = ajv.getSchema(`github#/${pointer}`)
  if (!validate) throw new Error(`The description has no ${path.join(' ')}.`)
  return validate
}

function problemsOf(validate: ValidateFunction, value: unknown): string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
