import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type LocalPackage, requireWhole } from '../../src/package/layer/npm/local-packages.ts'
import { type Built, buildOn, type Machine, newMachine, refusalOn } from '../package/layer/build.ts'
import { lockNodeProject, packNodeArchives } from '../support/node-project.ts'

let root: string
let machine: Machine
/** The layer of `app`. */
let built: Built
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'node-workspace-'))
  machine = await newMachine(root, {})
  await write('app', FILES)
  await mkdir(join(root, 'app/vendor'))
  await packNodeArchives(
    [{ name: 'tiny' }, { name: 'tiny', members: { version: '2.0.0' } }, { name: 'other' }],
    join(root, 'app/vendor'),
  )
  await lockNodeProject(join(root, 'app'))
  built = await buildOn(machine, content('app/package-lock.json'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

type Files = Readonly<Record<string, string>>

const TRAP = 'node -e "fs.writeFileSync(\'ran\', Date())"'

/**
 * An app with a package that it needs, one that nothing needs, with a version of its own of what the app has, and one
 * outside of the workspace of npm that has a script for building.
 */
const FILES: Files = {
  'package.json': JSON.stringify({
    name: 'app',
    version: '1.0.0',
    workspaces: ['packages/*'],
    dependencies: { beside: 'file:../beside', tiny: 'file:vendor/tiny-1.0.0.tgz' },
  }),
  'packages/api/package.json': JSON.stringify({
    name: 'api',
    version: '1.0.0',
    dependencies: { '@org/near': '*', tiny: 'file:../../vendor/tiny-2.0.0.tgz' },
  }),
  'packages/api/index.js': '',
  'packages/near/package.json': JSON.stringify({
    name: '@org/near',
    version: '1.0.0',
    main: 'lib/index',
    files: ['lib'],
    bin: 'lib/run.js',
    dependencies: { tiny: 'file:../../vendor/tiny-1.0.0.tgz' },
    devDependencies: { other: 'file:../../vendor/other-1.0.0.tgz' },
    scripts: { test: TRAP, install: TRAP },
  }),
  'packages/near/lib/index.js': 'module.exports = "near"\n',
  'packages/near/lib/run.js': '#!/usr/bin/env node\n',
  'packages/near/src/index.ts': '',
  // npm writes it into the lock file as extraneous.
  'packages/near/node_modules/leftover/index.js': '',
  'packages/near/.npmrc': '//127.0.0.1/:_authToken=canary\n',
  '../beside/package.json': JSON.stringify({ name: 'beside', version: '2.0.0', scripts: { prepare: TRAP } }),
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

const content = (file: string) => ({
  source: { kind: 'package-lock' as const, path: join(root, file) },
  runtimes: ['nodejs24.x'],
  architectures: ['x86_64' as const],
})

describe('Packages of the repository', () => {
  test('are in the layer as npm would pack them, with their dependencies', () => {
    expect(built.files).toEqual([
      'nodejs/node_modules/@org/near/lib/index.js',
      'nodejs/node_modules/@org/near/lib/run.js',
      'nodejs/node_modules/@org/near/package.json',
      'nodejs/node_modules/beside/index.js',
      'nodejs/node_modules/beside/package.json',
      'nodejs/node_modules/tiny/index.js',
      'nodejs/node_modules/tiny/package.json',
    ])
  })

  test('say which script would have built them, and who needs another version than the layer has', () => {
    expect(built.warnings).toEqual([
      expect.stringMatching(/^The script `prepare` of `.*beside` does not run/),
      expect.stringMatching(/^`packages\/api` needs tiny 2\.0\.0, but the layer has .* 1\.0\.0\./),
    ])
  })

  test('have the same bytes elsewhere, from a lock file of any name', async () => {
    await write('deep/er/app', FILES)
    await cp(join(root, 'app/vendor'), join(root, 'deep/er/app/vendor'), { recursive: true })
    await write('deep/er/app', {
      'lambda-lock.json': await readFile(join(root, 'app/package-lock.json'), 'utf8'),
      'npm-shrinkwrap.json': await readFile(join(root, 'app/package-lock.json'), 'utf8'),
      'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }),
    })
    const elsewhere = await newMachine(root, {})
    for (const name of ['lambda-lock.json', 'npm-shrinkwrap.json']) {
      const other = await buildOn(elsewhere, content(`deep/er/app/${name}`))
      expect(other.sha256).toBe(built.sha256)
    }
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
    [
      'a pattern of `exports` is not built',
      { exports: { '.': './index.js', './*': './dist/*.js' } },
      { 'index.js': '', 'dist/a.d.ts': '' },
      /`exports` names \.\/dist\/\*\.js, which does not exist/,
    ],
    [
      '`bin` is not built',
      { main: 'index.js', bin: { near: 'dist/near.js' } },
      { 'index.js': '' },
      /`bin` names/,
    ],
    ['`files` is not built', { files: ['dist'], main: 'index.js' }, { 'index.js': '' }, /`files` names dist/],
    [
      'only a build would write JavaScript',
      { scripts: { prepack: 'tsc' } },
      { 'src/index.ts': '' },
      /contains no JavaScript\. Its script `prepack` does not run/,
    ],
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
    await manifest('stale', { dependencies: { nanoid: '3.3.7' } })
    await write('stale', {
      'package-lock.json': JSON.stringify({ name: 'app', lockfileVersion: 3, packages: { '': {} } }),
    })
    const text = await refusalOn(machine, content('stale/package-lock.json'))
    expect(text).toContain(': Missing: nanoid@3.3.7 from lock file.')
    expect(text).toContain('Run `npm install` and commit both files.')
  })
})

describe('Of a package of which npm would pack a part', () => {
  const local = (members: object, names: readonly string[]): LocalPackage => ({
    place: 'node_modules/near',
    target: 'near',
    directory: '/srv/near',
    manifest: { name: 'near', version: '1.0.0', ...members },
    names: new Set(['package.json', ...names]),
  })
  const built = ['dist/index.js', 'dist/helper.js', 'dist/index.d.ts', '.gitignore']

  test.each([
    [
      'an entry would be missing',
      { exports: './dist/index.js' },
      ['package.json'],
      '`exports` names ./dist/index.js, which npm leaves out',
    ],
    [
      'the files beside an entry would be missing',
      { main: './dist' },
      ['package.json', 'dist/index.js'],
      'npm leaves `dist/helper.js` out of the package, because .gitignore names it',
    ],
  ])('%s, so it is refused', (_, members, packed, message) => {
    expect(() => requireWhole(local(members, built), packed)).toThrow(message)
  })

  test('what `files` or .npmignore leave out beside its entries does not count', () => {
    const packed = ['package.json', 'dist/index.js']
    requireWhole(local({ main: 'dist/index', files: ['dist/index.js'] }, built), packed)
    requireWhole(local({ main: 'dist/index.js' }, [...built, '.npmignore']), packed)
    requireWhole(local({ types: 'index.d.ts' }, ['index.d.ts']), ['package.json', 'index.d.ts'])
  })
})
