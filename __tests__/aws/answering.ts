import { LambdaClient } from '@aws-sdk/client-lambda'
import { HttpResponse } from '@smithy/core/protocols'
import type { Aws } from '../../src/aws/client/aws.ts'
import { checkAnswers } from '../../src/aws/client/typed-answers.ts'

/** What AWS answers to a call. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** AWS, as the action reaches it, with the same answer to every call. */
export function awsAnswering({ status, headers, body }: Answer): Aws {
  const client = new LambdaClient({
    ...{ region: 'eu-west-1', maxAttempts: 1, endpoint: 'http://127.0.0.1:9' },
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' },
    requestHandler: {
      handle: async () => ({
        response: new HttpResponse({ statusCode: status, headers, body: Buffer.from(body) }),
      }),
    },
  })
  checkAnswers(client)
  const nothing = () => {}
  return { client, invoking: () => client, debug: nothing, log: nothing } as unknown as Aws
}

/** AWS that answers every call with these members. */
export function awsWith(members: object): Aws {
  const headers = { 'content-type': 'application/json' }
  return awsAnswering({ status: 200, headers, body: JSON.stringify(members) })
}
