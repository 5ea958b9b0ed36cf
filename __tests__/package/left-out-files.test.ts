import { linkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { failureOf, packed, tree } from './trees.ts'

describe('exclude', () => {
  const files = {
    'app.py': '',
    'tests/test_app.py': '',
    'lib/tests/deep.py': '',
    'lib/__pycache__/app.pyc': '',
    'lib/keep.log': '',
    'lib/drop.log': '',
    '.git/config': '',
    'vendor/.git': 'gitdir: elsewhere',
    '.gitignore': 'app.py',
  }
  const packedWithout = async (...exclude: string[]) => packed(tree(files), exclude)

  test('follows the rules of .gitignore, relative to the source directory', async () => {
    const code = await packedWithout('/tests/', '__pycache__/', '*.log', '!keep.log', '.gitignore')
    expect(code.files).toEqual(['app.py', 'lib/keep.log', 'lib/tests/deep.py'])
    expect(code.warnings).toEqual([])
  })

  test('is not read from .gitignore, and .git is always left out', async () => {
    expect((await packedWithout()).files).toEqual([
      '.gitignore',
      'app.py',
      'lib/drop.log',
      'lib/keep.log',
      'lib/tests/deep.py',
      'tests/test_app.py',
    ])
  })

  test('distinguishes capital letters, as git does on Linux', async () => {
    expect((await packedWithout('APP.PY')).files).toContain('app.py')
  })

  test('names patterns that match nothing in the log, not in a warning on every run', async () => {
    const patterns = ['./tests', 'nodemodules/', '# a comment', '*.log', '__pycache__/']
    const { warnings, notes } = await packedWithout(...patterns)
    expect(warnings).toEqual([])
    expect(notes).toEqual([expect.stringContaining('the patterns ./tests, nodemodules/ of `exclude`')])
  })

  test('does not name patterns that match only what another pattern or the action leaves out', async () => {
    const { notes } = await packedWithout('*.pyc', 'lib/', '*.log', '.git/', '!*.nothing')
    expect(notes).toBeUndefined()
  })

  test('can leave out a directory of 130,000 files, and still tells which patterns match nothing', async () => {
    const root = tree({ 'app.py': '' })
    for (let directory = 0; directory < 100; directory += 1) {
      const path = join(root, 'node_modules', String(directory))
      tree({ '0': '' }, path)
      // Links take a fraction of the time of files.
      for (let file = 1; file < 1300; file += 1) linkSync(join(path, '0'), join(path, String(file)))
    }
    const { files, notes } = await packed(root, ['node_modules/', '*.log'])
    expect(files).toEqual(['app.py'])
    expect(notes).toEqual([expect.stringContaining('the pattern *.log of `exclude`')])
  }, 60_000)

  test('that leaves nothing is refused', async () => {
    const failure = await failureOf(packedWithout('*'))
    expect(failure.message).toMatch(/contains only files that `exclude` leaves out/)
  })
})

describe('what differs from one build to the next', () => {
  const built = {
    'app.py': 'import lib',
    '__pycache__/app.cpython-313.pyc': 'today',
    'lib/__init__.py': '',
    'lib/__init__.pyc': 'today',
    'lib/__pycache__/deep/x.txt': 'today',
    'lib/compiled.pyc': 'without its source',
    'node_modules/a/index.js': '',
    'node_modules/.package-lock.json': 'today',
    'node_modules/.modules.yaml': 'today',
    'node_modules/.pnpm-workspace-state-v1.json': 'today',
    'node_modules/.yarn-integrity': 'today',
    'node_modules/.yarn-state.yml': 'today',
    'a.dist-info/uv_cache.json': 'today',
    'a.dist-info/RECORD': 'today',
    'a.dist-info/METADATA': '',
    'c.dist-info/direct_url.json': 'the path of the checkout',
    'c.dist-info/RECORD': 'its hash',
    'b.dist-info/RECORD': 'of a published package',
    'package-lock.json': '',
    'conf/.modules.yaml': 'of the app',
  }
  const content = [
    'a.dist-info/METADATA',
    'app.py',
    'b.dist-info/RECORD',
    'conf/.modules.yaml',
    'lib/__init__.py',
    'lib/compiled.pyc',
    'node_modules/a/index.js',
    'package-lock.json',
  ]

  test('is left out, which the log says once', async () => {
    const code = await packed(tree(built))
    expect(code.files).toEqual(content)
    expect(code.warnings).toEqual([])
    expect(code.notes).toHaveLength(1)
    expect(code.notes?.[0]).toContain('__pycache__/ (2)')
    expect(code.notes?.[0]).toContain("`exclude: '!__pycache__/'`")
    const kept = Object.fromEntries(Object.entries(built).filter(([name]) => content.includes(name)))
    expect(code.digest).toBe((await packed(tree(kept))).digest)
  })

  test('is packed when `exclude` asks for it', async () => {
    const code = await packed(tree(built), ['!__pycache__/', '!.package-lock.json', '!*.pyc', 'conf/'])
    expect(code.files).toEqual(
      expect.arrayContaining([
        '__pycache__/app.cpython-313.pyc',
        'lib/__init__.pyc',
        'lib/__pycache__/deep/x.txt',
        'node_modules/.package-lock.json',
      ]),
    )
    expect(code.files).not.toContain('node_modules/.modules.yaml')
    expect(code.files).not.toContain('conf/.modules.yaml')
  })

  test('needs no note where `exclude` names it anyway', async () => {
    const python = Object.fromEntries(Object.entries(built).filter(([name]) => /^(app|lib|__)/.test(name)))
    expect((await packed(tree(python), ['__pycache__', '*.pyc'])).notes).toBeUndefined()
  })
})
