import type { CallStep, Expectation, Json, SettleStep, Step } from '../case.ts'

/** What every function of the cases is created with. */
const CREATION: Json = {
  FunctionName: '{fn}',
  Runtime: 'python3.13',
  Handler: 'main.handler',
  Role: '{role}',
  Code: { ZipFile: '{zip}' },
}

/** A call about the function of the case. */
export const on = (call: string, input: Json = {}, expect?: Expectation): CallStep => ({
  call,
  input: { FunctionName: '{fn}', ...input },
  ...(expect && { expect }),
})

/** A call that keeps its answer under a name. */
export const as = (name: string, step: CallStep): CallStep => ({ ...step, as: name })

export const READY: SettleStep = { settle: '$LATEST' }
export const settled = (version: string): SettleStep => ({ settle: version })

export const create = (input: Json = {}, expect?: Expectation): CallStep =>
  on('CreateFunction', { ...CREATION, ...input }, expect)

/** A function that is ready. */
export const created = (input: Json = {}): Step[] => [create(input), READY]

/** A version that is ready; the description makes it differ from the one before. */
export const published = (version: string, description: string): Step[] => [
  on('UpdateFunctionConfiguration', { Description: description }),
  READY,
  on('PublishVersion', { Description: description }),
  settled(version),
]

export const refused = (status: number, code: string, message?: string): Expectation => ({
  status,
  code,
  ...(message !== undefined && { message }),
})

export const notFound = (message: string) => refused(404, 'ResourceNotFoundException', message)
export const conflict = (message: string) => refused(409, 'ResourceConflictException', message)
export const invalid = (message: string) => refused(400, 'InvalidParameterValueException', message)
export const violated = (message: string) => refused(400, 'ValidationException', message)
export const stale = (message: string) => refused(412, 'PreconditionFailedException', message)

/** What Lambda says to a RevisionId that is not the latest. */
export const STALE_REVISION =
  'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id'

/** A RevisionId of nothing. */
export const WRONG_REVISION = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
