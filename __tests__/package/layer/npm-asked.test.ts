import { describe, expect, test } from '@jest/globals'
import { buildOf } from './refused-layer.ts'

type Files = Parameters<typeof buildOf>[0]
type Locked = Readonly<Record<string, unknown>>

const TINY = { version: '1.0.0', resolved: 'https://127.0.0.1/tiny-1.0.0.tgz' }

/** A project that depends on one package, which its lock file has so. */
function project(tiny: Locked, more: Files = {}, manifest: Locked = {}): Files {
  const dependencies = { tiny: '^1.0.0' }
  const packages = { '': { name: 'app', dependencies }, 'node_modules/tiny': tiny }
  return {
    'package.json': JSON.stringify({ name: 'app', dependencies, ...manifest }, undefined, 2),
    'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }, undefined, 2),
    ...more,
  }
}

const build = (files: Files, environment: Readonly<Record<string, string>> = {}) =>
  buildOf(files, 'package-lock.json', environment)
const npmrc = async (text: string) => (await build(project(TINY, { '.npmrc': text }))).refusal
/** How a setting names a variable. */
const variable = (name: string) => `$\{${name}}`

describe('A project of npm is refused, before npm runs, when its .npmrc', () => {
  test.each([
    ['git=./steal.sh', 'git'],
    [' git = ./steal.sh', 'git'],
    ['"git"=./steal.sh', 'git'],
    ['git[]=./steal.sh', 'git'],
    ['node-options=--require=./steal.js', 'node-options'],
    ['node_options=--require=./steal.js', 'node-options'],
    ['NODE-OPTIONS=--require=./steal.js', 'node-options'],
    ["node-options='--require=./steal.js'", 'node-options'],
    ['script-shell=./steal.sh', 'script-shell'],
    ['ignore-scripts=false', 'ignore-scripts'],
    ['ignore-scripts', 'git'],
    ['init-module=./steal.js', 'init-module'],
    ['foreground-scripts=true', 'foreground-scripts'],
    ['node-gyp=./steal.js', 'node-gyp'],
    ['editor=./steal.sh', 'editor'],
    ['//127.0.0.1/:tokenHelper=./steal.sh', 'tokenHelper'],
  ])('makes npm run a program: %j', async (line, setting) => {
    if (line === 'ignore-scripts') {
      // Without a value it is true: scripts do not run.
      expect(await npmrc(line)).toBe('')
      return
    }
    expect(await npmrc(`# a comment\n\nregistry=https://127.0.0.1\n${line}\n`)).toContain(
      `\`.npmrc\`, line 4: \`${setting}\` makes npm run a program`,
    )
  })

  test.each([
    'prefix=/srv',
    'globalconfig=./other',
    'userconfig=./other',
    'workspaces=true',
    'frobnicate=1',
    '[section]',
  ])('has another setting that is not allowed: %j', async (line) => {
    expect(await npmrc(line)).toMatch(/^`\.npmrc`, line 1: .*is not among the settings/)
  })

  test.each([
    `//127.0.0.1/:_authToken=${variable('AWS_SESSION_TOKEN')}`,
    `//127.0.0.1/:_authToken="${variable('AWS_SESSION_TOKEN')}"`,
    `//127.0.0.1/:_authToken="\\u0024{AWS_SESSION_TOKEN}"`,
    `//127.0.0.1/:_authToken=${variable('AWS_SESSION_TOKEN?')}`,
    `//127.0.0.1/:_authToken=a${variable('NODE_AUTH_TOKEN')}${variable('API_KEY')}`,
    `registry=http://127.0.0.1/${variable('API_KEY')}/`,
    `registry=http://127.0.0.1/${variable('NODE_AUTH_TOKEN')}/`,
    `@scope:registry=http://127.0.0.1/${variable('NPM_TOKEN')}/`,
    `//127.0.0.1/${variable('NODE_AUTH_TOKEN')}/:_authToken=x`,
    `proxy=http://${variable('GITHUB_TOKEN')}@127.0.0.1`,
  ])('inserts a variable: %j', async (line) => {
    const text = await npmrc(`; a comment\n${line}`)
    expect(text).toMatch(/^`\.npmrc`, line 2: this line would insert .*NODE_AUTH_TOKEN/s)
  })

  test('is a link that leads out of the workspace, as are package.json and the lock file', async () => {
    const link = { linkTo: '/proc/self/environ' }
    for (const name of ['.npmrc', 'package.json', 'package-lock.json'])
      expect((await build(project(TINY, { [name]: link }))).refusal).toContain('is a link that leads outside')
  })
})

