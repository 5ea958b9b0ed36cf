import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Architecture } from '../../src/model/layer.ts'
import { type Built, buildOn, type Machine, newMachine, refusalOn } from '../package/layer/build.ts'
import { lockNodeProject, type NodePackage, writeNodeProject } from '../support/node-project.ts'

const PACKAGES: readonly NodePackage[] = [
  { name: 'tiny', members: { bin: { tiny: 'index.js' } } },
  { name: '@scope/other', files: { 'lib/deep/file.js': '// deep\n' } },
  { name: 'noisy', members: { scripts: { install: 'node -e "fs.writeFileSync(\'made\', Date())"' } } },
  { name: 'tester', isDevelopment: true },
  { name: 'for-intel', members: { cpu: ['x64'], os: ['linux'] }, isOptional: true },
  { name: 'for-arm', members: { cpu: ['arm64'], os: ['linux'] }, isOptional: true },
  { name: 'for-mac', members: { os: ['darwin'] }, isOptional: true },
]

let root: string
let machine: Machine
/** The layer of `app` for x86_64. */
let app: Built
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'node-layer-'))
  machine = await newMachine(root, {})
  await writeNodeProject(join(root, 'app'), PACKAGES)
  await writePure()
  app = await buildOn(machine, content('app'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** A project of two packages without a platform, with the archives of the other one. */
async function writePure(): Promise<void> {
  const archives = { tiny: 'vendor/tiny-1.0.0.tgz', '@scope/other': 'vendor/scope-other-1.0.0.tgz' }
  for (const archive of Object.values(archives))
    await cp(join(root, 'app', archive), join(root, 'pure', archive))
  const dependencies = Object.fromEntries(
    Object.entries(archives).map(([name, archive]) => [name, `file:${archive}`]),
  )
  await write('pure', { 'package.json': { name: 'app', version: '1.0.0', dependencies } })
  await lockNodeProject(join(root, 'pure'))
}

async function write(project: string, files: Readonly<Record<string, object>>): Promise<void> {
  await mkdir(join(root, project), { recursive: true })
  for (const [name, members] of Object.entries(files))
    await writeFile(join(root, project, name), JSON.stringify(members))
}

const content = (project: string, ...architectures: readonly Architecture[]) => ({
  source: { kind: 'package-lock' as const, path: join(root, project, 'package-lock.json') },
  runtimes: ['nodejs24.x'],
  architectures: architectures.length > 0 ? architectures : ['x86_64' as const],
})

describe('A layer of Node.js packages', () => {
  test('holds what the lock file names for Linux on its architecture, and nothing of the installation', async () => {
    expect(app.files).toEqual([
      'nodejs/node_modules/@scope/other/index.js',
      'nodejs/node_modules/@scope/other/lib/deep/file.js',
      'nodejs/node_modules/@scope/other/package.json',
      'nodejs/node_modules/for-intel/index.js',
      'nodejs/node_modules/for-intel/package.json',
      'nodejs/node_modules/noisy/index.js',
      'nodejs/node_modules/noisy/package.json',
      'nodejs/node_modules/tiny/index.js',
      'nodejs/node_modules/tiny/package.json',
    ])
    const arm = await buildOn(machine, content('app', 'arm64'))
    expect(arm.files.filter((file) => file.includes('/for-'))).toEqual([
      'nodejs/node_modules/for-arm/index.js',
      'nodejs/node_modules/for-arm/package.json',
    ])
  })

  test('is without what `exclude` names', async () => {
    const { source, ...rest } = content('app')
    const exclude = [
      'deep/',
      '/nodejs/node_modules/for-*',
      'index.js',
      '!tiny/index.js',
      '!/nodejs/**/tiny/*.js',
    ]
    const { files, notes } = await buildOn(machine, { ...rest, source: { ...source, exclude } })
    expect(files).toEqual([
      'nodejs/node_modules/@scope/other/package.json',
      'nodejs/node_modules/noisy/package.json',
      'nodejs/node_modules/tiny/index.js',
      'nodejs/node_modules/tiny/package.json',
    ])
    expect(notes ?? []).toEqual([])
  })

  test('has the same bytes on another machine, in another directory, with another umask and with warm caches', async () => {
    await cp(join(root, 'app'), join(root, 'other place'), { recursive: true })
    const elsewhere = await newMachine(root, {})
    await cp(join(machine.directory, 'home'), join(elsewhere.directory, 'home'), { recursive: true })
    const before = process.umask(0o077)
    try {
      expect((await buildOn(elsewhere, content('other place'))).sha256).toBe(app.sha256)
    } finally {
      process.umask(before)
    }
  })

  test('runs no install scripts, and says whose', async () => {
    const { warnings, files } = app
    expect(files).not.toContain('nodejs/node_modules/noisy/made')
    expect(warnings).toEqual([
      expect.stringMatching(/^Install scripts do not run, but noisy would have one\./),
    ])
  })

  test('for both architectures must be the same for both', async () => {
    expect(await refusalOn(machine, content('app', 'x86_64', 'arm64'))).toMatch(
      /not the same for x86_64 and arm64.*A layer|Publish a layer for each/s,
    )
    expect((await buildOn(machine, content('pure', 'x86_64', 'arm64'))).warnings).toEqual([])
  })

  test('is refused when it would be empty', async () => {
    const own = { name: 'app', version: '1.0.0', devDependencies: { tester: '1.0.0' } }
    const tester = { version: '1.0.0', dev: true, resolved: 'https://127.0.0.1/tester-1.0.0.tgz' }
    const packages = { '': own, 'node_modules/tester': tester }
    await write('empty', { 'package.json': own, 'package-lock.json': { lockfileVersion: 3, packages } })
    expect(await refusalOn(machine, content('empty'))).toContain('the layer would be empty')
  })

  test.each([
    ['pnpm-lock.yaml', /a lock file of pnpm, .*node-linker=hoisted/s],
    ['yarn.lock', /a lock file of Yarn, .*yarn install/s],
    ['bun.lock', /a lock file of Bun, .*bun install/s],
    ['package.json', /is not a lock file.*npm-shrinkwrap\.json/s],
  ])('does not take %s', async (file, message) => {
    const other = {
      ...content('app'),
      source: { kind: 'package-lock' as const, path: join(root, 'app', file) },
    }
    expect(await refusalOn(machine, other)).toMatch(message)
  })

  test('needs an npm that chooses packages by their platform', async () => {
    await mkdir(join(root, 'old'))
    await writeFile(join(root, 'old/npm'), '#!/bin/sh\necho 9.6.7\n', { mode: 0o755 })
    const old = {
      ...machine,
      environment: { ...machine.environment, PATH: `${root}/old:${process.env['PATH']}` },
    }
    expect(await refusalOn(old, content('app'))).toMatch(/^npm 9\.6\.7 on the runner is too old.*setup-node/s)
  })

  test('tells what is wrong with the files', async () => {
    expect(await refusalOn(machine, content('nowhere'))).toMatch(
      /given as `package-lock`, does not exist\..*--package-lock-only/s,
    )
    await cp(join(root, 'pure'), join(root, 'broken'), { recursive: true })
    await writeFile(join(root, 'broken/package-lock.json'), '{"lockfileVersion": 1, "dependencies": {}}')
    expect(await refusalOn(machine, content('broken'))).toContain(
      'is not a package-lock.json of npm 7 or later',
    )
    await cp(join(root, 'app/package-lock.json'), join(root, 'broken/package-lock.json'))
    expect(await refusalOn(machine, content('broken'))).toContain(
      'which is not in the directory of the lock file',
    )
    await cp(join(root, 'pure/package-lock.json'), join(root, 'broken/package-lock.json'))
    await cp(join(root, 'app/package.json'), join(root, 'broken/package.json'))
    expect(await refusalOn(machine, content('broken'))).toMatch(
      /npm could not install the packages of .*ENOENT/s,
    )
    await rm(join(root, 'broken/package.json'))
    expect(await refusalOn(machine, content('broken'))).toContain('There is no package.json next to')
  })
})
