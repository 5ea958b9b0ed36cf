import { AwsError } from '../answer.ts'

/** 400: a parameter that CloudWatch refuses. */
export const invalid = (message: string) => new AwsError(400, 'ValidationException', message)

/** 400: the token of a page is not one that an earlier answer gave. */
export const invalidToken = () => new AwsError(400, 'InvalidNextToken', 'The next token is not valid.')

/** 404: there is no such alarm. */
export const unknownAlarm = () => new AwsError(404, 'ResourceNotFound', 'Unknown')

/** 501: the front does not know this part of CloudWatch. */
export const notKnown = (what: string) =>
  new AwsError(501, 'NotImplemented', `${what} is not in local-aws/front/cloudwatch/: add it there.`)
