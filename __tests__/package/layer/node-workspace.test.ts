import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeNodeProject } from '../../support/node-project.ts'
import { buildOn, type Machine, newMachine, refusalOn } from './build.ts'

let root: string
let machine: Machine
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'node-workspace-'))
  machine = await newMachine(root, {})
  await writeNodeProject(join(root, 'app'), [{ name: 'tiny' }, { name: 'other' }])
  await write('app', FILES)
  await manifest('app', { workspaces: ['packages/*'], dependencies: { beside: 'file:../beside' } })
  await lock('app')
})
afterAll(() => rm(root, { recursive: true, force: true }))

type Files = Readonly<Record<string, string>>

const TRAP = 'node -e "fs.writeFileSync(\'ran\', Date())"'

/** An app with a package that it needs, one that nothing needs, and one outside of the workspace of npm. */
const FILES: Files = {
  'packages/api/package.json': JSON.stringify({
    name: 'api',
    version: '1.0.0',
    dependencies: { '@org/near': '*' },
  }),
  'packages/api/index.js': '',
  'packages/near/package.json': JSON.stringify({
    name: '@org/near',
    version: '1.0.0',
    main: 'lib/index',
    files: ['lib'],
    bin: 'lib/run.js',
    dependencies: { tiny: 'file:../../vendor/tiny-1.0.0.tgz' },
    devDependencies: { other: '*' },
    scripts: { test: TRAP, install: TRAP },
  }),
  'packages/near/lib/index.js': 'module.exports = "near"\n',
  'packages/near/lib/run.js': '#!/usr/bin/env node\n',
  'packages/near/src/index.ts': '',
  'packages/near/node_modules/leftover/index.js': '',
  'packages/near/.npmrc': '//127.0.0.1/:_authToken=canary\n',
  '../beside/package.json': JSON.stringify({ name: 'beside', version: '2.0.0' }),
  '../beside/index.js': '',
  '../beside/.npmignore': 'notes.txt\n',
  '../beside/notes.txt': '',
}

async function write(directory: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, directory, name)), { recursive: true })
    await writeFile(join(root, directory, name), content)
  }
}

/** Writes members into the package.json of a project. */
async function manifest(directory: string, members: object): Promise<void> {
  await write(directory, { 'package.json': JSON.stringify({ name: 'app', version: '1.0.0', ...members }) })
}

