import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { push, REGISTRY, releaseOfImage } from '../../__tests__/support/images.ts'
import {
  createFunction,
  handlerSource,
  noisyZip,
  ROLE,
  type Scene,
  zipOf,
} from '../../__tests__/support/scene.ts'
import { pushImage } from '../../local-aws/push-image.ts'
import { type Day, denied, deploy, error, fault, NAME } from './day.ts'

const zipped = (file: string) => ({ 'function-name': NAME, alias: 'live', 'zip-file': file })

const s3Of = ({ aws }: Scene) =>
  new S3Client({
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' },
    forcePathStyle: true,
  })

const fromS3 = (key: string) => ({
  'function-name': NAME,
  alias: 'live',
  's3-bucket': 'acme-deployments',
  's3-key': key,
})

const bucket = (scene: Scene) => s3Of(scene).send(new CreateBucketCommand({ Bucket: 'acme-deployments' }))

const layer = (more: Record<string, string>) => ({
  mode: 'publish-layer',
  'layer-name': 'dependencies',
  'compatible-runtimes': 'python3.13',
  ...more,
})

/** Packages, images and layers. */
export const PACKAGE_DAYS: readonly Day[] = [
  { title: 'The zip file is not there', inputs: zipped('dist/orders.zip') },
  {
    title: 'The zip file is no archive',
    inputs: zipped('orders.zip'),
    arrange: (scene) => scene.write('orders.zip', '<html>404 Not Found</html>'),
  },
  {
    title: 'The directory is empty',
    inputs: deploy({ 'source-dir': 'build' }),
    arrange: ({ workspace }) => mkdir(join(workspace, 'build')),
  },
  { title: 'The directory does not exist: nothing was checked out', inputs: deploy({ 'source-dir': 'src' }) },
  {
    title: '`exclude` leaves nothing',
    inputs: deploy({ exclude: '*.py' }),
  },
  {
    title: 'The package is larger than 50 MB, and no bucket is given',
    inputs: zipped('orders.zip'),
    arrange: (scene) => scene.write('orders.zip', noisyZip(handlerSource('large'), 51 * 1024 * 1024)),
  },
  {
    title: 'The package has the directory around the code in it',
    inputs: zipped('orders.zip'),
    arrange: (scene) => scene.write('orders.zip', zipOf({ 'orders/main.py': handlerSource('three') })),
  },
  { title: 'The bucket does not exist', inputs: fromS3('orders/1.4.0.zip') },
  { title: 'The object does not exist', inputs: fromS3('orders/1.4.0.zip'), arrange: bucket },
  {
    title: 'The role may not read the object',
    inputs: fromS3('orders/1.4.0.zip'),
    arrange: async (scene) => {
      await bucket(scene)
      await s3Of(scene).send(
        new PutObjectCommand({
          Bucket: 'acme-deployments',
          Key: 'orders/1.4.0.zip',
          Body: zipOf({ 'main.py': handlerSource('three') }),
        }),
      )
      for (const operation of ['HEAD', 'GetObject'])
        fault(operation, error(403, 'AccessDenied', 'Access Denied'))(scene)
    },
  },
  {
    title: 'The image is not in the repository',
    inputs: releaseOfImage(NAME, 'orders:1.4.1'),
    isReleased: false,
    arrange: (scene) => push(scene, 'orders:1.4.0', 'one'),
  },
  {
    title: 'The repository of the image does not exist',
    inputs: releaseOfImage(NAME, 'order:1.4.0'),
    isReleased: false,
  },
  {
    title: 'The repository of the image is in another region',
    inputs: releaseOfImage(NAME, 'x', {
      'image-uri': '123456789012.dkr.ecr.us-east-1.amazonaws.com/orders:1.4.0',
    }),
  },
  {
    title: 'A container image for a function of a zip archive',
    inputs: releaseOfImage(NAME, 'orders:1.4.0'),
    arrange: (scene) => push(scene, 'orders:1.4.0', 'one'),
  },
  {
    title: 'Lambda may not read the image',
    inputs: releaseOfImage(NAME, 'orders:1.4.0'),
    isReleased: false,
    arrange: async (scene) => {
      await push(scene, 'orders:1.4.0', 'one')
      fault(
        'CreateFunction',
        error(
          403,
          'AccessDeniedException',
          'Lambda does not have permission to access the ECR image. Check the ECR permissions.',
        ),
        { times: 20 },
      )(scene)
    },
  },
  {
    title: 'The image is for another architecture',
    inputs: releaseOfImage(NAME, 'orders:1.4.0', { architectures: 'arm64', payload: '{}' }),
    isReleased: false,
    arrange: async (scene) => {
      await pushImage(scene.aws, 'orders:1.4.0', {
        handler: 'main.handler',
        archive: zipOf({ 'main.py': handlerSource('one') }),
      })
    },
  },
  {
    title: 'More than five layers',
    inputs: deploy({
      layers: Array.from(
        { length: 6 },
        (_, index) => `arn:aws:lambda:eu-west-1:123456789012:layer:part-${index}:1`,
      ).join('\n'),
    }),
  },
  {
    title: 'A layer whose packages are not below python/',
    inputs: layer({ 'source-dir': 'layer' }),
    isReleased: false,
    arrange: (scene) => scene.write('layer/requests/__init__.py', 'x = 1\n'),
  },
  {
    title: 'The role may not publish layers',
    inputs: layer({ 'source-dir': 'layer' }),
    isReleased: false,
    arrange: async (scene) => {
      await scene.write('layer/python/tiny.py', 'x = 1\n')
      fault(
        'PublishLayerVersion',
        denied('lambda:PublishLayerVersion', 'arn:aws:lambda:eu-west-1:123456789012:layer:dependencies'),
        { times: 20 },
      )(scene)
    },
  },
  {
    title: 'The layer is published, and sharing it is denied',
    inputs: layer({ 'source-dir': 'layer', 'share-with': '210987654321' }),
    isReleased: false,
    arrange: async (scene) => {
      await scene.write('layer/python/tiny.py', 'x = 1\n')
      fault(
        'AddLayerVersionPermission',
        denied(
          'lambda:AddLayerVersionPermission',
          'arn:aws:lambda:eu-west-1:123456789012:layer:dependencies:1',
        ),
        { times: 20 },
      )(scene)
    },
  },
  {
    title: 'The requirements of a layer are not in the repository',
    inputs: layer({ requirements: 'requirements.txt', 'python-version': '3.13' }),
    isReleased: false,
  },
  {
    title: 'A requirement of a layer is a local package that is not in the repository',
    inputs: layer({ requirements: 'requirements.txt', 'python-version': '3.13' }),
    isReleased: false,
    arrange: (scene) => scene.write('requirements.txt', 'requests==2.32.3\n-e ./shared\n'),
  },
  {
    title: 'The lock file of a layer has no package.json beside it',
    inputs: {
      mode: 'publish-layer',
      'layer-name': 'dependencies',
      'compatible-runtimes': 'nodejs22.x',
      'package-lock': 'package-lock.json',
    },
    isReleased: false,
    arrange: (scene) => scene.write('package-lock.json', '{"lockfileVersion": 3, "packages": {}}'),
  },
  {
    title: 'A container image runs, and the step gives a source directory',
    inputs: deploy(),
    isReleased: false,
    arrange: async (scene) => {
      const digest = await push(scene, 'orders:1.3.0', 'one')
      await createFunction(scene, NAME, {
        PackageType: 'Image',
        Code: { ImageUri: `${REGISTRY}/orders@sha256:${digest}` },
        Role: ROLE,
        Runtime: undefined,
        Handler: undefined,
      })
    },
  },
]
