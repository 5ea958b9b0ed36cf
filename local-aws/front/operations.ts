/** An operation of Lambda's API as it is found in a request. */
export interface LambdaOperation {
  readonly name: string
  /** The path below the API's date, split, each part decoded: `['functions', 'hello', 'aliases', 'live']`. */
  readonly parts: readonly string[]
}

/**
 * Operations by method and path. The path leaves out the API's date, which differs from operation to operation;
 * `*` stands for a name. From the http traits of Lambda's service model.
 */
const table: readonly (readonly [string, string, string])[] = [
  ['POST', 'functions', 'CreateFunction'],
  ['GET', 'functions', 'ListFunctions'],
  ['GET', 'functions/*', 'GetFunction'],
  ['DELETE', 'functions/*', 'DeleteFunction'],
  ['GET', 'functions/*/configuration', 'GetFunctionConfiguration'],
  ['PUT', 'functions/*/configuration', 'UpdateFunctionConfiguration'],
  ['PUT', 'functions/*/code', 'UpdateFunctionCode'],
  ['POST', 'functions/*/versions', 'PublishVersion'],
  ['GET', 'functions/*/versions', 'ListVersionsByFunction'],
  ['POST', 'functions/*/aliases', 'CreateAlias'],
  ['GET', 'functions/*/aliases', 'ListAliases'],
  ['GET', 'functions/*/aliases/*', 'GetAlias'],
  ['PUT', 'functions/*/aliases/*', 'UpdateAlias'],
  ['DELETE', 'functions/*/aliases/*', 'DeleteAlias'],
  ['POST', 'functions/*/policy', 'AddPermission'],
  ['GET', 'functions/*/policy', 'GetPolicy'],
  ['DELETE', 'functions/*/policy/*', 'RemovePermission'],
  ['POST', 'functions/*/invocations', 'Invoke'],
  ['POST', 'functions/*/response-streaming-invocations', 'InvokeWithResponseStream'],
  ['POST', 'functions/*/url', 'CreateFunctionUrlConfig'],
  ['GET', 'functions/*/url', 'GetFunctionUrlConfig'],
  ['PUT', 'functions/*/url', 'UpdateFunctionUrlConfig'],
  ['DELETE', 'functions/*/url', 'DeleteFunctionUrlConfig'],
  ['GET', 'functions/*/urls', 'ListFunctionUrlConfigs'],
  ['PUT', 'functions/*/concurrency', 'PutFunctionConcurrency'],
  ['GET', 'functions/*/durable-executions', 'ListDurableExecutionsByFunction'],
  ['GET', 'durable-executions/*', 'GetDurableExecution'],
  ['GET', 'durable-executions/*/history', 'GetDurableExecutionHistory'],
  ['GET', 'functions/*/concurrency', 'GetFunctionConcurrency'],
  ['DELETE', 'functions/*/concurrency', 'DeleteFunctionConcurrency'],
  ['PUT', 'functions/*/provisioned-concurrency', 'PutProvisionedConcurrencyConfig'],
  ['GET', 'functions/*/provisioned-concurrency', 'GetProvisionedConcurrencyConfig'],
  ['DELETE', 'functions/*/provisioned-concurrency', 'DeleteProvisionedConcurrencyConfig'],
  ['GET', 'functions/*/code-signing-config', 'GetFunctionCodeSigningConfig'],
  ['PUT', 'functions/*/code-signing-config', 'PutFunctionCodeSigningConfig'],
  ['DELETE', 'functions/*/code-signing-config', 'DeleteFunctionCodeSigningConfig'],
  ['GET', 'functions/*/runtime-management-config', 'GetRuntimeManagementConfig'],
  ['PUT', 'functions/*/runtime-management-config', 'PutRuntimeManagementConfig'],
  ['PUT', 'functions/*/event-invoke-config', 'PutFunctionEventInvokeConfig'],
  ['GET', 'functions/*/event-invoke-config', 'GetFunctionEventInvokeConfig'],
  ['DELETE', 'functions/*/event-invoke-config', 'DeleteFunctionEventInvokeConfig'],
  ['GET', 'tags/*', 'ListTags'],
  ['POST', 'tags/*', 'TagResource'],
  ['DELETE', 'tags/*', 'UntagResource'],
  ['GET', 'layers', 'ListLayers'],
  ['POST', 'layers/*/versions', 'PublishLayerVersion'],
  ['GET', 'layers/*/versions', 'ListLayerVersions'],
  ['GET', 'layers/*/versions/*', 'GetLayerVersion'],
  ['DELETE', 'layers/*/versions/*', 'DeleteLayerVersion'],
  ['POST', 'layers/*/versions/*/policy', 'AddLayerVersionPermission'],
  ['GET', 'layers/*/versions/*/policy', 'GetLayerVersionPolicy'],
  ['DELETE', 'layers/*/versions/*/policy/*', 'RemoveLayerVersionPermission'],
  ['GET', 'account-settings', 'GetAccountSettings'],
  ['GET', 'event-source-mappings', 'ListEventSourceMappings'],
]

const names = new Map(table.map(([method, path, name]) => [`${method} ${path}`, name]))
const dated =
  /^\/20\d\d-\d\d-\d\d\/(functions|layers|tags|account-settings|event-source-mappings|durable-executions)(\/|$)/

/** The operation of Lambda's API that a request is; undefined when it is for something else. */
export function lambdaOperationOf(method: string, url: URL, service: string): LambdaOperation | undefined {
  if (!dated.test(url.pathname) || (service !== '' && service !== 'lambda')) return undefined
  const parts = url.pathname.split('/').slice(2).filter(Boolean).map(decodeURIComponent)
  // The ARN of a tagged resource may come with slashes or colons in it; it is one part.
  if (parts[0] === 'tags') parts.splice(1, parts.length, parts.slice(1).join('/'))
  const path = parts.map((part, index) => (index % 2 === 1 ? '*' : part)).join('/')
  const name = names.get(`${method} ${path}`)
  if (url.searchParams.get('find') === 'LayerVersion') return { name: 'GetLayerVersionByArn', parts }
  if (name === 'GetProvisionedConcurrencyConfig' && url.searchParams.get('List') === 'ALL') {
    return { name: 'ListProvisionedConcurrencyConfigs', parts }
  }
  return { name: name ?? `${method} ${path}`, parts }
}

/** What a request was signed with and for; all empty when it was not signed. */
export interface Scope {
  readonly accessKeyId: string
  readonly region: string
  /** The service's signing name, such as `lambda`. */
  readonly service: string
}

/** Reads the credential scope of a signed request (Signature Version 4: KEY/date/region/service/aws4_request). */
export function scopeOf(authorization: string | undefined, url: URL): Scope {
  const scope =
    /Credential=([^,\s]+)/.exec(authorization ?? '')?.[1] ?? url.searchParams.get('X-Amz-Credential')
  const parts = scope?.split('/') ?? []
  const [service = '', region = ''] = parts.toReversed().slice(1)
  return { accessKeyId: parts[0] ?? '', region, service }
}

/**
 * The operation of a service other than Lambda: what the request names (`x-id` of S3's SDK, X-Amz-Target, `Action` of
 * a query request), or else the HTTP method.
 */
export function operationOf(method: string, url: URL, target: string | undefined, form: string): string {
  const action = new URLSearchParams(form).get('Action') ?? url.searchParams.get('Action')
  return url.searchParams.get('x-id') ?? target?.split('.').at(-1) ?? action ?? method
}