const lock = (directory: string) =>
  promisify(execFile)(
    'npm',
    ['install', '--package-lock-only', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'],
    {
      cwd: join(root, directory),
    },
  )

const content = (file: string) => ({
  source: { kind: 'package-lock' as const, path: join(root, file) },
  runtimes: ['nodejs24.x'],
  architectures: ['x86_64' as const],
})

describe('Packages of the repository', () => {
  test('are in the layer as npm would pack them, with their dependencies', async () => {
    const { files, warnings } = await buildOn(machine, content('app/package-lock.json'))
    expect(files).toEqual([
      'nodejs/node_modules/@org/near/lib/index.js',
      'nodejs/node_modules/@org/near/lib/run.js',
      'nodejs/node_modules/@org/near/package.json',
      'nodejs/node_modules/beside/index.js',
      'nodejs/node_modules/beside/package.json',
      'nodejs/node_modules/tiny/index.js',
      'nodejs/node_modules/tiny/package.json',
    ])
    expect(warnings).toEqual([])
  })

  test('have the same bytes elsewhere, from a lock file of any name', async () => {
    const first = await buildOn(machine, content('app/package-lock.json'))
    await write('deep/er/app', FILES)
    await promisify(execFile)('cp', [
      '-r',
      join(root, 'app/vendor'),
      join(root, 'app/package.json'),
      join(root, 'deep/er/app'),
    ])
    await write('deep/er/app', {
      'lambda-lock.json': await readFile(join(root, 'app/package-lock.json'), 'utf8'),
      'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }),
    })
    const elsewhere = await newMachine(root, {})
    expect((await buildOn(elsewhere, content('deep/er/app/lambda-lock.json'))).sha256).toBe(first.sha256)
  })

  test('that have a script for building are taken as they are, which is said', async () => {
    await write('scripted', {
      'near/package.json': JSON.stringify({ name: 'near', version: '1.0.0', scripts: { prepare: TRAP } }),
      'near/index.js': '',
    })
    await manifest('scripted', { dependencies: { near: 'file:near' } })
    await lock('scripted')
    const { warnings, files } = await buildOn(machine, content('scripted/package-lock.json'))
    expect(files).not.toContain('nodejs/node_modules/near/ran')
    expect(warnings).toEqual([expect.stringMatching(/^The script `prepare` of `.*near` does not run/)])
  })

  test('of which two versions are needed say whose is missing', async () => {
    await writeNodeProject(join(root, 'versions'), [{ name: 'tiny' }])
    await writeNodeProject(join(root, 'newer'), [{ name: 'tiny', members: { version: '2.0.0' } }])
    await promisify(execFile)('cp', [
      join(root, 'newer/vendor/tiny-2.0.0.tgz'),
      join(root, 'versions/vendor'),
    ])
    await write('versions', {
      'packages/api/package.json': JSON.stringify({
        name: 'api',
        version: '1.0.0',
        dependencies: { tiny: 'file:../../vendor/tiny-2.0.0.tgz' },
      }),
    })
    await manifest('versions', {
      workspaces: ['packages/*'],
      dependencies: { tiny: 'file:vendor/tiny-1.0.0.tgz' },
    })
    await lock('versions')
    const { warnings } = await buildOn(machine, content('versions/package-lock.json'))
    expect(warnings).toEqual([
      expect.stringMatching(/^`packages\/api` needs tiny 2\.0\.0, but the layer has .* 1\.0\.0\./),
    ])
  })

  test.each([
    [
      '`main` is not built',
      { main: 'dist/index.js', scripts: { prepare: TRAP } },
      {},
      /`main` names dist\/index\.js, which does not exist\. Its script `prepare` does not run.*npm run build/s,
    ],
    [
      '`exports` is not built',
      { exports: { '.': { types: './t.d.ts', import: './dist/index.mjs' } } },
      { 'index.js': '' },
      /`exports` names \.\/dist\/index\.mjs/,
    ],
    ['`files` is not built', { files: ['dist'], main: 'index.js' }, { 'index.js': '' }, /`files` names dist/],
    ['it is TypeScript', { exports: './src/index.ts' }, { 'src/index.ts': '' }, /runs no TypeScript/],
    ['it bundles others', { bundleDependencies: ['x'] }, { 'index.js': '' }, /cannot be copied/],
  ])('are refused when %s', async (what, members, files, message) => {
    const directory = `refused/${what.replaceAll(/\W+/g, '-')}`
    const near = Object.entries({
      ...files,
      'package.json': JSON.stringify({ name: 'near', version: '1.0.0', ...members }),
    })
    await write(directory, Object.fromEntries(near.map(([name, text]) => [`near/${name}`, text])))
    await manifest(directory, { dependencies: { near: 'file:near' } })
    const packages = {
      '': { name: 'app', version: '1.0.0', dependencies: { near: 'file:near' } },
      near: { version: '1.0.0' },
      'node_modules/near': { resolved: 'near', link: true },
    }
    await write(directory, { 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }) })
    expect(await refusalOn(machine, content(`${directory}/package-lock.json`))).toMatch(message)
  })

  test('are refused when the lock file has nothing of what they need, or a link leads out', async () => {
    await write('outside', {
      '../beside-too/package.json': JSON.stringify({
        name: 'beside-too',
        version: '1.0.0',
        dependencies: { tiny: '*' },
      }),
      '../beside-too/index.js': '',
    })
    await manifest('outside', { dependencies: { 'beside-too': 'file:../beside-too' } })
    await write('outside', {
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', dependencies: { 'beside-too': 'file:../beside-too' } },
          '../beside-too': { version: '1.0.0', dependencies: { tiny: '*' } },
          'node_modules/beside-too': { resolved: '../beside-too', link: true },
        },
      }),
    })
    expect(await refusalOn(machine, content('outside/package-lock.json'))).toMatch(
      /has dependencies, but the lock file has none of them/,
    )
    await write('leading', {})
    await manifest('leading', { dependencies: { near: 'file:near' } })
    await symlink('/etc', join(root, 'leading/near'))
    await write('leading', {
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', dependencies: { near: 'file:near' } },
          near: { version: '1.0.0' },
          'node_modules/near': { resolved: 'near', link: true },
        },
      }),
    })
    expect(await refusalOn(machine, content('leading/package-lock.json'))).toContain('outside the workspace')
  })

  test('that package.json names without the lock file are named', async () => {
    await writeNodeProject(join(root, 'stale'), [{ name: 'tiny' }])
    await manifest('stale', { dependencies: { tiny: 'file:vendor/tiny-1.0.0.tgz', nanoid: '3.3.7' } })
    const text = await refusalOn(machine, content('stale/package-lock.json'))
    expect(text).toContain(': Missing: nanoid@3.3.7 from lock file.')
    expect(text).toContain('Run `npm install` and commit both files.')
  })
})
