/** A JSON object as it travels in requests and answers of Lambda's API. */
export type Json = Record<string, unknown>

/** An HTTP answer that is whole. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** An answer with a JSON body; without one the body is empty, as in a 204. */
export function jsonAnswer(status: number, body?: Json, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
  }
}

/** The JSON object that an answer holds; an answer without a body holds none. */
export function jsonOf(answer: Answer): Json {
  return answer.body.length === 0 ? {} : (JSON.parse(answer.body.toString()) as Json)
}

/** Whether a service speaks XML: S3, and those with query requests. */
export function isXml(service: string): boolean {
  return service === 's3' || service === 'sts' || service === 'iam' || service === 'cloudformation'
}

/** An error as AWS answers it. */
export class AwsError extends Error {
  readonly status: number
  /** AWS's name of the exception, such as ResourceConflictException. */
  readonly code: string
  /** Further members of an answer in JSON. */
  readonly #members: Json

  constructor(status: number, code: string, message?: string, members: Json = {}) {
    super(message)
    this.name = 'AwsError'
    this.status = status
    this.code = code
    this.#members = members
  }

  /** The error in the format of the service: JSON for Lambda, XML for S3 and for services with query requests. */
  answer(service: string): Answer {
    if (service === 's3') return xmlAnswer(this.status, `<Error>${this.#xmlMembers()}</Error>`)
    if (isXml(service)) {
      const type = this.status < 500 ? 'Sender' : 'Receiver'
      return xmlAnswer(
        this.status,
        `<ErrorResponse><Error><Type>${type}</Type>${this.#xmlMembers()}</Error></ErrorResponse>`,
      )
    }
    const body = {
      Type: this.status < 500 ? 'User' : 'Service',
      ...(this.message === '' ? { Message: null } : { Message: this.message, message: this.message }),
      ...this.#members,
    }
    return jsonAnswer(this.status, { ...body, __type: this.code }, { 'x-amzn-errortype': this.code })
  }

  #xmlMembers(): string {
    return `<Code>${this.code}</Code><Message>${xmlText(this.message)}</Message>`
  }
}

/** An answer with an XML body. */
export function xmlAnswer(status: number, xml: string): Answer {
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  return { status, headers: { 'content-type': 'application/xml' }, body }
}

/** Text as it stands between XML tags. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** 404: the function, version or alias is not there. */
export const notFound = (message: string) => new AwsError(404, 'ResourceNotFoundException', message)

/** 409: it exists already, or its state does not allow the call. */
export const conflict = (message: string) => new AwsError(409, 'ResourceConflictException', message)

/** 400: a parameter that Lambda itself refuses. */
export const invalidParameter = (message: string) =>
  new AwsError(400, 'InvalidParameterValueException', message)

/** 400: a parameter that breaks a constraint of the API's model. */
export const invalidRequest = (value: unknown, member: string, constraint: string) =>
  new AwsError(
    400,
    'ValidationException',
    `1 validation error detected: Value ${value === null ? 'null' : `'${String(value)}'`} at '${member}' failed to satisfy constraint: ${constraint}`,
  )
