/** A project of npm as public ones are, in its shape. */
export interface NodeShape {
  readonly name: string
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
  dependencies: Readonly<Record<string, string>>,
  imports: readonly string[],
  more: object = {},
): NodeShape => ({
  name,
  files: { 'package.json': json({ dependencies, ...more }) },
  packageLock: 'package-lock.json',
  lock: '.',
  imports,
})

const near = (members: object) => JSON.stringify({ name: 'near', version: '1.0.0', ...members })

/** Twelve projects of npm. */
export const NODE_SHAPES: readonly NodeShape[] = [
  project('one dependency', { ms: '2.1.3' }, ['ms']),
  project(
    'Powertools',
    { '@aws-lambda-powertools/logger': '^2.10.0', '@aws-lambda-powertools/tracer': '^2.10.0' },
    ['@aws-lambda-powertools/logger'],
  ),
  project('middleware', { '@middy/core': '^4.7.0', '@middy/http-cors': '^4.7.0' }, ['@middy/core']),
  project('a web API with Express', { express: '^4.21.0', 'serverless-http': '^3.2.0' }, [
    'express',
    'serverless-http',
  ]),
  project('a driver for PostgreSQL with npm', { pg: '^8.13.0' }, ['pg']),
  project('images, with binaries for each platform', { sharp: '^0.34.0' }, ['sharp']),
  project('a bundler, with an install script', { esbuild: '^0.24.0' }, ['esbuild']),
  project('tools for development', { uuid: '^9.0.0' }, ['uuid'], {
    devDependencies: { typescript: '^5.6.0', '@types/aws-lambda': '^8.10.0' },
  }),
  project('aliases and overrides', { 'ms-old': 'npm:ms@2.0.0', debug: '^4.3.0' }, ['ms-old', 'debug'], {
    overrides: { ms: '2.1.3' },
  }),
  {
    name: 'a workspace with a package that is ready',
    files: {
      'package.json': json({ workspaces: ['packages/*'] }),
      'packages/api/package.json': JSON.stringify({
        name: 'api',
        version: '1.0.0',
        dependencies: { near: '*' },
      }),
      'packages/near/package.json': near({ main: 'index.js', dependencies: { ms: '2.1.2' } }),
      'packages/near/index.js': 'module.exports = require("ms")\n',
    },
    packageLock: 'package-lock.json',
    lock: '.',
    imports: ['near'],
  },
  {
    name: 'a workspace with a package that is to be built',
    files: {
      'package.json': json({ workspaces: ['packages/*'], dependencies: { near: '*' } }),
      'packages/near/package.json': near({ main: 'dist/index.js', scripts: { prepare: 'tsc' } }),
      'packages/near/src/index.ts': '',
    },
    packageLock: 'package-lock.json',
    lock: '.',
    imports: [],
    refused: /which does not exist\. Its script `prepare`/,
  },
  {
    name: 'a dependency in git',
    files: {
      'package.json': json({ dependencies: { near: 'github:example/near' } }),
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', dependencies: { near: 'github:example/near' } },
          'node_modules/near': { version: '1.0.0', resolved: 'git+ssh://git@example.com/near.git#00' },
        },
      }),
    },
    packageLock: 'package-lock.json',
    imports: [],
    refused: /a git repository/,
  },
  { ...project('pnpm', { ms: '2.1.3' }, []), packageLock: 'pnpm-lock.yaml', refused: /a lock file of pnpm/ },
]
