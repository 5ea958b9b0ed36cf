import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Machine, newMachine, refusalOn } from '../package/layer/build.ts'
import { packNodeArchives } from '../support/node-project.ts'
import { type NpmRegistry, startNpmRegistry } from '../support/npm-registry.ts'

let root: string
let machine: Machine
let registry: NpmRegistry
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'npm-causes-'))
  machine = await newMachine(root, {})
  const archives = await packNodeArchives(
    [
      { name: 'tiny' },
      { name: 'tiny', members: { version: '2.0.0' } },
      { name: 'plugin', members: { peerDependencies: { tiny: '^2.0.0' } } },
    ],
    root,
  )
  await writeFile(join(root, 'nonsense-1.0.0.tgz'), 'nonsense')
  registry = await startNpmRegistry([...archives, 'nonsense-1.0.0.tgz'].map((each) => join(root, each)))
})
afterEach(() => registry.answerWith(200))
afterAll(async () => {
  await registry.stop()
  await rm(root, { recursive: true, force: true })
})

type Locked = Readonly<Record<string, unknown>>

/** What a user reads about a project that cannot be installed, without the name of the lock file. */
async function refusal(
  dependencies: Readonly<Record<string, string>>,
  locked: Readonly<Record<string, Locked>>,
  ...settings: readonly string[]
): Promise<{ readonly cause: string; readonly advice: string }> {
  const project = await mkdtemp(join(root, 'project-'))
  const own = { name: 'app', version: '1.0.0', dependencies }
  const places = Object.entries(locked).map(([name, members]) => [`node_modules/${name}`, members])
  const lock = { lockfileVersion: 3, packages: { '': own, ...Object.fromEntries(places) } }
  await writeFile(join(project, 'package.json'), JSON.stringify(own))
  await writeFile(join(project, 'package-lock.json'), JSON.stringify(lock))
  const npmrc = [`registry=${registry.url}/`, 'fetch-retries=0', ...settings]
  await writeFile(join(project, '.npmrc'), npmrc.join('\n'))
  const said = await refusalOn(machine, {
    source: { kind: 'package-lock', path: join(project, 'package-lock.json') },
    runtimes: ['nodejs24.x'],
    architectures: ['x86_64'],
  })
  const [, cause = said, advice = ''] =
    /^npm could not install the packages of `\S+\/package-lock\.json`: (.*)\.\n(.*)$/.exec(said) ?? []
  // What npm adds for people in front of a terminal.
  expect(cause).not.toMatch(
    / at \S+ \(|node_modules\/npm|\{ ?code|complete log|npm help|npm login|In most cases|\n/,
  )
  return { cause, advice }
}

const tiny = (members: Locked = {}) => ({
  tiny: { version: '1.0.0', resolved: registry.archiveOf('tiny', '1.0.0'), ...members },
})

/** A checksum that nothing has. */
const OTHER = `sha512-${'A'.repeat(86)}==`

describe('The cause that npm names is said in a sentence when', () => {
  test('an archive is not the one that was locked', async () => {
    const { cause, advice } = await refusal({ tiny: '1.0.0' }, tiny({ integrity: OTHER }))
    expect(cause).toMatch(/^the archive of tiny@1\.0\.0 is not the one that was locked \(EINTEGRITY\): /)
    expect(cause).toMatch(/: the lock file has sha512-A+==, the archive sha512-\S+==$/)
    expect(advice).toContain('Find out why the archive changed')
  })

  test('an archive is not in the registry', async () => {
    const resolved = registry.archiveOf('tiny', '3.0.0')
    const { cause } = await refusal({ tiny: '1.0.0' }, tiny({ resolved }))
    expect(cause).toMatch(
      /^E404: Not Found - GET http:\/\/127\.0\.0\.1:\d+\/tiny\/-\/tiny-3\.0\.0\.tgz - Not found\. /,
    )
    expect(cause).toContain(`'tiny@${resolved}'`)
  })

  test('a package is not in the registry', async () => {
    const { cause, advice } = await refusal({ '@org/own': '1.0.0' }, { '@org/own': { version: '1.0.0' } })
    expect(cause).toMatch(/^E404: Not Found - GET \S+\/@org%2fown - Not found\. .*'@org\/own@1\.0\.0'/)
    expect(advice).toContain('Configure the registry and its credentials in an .npmrc')
  })

  test('a version is not in the registry', async () => {
    const { cause } = await refusal({ tiny: '^9.0.0' }, { tiny: { version: '9.9.9' } })
    expect(cause).toBe('ETARGET: No matching version found for tiny@9.9.9')
  })

  test('package.json and the lock file do not agree', async () => {
    const added = await refusal({ tiny: '1.0.0', plugin: '1.0.0' }, tiny(), 'legacy-peer-deps=true')
    expect(added.cause).toBe('Missing: plugin@1.0.0 from lock file')
    expect(added.advice).toBe(
      'package.json and the lock file do not agree. Run `npm install` and commit both files.',
    )
    const changed = await refusal({ tiny: '^2.0.0' }, tiny())
    expect(changed.cause).toBe("Invalid: lock file's tiny@1.0.0 does not satisfy tiny@2.0.0")
  })

  test('packages need other versions of each other', async () => {
    const plugin = { version: '1.0.0', peerDependencies: { tiny: '^2.0.0' } }
    const resolved = registry.archiveOf('plugin', '1.0.0')
    const { cause, advice } = await refusal(
      { tiny: '^1.0.0', plugin: '1.0.0' },
      { ...tiny(), plugin: { ...plugin, resolved } },
    )
    expect(cause).toBe(
      'plugin@1.0.0 needs tiny ^2.0.0 as a peer dependency, but tiny@1.0.0 is there (ERESOLVE)',
    )
    expect(advice).toContain('Choose versions that fit together')
  })

  test.each([
    ['refuses connections', 'http://127.0.0.1:9', 'connect ECONNREFUSED 127.0.0.1:9'],
    ['has no address', 'http://registry.invalid', 'getaddrinfo ENOTFOUND registry.invalid'],
  ])('the registry %s', async (_, url, reason) => {
    const { cause } = await refusal({ tiny: '1.0.0' }, { tiny: { version: '1.0.0' } }, `registry=${url}/`)
    expect(cause).toBe(`request to ${url}/tiny failed, reason: ${reason}`)
  })

  test.each([
    [
      401,
      { 'www-authenticate': 'Bearer' },
      /^E401: Unable to authenticate, your authentication token seems to be invalid$/,
    ],
    [401, { 'www-authenticate': 'Basic' }, /^E401: Incorrect or missing password$/],
    [403, {}, /^E403: 403 Forbidden - GET \S+\/tiny-1\.0\.0\.tgz$/],
    [500, {}, /^E500: 500 Internal Server Error - GET \S+\/tiny-1\.0\.0\.tgz$/],
  ])('the registry answers with %i', async (status, headers, message) => {
    registry.answerWith(status, headers)
    const { cause, advice } = await refusal({ tiny: '1.0.0' }, tiny())
    expect(cause).toMatch(message)
    expect(advice).toContain('Configure the registry and its credentials in an .npmrc')
  })

  test('a package is for another system', async () => {
    const { cause } = await refusal({ tiny: '1.0.0' }, tiny({ os: ['darwin'] }))
    expect(cause).toMatch(
      /^EBADPLATFORM: Unsupported platform for tiny@1\.0\.0: wanted \{"os":"darwin"\} \S+ \S+\)$/,
    )
  })

  test('a package is for another Node.js', async () => {
    const { cause } = await refusal(
      { tiny: '1.0.0' },
      tiny({ engines: { node: '>=99' } }),
      'engine-strict=true',
    )
    expect(cause).toMatch(
      /^EBADENGINE: Not compatible .*: tiny@1\.0\.0\. Required: \{"node":">=99"\}\. Actual: /,
    )
  })

  test('an archive is none', async () => {
    const resolved = registry.archiveOf('nonsense', '1.0.0')
    const { cause } = await refusal({ tiny: '1.0.0' }, tiny({ resolved }))
    expect(cause).toBe('TAR_BAD_ARCHIVE: Unrecognized archive format')
  })
})
