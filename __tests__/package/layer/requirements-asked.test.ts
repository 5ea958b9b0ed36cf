import { describe, expect, test } from '@jest/globals'
import { buildOf, type RepositoryFile } from './refused-layer.ts'

type Files = Readonly<Record<string, RepositoryFile>>

const HERE: Files = {
  'x/setup.py': 'open("ran", "w")',
  'x/pyproject.toml': '[build-system]\nrequires = []\n',
  'dir.whl/setup.py': 'open("ran", "w")',
}

/** A requirements file of these lines, with files beside it. */
const refused = async (text: string, more: Files = {}) =>
  (await buildOf({ ...HERE, 'requirements.txt': text, ...more }, 'requirements.txt')).refusal

const given = async (text: string, more: Files = {}) =>
  (await buildOf({ ...HERE, 'requirements.txt': text, ...more }, 'requirements.txt')).given

/** How requirements name a variable. */
const variable = (name: string) => `$\{${name}}`

describe('A requirements file is refused, before uv runs, when it asks for', () => {
  test.each([
    ['an editable source tree', '-e ./x'],
    ['one without a blank', '-e./x'],
    ['one in the long spelling', '--editable ./x'],
    ['one with an equals sign', '--editable=./x'],
    ['one after white space', ' \t-e ./x'],
    ['one over two lines', '-e \\\n  ./x'],
    ['one over two lines, divided within the option', '--edit\\\nable ./x'],
    ['one with Windows line ends', '-e \\\r\n./x\r\n'],
    ['one behind a line end of old Macs', '# a comment\r-e ./x'],
    ['one from git', '-e git+https://127.0.0.1/x.git#egg=x'],
    ['one behind another option', '--no-index -e ./x'],
  ])('%s', async (_, line) => {
    const text = await refused(line)
    expect(text).toMatch(/^`requirements\.txt`, line [12]: .*(source tree|source code|not an option)/)
    expect(text).toMatch(/uv build --wheel.*--find-links wheels|docs\/layers\.md/)
  })

  test.each([
    ['a path', './x'],
    ['a path without a dot', 'x/'],
    ['a path with extras', './x[fast]'],
    ['a named path', 'x @ ./x'],
    ['a named path without blanks', 'x@./x'],
    ['an archive by its path', './x.tar.gz'],
    ['a source archive by name', 'x-1.0.tar.gz'],
    ['a source archive by address', 'https://127.0.0.1/x-1.0.tar.gz'],
    ['a source archive with a wheel in its fragment', 'https://127.0.0.1/x-1.0.zip#y.whl'],
    ['a source archive with a wheel in its query', 'x @ https://127.0.0.1/x-1.0.zip?y.whl'],
    ['git over https', 'x @ git+https://127.0.0.1/x.git'],
    ['git over ssh', 'git+ssh://git@127.0.0.1/x.git'],
    ['git in the form of scp', 'git@127.0.0.1:x.git'],
    ['Mercurial', 'x @ hg+https://127.0.0.1/x'],
    ['a path over two lines', 'x @ \\\n ./x'],
    ['a path with a marker', './x ; python_version > "3"'],
    ['a source archive with extras', 'x-1.0.zip[fast]'],
  ])('a source tree: %s', async (_, line) => {
    const text = await refused(`idna==3.10\n${line}\n`)
    expect(text).toMatch(
      /^`requirements\.txt`, line 2: this requirement is .*This action does not build packages/,
    )
    expect(text).toContain('uv build --wheel')
  })

  test.each([
    ['/srv/x', '/srv/x'],
    ['~/x', '~/x'],
    ['x @ file:///srv/x', '/srv/x'],
    ['-e ./shared', 'shared'],
  ])('a directory that does not exist: %s', async (line, directory) => {
    expect(await refused(`idna==3.10\n${line}\n`)).toMatch(
      new RegExp(
        `^\`requirements\\.txt\`, line 2: the directory \`${directory}\` of this requirement does not exist\\.\\s+Correct the path`,
      ),
    )
  })

  test('a directory that is named like a wheel', async () => {
    expect(await refused('./dir.whl')).toMatch(/line 1: `dir\.whl` is not a file/)
  })

  test.each([
    '--no-binary x',
    '--no-binary=:all:',
    '--no-binary\tx',
    '--no-bin\\\nary x',
    'x==1 --config-settings=a=b',
    'x==1 --config-settings a=b',
    'x==1 --global-option="--quiet"',
    'x==1 \\\n  --hash=sha256:00 \\\n  --global-option build',
    '--config-setting a=b',
    '--global-option a',
    '--no-build-isolation',
    '--use-pep517',
    '--build-constraint b.txt',
  ])('building: %j', async (line) => {
    const text = await refused(line)
    expect(text).toMatch(/^`requirements\.txt`, line 1: .*for building/)
    expect(text).toContain('uv build --wheel')
  })

  test.each([
    ['an option that nobody knows', '--frobnicate x'],
    ['an abbreviation of one, as pip takes it', '--edit ./x'],
    ['a keyring', '--keyring-provider subprocess'],
    ['another target', '--target /'],
    ['an option without its value', '--index-url'],
    ['an address of a file on another machine', '--find-links file://somewhere/x'],
    ['an address that is none', 'x @ file:///srv%2Fx-1-py3-none-any.whl'],
  ])('%s', async (_, line) => {
    expect(await refused(line)).toMatch(/^`requirements\.txt`, line 1: /)
  })

  test.each(['-r', '-c', '--requirement', '--constraint', '-r=', '--requirements=', '-r\t', '-r\\\n'])(
    'a file outside of the workspace, with %j',
    async (option) => {
      const path = '/proc/self/environ'
      const before = /[=\s]$/.test(option) ? option : `${option} `
      for (const line of [before + path, `${before}"${path}"`]) {
        expect(await refused(`# first\n${line}`)).toMatch(
          /^`requirements\.txt`, line 2: `\/proc\/self\/environ` is outside the workspace/,
        )
      }
    },
  )

  test('one with a path that leads out, or by its address', async () => {
    expect(await refused('-r ../../../../proc/self/environ')).toContain('outside the workspace')
    expect(await refused('-r file:///proc/self/environ')).toContain(
      'line 1: a requirements file is included by',
    )
    expect(await refused('-r https://127.0.0.1/r.txt')).toContain(
      'line 1: a requirements file is included by',
    )
  })

  test('one by a link, also when the requirements file itself is one', async () => {
    const link = { linkTo: '/proc/self/environ' }
    const text = await refused('-r linked.txt', { 'linked.txt': link })
    expect(text).toMatch(/line 1: `linked\.txt` is a link that leads outside the workspace/)
    expect(await refused('-c deep/environ', { deep: { linkTo: '/proc/self' } })).toContain('outside')
    const { refusal } = await buildOf({ 'requirements.txt': link }, 'requirements.txt')
    expect(refusal).toContain('is a link that leads outside the workspace')
    const wheel = { 'x-1-py3-none-any.whl': link }
    expect(await refused('./x-1-py3-none-any.whl', wheel)).toContain('is a link that leads outside')
  })

  test('any of these in an included file, which is named', async () => {
    const nested = { 'more/base.txt': 'idna==3.10\n-r deeper.txt', 'more/deeper.txt': '\n-e ../x' }
    expect(await refused('-r more/base.txt', nested)).toMatch(/^`more\/deeper\.txt`, line 2: /)
    expect(await refused('-c more/base.txt', nested)).toMatch(/^`more\/deeper\.txt`, line 2: /)
    expect(await refused('-r a.txt', { 'a.txt': '-r requirements.txt\n--no-binary x' })).toMatch(
      /^`a\.txt`, line 2: `--no-binary`/,
    )
    expect(await refused('-r x/setup.py')).toMatch(/^`x\/setup\.py`, line 1: /)
    expect(await refused('-r x/pyproject.toml')).toMatch(/^`x\/pyproject\.toml`, line 1: /)
  })

  test.each([
    `--index-url http://u:${variable('AWS_SESSION_TOKEN')}@127.0.0.1/${variable('API_KEY')}/simple`,
    `-i http://127.0.0.1/${variable('API_KEY')}/simple`,
    `--extra-index-url=http://127.0.0.1/${variable('UV_INDEX_PRIVATE_PASSWORD')}`,
    `-f http://127.0.0.1/${variable('API_KEY')}`,
    `x @ https://127.0.0.1/${variable('API_KEY')}/x-1-py3-none-any.whl`,
    '--index-url http://127.0.0.1/$\\\n{API_KEY}/simple',
    `-r ${variable('HOME')}/r.txt`,
    variable('API_KEY'),
  ])('a variable: %j', async (line) => {
    expect(await refused(line)).toMatch(
      /^`requirements\.txt`, line 1: this line would insert an environment variable.*UV_INDEX_<NAME>_PASSWORD/s,
    )
  })

  test('something else, of which nothing is quoted', async () => {
    const secrets = { 'secrets.env': 'API_KEY=s3cr3t-one\n' }
    const text = await refused('-r secrets.env', secrets)
    expect(text).toMatch(/^`secrets\.env`, line 1: /)
    expect(text).not.toContain('s3cr3t')
    expect(await refused('--s3cr3t_Token x')).not.toContain('s3cr3t')
  })
})

