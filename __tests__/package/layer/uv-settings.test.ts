import { describe, expect, test } from '@jest/globals'
import { parse } from 'smol-toml'
import { buildOf } from './refused-layer.ts'

type Files = Parameters<typeof buildOf>[0]

const build = (files: Files, environment: Readonly<Record<string, string>> = {}) =>
  buildOf({ 'app/requirements.txt': 'idna==3.10\n', ...files }, 'app/requirements.txt', environment)
const settingsOf = async (...given: Parameters<typeof build>) =>
  parse((await build(...given)).given['uv.toml'] ?? 'refused = true')

/** How a setting names a variable. */
const variable = (name: string) => `$\{${name}}`

describe("uv's settings in the repository are refused, before uv runs, when they", () => {
  test.each([
    'no-binary = true',
    'no-binary-package = ["x"]',
    '"no-binary-package" = ["x"]',
    "'no-binary' = true",
    'config-settings = { a = "b" }',
    'no-build-isolation = true',
    'no-build-isolation-package = ["x"]',
    'build-constraint-dependencies = ["x"]',
    'extra-build-variables = { x = { A = "b" } }',
    '[extra-build-dependencies]\nx = ["y"]',
    '[config-settings-package.x]\na = "b"',
    'pip = { no-binary = ["x"] }',
    'pip.no-binary = [":all:"]',
    '[pip]\nno-binary = ["x"]',
    '[pip]\nconfig-settings = { a = "b" }',
  ])('build: %j', async (text) => {
    const files = [{ 'uv.toml': `\n${text}` }, { 'app/uv.toml': `\n${text}` }]
    for (const file of files) {
      const [name = ''] = Object.keys(file)
      expect((await build(file)).refusal).toMatch(
        new RegExp(`^\`${name}\`, line [23]: the setting .* is for building packages.*uv build --wheel`, 's'),
      )
    }
    const inProject = text.replace(/^\[/gm, '[tool.uv.')
    const project = `[project]\nname = "app"\n[tool.uv]\nmanaged = true\n${inProject}`
    expect((await build({ 'app/pyproject.toml': project })).refusal).toMatch(
      /^`app\/pyproject\.toml`, line [567]: the setting .* is for building packages/,
    )
  })

  test.each([
    [
      'ask a program for passwords',
      'keyring-provider = "subprocess"',
      'the setting `keyring-provider` is not',
    ],
    ['are not known', 'frobnicate = 1', 'the setting `frobnicate` is not'],
    ['are not known of an index', '[[index]]\nurl = "https://127.0.0.1"\nproxy = "x"', 'the setting `proxy`'],
    [
      'insert a variable',
      `index-url = "http://127.0.0.1/${variable('API_KEY')}"`,
      'would insert an environment variable',
    ],
    [
      'insert one into an index',
      `[[index]]\nname = "a"\nurl = "http://u:${variable('AWS_SESSION_TOKEN')}@127.0.0.1"`,
      'would insert an environment variable',
    ],
    ['override with a path', 'override-dependencies = ["x @ file:///srv/x"]', 'contains more than names'],
    ['constrain with git', 'constraint-dependencies = ["x @ git+https://127.0.0.1/x"]', 'contains more than'],
    ['are no TOML', 'index-url = ', 'this is not valid TOML'],
  ])('%s', async (_, text, message) => {
    const { refusal } = await build({ 'app/uv.toml': text })
    expect(refusal).toMatch(/^`app\/uv\.toml`, line [123]: /)
    expect(refusal).toContain(message)
  })

  test('are a link that leads out of the workspace', async () => {
    const { refusal } = await build({ 'app/uv.toml': { linkTo: '/proc/self/environ' } })
    expect(refusal).toContain('is a link that leads outside the workspace')
  })
})

describe('uv is given', () => {
  test('the settings of the nearest file that say where wheels come from', async () => {
    const settings = await settingsOf({
      'uv.toml': 'index-url = "https://127.0.0.1/farther"',
      'app/uv.toml': [
        'find-links = ["https://127.0.0.1/links"]',
        'exclude-newer = "2026-01-01T00:00:00Z"',
        'no-build = true',
        'dev-dependencies = ["x @ file:///srv/x"]',
        'required-version = ">=0.5"',
        '[[index]]',
        'name = "private"',
        'url = "https://127.0.0.1/simple"',
        'explicit = true',
        '[sources]',
        'x = { path = "../x", editable = true }',
      ].join('\n'),
    })
    expect(settings).toEqual({
      'find-links': ['https://127.0.0.1/links'],
      'exclude-newer': '2026-01-01T00:00:00Z',
      index: [{ name: 'private', url: 'https://127.0.0.1/simple', explicit: true }],
    })
  })

  test('those of a project above, with absolute paths', async () => {
    const settings = await settingsOf({
      'app/pyproject.toml': '[project]\nname = "app"',
      'pyproject.toml': '[tool.uv]\nfind-links = ["links"]\n[tool.other]\na = 1',
    })
    expect(settings['find-links']).toEqual([expect.stringMatching(/^\/.*\/workspace\/links$/)])
  })

  test('no settings that build, run programs or find an interpreter, whatever variables and files of the machine say', async () => {
    const { given, started } = await build(
      {
        'home/uv/uv.toml':
          'no-binary = true\nkeyring-provider = "subprocess"\nno-index = true\n[pip]\nno-binary = ["x"]\npython = "/x"',
        'elsewhere.toml': 'no-binary = true',
      },
      {
        XDG_CONFIG_HOME: '',
        HOME: '',
        UV_CONFIG_FILE: 'elsewhere.toml',
        UV_NO_BINARY: '1',
        VIRTUAL_ENV: '/x',
      },
    )
    expect(parse(given['uv.toml'] ?? '')).toEqual({})
    expect(started[0]).toMatch(
      /^uv pip install .*--only-binary :all: .*--keyring-provider disabled --config-file \S+\/uv\.toml .*--python \S+$/,
    )
  })
})

describe('The interpreter', () => {
  test('is the first of PATH outside of the workspace, or one of uv', async () => {
    const files = { 'app/.venv/bin/python3': '', 'app/.venv/bin/python': '', 'app/.python-version': '/x' }
    const { started } = await build(files)
    expect(started[0]).toMatch(/ --python \/\S+/)
    expect(started[0]).not.toContain('.venv')
    expect((await build(files, { PATH: '.venv/bin:app/.venv/bin' })).started[0]).toMatch(/ --managed-python$/)
  })
})

const LOCK = 'lock-version = "1.0"\ncreated-by = "uv"\n'

describe('A pylock.toml', () => {
  test.each([
    ['git', 'vcs = { type = "git", url = "https://127.0.0.1/x", commit-id = "00" }'],
    ['a directory', 'directory = { path = "x", editable = true }'],
    ['an archive', 'archive = { url = "https://127.0.0.1/x.tar.gz", hashes = { sha256 = "00" } }'],
    ['a wheel that is none', 'wheels = [{ url = "https://127.0.0.1/x.zip#y.whl", hashes = {} }]'],
  ])('is refused when a package is %s', async (_, text) => {
    const file = `${LOCK}[[packages]]\nname = "x"\nversion = "1"\n${text}\n`
    expect((await buildOf({ 'pylock.toml': file }, 'pylock.toml')).refusal).toMatch(
      /^`pylock\.toml`, line 4: (this package is a (source tree|repository of source code).*uv build --wheel|the directory `x` of this package does not exist)/s,
    )
  })

  test('is given to uv with its wheels alone', async () => {
    const wheels = 'wheels = [{ url = "https://127.0.0.1/x-1-py3-none-any.whl", hashes = { sha256 = "00" } }]'
    const sdist = 'sdist = { url = "https://127.0.0.1/x.tar.gz", hashes = { sha256 = "00" } }'
    const file = `${LOCK}[[packages]]\nname = "x"\nversion = "1"\n${wheels}\n${sdist}\n`
    const { given } = await buildOf({ 'pylock.api.toml': file }, 'pylock.api.toml')
    expect(given['pylock.toml']).toContain('x-1-py3-none-any.whl')
    expect(given['pylock.toml']).not.toContain('x.tar.gz')
  })
})