describe('A project of npm is refused, before npm runs, when its lock file', () => {
  test.each([
    ['git over ssh', { version: '1.0.0', resolved: 'git+ssh://git@127.0.0.1/x.git#00' }],
    ['git over https', { version: '1.0.0', resolved: 'git+https://127.0.0.1/x.git#00' }],
    ['git from a path', { version: '1.0.0', resolved: 'git+file:///srv/x.git#00' }],
    ['git by its own protocol', { version: '1.0.0', resolved: 'git://127.0.0.1/x.git' }],
    ['git in place of a version', { version: 'git+https://127.0.0.1/x.git' }],
    ['GitHub in place of a version', { version: 'github:somebody/x' }],
    ['a name that is git', { name: 'x@git+https://127.0.0.1/x.git', version: '1.0.0' }],
  ])('has %s', async (_, tiny) => {
    expect((await build(project(tiny))).refusal).toMatch(
      /^`package-lock\.json`, line \d+: this package is .*npm would run.*npm pack/s,
    )
  })

  test.each([
    ['git', 'git+https://127.0.0.1/x.git'],
    ['GitHub', 'somebody/x'],
    ['a directory', 'file:../x'],
    ['a link', 'link:../x'],
    ['an alias of git', 'npm:x@git+https://127.0.0.1/x.git'],
  ])('or package.json depends on %s', async (_, spec) => {
    const message = /^`package(-lock)?\.json`, line \d+: a dependency is .*npm pack/s
    expect((await build(project({ ...TINY, dependencies: { y: spec } }))).refusal).toMatch(message)
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'overrides'])
      expect((await build(project(TINY, {}, { [kind]: { y: spec } }))).refusal).toMatch(message)
    const nested = { overrides: { tiny: { '.': '1.0.0', 'y@1': spec } } }
    expect((await build(project(TINY, {}, nested))).refusal).toMatch(message)
  })

  test('has a link that leads out, a directory or a place of its own', async () => {
    for (const resolved of [
      '../../outside',
      '/srv/x',
      '../../../proc/self',
      'packages/../../x',
      'https://x',
    ]) {
      const asking = project({ resolved, link: true }, {}, { dependencies: { tiny: '*' } })
      expect((await build(asking)).refusal).toMatch(
        /outside the workspace|not in the repository|no package\.json/,
      )
    }
    expect((await build(project({ version: '1.0.0', resolved: 'file:x' }))).refusal).toContain(
      'a directory of the repository that the lock file does not link',
    )
    const packages = { '': {}, '../../outside': TINY }
    const lock = JSON.stringify({ lockfileVersion: 3, packages })
    expect((await build(project(TINY, { 'package-lock.json': lock }))).refusal).toContain('is not an archive')
  })
})

describe('npm is given', () => {
  test('settings that say where packages come from, and the arguments that nothing overrides', async () => {
    const settings = [
      'registry=https://127.0.0.1/npm/',
      '@scope:registry=https://127.0.0.1/scope/',
      `//127.0.0.1/npm/:_authToken=${variable('NODE_AUTH_TOKEN')}`,
      `//127.0.0.1/scope/:_authToken=${variable('NPM_TOKEN')}`,
      `maxsockets=${variable('NPM_CONFIG_SOCKETS')}`,
    ]
    const files = project(TINY, { '.npmrc': [...settings, 'fund=false', 'ignore-scripts=true'].join('\n') })
    const { given, started } = await build(files)
    expect(given['.npmrc']?.split('\n')).toEqual(settings)
    expect(started[0]).toMatch(
      /^npm ci .*--ignore-scripts .*--git=\S+\/no-git --node-options= --script-shell= .*--no-workspaces --userconfig=/,
    )
  })

  test('a project without scripts, workspaces and what is for developing', async () => {
    const manifest = {
      scripts: { preinstall: 'node steal.js' },
      workspaces: ['packages/*'],
      devDependencies: { z: 'git+https://127.0.0.1/z.git' },
    }
    const { given } = await build(project(TINY, {}, manifest))
    expect(JSON.parse(given['package.json'] ?? '')).toEqual({ name: 'app', dependencies: { tiny: '^1.0.0' } })
  })

  test("of the user's and the machine's .npmrc only the same settings, wherever variables say they are", async () => {
    const registry = 'registry=https://127.0.0.1/'
    const text = `git=./steal.sh\nnode-options=--require=./steal.js\n${registry}\nignore-scripts=false\n`
    const files = project(TINY, { 'ci.npmrc': text, 'prefix/etc/npmrc': text })
    const { given, started } = await build(files, {
      NPM_CONFIG_USERCONFIG: 'ci.npmrc',
      npm_config_prefix: 'prefix',
    })
    expect(given).toMatchObject({ 'user.npmrc': registry, 'global.npmrc': registry })
    expect(started[0]).toMatch(/--globalconfig=\S+\/global\.npmrc/)
    const secret = project(TINY, { 'ci.npmrc': `//127.0.0.1/:_authToken=${variable('AWS_SESSION_TOKEN')}` })
    expect((await build(secret, { NPM_CONFIG_USERCONFIG: 'ci.npmrc' })).refusal).toMatch(
      /ci\.npmrc`, line 1: this line would insert the variable AWS_SESSION_TOKEN/,
    )
  })
})
