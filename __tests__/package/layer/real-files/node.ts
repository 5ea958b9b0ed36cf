import { examples, patterns, repository, type Source } from './source.ts'

/** A project of npm in the shape of a public one, in files of our own. */
export interface NodeShape {
  readonly name: string
  readonly source: Source
  readonly files: Readonly<Record<string, string>>
  readonly packageLock: string
  /** The directory in which npm writes the lock file first. */
  readonly lock?: string
  /** Packages to require. */
  readonly imports: readonly string[]
  readonly refused?: RegExp
}

const json = (members: object) => JSON.stringify({ name: 'app', version: '1.0.0', private: true, ...members })

const project = (
  name: string,
  source: Source,
  dependencies: Readonly<Record<string, string>>,
  imports: readonly string[],
  more: object = {},
): NodeShape => ({
  name,
  source,
  files: { 'package.json': json({ dependencies, ...more }) },
  packageLock: 'package-lock.json',
  lock: '.',
  imports,
})

/** A lock file of another tool: what is in it does not matter. */
const other = (name: string, source: Source, file: string, refused: RegExp): NodeShape => ({
  name,
  source,
  files: { 'package.json': json({}), [file]: '' },
  packageLock: file,
  imports: [],
  refused,
})

const middy = repository('middyjs/middy', '2026-08-21', 'package-lock.json')

/** Projects of npm. */
export const NODE_SHAPES: readonly NodeShape[] = [
  project(
    'an image library with an install script',
    repository('68publishers/image-storage-lambda', '2023-08-16', 'lambda/package-lock.json'),
    { '@aws-sdk/client-s3': '^3.391.0', sharp: '^0.32.4' },
    ['@aws-sdk/client-s3'],
  ),
  project(
    'two clients of the SDK',
    repository('AbsaOSS/pgdump-lambda', '2025-07-22', 'lambda/package-lock.json'),
    { '@aws-sdk/client-s3': '^3.142.0', '@aws-sdk/client-secrets-manager': '^3.142.0' },
    ['@aws-sdk/client-secrets-manager'],
  ),
  project(
    'documents',
    repository('YOU54F/serverless-pdf-filler', '2021-05-05', 'layer/nodejs/package-lock.json'),
    { 'pdf-lib': '^1.7.0', '@pdf-lib/fontkit': '^1.0.0' },
    ['pdf-lib', '@pdf-lib/fontkit'],
  ),
  project(
    'many packages of one tool',
    repository('getndazn/dazn-lambda-powertools', '2021-05-04', 'layer/nodejs/package-lock.json'),
    { '@dazn/lambda-powertools-correlation-ids': '^1.28.1', '@dazn/lambda-powertools-logger': '^1.28.1' },
    ['@dazn/lambda-powertools-logger'],
  ),
  project(
    'tools for development',
    repository('compiler-explorer/infra', '2026-08-21', 'events-lambda/package-lock.json'),
    { '@aws-sdk/client-dynamodb': '^3.985.0' },
    ['@aws-sdk/client-dynamodb'],
    { devDependencies: { prettier: '^3.6.0' } },
  ),
  project(
    'overrides',
    repository('alexcasalboni/aws-lambda-power-tuning', '2026-04-13', 'layer-sdk/package-lock.json'),
    { '@aws-sdk/client-lambda': '^3.651.1' },
    ['@aws-sdk/client-lambda'],
    { overrides: { 'fast-xml-parser': '5.5.8' } },
  ),
  project(
    'a web API with Express',
    examples('aws-node-express-api/package.json'),
    { express: '^4.18.2', 'serverless-http': '^3.1.1' },
    ['express', 'serverless-http'],
  ),
  project(
    'a driver for MongoDB',
    examples('aws-node-rest-api-typescript/package.json'),
    { dotenv: '^8.2.0', mongoose: '^5.9.10' },
    ['dotenv', 'mongoose'],
    { devDependencies: { mocha: '^7.1.1' } },
  ),
  project(
    'a driver for PostgreSQL',
    examples('aws-node-heroku-postgres/package.json'),
    { express: '^4.16.4', pg: '^7.7.1', 'serverless-http': '^1.8.0' },
    ['pg'],
  ),
  project(
    'metrics',
    patterns('apigw-lambda-observability/package.json'),
    { 'aws-embedded-metrics': '^2.0.4' },
    ['aws-embedded-metrics'],
  ),
  project(
    'a bundler as a dependency',
    patterns('eventbridge-schedule-remove-one-time-schedules/src/package.json'),
    { 'date-fns': '^2.29.3', esbuild: '^0.28.1' },
    ['date-fns', 'esbuild'],
  ),
  project(
    'Powertools',
    patterns('lambda-managed-instances-nodejs-tf/lambda/package.json'),
    { '@aws-lambda-powertools/logger': '^2.32.0' },
    ['@aws-lambda-powertools/logger'],
  ),
  project(
    'images, with binaries for each platform',
    patterns('s3-object-lambda/src/package.json'),
    { axios: '^1.6.0', sharp: '>=0.33' },
    ['axios', 'sharp'],
  ),
  {
    name: 'a workspace of packages that need no build',
    source: middy,
    files: {
      'package.json': json({
        workspaces: ['packages/*'],
        scripts: { prepare: 'husky' },
        overrides: { uuid: '>=11' },
      }),
      'packages/core/package.json': JSON.stringify({
        name: '@org/core',
        version: '1.0.0',
        type: 'module',
        exports: { '.': { import: { types: './index.d.ts', default: './index.js' } } },
        files: ['index.js', 'index.d.ts'],
        dependencies: { '@org/util': '*' },
      }),
      'packages/core/index.js': 'import "@org/util"\n',
      'packages/core/index.d.ts': '',
      'packages/core/index.test.js': '',
      'packages/util/package.json': JSON.stringify({
        name: '@org/util',
        version: '1.0.0',
        type: 'module',
        exports: './index.js',
        dependencies: { ms: '2.1.3' },
      }),
      'packages/util/index.js': 'import "ms"\n',
      'packages/api/package.json': JSON.stringify({
        name: 'api',
        version: '1.0.0',
        dependencies: { '@org/core': '*' },
      }),
    },
    packageLock: 'package-lock.json',
    lock: '.',
    imports: ['@org/core'],
  },
  {
    name: 'a workspace of packages that are built',
    source: repository('aws-powertools/powertools-lambda-typescript', '2026-08-20', 'package-lock.json'),
    files: {
      'package.json': json({ workspaces: ['packages/logger'], dependencies: { '@org/logger': '*' } }),
      'packages/logger/package.json': JSON.stringify({
        name: '@org/logger',
        version: '1.0.0',
        main: './lib/cjs/index.js',
        files: ['lib'],
        scripts: { build: 'tsc', prepack: 'node patch.js' },
      }),
      'packages/logger/src/index.ts': '',
    },
    packageLock: 'package-lock.json',
    lock: '.',
    imports: [],
    refused: /`main` names \.\/lib\/cjs\/index\.js, which does not exist\. Its script `prepack`/,
  },
  other(
    'pnpm-lock.yaml',
    repository('zucky2021/ai-chatbot-api', '2025-12-24', 'pnpm-lock.yaml'),
    'pnpm-lock.yaml',
    /a lock file of pnpm/,
  ),
  other(
    'yarn.lock',
    repository('erezrokah/lighthouse-layer', '2026-07-06', 'layer/nodejs/yarn.lock'),
    'yarn.lock',
    /a lock file of Yarn/,
  ),
]
