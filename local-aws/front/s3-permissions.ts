import type { Permission } from './lambda-permissions.ts'

/** What is asked of S3. */
export interface S3Request {
  readonly method: string
  /** In path style: `/bucket/key?subresource`. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * What a call to S3 needs (Amazon S3 User Guide, "Required permissions for Amazon S3 API operations"); undefined for
 * operations that are not known here.
 */
export function s3Permissions({ method, url, headers }: S3Request): Permission[] | undefined {
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent)
  const key = rest.join('/')
  if (bucket === '') return [{ action: 's3:ListAllMyBuckets', resource: '*' }]
  const resource = key === '' ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${key}`
  const name = key === '' ? bucketAction(method, url.searchParams) : objectAction(method, url.searchParams)
  if (name === undefined) return undefined
  const own = { action: `s3:${name}`, resource }
  return [own, ...copied(headers['x-amz-copy-source']), ...tagged(headers['x-amz-tagging'], resource)]
}

/** Subresources of a bucket and the action for reading them; the one for writing begins with Put. */
const subresources: Readonly<Record<string, string>> = {
  versioning: 'BucketVersioning',
  encryption: 'EncryptionConfiguration',
  lifecycle: 'LifecycleConfiguration',
  policy: 'BucketPolicy',
  publicAccessBlock: 'BucketPublicAccessBlock',
  tagging: 'BucketTagging',
}

function bucketAction(method: string, query: URLSearchParams): string | undefined {
  const [, named] = Object.entries(subresources).find(([each]) => query.has(each)) ?? []
  if (named !== undefined) return { GET: `Get${named}`, PUT: `Put${named}` }[method]
  if (query.has('location')) return 'GetBucketLocation'
  if (query.has('versions')) return 'ListBucketVersions'
  if (query.has('uploads')) return 'ListBucketMultipartUploads'
  if (query.has('delete')) return undefined
  return { GET: 'ListBucket', HEAD: 'ListBucket', PUT: 'CreateBucket', DELETE: 'DeleteBucket' }[method]
}

function objectAction(method: string, query: URLSearchParams): string | undefined {
  const versioned = query.has('versionId') ? 'Version' : ''
  if (query.has('tagging')) {
    const verb = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' }[method]
    return verb && `${verb}Object${versioned}Tagging`
  }
  if (query.has('uploadId')) {
    if (method === 'DELETE') return 'AbortMultipartUpload'
    if (method === 'GET') return 'ListMultipartUploadParts'
    return 'PutObject'
  }
  const names: Readonly<Record<string, string>> = {
    GET: `GetObject${versioned}`,
    HEAD: `GetObject${versioned}`,
    PUT: 'PutObject',
    POST: 'PutObject',
    DELETE: `DeleteObject${versioned}`,
  }
  return names[method]
}

function copied(source: string | string[] | undefined): Permission[] {
  if (typeof source !== 'string') return []
  const [object = '', versionId] = decodeURIComponent(source).replace(/^\//, '').split('?versionId=')
  const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  return [{ action, resource: `arn:aws:s3:::${object}` }]
}

function tagged(tags: string | string[] | undefined, resource: string): Permission[] {
  return tags === undefined || tags === '' ? [] : [{ action: 's3:PutObjectTagging', resource }]
}
