import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal, refusalOf, stepWith } from '../step.ts'

const HOST = '123456789012.dkr.ecr.eu-central-1.amazonaws.com'
const DIGEST = 'a'.repeat(64)
const place = { kind: 'image', host: HOST, account: '123456789012', region: 'eu-central-1' }

describe('a container image', () => {
  test.each([
    ['its tag', `${HOST}/orders:1.4.0`, { repository: 'orders', tag: '1.4.0' }],
    ['its digest', `${HOST}/orders@sha256:${DIGEST}`, { repository: 'orders', digest: DIGEST }],
    ['both', `${HOST}/orders:v1@sha256:${DIGEST}`, { repository: 'orders', tag: 'v1', digest: DIGEST }],
    [
      'a repository with a namespace',
      `${HOST}/shop/orders-api__x.y:v1`,
      { repository: 'shop/orders-api__x.y', tag: 'v1' },
    ],
  ])('is named by %s', async (_, uri, parts) => {
    expect((await deployWith({ 'image-uri': uri })).code).toEqual({ ...place, ...parts })
  })

  test('may be in China', async () => {
    const host = '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn'
    const inputs = { 'aws-region': 'cn-north-1', 'image-uri': `${host}/orders:1` }
    expect((await deployWith(inputs)).code).toMatchObject({ host, region: 'cn-north-1' })
  })

  test.each([
    ['orders:1', 'only from private repositories in ECR'],
    ['public.ecr.aws/lambda/python:3.13', 'only from private repositories in ECR'],
    [`https://${HOST}/orders:1`, 'Remove everything before the host'],
    [`${HOST.replace('.ecr.', '.ecr-fips.')}/orders:1`, 'Name the standard endpoint of the registry'],
    ['123456789012.dkr-ecr.eu-central-1.on.aws/orders:1', 'Name the standard endpoint of the registry'],
    [`${HOST}/Orders:1`, 'repositories have lower-case names'],
    [`${HOST}/orders`, 'neither a tag nor a digest'],
    [`${HOST}/orders@sha256:abc`, 'It looks like'],
    [`${HOST}/orders:1\n`.repeat(2), 'one line'],
    [
      '123456789012.dkr.ecr.us-east-1.amazonaws.com/orders:1',
      'names a repository in us-east-1, but the function is in eu-central-1',
    ],
  ])('is refused as %s', async (uri, reason) => {
    expect(await refusal({ 'image-uri': uri })).toContain(reason)
  })

  test.each([
    [{ 'zip-file': 'a.zip' }, '`image-uri` and `zip-file` are both given'],
    [{ 'source-dir': 'app' }, '`image-uri` and `source-dir` are both given'],
    [{ 's3-bucket': 'builds', 's3-key': 'a.zip' }, '`image-uri` and `s3-key` are both given'],
    [{ 's3-bucket': 'builds' }, '`s3-bucket` is given together with `image-uri`'],
    [
      { runtime: 'python3.13', handler: 'a.b' },
      '`runtime` and `handler` are given together with `image-uri`',
    ],
    [{ layers: 'arn:aws:lambda:eu-central-1:123456789012:layer:a:1' }, '`layers` is given together'],
    [{ 'runtime-management': 'Auto' }, '`runtime-management` is given together'],
    [{ 'function-configuration': 'Handler: a.b' }, '`Handler` is given together'],
    [{ 'function-configuration': 'PackageType: Image' }, 'follows from the input that names the code'],
    [{ 'package-type': 'Image' }, 'follows from the input that names the code'],
    [{ version: '4', alias: 'live' }, '`image-uri` is given together with `version`'],
  ])('does not go with %j', async (inputs, reason) => {
    expect(await refusal({ 'image-uri': `${HOST}/orders:1`, ...inputs })).toContain(reason)
  })

  test('has its architecture and ImageConfig beside it', async () => {
    const configuration =
      'ImageConfig: { Command: [app.handler], EntryPoint: [/run], WorkingDirectory: /app }'
    const inputs = await deployWith({
      'image-uri': `${HOST}/orders:1`,
      architectures: 'arm64',
      'function-configuration': configuration,
    })
    expect(inputs).toMatchObject({
      architectures: ['arm64'],
      configuration: {
        ImageConfig: { Command: ['app.handler'], EntryPoint: ['/run'], WorkingDirectory: '/app' },
      },
    })
  })

  test('belongs to deploy', async () => {
    const step = stepWith({ mode: 'rollback', 'function-name': 'f', alias: 'live', 'image-uri': 'x' })
    expect(await refusalOf(step)).toContain('`image-uri` is an input of the mode `deploy`')
  })
})
