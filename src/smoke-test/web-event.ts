import type { EventFormat, HttpRequest } from '../model/smoke-test.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { type RequestHeaders, requestHeaders } from './http.ts'

/** What an event contains in addition to the request. */
export interface EventContext {
  readonly region: string
  readonly time: Date
  /** A UUID. */
  readonly requestId: string
}

/** An address from a documentation block (RFC 5737), so that no rule for a real address applies. */
const SOURCE_IP = '192.0.2.1'
/** Replaces the ID of an API or function URL. */
const API_ID = 'smoke-test'
/** The stage of HTTP APIs and function URLs. Frameworks add any other stage to the path. */
const STAGE = '$default'

/**
 * The event of a request for a web handler, as JSON.
 *
 * A function URL sends format 2.0 (Lambda developer guide, "Request payload format"): the path keeps its percent-escapes,
 * and members without a value are omitted. A REST API sends format 1.0 ("Input format of a Lambda function for proxy
 * integration"): members without a value are null. `lambda_http`, which the AWS Lambda Web Adapter uses, distinguishes
 * the formats by the member httpMethod, which 1.0 must have twice and 2.0 must not have; Mangum by `version` and
 * `resource`. The members of `identity`, and what becomes of the path, are from recordings of AWS (LocalStack's tests of
 * API Gateway).
 */
export function webEvent(format: EventFormat, request: HttpRequest, about: EventContext): string {
  return JSON.stringify(EVENTS[format](request, about))
}

const EVENTS: Readonly<Record<EventFormat, (request: HttpRequest, about: EventContext) => object>> = {
  'apigw-v1': restEvent,
  'apigw-v2': httpEvent,
  alb: loadBalancerEvent,
}

function httpEvent(request: HttpRequest, { region, time, requestId }: EventContext): object {
  const { pathname, search, searchParams } = urlOf(request)
  const { cookie, ...headers } = eventHeaders(request, `${API_ID}.lambda-url.${region}.on.aws`)
  const domainName = headers['host']?.value ?? ''
  const query = Array.from(new Set(searchParams.keys()), (name) => [
    name,
    searchParams.getAll(name).join(','),
  ])
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    cookies: cookie?.value.split(/; */),
    headers: mapValues(headers, (name) => name.toLowerCase()),
    queryStringParameters: query.length > 0 ? Object.fromEntries(query) : undefined,
    requestContext: {
      accountId: 'anonymous',
      apiId: API_ID,
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: {
        method: request.method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: SOURCE_IP,
        userAgent: headers['user-agent']?.value,
      },
      requestId,
      routeKey: '$default',
      stage: STAGE,
      time: commonLogTime(time),
      timeEpoch: time.getTime(),
    },
    body: request.body,
    isBase64Encoded: false,
  }
}

function restEvent(request: HttpRequest, { region, time, requestId }: EventContext): object {
  const { pathname, searchParams } = urlOf(request)
  const headers = eventHeaders(request, `${API_ID}.execute-api.${region}.amazonaws.com`)
  const domainName = headers['host']?.value ?? ''
  const names = [...new Set(searchParams.keys())]
  const resource = pathname === '/' ? '/' : '/{proxy+}'
  return {
    resource,
    path: pathname,
    httpMethod: request.method,
    headers: mapValues(headers, (name) => name),
    multiValueHeaders: Object.fromEntries(Object.values(headers).map(({ name, value }) => [name, [value]])),
    queryStringParameters: orNull(names.map((name) => [name, searchParams.getAll(name).at(-1)])),
    multiValueQueryStringParameters: orNull(names.map((name) => [name, searchParams.getAll(name)])),
    // As it was sent, but without a slash at its end.
    pathParameters: pathname === '/' ? null : { proxy: pathname.slice(1).replace(/\/$/, '') },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: API_ID,
      deploymentId: API_ID,
      resourceId: API_ID,
      resourcePath: resource,
      httpMethod: request.method,
      path: pathname,
      protocol: 'HTTP/1.1',
      stage: STAGE,
      domainName,
      domainPrefix: domainName.split('.')[0],
      requestId,
      extendedRequestId: requestId,
      requestTime: commonLogTime(time),
      requestTimeEpoch: time.getTime(),
      identity: {
        accessKey: null,
        accountId: null,
        caller: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: SOURCE_IP,
        user: null,
        userAgent: headers['user-agent']?.value,
        userArn: null,
      },
    },
    body: request.body ?? null,
    isBase64Encoded: false,
  }
}

/** Bodies that a load balancer sends to a function as they are; all others are sent in base64. */
const AS_TEXT = /^(text\/|application\/(json|javascript|xml)\b)/i

/**
 * The event of a target group without multi-value headers, the default: of a repeated parameter, the last value counts, and
 * parameters are not decoded (Application Load Balancer user guide, "Lambda functions as targets").
 */
function loadBalancerEvent(request: HttpRequest, { region }: EventContext): object {
  const { pathname, search } = urlOf(request)
  const headers = eventHeaders(request, `${API_ID}.${region}.elb.amazonaws.com`)
  const pairs = search.slice(1).split('&').filter(Boolean)
  const query = pairs.map((pair) => [pair.split('=', 1)[0], pair.split('=').slice(1).join('=')])
  const { body = '' } = request
  const isText = body === '' || AS_TEXT.test(headers['content-type']?.value ?? '')
  return {
    requestContext: {
      elb: {
        targetGroupArn: `arn:aws:elasticloadbalancing:${region}:123456789012:targetgroup/${API_ID}/0123456789abcdef`,
      },
    },
    httpMethod: request.method,
    path: pathname,
    queryStringParameters: Object.fromEntries(query),
    headers: mapValues(headers, (name) => name.toLowerCase()),
    body: isText ? body : Buffer.from(body).toString('base64'),
    isBase64Encoded: !isText,
  }
}

/** The path as a URL, with invalid characters escaped. */
function urlOf({ path }: HttpRequest): URL {
  return new URL(`https://host${path}`)
}

/** The headers that API Gateway or a function URL sends to a function. */
function eventHeaders(request: HttpRequest, host: string): RequestHeaders {
  const { body } = request
  const generated = {
    Host: host,
    'X-Forwarded-For': SOURCE_IP,
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': 'https',
    ...withoutUndefined({
      'Content-Length': body === undefined ? undefined : String(Buffer.byteLength(body)),
    }),
  }
  return { ...requestHeaders({ headers: generated }), ...requestHeaders(request) }
}

function mapValues(headers: RequestHeaders, nameOf: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.values(headers).map(({ name, value }) => [nameOf(name), value]))
}

function orNull(entries: ReadonlyArray<readonly [string, unknown]>): Record<string, unknown> | null {
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

/** Such as `21/Nov/2026:10:15:30 +0000`. */
function commonLogTime(time: Date): string {
  const [, day, month, year, clock] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(time.toUTCString()) ?? []
  return `${day}/${month}/${year}:${clock} +0000`
}