describe('uv is given', () => {
  test('requirements and options that choose among wheels, in a file of their own', async () => {
    const text = [
      '# what the API needs',
      'Idna == 3.10  # pinned',
      'requests[socks, use_chardet_on_py3]>=2.31,<3 ; python_version >= "3.8" and sys_platform != "win32"',
      'tiny==1.0.0 \\',
      '    --hash=sha256:00ff \\',
      '    --hash=sha256:11ee',
      'other @ https://127.0.0.1/other-1.0-py3-none-any.whl#sha256=00',
      './wheels/near-1.0-py3-none-any.whl',
      '--no-index',
      '--only-binary :all:',
      '-i https://127.0.0.1/simple',
      '--find-links "./wheels"',
    ].join('\n')
    const { 'requirements.txt': written = '' } = await given(text, {
      'wheels/near-1.0-py3-none-any.whl': 'a wheel',
    })
    expect(written.replaceAll(/file:\S*\/workspace\//g, 'file:/').split('\n')).toEqual([
      'Idna== 3.10',
      'requests[socks, use_chardet_on_py3]>=2.31,<3 ; python_version >= "3.8" and sys_platform != "win32"',
      'tiny==1.0.0 --hash=sha256:00ff --hash=sha256:11ee',
      'other @ https://127.0.0.1/other-1.0-py3-none-any.whl#sha256=00',
      'file:/wheels/near-1.0-py3-none-any.whl',
      '--no-index',
      '-i https://127.0.0.1/simple',
      '--find-links file:/wheels',
      '',
    ])
  })

  test('constraints apart from requirements', async () => {
    const files = await given('-r more/base.txt\n-c limits.txt', {
      'more/base.txt': 'idna\n-r sub.txt',
      'more/sub.txt': 'tiny',
      'limits.txt': 'idna<4',
    })
    expect(files['requirements.txt']).toBe('idna\ntiny\n')
    expect(files['constraints.txt']).toBe('idna<4\n')
  })

  test('nothing that another kind of white space could begin', async () => {
    for (const blank of ['\u2028', '\u0085', '\f', '\v']) {
      const text = `idna==3.10 ; python_version > "3"${blank}or python_version > "4"`
      const { 'requirements.txt': written } = await given(text)
      expect(written ?? 'refused').not.toContain(blank)
      expect(await refused(`idna==3.10${blank}-e ./x`)).toContain('line 1: ')
    }
  })
})
